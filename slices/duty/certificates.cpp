// SPDX-License-Identifier: Apache-2.0
#include "duty/certificates.hpp"

#include "place/place.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/digit_code.hpp"
#include "platform/http/qr.hpp"
#include "platform/router/desk.hpp"
#include "platform/tries.hpp"

namespace duty {
namespace {
constexpr std::string_view check_page = "/z";
constexpr TryTable certificate_tries{
    "duty.try.", "select at from duty_try where key = ? and at > ? order by at desc limit ?",
    "insert into duty_try (key, at, id) values (?, ?, ?)", "duty.too_many_tries"};
const Actor somebody_with_a_number{};

std::string number_of(const Keys& keys, const Uuid& certificate) {
  return digit_code::of(keys, "duty.certificate", certificate.text());
}

db::Bytes hash_of_number(const Keys& keys, std::string_view number) {
  return {keys.blind("duty.certificate_hash", number)};
}

std::string name_of_hand(Work& work, const Uuid& hand) { return HandNames(work, {hand}).of(hand); }

::Counted wrong_numbers(const Work& work, const std::string& remote) {
  const auto& policy = duty_policy(work.today());
  return {"number", remote, policy.wrong_of_address, policy.address_ms};
}

/// The community of the certificate with that number. Refuses as check_certificate.
Result<Uuid> community_with(routing::SlowWork& slow, const std::string& number) {
  Result<void> may;
  std::optional<Uuid> community;
  slow.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const ::Counted wrong[] = {wrong_numbers(work, slow.remote)};
    may = may_try(work, certificate_tries, wrong);
    for (const auto& row :
         work.tx.all<Certificate>("where number_hash = ?", hash_of_number(work.keys, number)))
      if (number_of(work.keys, row.id) == number) community = row.community_id;
  });
  if (!may) return refuse(may);
  if (community) return *community;
  const auto counted = slow.desk.run_as(
      somebody_with_a_number, {}, "duty.check_certificate", "{}", [&](Work& work) -> Result<int> {
        const ::Counted wrong[] = {wrong_numbers(work, slow.remote)};
        if (const auto again = may_try(work, certificate_tries, wrong); !again)
          return refuse(again);
        count_tries(work, certificate_tries, wrong);
        work.kept_request = R"({"ended":"wrong_number"})";
        return 0;
      });
  if (!counted) return refuse(counted);
  return refuse(No::missing, "duty.no_such_certificate", "certificate_number");
}
}  // namespace

Result<CertificateKept> give_certificate(Work& work, const NewCertificate& wanted) {
  if (!HandNames(work, {wanted.hand}).has(wanted.hand))
    return refuse(No::missing, "hands.no_such_hand", "hand");
  if (wanted.until_on < wanted.from_on)
    return refuse(No::invalid, "duty.days_reversed", "until_on");
  const auto counted = counted_of(work, wanted.hand, wanted.from_on, wanted.until_on);
  if (counted.minutes == 0) return refuse(No::conflict, "duty.nothing_to_thank", "hand");
  if (work.tx.one<Certificate>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "duty.id_taken", "id");
  work.tx.insert(Certificate{work.community(), wanted.id, wanted.hand,
                             hash_of_number(work.keys, number_of(work.keys, wanted.id)),
                             wanted.from_on, wanted.until_on, counted.times, counted.minutes,
                             work.now, work.actor.name});
  work.announce("duty.certificate_given", {wanted.id, wanted.hand});
  return CertificateKept{wanted.id};
}

Result<CertificateSheet> open_certificate(Work& work, const CertificateQuery& query) {
  const auto row = work.tx.one<Certificate>("where community_id = ? and id = ?", work.community(),
                                            query.certificate);
  if (!row) return refuse(No::missing, "duty.no_such_certificate", "certificate");
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  const auto number = number_of(work.keys, row->id);
  CertificateSheet sheet;
  sheet.certificate = row->id;
  sheet.name = name_of_hand(work, row->hand_id);
  if (const auto community = place::find_division(work, work.community())) {
    sheet.community_name = community->name;
    if (const auto street = place::find_division(work, community->parent_id))
      sheet.street_name = street->name;
  }
  sheet.number = digit_code::in_groups(number);
  sheet.page = *base + std::string(check_page);
  sheet.qr = http::qr_rows(sheet.page + "#" + number);
  sheet.from_day = row->from_day;
  sheet.until_day = row->until_day;
  sheet.times = row->times;
  sheet.minutes = row->minutes;
  sheet.given_at = row->given_at;
  sheet.given_by = row->given_by;
  work.looked("duty.certificate", row->id);
  return sheet;
}

std::vector<CertificateLine> certificates_of(Work& work, const Uuid& hand) {
  std::vector<CertificateLine> lines;
  for (const auto& row : work.tx.all<Certificate>(
           "where community_id = ? and hand_id = ? order by given_at desc, id limit 50",
           work.community(), hand))
    lines.push_back({row.id, digit_code::in_groups(number_of(work.keys, row.id)), row.from_day,
                     row.until_day, row.times, row.minutes, row.given_at});
  return lines;
}

Result<CertificateList> list_certificates(Work& work, const CertificatesQuery& query) {
  if (!HandNames(work, {query.hand}).has(query.hand))
    return refuse(No::missing, "hands.no_such_hand", "hand");
  return CertificateList{certificates_of(work, query.hand)};
}

Result<routing::Answered> check_certificate(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<CertificateNumber>(http.body);
  if (!wanted) return refuse(wanted);
  const auto number = digit_code::read(wanted->certificate_number.str());
  if (!number) return refuse(No::invalid, "duty.number_shape", "certificate_number");
  const auto community = community_with(slow, *number);
  if (!community) return refuse(community);
  CertificateFound found;
  bool is_there = false;
  slow.desk.read_as(routing::Desk::house(), *community, [&](Work& work) {
    for (const auto& row :
         work.tx.all<Certificate>("where number_hash = ?", hash_of_number(work.keys, *number))) {
      if (number_of(work.keys, row.id) != *number || row.community_id != *community) continue;
      is_there = true;
      found = {masked_name(name_of_hand(work, row.hand_id)),
               {},
               row.from_day,
               row.until_day,
               row.times,
               row.minutes,
               row.given_at};
      if (const auto named = place::find_division(work, *community))
        found.community_name = named->name;
    }
  });
  if (!is_there) return refuse(No::missing, "duty.no_such_certificate", "certificate_number");
  return routing::answer_with(std::move(found), http::Method::get);
}
}  // namespace duty
