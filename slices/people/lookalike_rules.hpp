// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who may be the same person as somebody else: pure, from facts to a score with its reasons.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.hpp"

namespace people {
/// Why two may be one.
enum class Reason {
  same_id_number,
  same_name,
  same_sound,  ///< Other characters, the same pinyin.
  near_name,   ///< One character more, less or other.
  same_birth_day,
  same_birth_year,
  same_phone,
  same_door
};
BOOST_DESCRIBE_ENUM(Reason, same_id_number, same_name, same_sound, near_name, same_birth_day,
                    same_birth_year, same_phone, same_door)

/// What each reason weighs, and where the list ends; with the day it holds from and its origin.
struct LookalikePolicy {
  Day since;
  const char* origin;
  int same_id_number, other_id_number;
  int same_name, same_sound, near_name;
  int same_birth_day, same_birth_year, other_birth_year;
  int same_phone, same_door;  ///< A family shares both: the heavier one counts.
  int other_sex;
  int least_score;                             ///< From here on two stand in the list.
  int least_while_typing;                      ///< And here while somebody types a name.
  std::size_t most_pairs;                      ///< The list keeps those with the highest scores.
  std::size_t most_alike;                      ///< More who share a mark tell nothing by it.
  std::size_t most_persons, most_communities;  ///< Of one search.
  std::size_t most_shown, most_places;  ///< While somebody types: so many, in so many communities.
};
const LookalikePolicy& lookalike_policy(Day today);

/// What is known of somebody. Of phone and number only whether two are the same: a part of the
/// blind index, 0 for none.
struct Likeable {
  std::string_view name;    ///< plain_name
  std::uint64_t sound = 0;  ///< sound_of
  std::optional<Day> born_on;
  Sex sex = Sex::unknown;
  std::uint64_t phone = 0, number = 0;
  IdKind id_kind = IdKind::resident_id;  ///< Of the number: other kinds tell nothing of each other.
  std::uint64_t home = 0;
};

struct Likeness {
  int score = 0;
  std::uint32_t reasons = 0;  ///< Bits by Reason.
  bool has(Reason reason) const { return reasons >> static_cast<unsigned>(reason) & 1u; }
};
Likeness compare(const Likeable&, const Likeable&, const LookalikePolicy&);
std::vector<Reason> reasons_in(std::uint32_t bits);

/// The name without spaces and dots, Latin letters in lower case.
std::string plain_name(std::string_view name);
/// The same for names that are read alike, whatever their characters; 0 when nothing can be read.
std::uint64_t sound_of(std::string_view name);
/// Two plain names of at least two characters, of which one is the other with a single character
/// more, less or other.
bool are_near(std::string_view one, std::string_view other);
/// The first and the last character: one of them is the same in names that are near.
std::string_view first_character(std::string_view plain);
std::string_view last_character(std::string_view plain);
}  // namespace people
