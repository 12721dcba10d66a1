// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading a house from beside it: one snapshot on a connection of its own, that neither writes nor
/// checkpoints and is not interrupted, whether the house is served meanwhile or not.
#include "platform/keep/tables.hpp"

namespace keep {
class Snapshot {
 public:
  virtual ~Snapshot() = default;
  virtual db::Tx& tx() = 0;
};

/// Throws db::Fault when there is no such database.
std::unique_ptr<Snapshot> open_snapshot(const Place&);
}  // namespace keep
