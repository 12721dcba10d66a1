// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The decisions of people: pure, from facts to a verdict.
#include <span>

#include "people/people.hpp"

namespace people {
/// What a household's quality is judged by, for one listed person.
struct MemberFacts {
  Residence residence = Residence::here;
  bool has_phone = false;
  bool has_id_number = false;
};

/// Persons who count as living behind the door: listed and not living elsewhere.
std::int64_t persons_living(std::span<const MemberFacts>);

/// contradiction: people live in a home said to be vacant; nobody_listed: nobody is listed in a
/// home that is not vacant; no_phone: nobody there can be called; no_id_number: somebody there has
/// none on file; else complete. The first that holds, in this order.
Quality quality_of(Occupancy, std::span<const MemberFacts>);

/// Days ahead in which a need counts as due soon.
struct NeedPolicy {
  std::int32_t soon_days = 3;
};
NeedState need_state(std::int64_t kinds, std::optional<Day> next_due, Day today,
                     const NeedPolicy& = {});

/// Who is kept only for history: not found by search, and bears no number that others may bear.
constexpr bool is_set_aside(Standing standing) {
  return standing == Standing::struck || standing == Standing::merged;
}

/// 人户分离: lives here and is registered elsewhere, or the reverse. Only of who is listed.
enum class Mismatch { none, registered_elsewhere, living_elsewhere };
BOOST_DESCRIBE_ENUM(Mismatch, none, registered_elsewhere, living_elsewhere)
Mismatch mismatch_of(Standing, Residence, Registered);

inline std::int64_t bit_of(NeedKind kind) { return std::int64_t(1) << static_cast<int>(kind); }
}  // namespace people
