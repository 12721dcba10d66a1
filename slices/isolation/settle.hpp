// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the house does about an order by itself: ends it when it is over, tells of what is late,
/// and notes when to look again.
#include "isolation/lookups.hpp"

namespace routing {
class Desk;
}

namespace isolation {
/// Ends the order when everything its terms ask for holds, from the moment since which it does;
/// raises what is late, once, and passes it on while nobody has taken it; ends alarms whose ground
/// is gone. Never moves an end. Writes the order back, under its next revision where it changed.
void settle(Work&, Order&, const Terms&);

/// Orders that are over, or of which something is late, in all communities: only what is due is
/// read. And versions whose day has come.
void look_after_orders(routing::Desk&);
/// Has the orders of these persons looked at next, for they live elsewhere by now.
void look_soon(Work&, const Uuid& community, const std::vector<Uuid>& persons);
}  // namespace isolation
