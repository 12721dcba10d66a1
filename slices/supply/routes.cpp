// SPDX-License-Identifier: Apache-2.0
/// What supply plugs into the house.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "supply/supply.hpp"

namespace supply {
void plug(App& app) { app.add_migrations(embedded::supply_migrations()); }
}  // namespace supply
