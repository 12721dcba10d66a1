// SPDX-License-Identifier: Apache-2.0
/// Decisions as timelines show them: with names, doors, and what became of them.
#include <set>
#include <unordered_map>

#include "people/door_names.hpp"
#include "people/move_writer.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

std::optional<std::string> name_of_division(Work& work, const Uuid& id) {
  const auto found = place::find_division(work, id);
  return found ? std::optional(found->name) : std::nullopt;
}

void put_persons(Work& work, const std::vector<Uuid>& moves,
                 std::unordered_map<Uuid, MoveCard*>& cards) {
  const auto persons = db::Tx::question(
      "select s.move_id, s.person_id, p.name from people_move_step s join people_person p on "
      "p.community_id = s.community_id and p.id = s.person_id "
      "where s.community_id = ? and s.move_id in (?*) order by s.move_id, s.number",
      [&](const db::Row& row) {
        cards.at(row.uuid(0))->persons.push_back({row.uuid(1), std::string(row.text(2))});
      },
      work.community(), moves);
  const auto corrections = db::Tx::question(
      "select corrects_id from people_move where community_id = ? and corrects_id in (?*)",
      [&](const db::Row& row) { cards.at(row.uuid(0))->is_corrected = true; }, work.community(),
      moves);
  work.tx.ask(persons, corrections);
}

MoveCard plain_card_of(const Move& move) {
  MoveCard card;
  card.move = move.id;
  card.kind = move.kind;
  card.on = move.on_day;
  card.source = move.source;
  card.whereabouts = move.whereabouts;
  card.note = move.note.str();
  card.back_on = move.back_on;
  card.from_household = move.from_household_id;
  card.to_household = move.to_household_id;
  card.corrects = move.corrects_id;
  card.at = move.at;
  card.by = move.actor_name;
  return card;
}

Result<std::optional<Uuid>> cursor_of(const std::optional<Text<1, 120>>& after) {
  if (!after) return std::optional<Uuid>();
  const auto id = Uuid::parse(after->str());
  if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
  return std::optional(*id);
}

/// The newest moves of what is asked for; ids are made as time goes, so their order is that of
/// time.
std::vector<Move> moves_before(Work& work, const MoveQuery& query, const Uuid& before,
                               std::int64_t most) {
  const auto community = work.community();
  if (query.person)
    return work.tx.all<Move>(
        "where community_id = ? and id in (select move_id from people_move_step "
        "where community_id = ? and person_id = ? and move_id < ?) order by id desc limit ?",
        community, community, *query.person, before, most);
  if (query.household) return moves_of(work, *query.household, before, most);
  return work.tx.all<Move>("where community_id = ? and id < ? order by id desc limit ?", community,
                           before, most);
}
}  // namespace

std::vector<Move> moves_of(Work& work, const Uuid& household, const Uuid& before,
                           std::int64_t most) {
  const auto community = work.community();
  auto moves = work.tx.all<Move>(
      "where community_id = ? and from_household_id = ? and id < ? order by id desc limit ?",
      community, household, before, most);
  for (auto& move : work.tx.all<Move>(
           "where community_id = ? and to_household_id = ? and id < ? order by id desc limit ?",
           community, household, before, most))
    if (move.from_household_id != household) moves.push_back(std::move(move));
  std::sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) { return b.id < a.id; });
  if (std::ssize(moves) > most) moves.resize(static_cast<std::size_t>(most));
  return moves;
}

std::vector<MoveCard> cards_of(Work& work, const std::vector<Move>& moves) {
  std::vector<MoveCard> cards;
  std::vector<Uuid> ids, households;
  for (const auto& move : moves) {
    cards.push_back(plain_card_of(move));
    ids.push_back(move.id);
    for (const auto& household : {move.from_household_id, move.to_household_id})
      if (household) households.push_back(*household);
  }
  std::unordered_map<Uuid, MoveCard*> by_id;
  for (auto& card : cards) by_id[card.move] = &card;
  put_persons(work, ids, by_id);
  const auto doors = door_names(work, {work.community()}, households);
  std::unordered_map<Uuid, std::optional<std::string>> communities;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const auto& move = moves[i];
    if (move.from_household_id) cards[i].from_door = doors.of(*move.from_household_id);
    if (move.to_household_id) cards[i].to_door = doors.of(*move.to_household_id);
    if (!move.other_community_id) continue;
    const auto [known, is_new] = communities.try_emplace(*move.other_community_id);
    if (is_new) known->second = name_of_division(work, *move.other_community_id);
    cards[i].other_community = known->second.value_or("");
  }
  return cards;
}

MoveCard card_of(Work& work, const Move& move) { return cards_of(work, {move}).front(); }

Result<MoveList> list_moves(Work& work, const MoveQuery& query) {
  const auto after = cursor_of(query.after);
  if (!after) return refuse(after);
  if (query.household && !find_household(work, *query.household))
    return refuse(No::missing, "people.no_such_household", "household");
  if (query.person && !find_person(work, *query.person))
    return refuse(No::missing, "people.no_such_person", "person");
  Uuid last;
  last.bytes.fill(0xFF);
  const auto limit = limit_of(query.limit);
  auto moves = moves_before(work, query, after->value_or(last), limit + 1);
  MoveList list;
  if (std::ssize(moves) > limit) {
    moves.resize(static_cast<std::size_t>(limit));
    list.next = moves.back().id.text();
  }
  list.items = cards_of(work, moves);
  return list;
}
}  // namespace people
