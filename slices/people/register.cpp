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
  if (phone.size() >= 4) tokens.push_back(tail_token(phone));
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

/// What stands behind premises is no household of the community's: only its persons count.
void Register::count_home(const Household& household, std::int64_t change) {
  if (household.behind == Behind::premises) return;
  count("households", change);
  count(counter_of("occupancy", household.occupancy), change);
  count(counter_of("quality", household.quality), change);
  if (household.needs) count("households.with_needs", change);
}

void Register::insert(const Household& household) {
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
  work_.tx.insert(person);
  count_states(person, 1);
  for (auto& token : tokens_of(person, phone))
    work_.tx.insert(Token{person.community_id, std::move(token), person.id});
  touch(person.household_id);
}

void Register::change(const Person& before, std::string_view phone_before, const Person& after,
                      std::string_view phone_after) {
  work_.tx.update(after);
  count_states(before, -1);
  count_states(after, 1);
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
  const std::vector<Uuid> ids(touched_.begin(), touched_.end());
  std::unordered_map<Uuid, Summary> summaries;
  work_.tx.each(
      "select household_id, residence, phone_index is not null, id_index is not null "
      "from people_person where community_id = ? and household_id in (?*) and standing = 'listed'",
      [&](const db::Row& row) {
        MemberFacts facts;
        db::take(row, 1, facts.residence);
        facts.has_phone = row.flag(2);
        facts.has_id_number = row.flag(3);
        summaries[row.uuid(0)].members.push_back(facts);
      },
      community_, ids);
  // Needs are found by person: the index that exists serves, households are few.
  work_.tx.each(
      "select n.household_id, n.kind, n.next_due from people_person p "
      "join people_need n on n.community_id = p.community_id and n.person_id = p.id "
      "where p.community_id = ? and p.household_id in (?*) and p.standing = 'listed' and "
      "n.ended_at is null",
      [&](const db::Row& row) {
        auto& summary = summaries[row.uuid(0)];
        NeedKind kind;
        std::optional<Day> due;
        db::take(row, 1, kind);
        db::take(row, 2, due);
        summary.needs |= bit_of(kind);
        if (due && (!summary.next_due || *due < *summary.next_due)) summary.next_due = due;
      },
      community_, ids);
  const auto households =
      work_.tx.all<Household>("where community_id = ? and id in (?*)", community_, ids);
  for (const auto& before : households) {
    const auto& summary = summaries[before.id];
    auto after = before;
    after.persons = persons_living(summary.members);
    after.quality = quality_of(before.occupancy, summary.members);
    after.needs = summary.needs;
    after.next_due = summary.next_due;
    if (after.persons == before.persons && after.quality == before.quality &&
        after.needs == before.needs && after.next_due == before.next_due)
      continue;
    count("persons", after.persons - before.persons);
    count_home(before, -1);
    count_home(after, 1);
    work_.tx.send(
        "update people_household set persons = ?, quality = ?, needs = ?, next_due = ? "
        "where community_id = ? and id = ?",
        after.persons, after.quality, after.needs, after.next_due, community_, after.id);
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
          community_, name, change);
  changes_.clear();
}
}  // namespace people
