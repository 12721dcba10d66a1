// SPDX-License-Identifier: Apache-2.0
#include "census/outcome_rules.hpp"

#include <tuple>

namespace census {
namespace {
int strength_of(Outcome outcome) {
  if (is_done(outcome)) return 3;
  if (outcome == Outcome::self_reported) return 2;
  if (outcome == Outcome::refused) return 1;
  return 0;
}
}  // namespace

Found standing_of(std::span<const Found> visits) {
  const Found* stands = nullptr;
  const Found* declined = nullptr;  // what reports until then are worth
  for (const auto& found : visits)
    if (found.outcome == Outcome::none && (!declined || declined->at < found.at)) declined = &found;
  const auto rank = [](const Found& found) {
    return std::tuple(strength_of(found.outcome), found.at, found.visit);
  };
  const auto counts = [&](const Found& found) {
    if (found.outcome == Outcome::none) return false;
    return found.outcome != Outcome::self_reported || !declined || declined->at < found.at;
  };
  for (const auto& found : visits)
    if (counts(found) && (!stands || rank(*stands) < rank(found))) stands = &found;
  return stands ? *stands : Found{};
}

void count(Counts& counts, Outcome outcome, std::int64_t doors) {
  counts.doors += doors;
  if (is_done(outcome)) {
    counts.done += doors;
    return;
  }
  auto& of = outcome == Outcome::self_reported ? counts.self_reported
             : outcome == Outcome::absent      ? counts.absent
             : outcome == Outcome::refused     ? counts.refused
                                               : counts.not_yet;
  of += doors;
}

void add(Counts& sum, const Counts& more) {
  sum.doors += more.doors;
  sum.done += more.done;
  sum.self_reported += more.self_reported;
  sum.absent += more.absent;
  sum.refused += more.refused;
  sum.not_yet += more.not_yet;
}
}  // namespace census
