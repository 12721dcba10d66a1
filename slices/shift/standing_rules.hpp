// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whether a hand may take a turn: pure, with the numbers of the engine.
#include <span>
#include <string>

#include "engines/roster/staffing.hpp"
#include "shift/shift.hpp"

namespace shift {
/// A time at which somebody stands.
struct Span {
  Instant from, until;
  std::int64_t minutes() const { return (until.milliseconds - from.milliseconds) / minute_ms; }
  bool touches(const Span& other) const { return from < other.until && other.from < until; }
};

/// What is asked about a hand for one turn.
struct Standing {
  bool is_helping = true;
  bool is_minor = false;
  bool has_no_nights = false;  ///< A limit of theirs.
  hands::Free is_free = hands::Free::unknown;
  std::vector<hands::Skill> skills;
  /// Their other turns, in any order: at least from eight days before to eight days after. Stand-by
  /// that ends when they are called is none of them.
  std::vector<Span> others;
  bool is_apart_from_somebody = false;  ///< Somebody who is never to be away at the same time is.
};

/// Every rule that the turn would break, the gravest first.
std::vector<BreachFound> breaches_of(const roster::Rules&, const Standing&, const Span& turn,
                                     const std::vector<hands::Skill>& needed);
/// Whether somebody gave a reason why a turn stands although a rule is broken.
enum class Excuse { none, given };
/// No reason lifts these.
constexpr bool is_absolute(Breach breach) { return breach <= Breach::minor_at_night; }
/// Refuses shift.rule_<breach> with what was found and what is allowed: the first that is absolute,
/// or the first at all where there is no excuse.
Result<void> may_stand(const std::vector<BreachFound>&, Excuse, std::string_view field);

/// Touches the night of the rules on any day.
bool is_at_night(const roster::Rules&, const Span&);
/// Minutes between the turn and the nearest other one before it, and after it.
std::optional<std::int64_t> rest_before(std::span<const Span> others, const Span& turn);
std::optional<std::int64_t> rest_after(std::span<const Span> others, const Span& turn);
/// Younger than so many years on that day. Who was born on a leap day is a year older on 1 March.
bool is_minor_on(Day born_on, Day day, std::int64_t adult_from_years);
/// 1 is Monday.
std::int64_t weekday_of(Day);
Day monday_of(Day);
}  // namespace shift
