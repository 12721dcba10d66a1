// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What several acts of supply ask.
#include <unordered_map>
#include <vector>

#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
/// Accounts that are one each in a community have an id that every phone knows without asking.
Uuid common_account(AccountKind);
bool is_common(AccountKind);

/// What a batch names, read in a few statements.
class Named {
 public:
  Named(Work&, const std::vector<Uuid>& accounts, const std::vector<Uuid>& items,
        const std::vector<Uuid>& lots);
  const AccountKind* find_account(const Uuid&) const;
  bool has_item(const Uuid& id) const { return items_.contains(id); }
  /// No lot at all is a lot of anything.
  bool is_lot_of(const std::optional<Uuid>& lot, const Uuid& item) const;

 private:
  std::unordered_map<Uuid, AccountKind> accounts_;
  std::unordered_map<Uuid, bool> items_;
  std::unordered_map<Uuid, Uuid> lots_;  ///< The item of each.
};
}  // namespace supply
