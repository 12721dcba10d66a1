// SPDX-License-Identifier: Apache-2.0
#include "shift/telling.hpp"

#include <algorithm>
#include <set>

#include "place/place.hpp"
#include "platform/app.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/http/qr.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
constexpr std::string_view link_page = "/s";

/// No phone opens a link of this machine, and none keeps what it was sent without TLS.
bool is_this_machine(std::string_view base) {
  return base.starts_with("http://") || base.find("//localhost") != std::string_view::npos ||
         base.find("//127.") != std::string_view::npos ||
         base.find("//[::1]") != std::string_view::npos;
}

/// Refuses shift.rule_<breach> (turns/n) for what no reason lifts.
Result<void> may_be_told(Work& work, const std::vector<TurnRow>& turns) {
  std::set<Uuid> hands;
  for (const auto& turn : turns) hands.insert(turn.hand_id);
  const Standings standings(work, {hands.begin(), hands.end()}, turns.front().from_at,
                            turns.back().until_at);
  std::unordered_map<Uuid, Post> posts;
  for (auto& post : work.tx.all<Post>("where community_id = ?", work.community()))
    posts.emplace(post.id, std::move(post));
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto& turn = turns[i];
    const auto at = item_of("turns", i);
    if (!standings.find(turn.hand_id)) return refuse(No::conflict, "shift.rule_has_left", at);
    const auto may = may_stand(
        standings.breaches(turn.hand_id, posts.at(turn.post_id), span_of(turn), {turn.id}),
        Excuse::given, at);
    if (!may) return refuse(may);
  }
  return {};
}
}  // namespace

Result<TellingKept> tell_roster(Work& work, const NewTelling& wanted) {
  const auto end = wanted.first_on + std::int32_t(wanted.days);
  auto turns = work.tx.all<TurnRow>(
      "where community_id = ? and state = 'drafted' and on_day >= ? and on_day < ? and "
      "until_at > ? order by from_at, id",
      work.community(), wanted.first_on, end, work.now);
  if (turns.empty()) return refuse(No::conflict, "shift.nothing_to_tell", "first_on");
  if (const auto may = may_be_told(work, turns); !may) return refuse(may);
  std::set<Uuid> hands;
  std::vector<Uuid> ids;
  for (const auto& turn : turns) {
    hands.insert(turn.hand_id);
    ids.push_back(turn.id);
  }
  work.tx.run(
      "update shift_turn set state = 'told', told_at = ?, changed_at = ?, changed_by = ?, "
      "revision = revision + 1 where community_id = ? and id in (?*)",
      work.now, work.now, work.actor.name, work.community(), ids);
  for (const auto& hand : hands) link_of(work, hand);
  work.announce("shift.turns_changed", {work.community()});
  return TellingKept{std::ssize(turns), std::ssize(hands)};
}

Result<LetterList> open_letters(Work& work, const LetterQuery& query) {
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  LetterList list;
  if (const auto community = place::find_division(work, work.community()))
    list.community_name = community->name;
  list.is_reachable = !is_this_machine(*base);
  const auto rows = work.tx.all<TurnRow>(
      "where community_id = ? and state = 'told' and on_day >= ? and on_day < ? and until_at > ? "
      "order by from_at, id",
      work.community(), query.first_on, query.first_on + std::int32_t(query.days), work.now);
  std::map<Uuid, HandLetter> letters;
  for (const auto& turn : shown_of(work, rows)) {
    auto& letter = letters[turn.hand];
    letter.hand = turn.hand;
    letter.name = turn.hand_name;
    letter.turns.push_back({turn.id, turn.post_name, turn.where_at, turn.shift_name, turn.from,
                            turn.until, turn.is_stand_by});
  }
  for (auto& [hand, letter] : letters) {
    // Who stands in since may have no link yet; a look makes none.
    if (const auto link = find_link(work, hand)) {
      letter.link = *base + std::string(link_page) + '#' + code_of_link(work.keys, *link);
      letter.qr = http::qr_rows(letter.link);
    }
    list.items.push_back(std::move(letter));
  }
  std::sort(list.items.begin(), list.items.end(), [](const HandLetter& a, const HandLetter& b) {
    return std::tuple(a.turns.front().from_at, a.hand) <
           std::tuple(b.turns.front().from_at, b.hand);
  });
  work.looked("shift.letters", work.community());
  return list;
}
}  // namespace shift
