// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What becomes of a seal by its steps, and of a door by its seals. Pure.
#include <vector>

#include "seal/seal.hpp"

namespace seal {
/// One step as it was told.
struct Told {
  Uuid id;
  Step step = Step::taken_out;
  Instant at;           ///< By the clock of the phone, never after ours.
  Instant received_at;  ///< By ours.
  std::optional<Uuid> door;
  std::string by_name;
};

/// What the steps come to, in the order in which they were taken.
struct Life {
  State state = State::in_stock;
  std::optional<Instant> since;
  std::optional<Uuid> door;        ///< Where it is, or was last.
  std::optional<Instant> seen_at;  ///< When somebody last saw it whole on the door.
  std::string by_name;             ///< Who did the last step.
  std::vector<Uuid> beside;        ///< Steps that do not follow what was before them.
};

/// The state after that step, or none where it cannot follow.
std::optional<State> state_after(State, Step);
/// Tears the seal or finds it torn: the door was open, or may have been.
bool is_opening(Step);
/// By the clocks of phones.
bool comes_before(const Told&, const Told&);
/// Steps in any order; none: in stock.
Life life_of(std::vector<Told>);

/// How a door stands. unsealed: its order asks for a seal, and none is on it. no_ground: a seal is
/// on it, and nobody behind it has to be at home: it has to come off.
enum class DoorState { sealed, check_due, unsealed, no_ground };
BOOST_DESCRIBE_ENUM(DoorState, sealed, check_due, unsealed, no_ground)
enum class Wanted { seal, none };
/// `seen_at` is of the seal on the door; none: there is no seal. None for a door without both.
std::optional<DoorState> door_state(Wanted, std::optional<Instant> seen_at, Instant now,
                                    std::int64_t check_every_ms);
}  // namespace seal
