// SPDX-License-Identifier: Apache-2.0
/// Adding and changing one person, and showing one private field of one.
#include "people/identity.hpp"
#include "people/people.hpp"
#include "people/person_draft.hpp"
#include "people/phone.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"
#include "people/rules.hpp"

namespace people {
namespace {

Result<std::string> checked_phone(std::string_view text) {
  const auto verdict = read_phone(text);
  if (!verdict.ok) return refuse(No::invalid, verdict.code, "phone");
  return verdict.normalised;
}

/// Checks the number and takes from it what the columns leave open. Where the number and a column
/// disagree the request is refused: somebody has to look.
Result<std::string> checked_id(IdKind kind, std::string_view text, Day today, Person& person) {
  const auto verdict = check_id_number(described::name_of(kind), text, today.text());
  if (!verdict.ok) return refuse(No::invalid, verdict.code, "id_number");
  if (verdict.born) {
    const auto born = Day::of(verdict.born->year, verdict.born->month, verdict.born->day);
    if (person.born_on && born && *person.born_on != *born)
      return refuse(No::invalid, "people.id_other_birth", "born_on");
    person.born_on = born;
  }
  if (verdict.sex != '?') {
    const auto sex = verdict.sex == 'f' ? Sex::female : Sex::male;
    if (person.sex != Sex::unknown && person.sex != sex)
      return refuse(No::invalid, "people.id_other_sex", "sex");
    person.sex = sex;
  }
  return verdict.normalised;
}

/// Puts the identity number on the person, unless somebody else in the community bears it.
Result<void> put_id(Work& work, Register& rows, Person& person, IdKind kind,
                    std::string_view text) {
  const auto number = checked_id(kind, text, work.today(), person);
  if (!number) return refuse(number);
  rows.put_id_number(person, kind, *number);
  const auto other = work.tx.one<Person>("where community_id = ? and id_index = ? and id <> ?",
                                         person.community_id, *person.id_index, person.id);
  if (other) return refuse(No::conflict, "people.known_already", "id_number");
  return {};
}

tl::unexpected<Refusal> changed_meanwhile(const PersonCard& current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = json::write(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

void take_plain_edits(const PersonEdit& edit, Person& person) {
  if (edit.name.is_given) person.name = edit.name.value;
  if (edit.sex.is_given) person.sex = edit.sex.value;
  if (edit.born_on.is_given) person.born_on = edit.born_on.value;
  if (edit.relation.is_given) person.relation = edit.relation.value;
  if (edit.residence.is_given) person.residence = edit.residence.value;
  if (edit.registered.is_given) person.registered = edit.registered.value;
  if (edit.registered_at.is_given) person.registered_at = edit.registered_at.value;
}

/// The identity number the person shall have after the edit: a new one, the old one, or none.
Result<void> take_id_edit(Work& work, Register& rows, const PersonEdit& edit, Person& person) {
  if (edit.id_number.is_given && !edit.id_number.value) {
    rows.put_id_number(person, {}, "");
    return {};
  }
  const auto kind =
      edit.id_kind.is_given && edit.id_kind.value ? edit.id_kind.value : person.id_kind;
  if (edit.id_number.is_given)
    return put_id(work, rows, person, kind.value_or(IdKind::resident_id),
                  edit.id_number.value->plain());
  const bool is_kind_other = edit.id_kind.is_given && edit.id_kind.value != person.id_kind;
  const bool is_checked_against = edit.born_on.is_given || edit.sex.is_given;
  if (!person.id_number || (!is_kind_other && !is_checked_against)) return {};
  return put_id(work, rows, person, *kind, id_number_of(work, person));
}
}  // namespace

Result<PersonDrafted> draft_person(Work& work, Register& rows, const NewPerson& wanted) {
  bool is_id_taken = false;
  work.tx.ask(db::Tx::question(
                  "select 1 from people_person where community_id = ? and id = ?",
                  [&](const db::Row&) { is_id_taken = true; }, work.community(), wanted.id),
              rows.summary_of(wanted.household));
  if (!rows.has_summary_of(wanted.household))
    return refuse(No::missing, "people.no_such_household", "household");
  PersonDrafted drafted;
  auto& person = drafted.row;
  person.community_id = work.community();
  person.id = wanted.id;
  person.household_id = wanted.household;
  person.name = wanted.name;
  person.sex = wanted.sex;
  person.born_on = wanted.born_on;
  person.relation = wanted.relation;
  person.residence = wanted.residence;
  person.registered = wanted.registered;
  person.registered_at = wanted.registered_at;
  person.changed_at = work.now;
  if (person.born_on && *person.born_on > work.today())
    return refuse(No::invalid, "people.born_in_future", "born_on");
  if (wanted.phone) {
    auto checked = checked_phone(wanted.phone->plain().str());
    if (!checked) return refuse(checked);
    drafted.phone = std::move(*checked);
    rows.put_phone(person, drafted.phone);
  }
  if (wanted.id_number) {
    const auto put = put_id(work, rows, person, wanted.id_kind.value_or(IdKind::resident_id),
                            wanted.id_number->plain().str());
    if (!put) return refuse(put);
  }
  if (is_id_taken) return refuse(No::conflict, "people.id_taken", "id");
  return drafted;
}

Result<PersonCard> add_person(Work& work, const NewPerson& wanted) {
  Register rows(work);
  const auto drafted = draft_person(work, rows, wanted);
  if (!drafted) return refuse(drafted);
  const auto& person = drafted->row;
  rows.insert(person, drafted->phone);
  rows.finish();
  work.announce("people.household_changed", {person.household_id, person.id});
  return card_of(work, person);
}

Result<PersonCard> change_person(Work& work, const PersonEdit& edit) {
  const auto before = find_person(work, edit.person);
  if (!before) return refuse(No::missing, "people.no_such_person");
  if (is_set_aside(before->standing)) return refuse(No::conflict, "people.is_set_aside");
  if (before->revision != edit.revision) return changed_meanwhile(card_of(work, *before));
  auto after = *before;
  take_plain_edits(edit, after);
  if (after.born_on && *after.born_on > work.today())
    return refuse(No::invalid, "people.born_in_future", "born_on");

  Register rows(work);
  const auto phone_before = phone_of(work, *before);
  auto phone_after = phone_before;
  if (edit.phone.is_given) {
    phone_after.clear();
    if (edit.phone.value) {
      auto checked = checked_phone(edit.phone.value->plain().str());
      if (!checked) return refuse(checked);
      phone_after = std::move(*checked);
    }
    rows.put_phone(after, phone_after);
  }
  const auto taken = take_id_edit(work, rows, edit, after);
  if (!taken) return refuse(taken);
  ++after.revision;
  after.changed_at = work.now;
  rows.change(*before, phone_before, after, phone_after);
  rows.finish();
  work.announce("people.household_changed", {after.household_id, after.id});
  return card_of(work, after);
}

Result<Revealed> reveal(Work& work, const NewReveal& wanted) {
  const auto person = find_person(work, wanted.person);
  if (!person) return refuse(No::missing, "people.no_such_person", "person");
  auto value =
      wanted.field == PrivateField::phone ? phone_of(work, *person) : id_number_of(work, *person);
  if (value.empty()) return refuse(No::missing, "people.nothing_there", "field");
  work.looked("people.person", person->id);
  return Revealed{std::move(value)};
}
}  // namespace people
