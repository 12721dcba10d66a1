// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whether the balances are what the lines make them.
#include "platform/db/tx.hpp"
#include "supply/rows.hpp"

namespace routing {
class Desk;
}

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

/// Proves the books of the house once after its start, and writes into its log how they stand.
class ProofAtStart {
 public:
  explicit ProofAtStart(routing::Desk& desk) : desk_(desk) {}
  void operator()();

 private:
  routing::Desk& desk_;
  bool is_proven_ = false;
};
}  // namespace supply
