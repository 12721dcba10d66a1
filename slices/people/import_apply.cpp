// SPDX-License-Identifier: Apache-2.0
#include "people/import_apply.hpp"

#include <algorithm>
#include <set>

#include "base/ordered_ids.hpp"
#include "people/import_changes.hpp"
#include "people/move_writer.hpp"
#include "people/register.hpp"

namespace people {
namespace {
Bytes blind_of(const Uuid& key) {
  return {std::string(reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size())};
}

/// What stands in the register now behind the drafts of one piece.
struct Present {
  std::unordered_map<Uuid, Household> households;
  std::unordered_map<Uuid, Person> persons;  ///< Those that are to be written.
  std::unordered_map<Uuid, Need> needs;      ///< Open ones of those persons.
};

/// One piece on its way into the register.
class PieceWriter {
 public:
  PieceWriter(Work& work, const Plan& plan, Piece piece, const Uuid& import, ImportCounts& written,
              HouseHeads* heads)
      : work_(work),
        plan_(plan),
        rows_(heads ? Register(work, *heads) : Register(work, Writing::together)),
        changes_(work, import),
        written_(written) {
    for (auto at = piece.from; at < piece.to; ++at)
      homes_.push_back(&plan.households[plan.order[at]]);
  }

  Result<void> write() {
    load();
    if (!is_as_planned()) return refuse(No::conflict, "people.changed_meanwhile");
    std::vector<Uuid> changed;
    for (const auto* home : homes_) {
      write_household(*home);
      for (const auto at : home->persons_to_write) write_person(plan_.persons[at]);
      changed.push_back(home->id);
    }
    rows_.finish();
    changes_.finish();
    tell_moved(work_, work_.community(), moved_);
    work_.announce("people.household_changed", std::move(changed));
    return {};
  }

 private:
  void load() {
    std::vector<Uuid> households, persons;
    for (const auto* home : homes_) {
      if (!home->is_new()) households.push_back(home->id);
      for (const auto at : home->persons_to_write)
        if (!plan_.persons[at].is_new()) persons.push_back(plan_.persons[at].id);
    }
    const auto community = work_.community();
    if (!households.empty())
      for (auto& row :
           work_.tx.all<Household>("where community_id = ? and id in (?*)", community, households))
        present_.households.emplace(row.id, std::move(row));
    if (persons.empty()) return;
    for (auto& row :
         work_.tx.all<Person>("where community_id = ? and id in (?*)", community, persons))
      present_.persons.emplace(row.id, std::move(row));
    for (auto& row :
         work_.tx.all<Need>("where community_id = ? and person_id in (?*) and ended_at is null",
                            community, persons))
      present_.needs.emplace(row.id, std::move(row));
  }

  /// Nobody touched what this piece changes, and nobody joined a household that it adds to.
  bool is_as_planned() {
    for (const auto* home : homes_) {
      if (!home->is_new()) {
        const auto found = present_.households.find(home->id);
        if (found == present_.households.end() || found->second.revision != home->revision)
          return false;
      }
      for (const auto at : home->persons_to_write)
        if (!is_as_planned(plan_.persons[at])) return false;
    }
    return nobody_joined() && no_door_taken();
  }

  bool is_as_planned(const PersonDraft& draft) {
    if (draft.is_new()) return true;
    const auto found = present_.persons.find(draft.id);
    if (found == present_.persons.end() || found->second.revision != draft.revision) return false;
    const auto is_known = [&](const Need& need) {
      return std::any_of(draft.needs.begin(), draft.needs.end(),
                         [&](const NeedDraft& known) { return known.id == need.id; });
    };
    const auto is_there = [&](const NeedDraft& need) {
      return !need.id || present_.needs.contains(*need.id);
    };
    for (const auto& [id, need] : present_.needs)
      if (need.person_id == draft.id && !is_known(need)) return false;
    return std::all_of(draft.needs.begin(), draft.needs.end(), is_there);
  }

  bool nobody_joined() {
    std::set<Uuid> expected;
    std::vector<Uuid> asked;
    for (const auto* home : homes_) {
      if (home->is_new()) continue;
      asked.push_back(home->id);
      for (const auto at : home->members) expected.insert(plan_.persons[at].id);
    }
    bool is_alone = true;
    if (!asked.empty())
      work_.tx.each(
          "select id from people_person where community_id = ? and household_id in (?*) and "
          "standing not in ('struck', 'merged')",
          [&](const db::Row& row) { is_alone &= expected.contains(row.uuid(0)); },
          work_.community(), asked);
    return is_alone;
  }

  bool no_door_taken() {
    std::vector<Uuid> dwellings;
    for (const auto* home : homes_)
      if (home->is_new()) dwellings.push_back(home->dwelling_id);
    bool is_free = true;
    if (!dwellings.empty())
      work_.tx.each(
          "select id from people_household where community_id = ? and dwelling_id in (?*)",
          [&](const db::Row&) { is_free = false; }, work_.community(), dwellings);
    return is_free;
  }

  void write_household(const HouseholdDraft& draft) {
    if (draft.is_new()) {
      Household household;
      household.community_id = work_.community();
      household.id = draft.id;
      household.dwelling_id = draft.dwelling_id;
      household.occupancy = draft.occupancy;
      household.note = Note(draft.note);
      household.changed_at = work_.now;
      rows_.insert(household);
      changes_.made(household);
      ++written_.households.created;
    } else if (draft.changed) {
      const auto& before = present_.households.at(draft.id);
      auto after = before;
      if (draft.changed & bit(Field::occupancy)) after.occupancy = draft.occupancy;
      if (draft.changed & bit(Field::note)) after.note = Note(draft.note);
      ++after.revision;
      after.changed_at = work_.now;
      rows_.change(before, after);
      changes_.changed(before, after);
      ++written_.households.updated;
    }
  }

  void write_person(const PersonDraft& draft) {
    if (draft.is_new()) {
      Person person;
      person.community_id = work_.community();
      person.id = draft.id;
      person.household_id = draft.household_id;
      person.name = PersonName(draft.name);
      person.changed_at = work_.now;
      put_facts(draft, person);
      rows_.insert(person, draft.phone);
      changes_.made(person);
      ++written_.persons.created;
    } else {
      const auto& before = present_.persons.at(draft.id);
      auto after = before;
      after.household_id = draft.household_id;
      put_facts(draft, after);
      ++after.revision;
      after.changed_at = work_.now;
      if (draft.leaves) return write_leave(draft, before, after);
      rows_.change(before, phone_before(draft, before), after, draft.phone);
      changes_.changed(before, after);
      if (draft.is_moved) {
        note_ledger_move(work_, before, after);
        moved_.push_back(after.id);
      }
      ++written_.persons.updated;
    }
    for (const auto& need : draft.needs) write_need(draft, need);
  }

  /// Their needs end with it; the decision remembers which.
  void write_leave(const PersonDraft& draft, const Person& before, Person after) {
    after.standing = *draft.leaves;
    after.back_on.reset();
    std::vector<NeedMark> ended;
    for (auto [id, need] : present_.needs) {
      if (need.person_id != after.id) continue;
      need.ended_at = work_.now;
      rows_.change(need);
      ended.push_back({id});
    }
    rows_.change(before, phone_before(draft, before), after, draft.phone);
    changes_.changed(before, after);
    note_ledger_move(work_, before, after, std::move(ended));
    moved_.push_back(after.id);
    ++written_.persons.updated;
  }

  /// The tokens of a phone are told apart by its plain text, which is opened only when it changes.
  std::string phone_before(const PersonDraft& draft, const Person& person) const {
    if (!(draft.changed & bit(Field::phone)) || !person.phone) return {};
    auto plain = work_.keys.unseal(Person::table, person.id, "phone", person.phone->sealed());
    if (!plain) throw db::Fault(db::Fault::Kind::broken, "a sealed member does not open");
    return std::move(*plain);
  }

  void put_facts(const PersonDraft& draft, Person& person) {
    const auto is_set = [&](Field field) { return (draft.changed & bit(field)) != 0; };
    if (is_set(Field::name)) person.name = PersonName(draft.name);
    if (is_set(Field::sex)) person.sex = draft.sex;
    if (is_set(Field::born_on)) person.born_on = draft.born_on;
    if (is_set(Field::relation)) person.relation = draft.relation;
    if (is_set(Field::residence)) person.residence = draft.residence;
    if (is_set(Field::registered)) person.registered = draft.registered;
    if (is_set(Field::registered_at)) person.registered_at = Address(*draft.registered_at);
    if (is_set(Field::phone)) rows_.put_phone(person, draft.phone, blind_of(*draft.phone_key));
    if (is_set(Field::id_number))
      rows_.put_id_number(person, *draft.id_kind, draft.id_number, blind_of(*draft.id_key));
  }

  void write_need(const PersonDraft& person, const NeedDraft& draft) {
    if (!draft.id) {
      const Need need{work_.community(),
                      last_need_ = behind(last_need_, work_.world.new_uuid()),
                      person.id,
                      person.household_id,
                      draft.kind,
                      draft.next_due,
                      Note(),
                      work_.now,
                      {}};
      rows_.insert(need);
      changes_.made(need);
    } else if (draft.is_changed) {
      const auto& before = present_.needs.at(*draft.id);
      auto need = before;
      need.household_id = person.household_id;
      need.next_due = draft.next_due;
      rows_.change(need);
      changes_.changed(before, need);
    }
  }

  Work& work_;
  const Plan& plan_;
  Register rows_;
  ImportChanges changes_;
  ImportCounts& written_;
  std::vector<const HouseholdDraft*> homes_;
  Present present_;
  Uuid last_need_;
  std::vector<Uuid> moved_;
};
}  // namespace

std::vector<Piece> pieces_of(const Plan& plan, std::size_t rows) {
  std::vector<Piece> pieces;
  std::size_t from = 0, gathered = 0;
  for (std::size_t at = 0; at < plan.order.size(); ++at) {
    gathered += 1 + plan.households[plan.order[at]].persons_to_write.size();
    if (gathered < rows) continue;
    pieces.push_back({from, at + 1});
    from = at + 1;
    gathered = 0;
  }
  if (from < plan.order.size()) pieces.push_back({from, plan.order.size()});
  return pieces;
}

void write_places(Work& work, const Plan& plan) {
  plan.doors.insert_made(work);
  work.announce("place.dwellings_made", {work.community()});
}

Result<void> write_piece(Work& work, const Plan& plan, Piece piece, const Uuid& import,
                         ImportCounts& written, HouseHeads* heads) {
  return PieceWriter(work, plan, piece, import, written, heads).write();
}
}  // namespace people
