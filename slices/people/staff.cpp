// SPDX-License-Identifier: Apache-2.0
#include "people/staff.hpp"

#include <unordered_map>

#include "people/door_names.hpp"
#include "people/identity.hpp"
#include "people/move_rows.hpp"
#include "people/person_draft.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

/// The household behind the premises, made when nobody was listed there before.
Uuid home_of(Work& work, Register& rows, const Uuid& premises) {
  const auto known = work.tx.one<Household>("where community_id = ? and dwelling_id = ?",
                                            work.community(), premises);
  if (known) return known->id;
  Household home;
  home.community_id = work.community();
  home.id = work.world.new_uuid();
  home.dwelling_id = premises;
  home.behind = Behind::premises;
  home.changed_at = work.now;
  rows.insert(home);
  return home.id;
}

/// Lists somebody behind the premises who lives elsewhere.
Result<Person> list_newcomer(Work& work, Register& rows, const NewStaff& wanted) {
  NewPerson person;
  person.id = wanted.newcomer->id;
  person.household = home_of(work, rows, wanted.premises);
  person.name = wanted.newcomer->name;
  person.relation = Relation::staff;
  person.residence = Residence::elsewhere;
  person.phone = wanted.newcomer->phone;
  auto drafted = draft_person(work, rows, person);
  if (!drafted) return refuse(drafted);
  rows.insert(drafted->row, drafted->phone);
  return std::move(drafted->row);
}

Result<Person> person_of(Work& work, Register& rows, const NewStaff& wanted) {
  std::optional<Person> person;
  if (wanted.person) {
    person = find_person(work, *wanted.person);
    if (!person) return refuse(No::missing, "people.no_such_person", "person");
    const auto may_work = relate(stay_of(*person), person->relation);
    if (!may_work) return refuse(may_work);
  }
  if (person.has_value() == wanted.newcomer.has_value())
    return refuse(No::invalid, "people.nobody_named", "person");
  if (person) return std::move(*person);
  return list_newcomer(work, rows, wanted);
}

std::vector<StaffCard> cards_of(Work& work, const std::vector<Staff>& staff) {
  std::vector<Uuid> persons, premises, households;
  for (const auto& one : staff) {
    persons.push_back(one.person_id);
    premises.push_back(one.premises_id);
  }
  std::unordered_map<Uuid, Person> by_id;
  for (auto& person : find_persons(work, work.community(), persons)) {
    households.push_back(person.household_id);
    by_id.emplace(person.id, std::move(person));
  }
  const auto doors = door_names(work, {work.community()}, households);
  const auto names = place::labels_of(work, {work.community()}, premises);
  std::vector<StaffCard> cards;
  for (const auto& one : staff) {
    const auto& person = by_id.at(one.person_id);
    StaffCard card;
    card.staff = one.id;
    card.premises = one.premises_id;
    card.person = person.id;
    card.household = person.household_id;
    card.name = person.name.str();
    if (const auto name = names.find(one.premises_id); name != names.end())
      card.premises_name = name->second;
    card.door = doors.of(person.household_id);
    card.job = one.job;
    if (const auto phone = phone_of(work, person); !phone.empty())
      card.phone_masked = mask_phone(phone);
    card.source = one.source;
    card.from = one.from_day;
    card.until = one.until_day;
    card.standing = person.standing;
    cards.push_back(std::move(card));
  }
  return cards;
}

std::optional<Staff> find_staff(Work& work, const Uuid& id) {
  return work.tx.one<Staff>("where community_id = ? and id = ?", work.community(), id);
}
}  // namespace

Result<StaffCard> take_on_staff(Work& work, const NewStaff& wanted) {
  const auto dated = may_date(wanted.on, work.today(), move_policy(work.today()));
  if (!dated) return refuse(dated);
  if (find_staff(work, wanted.id)) return refuse(No::conflict, "people.id_taken", "id");
  const auto premises = place::find_place(work, wanted.premises);
  if (!premises || premises->kind != place::Kind::premises)
    return refuse(No::missing, "place.no_such_premises", "premises");
  Register rows(work);
  const auto person = person_of(work, rows, wanted);
  if (!person) return refuse(person);
  if (work.tx.one<Staff>(
          "where community_id = ? and person_id = ? and premises_id = ? and until_day is null",
          work.community(), person->id, wanted.premises))
    return refuse(No::conflict, "people.works_there_already", "person");
  const Staff staff{work.community(),
                    wanted.id,
                    wanted.premises,
                    person->id,
                    wanted.job ? wanted.job->str() : std::string(),
                    wanted.source,
                    wanted.on,
                    {},
                    work.actor.user,
                    work.actor.name,
                    work.now};
  work.tx.insert(staff);
  rows.finish();
  work.announce("people.household_changed", {person->household_id, person->id, wanted.premises});
  return cards_of(work, {staff}).front();
}

Result<StaffCard> end_staff(Work& work, const StaffEnd& wanted) {
  auto staff = find_staff(work, wanted.staff);
  if (!staff) return refuse(No::missing, "people.no_such_staff", "staff");
  const auto dated = may_date(wanted.on, work.today(), move_policy(work.today()));
  if (!dated) return refuse(dated);
  if (staff->until_day) return refuse(No::conflict, "people.ended_already", "staff");
  if (wanted.on < staff->from_day) return refuse(No::invalid, "people.ends_too_early", "on");
  staff->until_day = wanted.on;
  work.tx.update(*staff);
  const auto cards = cards_of(work, {*staff});
  work.announce("people.household_changed",
                {cards.front().household, staff->person_id, staff->premises_id});
  return cards.front();
}

Result<StaffList> list_staff(Work& work, const StaffQuery& query) {
  Uuid after;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *id;
  }
  if (query.premises && !place::find_place(work, *query.premises))
    return refuse(No::missing, "place.no_such_premises", "premises");
  const auto limit = limit_of(query.limit);
  auto staff =
      query.premises
          ? work.tx.all<Staff>(
                "where community_id = ? and premises_id = ? and id > ? order by id limit ?",
                work.community(), *query.premises, after, limit + 1)
          : work.tx.all<Staff>("where community_id = ? and id > ? order by id limit ?",
                               work.community(), after, limit + 1);
  StaffList list;
  if (std::ssize(staff) > limit) {
    staff.resize(static_cast<std::size_t>(limit));
    list.next = staff.back().id.text();
  }
  list.items = cards_of(work, staff);
  return list;
}
}  // namespace people
