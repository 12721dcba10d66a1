// SPDX-License-Identifier: Apache-2.0
#include "people/lookalike_rules.hpp"

#include <algorithm>
#include <array>

#include "people/pinyin.hpp"

namespace people {
namespace {
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::ptrdiff_t characters_in(std::string_view text) {
  return std::count_if(text.begin(), text.end(), begins_character);
}

std::uint32_t bit(Reason reason) { return 1u << static_cast<unsigned>(reason); }

/// FNV-1a: the same on every machine and in every run.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14'695'981'039'346'656'037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
  return hash;
}

class Weighing {
 public:
  void add(Reason reason, int weight) {
    likeness_.score += weight;
    likeness_.reasons |= bit(reason);
  }
  void take(int weight) { likeness_.score += weight; }
  const Likeness& likeness() const { return likeness_; }

 private:
  Likeness likeness_;
};

void weigh_names(const Likeable& a, const Likeable& b, const LookalikePolicy& policy,
                 Weighing& weighing) {
  if (a.name == b.name)
    weighing.add(Reason::same_name, policy.same_name);
  else if (a.sound != 0 && a.sound == b.sound)
    weighing.add(Reason::same_sound, policy.same_sound);
  else if (are_near(a.name, b.name))
    weighing.add(Reason::near_name, policy.near_name);
}

void weigh_births(const Likeable& a, const Likeable& b, const LookalikePolicy& policy,
                  Weighing& weighing) {
  if (!a.born_on || !b.born_on) return;
  if (*a.born_on == *b.born_on)
    weighing.add(Reason::same_birth_day, policy.same_birth_day);
  else if (a.born_on->year() == b.born_on->year())
    weighing.add(Reason::same_birth_year, policy.same_birth_year);
  else
    weighing.take(policy.other_birth_year);
}
}  // namespace

const LookalikePolicy& lookalike_policy(Day today) {
  static const std::array policies{LookalikePolicy{
      .since = Day::first,
      .origin =
          "rule of the house, 2026-11: a name with its birth year is worth a look, a name alone "
          "is not",
      .same_id_number = 100,
      .other_id_number = -100,
      .same_name = 40,
      .same_sound = 30,
      .near_name = 20,
      .same_birth_day = 40,
      .same_birth_year = 20,
      .other_birth_year = -60,
      .same_phone = 35,
      .same_door = 25,
      .other_sex = -40,
      .least_score = 60,
      .least_while_typing = 40,
      .most_pairs = 10'000,
      .most_alike = 300,
      .most_persons = 2'000'000,
      .most_communities = 10'000,
      .most_shown = 8,
      .most_places = 50}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

Likeness compare(const Likeable& a, const Likeable& b, const LookalikePolicy& policy) {
  Weighing weighing;
  if (a.number != 0 && b.number != 0 && a.id_kind == b.id_kind) {
    if (a.number == b.number)
      weighing.add(Reason::same_id_number, policy.same_id_number);
    else
      weighing.take(policy.other_id_number);
  }
  weigh_names(a, b, policy, weighing);
  weigh_births(a, b, policy, weighing);
  const bool same_phone = a.phone != 0 && a.phone == b.phone;
  const bool same_door = a.home != 0 && a.home == b.home;
  if (same_phone) weighing.add(Reason::same_phone, policy.same_phone);
  if (same_door)
    weighing.add(Reason::same_door,
                 same_phone ? std::max(0, policy.same_door - policy.same_phone) : policy.same_door);
  if (a.sex != Sex::unknown && b.sex != Sex::unknown && a.sex != b.sex)
    weighing.take(policy.other_sex);
  return weighing.likeness();
}

std::vector<Reason> reasons_in(std::uint32_t bits) {
  std::vector<Reason> reasons;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Reason>>([&](auto d) {
    if (bits & bit(d.value)) reasons.push_back(d.value);
  });
  return reasons;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (std::size_t at = 0; at < name.size();) {
    auto end = at + 1;
    while (end < name.size() && !begins_character(name[end])) ++end;
    const auto character = name.substr(at, end - at);
    at = end;
    if (character == " " || character == "." || character == "-" || character == "'" ||
        character == "·" || character == "•")
      continue;
    if (character[0] >= 'A' && character[0] <= 'Z')
      plain += static_cast<char>(character[0] - 'A' + 'a');
    else
      plain += character;
  }
  return plain;
}

std::uint64_t sound_of(std::string_view name) {
  std::string sound;
  for (const auto& syllable : pinyin_of(name).syllables) sound += syllable;
  return sound.empty() ? 0 : hash_of(sound);
}

bool are_near(std::string_view one, std::string_view other) {
  std::size_t from = 0;
  const auto shorter = std::min(one.size(), other.size());
  while (from < shorter && one[from] == other[from]) ++from;
  // Characters that begin alike are other characters.
  while (from > 0 && ((from < one.size() && !begins_character(one[from])) ||
                      (from < other.size() && !begins_character(other[from]))))
    --from;
  std::size_t behind = 0;
  while (behind < shorter - from &&
         one[one.size() - 1 - behind] == other[other.size() - 1 - behind])
    ++behind;
  while (behind > 0 && !begins_character(one[one.size() - behind])) --behind;
  const auto middle_one = one.substr(from, one.size() - behind - from),
             middle_other = other.substr(from, other.size() - behind - from);
  const auto changed = std::max(characters_in(middle_one), characters_in(middle_other));
  return changed == 1 && std::min(characters_in(one), characters_in(other)) >= 2;
}

std::string_view first_character(std::string_view plain) {
  std::size_t end = std::min<std::size_t>(1, plain.size());
  while (end < plain.size() && !begins_character(plain[end])) ++end;
  return plain.substr(0, end);
}

std::string_view last_character(std::string_view plain) {
  auto at = plain.size();
  while (at > 0 && !begins_character(plain[--at])) {
  }
  return plain.substr(at);
}
}  // namespace people
