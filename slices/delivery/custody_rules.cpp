// SPDX-License-Identifier: Apache-2.0
#include "delivery/custody_rules.hpp"

#include <algorithm>
#include <tuple>

#include "base/result.hpp"

namespace delivery {
namespace {
std::optional<State> after_waiting(Step step) {
  switch (step) {
    case Step::collected:
      return State::collected;
    case Step::taken:
      return State::with_helper;
    case Step::at_door:
      return State::at_door;
    case Step::missing:
      return State::missing;
    case Step::sent_back:
      return State::sent_back;
    case Step::thrown_away:
      return State::thrown_away;
    case Step::mistake:
      return State::mistaken;
    default:
      return std::nullopt;
  }
}

std::optional<State> after_taken(Step step) {
  switch (step) {
    case Step::at_door:
      return State::at_door;
    case Step::came_back:
      return State::shelved;
    case Step::missing:
      return State::missing;
    default:
      return std::nullopt;
  }
}

/// What is missed turns up on a shelf, or it is found out that somebody has it.
std::optional<State> after_missing(Step step) {
  switch (step) {
    case Step::found:
      return State::shelved;
    case Step::collected:
      return State::collected;
    case Step::at_door:
      return State::at_door;
    default:
      return std::nullopt;
  }
}

/// Whoever says that something is missing did not have it.
bool is_in_hand(Step step) { return step != Step::missing && step != Step::not_received; }
}  // namespace

std::optional<State> state_after(State state, Step step) {
  switch (state) {
    case State::arrived:
      return step == Step::shelved ? State::shelved : after_waiting(step);
    case State::shelved:
      return after_waiting(step);
    case State::with_helper:
      return after_taken(step);
    case State::missing:
      return after_missing(step);
    case State::collected:
    case State::at_door:
      return step == Step::not_received ? std::optional(State::missing) : std::nullopt;
    default:
      return std::nullopt;
  }
}

bool is_waiting(State state) { return state == State::arrived || state == State::shelved; }

bool is_open(State state) {
  return is_waiting(state) || state == State::with_helper || state == State::missing;
}

bool comes_before(const Told& a, const Told& b) {
  const auto key = [](const Told& told) {
    return std::tuple(told.step != Step::arrived, told.at, told.received_at, told.id);
  };
  return key(a) < key(b);
}

Custody custody_of(std::vector<Told> told) {
  std::sort(told.begin(), told.end(), comes_before);
  ENSURE(!told.empty() && told.front().step == Step::arrived);
  Custody custody;
  for (const auto& one : told) {
    const auto next = &one == &told.front() ? std::optional(State::arrived)
                                            : state_after(custody.state, one.step);
    if (!next) {
      custody.beside.push_back(one.id);
      continue;
    }
    custody.state = *next;
    custody.since = one.at;
    if (!is_in_hand(one.step)) continue;
    custody.had_by = one.by_id;
    custody.had_last = one.by_name;
  }
  return custody;
}
}  // namespace delivery
