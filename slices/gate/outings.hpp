// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What went before a passage, of the same household, card or person: for limits.
#include "gate/lookups.hpp"

namespace gate {
/// The passages of some households and passes that still count for a limit.
class Outings {
 public:
  /// Reads only for passages under a rule set with a limit; these passages count for one another.
  Outings(Work&, const NamedRules&, const std::vector<Passage>&);

  /// What the rules say against a passage that was let through, knowing all gates; none where they
  /// say nothing, or somebody decided otherwise with the rule in view.
  std::optional<Ground> found_against(const Passage&) const;
  /// What went before, as the verdict takes it.
  std::vector<Before> before(const Passage&) const;

 private:
  const NamedRules& book_;
  std::vector<Passage> passages_;
};

/// True when both are of one person, or by one pass.
bool is_same(const Passage&, const Passage&);

/// A passage as it stood before the guard.
Presented presented_of(const Passage&);
}  // namespace gate
