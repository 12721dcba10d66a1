// SPDX-License-Identifier: Apache-2.0
#include "seal/seal_rules.hpp"

#include <algorithm>
#include <tuple>

namespace seal {
namespace {
/// Out of the stock, or never noted to be: whoever put it on the door had it.
std::optional<State> after_loose(State state, Step step) {
  switch (step) {
    case Step::taken_out:
      return state == State::with_team ? std::nullopt : std::optional(State::with_team);
    case Step::brought_back:
      return state == State::in_stock ? std::nullopt : std::optional(State::in_stock);
    case Step::applied:
      return State::on_door;
    case Step::found_missing:
      return State::missing;
    case Step::voided:
      return State::voided;
    default:
      return std::nullopt;
  }
}

std::optional<State> after_on_door(Step step) {
  switch (step) {
    case Step::checked:
      return State::on_door;
    case Step::opened:
    case Step::found_torn:
    case Step::removed:
      return State::used;
    case Step::found_missing:
      return State::missing;
    default:
      return std::nullopt;
  }
}

/// What was missed turns up: in the bag, on a door, torn.
std::optional<State> after_missing(Step step) {
  switch (step) {
    case Step::brought_back:
      return State::in_stock;
    case Step::checked:
      return State::on_door;
    case Step::opened:
    case Step::found_torn:
    case Step::removed:
      return State::used;
    case Step::voided:
      return State::voided;
    default:
      return std::nullopt;
  }
}
}  // namespace

std::optional<State> state_after(State state, Step step) {
  switch (state) {
    case State::in_stock:
    case State::with_team:
      return after_loose(state, step);
    case State::on_door:
      return after_on_door(step);
    case State::missing:
      return after_missing(step);
    default:
      return std::nullopt;
  }
}

bool is_opening(Step step) { return step == Step::opened || step == Step::found_torn; }

bool comes_before(const Told& a, const Told& b) {
  return std::tie(a.at, a.received_at, a.id) < std::tie(b.at, b.received_at, b.id);
}

Life life_of(std::vector<Told> told) {
  std::sort(told.begin(), told.end(), comes_before);
  Life life;
  for (const auto& one : told) {
    const auto next = state_after(life.state, one.step);
    if (!next) {
      life.beside.push_back(one.id);
      continue;
    }
    life.state = *next;
    life.since = one.at;
    life.by_name = one.by_name;
    if (one.door) life.door = one.door;
    if (one.step == Step::applied || one.step == Step::checked) life.seen_at = one.at;
  }
  return life;
}

std::optional<DoorState> door_state(Wanted wanted, std::optional<Instant> seen_at, Instant now,
                                    std::int64_t check_every_ms) {
  if (!seen_at) return wanted == Wanted::seal ? std::optional(DoorState::unsealed) : std::nullopt;
  if (wanted == Wanted::none) return DoorState::no_ground;
  return now >= *seen_at + check_every_ms ? DoorState::check_due : DoorState::sealed;
}
}  // namespace seal
