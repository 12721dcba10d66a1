// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/invitations.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "platform/app.hpp"
#include "platform/auth/told.hpp"
#include "platform/http/qr.hpp"
#include "platform/page.hpp"

namespace auth {
namespace {
/// The token stands behind '#': a browser never sends it, so it stands in no log on its way.
constexpr std::string_view enrolment_page = "/enrol#";

std::string new_token(Random& random) {
  std::array<std::uint8_t, 32> secret;
  random.fill(secret);
  char text[sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
  sodium_bin2base64(text, sizeof text, secret.data(), secret.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text;
}

std::string_view host_in(std::string_view base) {
  auto host = base.substr(base.find("://") + 3);
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

bool is_here(std::string_view host) {
  return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

InvitationCard card_of(Work& work, const Invitation& row) {
  InvitationCard card{row.id,       row.name,       row.role, row.place_id, {}, row.from_at,
                      row.until_at, row.expires_at, {}};
  if (const auto name = work.sockets.places.name(work.tx, row.place_id))
    card.place_name = name->first;
  if (row.invited_by)
    card.invited_by =
        work.tx.value<std::string>("select name from auth_user where id = ?", *row.invited_by)
            .value_or("");
  return card;
}

Result<std::string> base_of(Work& work, const NewInvitation& wanted) {
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  auto base = base_for_phones(wanted.base ? wanted.base->str() : "https://localhost", addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  return std::move(*base);
}
}  // namespace

std::optional<std::string> base_for_phones(std::string_view base,
                                           const std::vector<std::string>& addresses) {
  static constexpr std::string_view signs =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
  while (base.ends_with('/')) base.remove_suffix(1);
  const bool is_tls = base.starts_with("https://");
  if (!is_tls && !base.starts_with("http://")) return std::nullopt;
  const auto behind = base.substr(base.find("://") + 3);
  if (behind.empty() || behind.find_first_not_of(signs) != std::string_view::npos)
    return std::nullopt;
  const auto host = host_in(base);
  // Plain HTTP is served to this machine only, whatever address stands in the link.
  if (!is_tls || !is_here(host)) return std::string(base);
  const auto is_short = [](const std::string& one) { return one.find(':') == std::string::npos; };
  auto found = std::find_if(addresses.begin(), addresses.end(), is_short);
  if (found == addresses.end()) found = addresses.begin();
  if (found == addresses.end()) return std::string(base);
  const auto address = is_short(*found) ? *found : '[' + *found + ']';
  return "https://" + address + std::string(behind.substr(host.size()));
}

Result<Terms> terms_of(Work& work, const Invitation& row, const Uuid& user) {
  return terms_of(work, user, row.role, row.place_id, row.from_at, row.until_at, row.stands_in_for);
}

Result<Invited> invite(Work& work, const NewInvitation& wanted) {
  const auto base = base_of(work, wanted);
  if (!base) return refuse(base);
  // Somebody new is nobody's own, whatever id they will get.
  const auto terms = terms_of(work, wanted.user.value_or(wanted.id), wanted.role, wanted.place,
                              wanted.from, wanted.until, wanted.stands_in_for);
  if (!terms) return refuse(terms);
  Directory directory(work);
  const auto& policy = access_policy(work.today());
  if (const auto may = may_invite(directory.decider(), *terms, work.now, policy); !may)
    return refuse(may);
  if (wanted.user && (!work.tx.one<User>("where id = ? and is_enabled = ?", *wanted.user, true) ||
                      !directory.is_known(*wanted.user)))
    return refuse(No::missing, "auth.no_such_user", "user");
  if (const auto stands = may_stand_in(work, *terms); !stands) return refuse(stands);
  if (work.tx.one<Invitation>("where id = ?", wanted.id))
    return refuse(No::conflict, "auth.id_taken", "id");

  const auto token = new_token(work.world.random);
  Invitation row;
  row.id = wanted.id;
  row.token_hash = {Sessions::hash_of(token)};
  row.user_id = wanted.user;
  row.name = wanted.name.str();
  row.role = wanted.role;
  row.place_id = wanted.place;
  if (terms->is_inside()) row.inside_id = terms->at.community;
  row.from_at = terms->from;
  row.until_at = wanted.until;
  row.stands_in_for = wanted.stands_in_for;
  if (!work.actor.is_house) row.invited_by = work.actor.user;
  row.invited_at = work.now;
  row.expires_at = std::min(work.now + policy.invitation_ms, wanted.until);
  work.tx.insert(row);
  work.announce("auth.invited", {row.id});
  if (!terms->at.community.is_nil())
    work.announce_at(terms->at.community, "auth.invited", {row.id});

  Invited invited{card_of(work, row), *base + std::string(enrolment_page) + token, {}, true};
  invited.code = http::qr_rows(invited.link);
  invited.is_reachable = !is_here(host_in(*base));
  return invited;
}

Result<InvitationList> list_invitations(Work& work, const InvitationQuery& query) {
  Uuid after;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *id;
  }
  const auto limit = limit_of(query.limit);
  Directory directory(work);
  const auto& places = directory.places();
  const auto rows =
      places ? work.tx.all<Invitation>(
                   "where expires_at > ? and used_at is null and withdrawn_at is null and "
                   "(place_id in (?*) or inside_id in (?*)) and id > ? order by id limit ?",
                   work.now, *places, *places, after, limit + 1)
             : work.tx.all<Invitation>(
                   "where expires_at > ? and used_at is null and withdrawn_at is null and id > ? "
                   "order by id limit ?",
                   work.now, after, limit + 1);
  InvitationList list;
  for (const auto& row : rows) {
    if (std::int64_t(list.items.size()) == limit) {
      list.next = list.items.back().invitation.text();
      break;
    }
    list.items.push_back(card_of(work, row));
  }
  return list;
}

Result<routing::Done> withdraw_invitation(Work& work, const InvitationKey& key) {
  const auto row = work.tx.one<Invitation>("where id = ?", key.invitation);
  if (!row || !row->is_open(work.now) ||
      !may_decide_on(decider_of(work), row->role, scope_at(work, row->place_id), work.now))
    return refuse(No::missing, "auth.no_such_invitation", "invitation");
  work.tx.run("update auth_invitation set withdrawn_at = ?, withdrawn_by = ? where id = ?",
              work.now, work.actor.user, row->id);
  tell(work, "auth.invitation_withdrawn", {row->id}, {scope_at(work, row->place_id).community});
  return routing::Done{};
}
}  // namespace auth
