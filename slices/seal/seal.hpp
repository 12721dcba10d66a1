// SPDX-License-Identifier: Apache-2.0
#pragma once
/// seal: paper seals on doors, each with a number, and what was seen of them.
///
/// A seal is evidence and never a lock: it tears by hand, whoever is inside may open the door at
/// any time, and nothing here asks for leave first. An opening is recorded with its reason when
/// that is known, and asked about later when it is not; an emergency is a reason like any other.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;

namespace seal {
/// taken_out: from the stock, by whoever does it. checked: whole, with its number. opened: somebody
/// went through the door, and the seal is torn by it. found_torn, found_missing: nobody was seen.
/// removed: taken off because the door needs none any more.
enum class Step {
  taken_out,
  brought_back,
  applied,
  checked,
  opened,
  found_torn,
  found_missing,
  removed,
  voided
};
BOOST_DESCRIBE_ENUM(Step, taken_out, brought_back, applied, checked, opened, found_torn,
                    found_missing, removed, voided)

/// used: torn or taken off. missing: nobody knows where it is.
enum class State { in_stock, with_team, on_door, used, missing, voided };
BOOST_DESCRIBE_ENUM(State, in_stock, with_team, on_door, used, missing, voided)

/// Who opened the door.
enum class Opener { resident, team, medic, police, rescue, property, unknown };
BOOST_DESCRIBE_ENUM(Opener, resident, team, medic, police, rescue, property, unknown)

/// Why the door was opened. `unknown` is asked about later; an emergency is legitimate.
enum class Why { sampling, delivery, waste, medical, repair, fire, emergency, ended, unknown };
BOOST_DESCRIBE_ENUM(Why, sampling, delivery, waste, medical, repair, fire, emergency, ended,
                    unknown)

/// Seals that are on a door of the household's now.
std::int64_t seals_on(Work&, const Uuid& door);

void plug(App&);
}  // namespace seal
