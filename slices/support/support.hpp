// SPDX-License-Identifier: Apache-2.0
#pragma once
/// support: who answers for a household in which somebody has to stay at home.
///
/// A template says for each grid and role who may answer, who is first and who stands in. A team
/// belongs to a household, not to an order: it comes into being when the first order begins and
/// ends when nobody has to stay at home there any more. Who acts is never stored: it is the first
/// of those assigned and their substitutes who is not away. A role that nobody fills is an alarm.
#include <optional>
#include <string>
#include <vector>

#include "isolation/isolation.hpp"

struct Work;
struct App;

namespace support {
/// Who acts in one role of a household's team at this moment.
struct Answering {
  Uuid household;
  isolation::TeamRole role = isolation::TeamRole::grid_worker;
  std::optional<Uuid> hand;   ///< None: the role is vacant, or everybody is away.
  std::optional<Uuid> user;   ///< Whom a task may be given to, where the hand signs in.
  std::string name;           ///< "" where nobody acts.
  bool is_stand_in = false;   ///< Not who is assigned, who is away.
  bool is_off_hours = false;  ///< Not away today, but outside of the hours they named.
};
/// Of these households, in the order asked and of the roles their teams need; a household without a
/// team is absent. Some statements for all of them together, whatever their number; no look: names
/// of hands, no telephones.
std::vector<Answering> answering(Work&, const std::vector<Uuid>& households);

/// Households that this user answers for now: as acting member of their team.
std::vector<Uuid> households_of_user(Work&, const Uuid& user);

void plug(App&);
}  // namespace support
