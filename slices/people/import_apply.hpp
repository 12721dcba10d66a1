// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Writes a plan into the register, piece by piece, each in a transaction of its own.
#include "people/house_heads.hpp"
#include "people/ledger_plan.hpp"

namespace people {
/// Households of a plan that are written together.
struct Piece {
  std::size_t from = 0, to = 0;  ///< Positions in Plan::order.
};

/// Pieces of about `rows` written rows each, so that nobody waits for a whole import.
std::vector<Piece> pieces_of(const Plan&, std::size_t rows);

/// Inserts the places that the plan made. May be called again with the same plan.
void write_places(Work&, const Plan&);

/// Writes one piece: all of it, or refuses people.changed_meanwhile when a household or person of
/// it was changed since the plan was made; then a new plan is needed. Counts what it wrote in
/// `written`, and keeps what it changed under the import.
/// What the house is to know of the persons goes to `heads` where they are given.
Result<void> write_piece(Work&, const Plan&, Piece, const Uuid& import, ImportCounts& written,
                         HouseHeads* heads);
}  // namespace people
