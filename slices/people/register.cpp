// SPDX-License-Identifier: Apache-2.0
#include "people/register.hpp"

#include "people/grams.hpp"
#include "people/rules.hpp"

namespace people {
namespace {
std::string counter_of(std::string_view group, std::string_view name) {
  return std::string(group) + '.' + std::string(name);
}

template <class E>
std::string counter_of(std::string_view group, E value) {
  return counter_of(group, described::name_of(value));
}
}  // namespace

Bytes Register::id_index_of(IdKind kind, std::string_view plain) const {
  return {work_.keys.blind(described::name_of(kind), plain)};
}

Bytes Register::phone_index_of(std::string_view plain) const {
  return {work_.keys.blind("phone", plain)};
}

void Register::put_phone(Person& person, std::string_view plain) const {
  if (!plain.empty()) return put_phone(person, plain, phone_index_of(plain));
  person.phone.reset();
  person.phone_index.reset();
}

void Register::put_phone(Person& person, std::string_view plain, Bytes index) const {
  person.phone =
      Private<PhoneText>::from_sealed(work_.keys.seal(Person::table, person.id, "phone", plain));
  person.phone_index = std::move(index);
}

void Register::put_id_number(Person& person, std::optional<IdKind> kind,
                             std::string_view plain) const {
  if (!plain.empty() && kind) return put_id_number(person, *kind, plain, id_index_of(*kind, plain));
  person.id_kind.reset();
  person.id_number.reset();
  person.id_index.reset();
}

void Register::put_id_number(Person& person, IdKind kind, std::string_view plain,
                             Bytes index) const {
  person.id_kind = kind;
  person.id_number =
      Private<IdText>::from_sealed(work_.keys.seal(Person::table, person.id, "id_number", plain));
  person.id_index = std::move(index);
}

void Register::set_aside(Person& person) const {
  person.id_index.reset();
  person.phone_index.reset();
}

void Register::take_up(Person& person, std::string_view phone, std::string_view id_number) const {
  if (!phone.empty()) person.phone_index = phone_index_of(phone);
  if (!id_number.empty()) person.id_index = id_index_of(*person.id_kind, id_number);
}

std::vector<std::string> Register::tokens_of(const Person& person, std::string_view phone) const {
  if (is_set_aside(person.standing)) return {};
  auto tokens = tokens_of_name(person.name);
  if (phone.size() < 4) return tokens;
  auto tail = tail_token(work_.keys, phone);
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), tail);
  if (at == tokens.end() || *at != tail) tokens.insert(at, std::move(tail));
  return tokens;
}

/// What stands behind premises is no household of the community's: only its persons count.
void Register::count_home(const Household& household, std::int64_t change) {
  if (household.behind == Behind::premises) return;
  count("households", change);
  count(counter_of("occupancy", household.occupancy), change);
  count(counter_of("quality", household.quality), change);
  if (household.needs) count("households.with_needs", change);
  if (household.next_due) due_changes_[*household.next_due] += change;
}

void Register::insert(const Household& household) {
  if (writing_ == Writing::together) return waiting_.households.push_back(household);
  work_.tx.insert(household);
  count("persons", household.persons);
  count_home(household, 1);
  touch(household.id);
}

void Register::change(const Household& before, const Household& after) {
  work_.tx.run(
      "update people_household set occupancy = ?, note = ?, revision = ?, changed_at = ? "
      "where community_id = ? and id = ?",
      after.occupancy, after.note, after.revision, after.changed_at, after.community_id, after.id);
  count_home(before, -1);
  count_home(after, 1);
  touch(after.id);
}

void Register::count_states(const Person& person, std::int64_t change) {
  const auto mismatch = mismatch_of(person.standing, person.residence, person.registered);
  if (mismatch != Mismatch::none) count(std::string(described::name_of(mismatch)), change);
  if (person.standing == Standing::listed && person.residence == Residence::away)
    count("away", change);
}

void Register::insert(const Person& person, std::string_view phone) {
  count_states(person, 1);
  if (writing_ == Writing::together) {
    waiting_.persons.push_back(person);
  } else {
    work_.tx.insert(person);
    add_to_summary(person);
  }
  add_tokens(person, tokens_of(person, phone));
}

void Register::add_tokens(const Person& person, const std::vector<std::string>& tokens) {
  if (writing_ == Writing::together) {
    for (const auto& token : tokens) waiting_.entries.add(token, person.id);
    if (person.id_index) waiting_.numbers.push_back(number_token(*person.id_index));
    return;
  }
  std::vector<std::string> heads;
  for (const auto& token : tokens) {
    index_.add({token, person.id});
    heads.push_back(head_of(token));
  }
  if (person.id_index) heads.push_back(number_token(*person.id_index));
  heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
  add_heads(heads);
}

/// What the house knows of a community: it stays when the person goes, and costs a look in vain.
void Register::add_heads(const std::vector<std::string>& heads) {
  if (code().empty()) return;
  for (const auto& head : heads) house_.add({house_token(head, code()), community_});
}

const std::string& Register::code() {
  if (!code_ && work_.place.id == community_) code_ = work_.place.code;
  if (!code_) {
    const auto division = place::find_division(work_, community_);
    code_ = division ? division->code : std::string();
  }
  return *code_;
}

void Register::change(const Person& before, std::string_view phone_before, const Person& after,
                      std::string_view phone_after) {
  write_households();
  work_.tx.update(after);
  count_states(before, -1);
  count_states(after, 1);
  const auto old_tokens = tokens_of(before, phone_before);
  const auto new_tokens = tokens_of(after, phone_after);
  std::vector<std::string> gone, added;
  std::set_difference(old_tokens.begin(), old_tokens.end(), new_tokens.begin(), new_tokens.end(),
                      std::back_inserter(gone));
  index_.remove(gone, before.id);
  std::set_difference(new_tokens.begin(), new_tokens.end(), old_tokens.begin(), old_tokens.end(),
                      std::back_inserter(added));
  if (!added.empty() || before.id_index != after.id_index) add_tokens(after, added);
  if (before.household_id != after.household_id) {
    touch(before.household_id);
    work_.tx.send(
        "update people_need set household_id = ? where community_id = ? and person_id = ?",
        after.household_id, after.community_id, after.id);
  }
  touch(after.household_id);
}

void Register::insert(const Need& need) {
  if (writing_ == Writing::together) return waiting_.needs.push_back(need);
  work_.tx.insert(need);
  add_to_summary(need);
}

void Register::change(const Need& need) {
  work_.tx.update(need);
  touch(need.household_id);
}

void Register::put(const Need& need) {
  if (work_.tx.one<Need>("where community_id = ? and id = ?", need.community_id, need.id))
    change(need);
  else
    insert(need);
}

void Register::finish() {
  if (writing_ == Writing::together) write_waiting();
  take_summaries();
  write_counters();
}

void Register::write_counters() {
  for (const auto& [name, change] : changes_)
    if (change != 0) work_.tx.add(Counter{community_, name, change});
  changes_.clear();
  for (const auto& [day, change] : due_changes_)
    if (change != 0) work_.tx.add(DueCount{community_, day, change});
  due_changes_.clear();
}
}  // namespace people
