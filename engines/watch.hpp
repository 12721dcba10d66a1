// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long an engine may search, and who is told how far it is.
#include <cstdint>
#include <optional>

namespace engine {
struct Progress {
  std::int64_t cost = 0;
  std::optional<std::int64_t> bound;
  std::int64_t steps = 0;
};

/// What a plan may use, and who is told how far it is. With two threads it is called from both.
class Watch {
 public:
  virtual ~Watch() = default;
  /// The share of the budget that is used up, after so many steps; 1 or more ends the search.
  virtual double spent(std::int64_t steps) = 0;
  /// A cheaper plan or a higher bound was found.
  virtual void tell(const Progress&) {}
};

/// A budget of steps: the same plan on every machine.
class StepBudget : public Watch {
 public:
  explicit StepBudget(std::int64_t steps) : steps_(steps) {}
  double spent(std::int64_t steps) override { return double(steps) / double(steps_); }

 private:
  std::int64_t steps_;
};
}  // namespace engine
