// SPDX-License-Identifier: Apache-2.0
#include "need/exit_rules.hpp"

#include <algorithm>

namespace need {
namespace {
bool has_mark(std::span<const MarkAt> marks, Mark wanted) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const MarkAt& one) { return one.mark == wanted; });
}
}  // namespace

ExitState exit_state(std::span<const MarkAt> marks) {
  if (has_mark(marks, Mark::disinfected) && has_mark(marks, Mark::returned)) return ExitState::over;
  if (has_mark(marks, Mark::returned)) return ExitState::back;
  if (has_mark(marks, Mark::way_back)) return ExitState::on_way_back;
  if (has_mark(marks, Mark::arrived)) return ExitState::at_hospital;
  if (has_mark(marks, Mark::left)) return ExitState::away;
  return ExitState::preparing;
}

std::vector<Mark> missing_marks(std::span<const MarkAt> marks) {
  std::vector<Mark> missing;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Mark>>([&](auto d) {
    if (!has_mark(marks, d.value)) missing.push_back(d.value);
  });
  return missing;
}

std::optional<Instant> vehicle_alarm(Kind kind, std::optional<Instant> leaves_at,
                                     std::span<const MarkAt> marks, const NeedPolicy& policy) {
  if (kind == Kind::emergency || !leaves_at || has_mark(marks, Mark::vehicle) ||
      exit_state(marks) != ExitState::preparing)
    return std::nullopt;
  return *leaves_at + -policy.vehicle_ms;
}

bool is_late_back(std::span<const MarkAt> marks, Instant now, const NeedPolicy& policy) {
  const auto state = exit_state(marks);
  if (state != ExitState::away && state != ExitState::at_hospital) return false;
  std::optional<Instant> left;
  for (const auto& one : marks)
    if (one.mark == Mark::left || one.mark == Mark::arrived)
      left = left ? std::min(*left, one.at) : one.at;
  return left && now >= *left + policy.back_ms;
}
}  // namespace need
