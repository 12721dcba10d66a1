// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Places inside a community, for rights that are given there.
#include <optional>
#include <string>
#include <utility>

#include "platform/auth/grants.hpp"
#include "platform/db/tx.hpp"

namespace place {
/// Of a compound, grid, building or stairwell: itself, what holds it, its community. None of
/// dwellings and all other places, and of divisions. What lies above the community is not named.
std::optional<auth::Scope> scope_inside(db::Tx&, const Uuid& id);
/// "山水苑 3-2", and its kind.
std::optional<std::pair<std::string, std::string>> name_inside(db::Tx&, const Uuid& id);
}  // namespace place
