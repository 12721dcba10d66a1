// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who is to be reached: those with an order follow it by themselves.
#include "care/lookups.hpp"

namespace isolation {
struct OrderInForce;
}

namespace care {
/// Told whenever the orders of a household were looked at: begins, changes, leaves alone while
/// somebody is away, and ends. Changes nothing where nothing changed.
void follow_orders(Work&, const Uuid& household);

/// Ends it, and whatever waits for that person. It must not have ended.
void end_subject(Work&, Subject&, Instant at);
/// Of an order, by what its terms say.
Rhythm rhythm_of(const isolation::OrderInForce&, const CarePolicy&);
}  // namespace care
