// SPDX-License-Identifier: Apache-2.0
#include "people/register.hpp"

#include <unordered_map>

#include "people/grams.hpp"
#include "people/rules.hpp"

namespace people {
namespace {
/// What the summary of a household is taken from.
struct Summary {
  std::vector<MemberFacts> members;
  std::int64_t needs = 0;
  std::optional<Day> next_due;
};

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

std::string Register::tail_token(std::string_view phone) const {
  static constexpr char digits[] = "0123456789abcdef";
  const auto hash = work_.keys.blind("phone_tail", phone.substr(phone.size() - 4));
  std::string token = "t";
  for (int i = 0; i < 4; ++i) {
    const auto byte = static_cast<unsigned char>(hash[static_cast<std::size_t>(i)]);
    token += digits[byte >> 4];
    token += digits[byte & 15];
  }
  return token;
}

void Register::put_phone(Person& person, std::string_view plain) const {
  if (plain.empty()) {
    person.phone.reset();
    person.phone_index.reset();
    return;
  }
  person.phone =
      Private<PhoneText>::from_sealed(work_.keys.seal(Person::table, person.id, "phone", plain));
  person.phone_index = phone_index_of(plain);
}

void Register::put_id_number(Person& person, std::optional<IdKind> kind,
                             std::string_view plain) const {
  if (plain.empty() || !kind) {
    person.id_kind.reset();
    person.id_number.reset();
    person.id_index.reset();
    return;
  }
  person.id_kind = kind;
  person.id_number =
      Private<IdText>::from_sealed(work_.keys.seal(Person::table, person.id, "id_number", plain));
  person.id_index = id_index_of(*kind, plain);
}

std::vector<std::string> Register::tokens_of(const Person& person, std::string_view phone) const {
  auto tokens = tokens_of_name(person.name);
  if (phone.size() >= 4) tokens.push_back(tail_token(phone));
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

void Register::insert(const Household& household) {
  work_.tx.insert(household);
  count("households", 1);
  count("persons", household.persons);
  count(counter_of("occupancy", household.occupancy), 1);
  count(counter_of("quality", household.quality), 1);
  if (household.needs) count("households.with_needs", 1);
  touch(household.id);
}

void Register::change(const Household& before, const Household& after) {
  work_.tx.run(
      "update people_household set occupancy = ?, note = ?, revision = ?, changed_at = ? "
      "where community_id = ? and id = ?",
      after.occupancy, after.note, after.revision, after.changed_at, after.community_id, after.id);
  count(counter_of("occupancy", before.occupancy), -1);
  count(counter_of("occupancy", after.occupancy), 1);
  touch(after.id);
}

void Register::insert(const Person& person, std::string_view phone) {
  work_.tx.insert(person);
  for (auto& token : tokens_of(person, phone))
    work_.tx.insert(Token{person.community_id, std::move(token), person.id});
  touch(person.household_id);
}

void Register::change(const Person& before, std::string_view phone_before, const Person& after,
                      std::string_view phone_after) {
  work_.tx.update(after);
  const auto old_tokens = tokens_of(before, phone_before);
  const auto new_tokens = tokens_of(after, phone_after);
  for (const auto& token : old_tokens)
    if (!std::binary_search(new_tokens.begin(), new_tokens.end(), token))
      work_.tx.send(
          "delete from people_token where community_id = ? and token = ? and person_id = ?",
          before.community_id, token, before.id);
  for (const auto& token : new_tokens)
    if (!std::binary_search(old_tokens.begin(), old_tokens.end(), token))
      work_.tx.insert(Token{after.community_id, token, after.id});
  if (before.household_id != after.household_id) {
    touch(before.household_id);
    work_.tx.send(
        "update people_need set household_id = ? where community_id = ? and person_id = ?",
        after.household_id, after.community_id, after.id);
  }
  touch(after.household_id);
}

void Register::insert(const Need& need) {
  work_.tx.insert(need);
  touch(need.household_id);
}

void Register::change(const Need& need) {
  work_.tx.update(need);
  touch(need.household_id);
}

void Register::take_summaries() {
  const auto community = work_.community();
  const std::vector<Uuid> ids(touched_.begin(), touched_.end());
  std::unordered_map<Uuid, Summary> summaries;
  work_.tx.each(
      "select household_id, residence, phone_index is not null, id_index is not null "
      "from people_person where community_id = ? and household_id in (?*)",
      [&](const db::Row& row) {
        MemberFacts facts;
        db::take(row, 1, facts.residence);
        facts.has_phone = row.flag(2);
        facts.has_id_number = row.flag(3);
        summaries[row.uuid(0)].members.push_back(facts);
      },
      community, ids);
  // Needs are found by person: the index that exists serves, households are few.
  work_.tx.each(
      "select n.household_id, n.kind, n.next_due from people_person p "
      "join people_need n on n.community_id = p.community_id and n.person_id = p.id "
      "where p.community_id = ? and p.household_id in (?*) and n.ended_at is null",
      [&](const db::Row& row) {
        auto& summary = summaries[row.uuid(0)];
        NeedKind kind;
        std::optional<Day> due;
        db::take(row, 1, kind);
        db::take(row, 2, due);
        summary.needs |= bit_of(kind);
        if (due && (!summary.next_due || *due < *summary.next_due)) summary.next_due = due;
      },
      community, ids);
  const auto households =
      work_.tx.all<Household>("where community_id = ? and id in (?*)", community, ids);
  for (const auto& before : households) {
    const auto& summary = summaries[before.id];
    const auto persons = persons_living(summary.members);
    const auto quality = quality_of(before.occupancy, summary.members);
    count("persons", persons - before.persons);
    count(counter_of("quality", before.quality), -1);
    count(counter_of("quality", quality), 1);
    count("households.with_needs", int(summary.needs != 0) - int(before.needs != 0));
    if (persons == before.persons && quality == before.quality && summary.needs == before.needs &&
        summary.next_due == before.next_due)
      continue;
    work_.tx.send(
        "update people_household set persons = ?, quality = ?, needs = ?, next_due = ? "
        "where community_id = ? and id = ?",
        persons, quality, summary.needs, summary.next_due, community, before.id);
  }
}

void Register::finish() {
  if (!touched_.empty()) take_summaries();
  touched_.clear();
  for (const auto& [name, change] : changes_)
    if (change != 0)
      work_.tx.send(
          "insert into people_counter (community_id, name, number) values (?, ?, ?) "
          "on conflict (community_id, name) "
          "do update set number = people_counter.number + excluded.number",
          work_.community(), name, change);
  changes_.clear();
}
}  // namespace people
