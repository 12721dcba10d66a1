// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whether the balances are what the lines make them.
#include "platform/db/tx.hpp"
#include "supply/rows.hpp"

namespace supply {
struct Unbalanced {
  Uuid community;
  Shelf shelf;
  std::int64_t kept = 0, proven = 0;
};
struct BalanceProof {
  std::int64_t shelves = 0;            ///< That were compared.
  std::vector<Unbalanced> unbalanced;  ///< At most 100.
  bool is_balanced() const { return unbalanced.empty(); }
};
/// Computes every balance of the house again from the lines, in two passes over the books.
BalanceProof prove_balance(db::Tx&);
}  // namespace supply
