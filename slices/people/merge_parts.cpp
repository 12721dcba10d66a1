// SPDX-License-Identifier: Apache-2.0
#include "people/merge_parts.hpp"

#include <set>

#include "people/door_names.hpp"
#include "people/identity.hpp"
#include "people/mentions.hpp"
#include "people/move_between.hpp"
#include "people/move_writer.hpp"
#include "platform/app.hpp"

namespace people {
PersonFacts facts_of(const Work& work, const Person& person) {
  return {person.name,    person.sex,
          person.born_on, phone_of(work, person),
          person.id_kind, id_number_of(work, person),
          stay_of(person)};
}

void put_facts(const Register& rows, Person& person, const PersonFacts& before,
               const PersonFacts& after) {
  person.name = after.name;
  person.sex = after.sex;
  person.born_on = after.born_on;
  if (after.phone != before.phone) rows.put_phone(person, after.phone);
  if (after.id_number != before.id_number || after.id_kind != before.id_kind)
    rows.put_id_number(person, after.id_kind, after.id_number);
  put_stay(person, after.stay);
}

Result<void> agrees_with_number(Work& work, const PersonFacts& facts) {
  if (facts.id_number.empty()) return {};
  const auto verdict =
      check_id_number(described::name_of(*facts.id_kind), facts.id_number, work.today().text());
  if (verdict.born) {
    const auto born = Day::of(verdict.born->year, verdict.born->month, verdict.born->day);
    if (facts.born_on && facts.born_on != born)
      return refuse(No::invalid, "people.id_other_birth", "choices");
  }
  const auto sex = verdict.sex == 'f' ? Sex::female : verdict.sex == 'm' ? Sex::male : Sex::unknown;
  if (sex != Sex::unknown && facts.sex != Sex::unknown && facts.sex != sex)
    return refuse(No::invalid, "people.id_other_sex", "choices");
  return {};
}

Result<void> may_bear(Work& work, const Register& rows, const Uuid& community,
                      const PersonFacts& facts, const Uuid& one, const Uuid& other) {
  if (facts.id_number.empty()) return {};
  const auto bearer = work.tx.one<Person>(
      "where community_id = ? and id_index = ? and id not in (?*)", community,
      rows.id_index_of(*facts.id_kind, facts.id_number), std::vector<Uuid>{one, other});
  if (bearer) return refuse(No::conflict, "people.known_already", "id_number");
  return {};
}

MergeSide side_of(Work& work, const Person& person) {
  MergeSide side;
  side.community = person.community_id;
  side.household = person.household_id;
  if (const auto community = place::find_division(work, person.community_id))
    side.community_name = community->name;
  side.door =
      door_names(work, {person.community_id}, {person.household_id}).of(person.household_id);
  side.card = card_of(work, person);
  for (const auto& need : work.tx.all<Need>(
           "where community_id = ? and person_id = ? and ended_at is null order by next_due, id",
           person.community_id, person.id))
    side.card.needs.push_back({need.id, need.kind, need.next_due, need.note});
  side.moves = work.tx
                   .value<std::int64_t>(
                       "select count(distinct move_id) from people_move_step "
                       "where community_id = ? and person_id = ?",
                       person.community_id, person.id)
                   .value_or(0);
  side.jobs = work.tx
                  .value<std::int64_t>(
                      "select count(*) from people_staff where community_id = ? and person_id = ?",
                      person.community_id, person.id)
                  .value_or(0);
  side.mentions = mentions_of(work, person);
  return side;
}

Result<Both> find_both(Work& work, const MergeQuery& asked) {
  const auto there = asked.community.value_or(work.community());
  if (there != work.community() && !is_allowed_at(work, may_write_moves, there))
    return refuse(No::forbidden, "auth.not_yours", "community");
  auto kept = find_person(work, asked.person);
  if (!kept) return refuse(No::missing, "people.no_such_person", "person");
  auto dropped = find_persons(work, there, {asked.other});
  if (dropped.empty()) return refuse(No::missing, "people.no_such_person", "other");
  if (kept->id == dropped.front().id) return refuse(No::invalid, "people.same_person", "other");
  return Both{std::move(*kept), std::move(dropped.front())};
}

std::vector<MergeMark> marks_of(Work& work, const Merge& merge, const Uuid& community,
                                const Uuid& person, Side side) {
  std::vector<MergeMark> marks;
  const auto add = [&](MarkKind kind) {
    return [&, kind](const db::Row& row) {
      marks.push_back({merge.community_id, merge.id, kind, row.uuid(0), row.whole(1), side});
    };
  };
  work.tx.each(
      "select id, cast(0 as bigint) from people_need where community_id = ? and "
      "person_id = ?",
      add(MarkKind::need), community, person);
  work.tx.each(
      "select move_id, number from people_move_step where community_id = ? and person_id = ?",
      add(MarkKind::step), community, person);
  work.tx.each(
      "select id, cast(0 as bigint) from people_staff where community_id = ? and "
      "person_id = ?",
      add(MarkKind::staff), community, person);
  return marks;
}

std::optional<Merge> find_merge(Work& work, const Uuid& id) {
  return work.tx.one<Merge>("where community_id = ? and id = ?", work.community(), id);
}

namespace {
/// What belongs to the kept one now and was marked by nobody.
std::vector<MergeMark> unmarked(Work& work, const Merge& merge) {
  std::set<std::tuple<MarkKind, Uuid, std::int64_t>> known;
  for (const auto& mark : work.tx.all<MergeMark>("where community_id = ? and merge_id = ?",
                                                 merge.community_id, merge.id))
    known.emplace(mark.kind, mark.row_id, mark.number);
  auto marks = marks_of(work, merge, merge.community_id, merge.kept_id, Side::kept);
  std::erase_if(marks, [&](const MergeMark& mark) {
    return known.contains({mark.kind, mark.row_id, mark.number});
  });
  return marks;
}

std::vector<Uuid> rows_in(const std::vector<MergeMark>& marks, MarkKind kind) {
  std::vector<Uuid> ids;
  for (const auto& mark : marks)
    if (mark.kind == kind) ids.push_back(mark.row_id);
  return ids;
}

void put_since(Work& work, const Merge& merge, const PersonFacts& was, const PersonFacts& is,
               std::vector<Since>& since) {
  const auto marks = unmarked(work, merge);
  const auto moves = rows_in(marks, MarkKind::step);
  each_merge_field([&](MergeField field) {
    const bool is_home = field == MergeField::home;
    if (is_same(field, was, is) && (!is_home || moves.empty())) return;
    Since one;
    one.kind = is_home ? SinceKind::home : SinceKind::field;
    if (!is_home) one.field = field;
    if (is_home && !moves.empty())
      one.moves = cards_of(work, work.tx.all<Move>("where community_id = ? and id in (?*) "
                                                   "order by id desc",
                                                   merge.community_id, moves));
    since.push_back(std::move(one));
  });
  for (const auto& need : work.tx.all<Need>("where community_id = ? and id in (?*) order by id",
                                            merge.community_id, rows_in(marks, MarkKind::need)))
    since.push_back({SinceKind::need,
                     {},
                     need.id,
                     NeedCard{need.id, need.kind, need.next_due, need.note},
                     {},
                     {}});
  for (const auto& staff : work.tx.all<Staff>("where community_id = ? and id in (?*) order by id",
                                              merge.community_id, rows_in(marks, MarkKind::staff)))
    since.push_back({SinceKind::staff, {}, staff.id, {}, {}, staff.job});
  // Of another community's person nothing came along, so what came since is the kept one's.
  if (merge.dropped_community_id != merge.community_id) return;
  for (const auto& [mention, rows] : mentions_since(work, merge))
    since.push_back({SinceKind::mention, {}, {}, {}, {}, mention, rows});
}
/// One of the two as they were, with the needs that were theirs.
MergeSide side_then(Work& work, const Merge& merge, const Person& person, Side side) {
  auto then = side_of(work, person);
  std::vector<Uuid> needs;
  std::set<Uuid> moves;
  std::int64_t jobs = 0;
  for (const auto& mark :
       work.tx.all<MergeMark>("where community_id = ? and merge_id = ? and side = ?",
                              merge.community_id, merge.id, side)) {
    if (mark.kind == MarkKind::need) needs.push_back(mark.row_id);
    if (mark.kind == MarkKind::step) moves.insert(mark.row_id);
    jobs += mark.kind == MarkKind::staff;
  }
  then.jobs = jobs;
  then.card.needs.clear();
  for (const auto& need : work.tx.all<Need>(
           "where community_id = ? and id in (?*) and ended_at is null order by next_due, id",
           merge.community_id, needs))
    then.card.needs.push_back({need.id, need.kind, need.next_due, need.note});
  then.moves = std::ssize(moves);
  then.mentions = mentions_then(work, merge, side);
  return then;
}
}  // namespace

MergeFile file_of(Work& work, const Merge& merge) {
  MergeFile file;
  file.merge = merge.id;
  file.at = merge.at;
  file.by = merge.actor_name;
  file.note = merge.note.str();
  file.choices = merge.choices;
  file.is_separated =
      work.tx
          .one<Separation>("where community_id = ? and merge_id = ?", merge.community_id, merge.id)
          .has_value();
  const auto now = find_person(work, merge.kept_id);
  ENSURE(now.has_value());
  file.now = card_of(work, *now);
  const auto copies = find_copies(work, merge);
  if (!copies) {
    const auto aside = find_persons(work, merge.dropped_community_id, {merge.dropped_id});
    ENSURE(aside.size() == 1);
    file.kept = side_of(work, *now);
    file.dropped = side_of(work, aside.front());
    file.is_final = true;
    return file;
  }
  const auto& [kept, dropped] = *copies;
  file.kept = side_then(work, merge, kept, Side::kept);
  file.dropped = side_then(work, merge, dropped, Side::dropped);
  if (file.is_separated) return file;
  const auto was = merged(facts_of(work, kept), facts_of(work, dropped), merge.choices);
  ENSURE(was.has_value());
  put_since(work, merge, *was, facts_of(work, *now), file.since);
  return file;
}

std::optional<Both> find_copies(Work& work, const Merge& merge) {
  const auto copy_of = [&](const Uuid& community, Side side) {
    return work.tx.one<MergeCopy>("where community_id = ? and merge_id = ? and side = ?", community,
                                  merge.id, side);
  };
  auto kept = copy_of(merge.community_id, Side::kept);
  auto dropped = copy_of(merge.dropped_community_id, Side::dropped);
  if (!kept || !dropped) return std::nullopt;
  return Both{std::move(*kept), std::move(*dropped)};
}
}  // namespace people
