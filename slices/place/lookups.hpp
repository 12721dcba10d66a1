// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Looking divisions up for rights.
#include "place/place.hpp"
#include "platform/db/tx.hpp"

namespace place {
/// The ids of a division and of all divisions below it, at most `most`.
std::vector<Uuid> ids_below(db::Tx&, const Uuid& division, std::size_t most);
/// Communities whose name holds the text, or whose code begins with it, by code.
std::vector<Division> communities_named(db::Tx&, std::string_view text, std::size_t most);
}  // namespace place
