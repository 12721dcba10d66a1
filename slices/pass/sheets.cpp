// SPDX-License-Identifier: Apache-2.0
#include "pass/sheets.hpp"

#include "pass/code.hpp"
#include "pass/hex.hpp"
#include "pass/policy.hpp"
#include "pass/signing.hpp"
#include "platform/app.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/http/qr.hpp"

namespace pass {
namespace {
/// The code stands behind '#': a browser never sends it, so it stands in no log on its way.
constexpr std::string_view page = "/p";
constexpr std::size_t number_digits = 8;

bool is_this_machine(std::string_view base) {
  return base.starts_with("http://") || base.find("//localhost") != std::string_view::npos ||
         base.find("//127.") != std::string_view::npos ||
         base.find("//[::1]") != std::string_view::npos;
}

PassCardText card_of(Work& work, const Pass& pass, const Signing& signing, std::string code) {
  PassCardText card;
  card.pass = pass.id;
  card.kind = pass.kind;
  card.name_masked = masked(pass.name);
  card.number = pass.id.text().substr(0, number_digits);
  card.gates = gate_names(work, pass.gates.ids);
  card.from = std::max(pass.from_at, signing.signed_at);
  card.until = signing.until_at;
  card.print = pass.prints;
  card.qr = http::qr_rows_of_capitals(code);
  card.code = std::move(code);
  return card;
}
}  // namespace

std::string community_name(Work& work) {
  const auto community = place::find_division(work, work.community());
  return community ? community->name : std::string();
}

std::vector<std::string> gate_names(Work& work, const std::vector<Uuid>& gates) {
  std::vector<std::string> names;
  if (gates.empty()) return names;
  const auto places = place::find_places(work, gates);
  for (const auto& gate : gates)
    for (const auto& one : places)
      if (one.id == gate) names.push_back(one.name);
  return names;
}

Result<PassCardsMade> make_pass_cards(Work& work, const NewPassCards& wanted) {
  auto passes = passes_named(work, wanted.passes, "passes");
  if (!passes) return refuse(passes);
  PassCardsMade made;
  std::vector<Uuid> about{wanted.id};
  for (std::size_t n = 0; n < passes->size(); ++n) {
    auto& pass = (*passes)[n];
    if (pass.medium != Medium::paper)
      return refuse(No::conflict, "pass.not_on_paper", item_of("passes", n));
    if (!pass.is_running(work.now))
      return refuse(No::conflict, "pass.not_running", item_of("passes", n));
    ++pass.prints;
    made.signings.push_back(owe(work, pass, pass.until_at, work.actor.name).id);
    about.push_back(pass.id);
  }
  work.announce("pass.cards_printed", std::move(about));
  return made;
}

Result<PassCardSheet> open_pass_cards(Work& work, const PassCardSheetQuery& query) {
  if (std::ssize(query.signings) > pass_policy(work.today()).at_once)
    return refuse(No::invalid, "pass.too_many_at_once", "signings");
  PassCardSheet sheet;
  sheet.community_name = community_name(work);
  for (std::size_t n = 0; n < query.signings.size(); ++n) {
    const auto owed = work.tx.one<Signing>("where community_id = ? and id = ?", work.community(),
                                           query.signings[n]);
    const auto pass = owed ? find_pass(work, owed->pass_id) : std::nullopt;
    auto code = pass && pass->medium == Medium::paper ? sign(work, owed->id) : std::nullopt;
    if (!code) return refuse(No::missing, "pass.no_such_signing", item_of("signings", n));
    sheet.items.push_back(card_of(work, *pass, *owed, std::move(*code)));
    work.looked("pass.card", pass->id);
  }
  return sheet;
}

Result<PassLinkSheet> open_pass_links(Work& work, const PassLinkQuery& query) {
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  const auto passes = passes_named(work, query.unbound, "unbound");
  if (!passes) return refuse(passes);
  PassLinkSheet sheet;
  sheet.community_name = community_name(work);
  sheet.page = *base + std::string(page);
  sheet.is_reachable = !is_this_machine(*base);
  for (std::size_t n = 0; n < passes->size(); ++n) {
    const auto& pass = (*passes)[n];
    if (pass.medium != Medium::phone)
      return refuse(No::conflict, "pass.not_on_a_phone", item_of("unbound", n));
    if (pass.bound_at) return refuse(No::conflict, "pass.bound_already", item_of("unbound", n));
    if (pass.state == State::ended || pass.until_at <= work.now)
      return refuse(No::conflict, "pass.not_running", item_of("unbound", n));
    const auto code = code_of(work.keys, pass.id);
    sheet.items.push_back({pass.id, pass.kind, pass.name, pass.door, digit_code::in_groups(code),
                           http::qr_rows(sheet.page + '#' + code)});
    work.looked("pass.link", pass.id);
  }
  return sheet;
}
}  // namespace pass
