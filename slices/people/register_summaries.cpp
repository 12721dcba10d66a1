// SPDX-License-Identifier: Apache-2.0
/// The summaries that households bear of their people: taken anew from the tables, or from what was
/// read before an insert and is known to follow from it.
#include "people/register.hpp"
#include "people/rules.hpp"

namespace people {
namespace {
/// One row for each open need of each who is listed, and one for who has none. Needs are found by
/// person: the index that exists serves, households are few.
std::string summary_text(std::string_view which) {
  return "select h.id, h.behind, h.occupancy, h.persons, h.quality, h.needs, h.next_due, "
         "p.id, p.residence, p.phone_index is not null, p.id_index is not null, "
         "n.kind, n.next_due from people_household h "
         "left join people_person p on p.community_id = h.community_id and "
         "p.household_id = h.id and p.standing = 'listed' "
         "left join people_need n on n.community_id = p.community_id and n.person_id = p.id and "
         "n.ended_at is null where h.community_id = ? and h.id " +
         std::string(which);
}
}  // namespace

void Register::take_known(const db::Row& row) {
  const auto [place, is_new] = known_.try_emplace(row.uuid(0));
  auto& known = place->second;
  auto& home = known.row;
  if (is_new) {
    home.community_id = community_;
    home.id = place->first;
    db::take(row, 1, home.behind);
    db::take(row, 2, home.occupancy);
    db::take(row, 3, home.persons);
    db::take(row, 4, home.quality);
    db::take(row, 5, home.needs);
    db::take(row, 6, home.next_due);
  }
  if (row.is_null(7)) return;
  if (known.listed.insert(row.uuid(7)).second) {
    MemberFacts facts;
    db::take(row, 8, facts.residence);
    facts.has_phone = row.flag(9);
    facts.has_id_number = row.flag(10);
    known.facts.members.push_back(facts);
  }
  if (row.is_null(11)) return;
  NeedKind kind;
  std::optional<Day> due;
  db::take(row, 11, kind);
  db::take(row, 12, due);
  known.facts.add(kind, due);
}

db::Question Register::summary_of(const Uuid& household) {
  static const auto text = summary_text("= ?");
  return db::Tx::question(
      text, [this](const db::Row& row) { take_known(row); }, community_, household);
}

db::Question Register::summary_of_home(const Uuid& person) {
  static const auto text =
      summary_text("= (select household_id from people_person where community_id = ? and id = ?)");
  return db::Tx::question(
      text, [this](const db::Row& row) { take_known(row); }, community_, community_, person);
}

void Register::add_to_summary(const Person& person) {
  touched_.insert(person.household_id);
  const auto known = known_.find(person.household_id);
  if (known == known_.end() || person.standing != Standing::listed) return;
  known->second.listed.insert(person.id);
  known->second.facts.members.push_back(
      {person.residence, person.phone_index.has_value(), person.id_index.has_value()});
}

void Register::add_to_summary(const Need& need) {
  touched_.insert(need.household_id);
  const auto known = known_.find(need.household_id);
  if (known == known_.end() || need.ended_at || !known->second.listed.contains(need.person_id))
    return;
  known->second.facts.add(need.kind, need.next_due);
}

void Register::take_summaries() {
  static const auto text = summary_text("in (?*)");
  std::vector<Uuid> unknown;
  for (const auto& id : touched_)
    if (!has_summary_of(id)) unknown.push_back(id);
  if (!unknown.empty())
    work_.tx.each(
        text, [this](const db::Row& row) { take_known(row); }, community_, unknown);
  for (const auto& id : touched_)
    if (const auto known = known_.find(id); known != known_.end()) write_summary(known->second);
  touched_.clear();
  known_.clear();
}

void Register::write_summary(const Known& known) {
  const auto& before = known.row;
  auto after = before;
  sum_up(after, known.facts);
  if (after.persons == before.persons && after.quality == before.quality &&
      after.needs == before.needs && after.next_due == before.next_due)
    return;
  count("persons", after.persons - before.persons);
  count_home(before, -1);
  count_home(after, 1);
  work_.tx.send(
      "update people_household set persons = ?, quality = ?, needs = ?, next_due = ? "
      "where community_id = ? and id = ?",
      after.persons, after.quality, after.needs, after.next_due, community_, after.id);
}
}  // namespace people
