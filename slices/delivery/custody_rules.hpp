// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What becomes of an item by its steps. Pure.
#include <vector>

#include "delivery/delivery.hpp"

namespace delivery {
/// One step as it was told.
struct Told {
  Uuid id;
  Step step = Step::arrived;
  Instant at;           ///< By the clock of the phone, never after ours.
  Instant received_at;  ///< By ours.
  std::optional<Uuid> by_id;
  std::string by_name;
};

/// What the steps come to, in the order in which they were taken.
struct Custody {
  State state = State::arrived;
  Instant since;
  /// Who had it in hand last; of a missing one, before it went missing.
  std::optional<Uuid> had_by;
  std::string had_last;
  /// Steps that do not follow what was before them: two said different things.
  std::vector<Uuid> beside;
};

/// The state after that step, or none where it cannot follow.
std::optional<State> state_after(State, Step);
/// Waits at the zone for somebody.
bool is_waiting(State);
/// Something remains to be done: it waits, is on its way, or is missed.
bool is_open(State);

/// The order in which steps were taken: the arrival first, then by the clocks of phones.
bool comes_before(const Told&, const Told&);
/// Steps in any order. A bug without an arrival.
Custody custody_of(std::vector<Told>);
}  // namespace delivery
