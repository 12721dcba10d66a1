// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What several acts of supply ask.
#include <unordered_map>
#include <vector>

#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
/// Those who hand in what they moved and counted, those who look after it all, and those who see
/// it.
auth::Right moves_supplies();
auth::Right keeps_supplies();
auth::Right sees_supplies();

/// Accounts that are one each in a community have an id that every phone knows without asking.
Uuid common_account(AccountKind);
bool is_common(AccountKind);
/// Stands in a line for the household that its move names.
inline Uuid named_home() { return common_account(AccountKind::home); }

/// The refusal that bears the present row.
tl::unexpected<Refusal> changed_meanwhile(std::string current);

/// Items of the community by id.
std::unordered_map<Uuid, Item> items_of(Work&);
/// What each kit of these is made of.
std::unordered_map<Uuid, std::vector<Part>> parts_of(Work&, const std::vector<Uuid>& kits);
/// The limit that holds for each item that has one.
std::unordered_map<Uuid, Limit> limits_on(Work&, Day);
/// What these accounts are called: of homes the door, of those that everybody has nothing.
std::unordered_map<Uuid, std::string> names_of(Work&, const std::vector<Uuid>& accounts);

/// What a batch names, read in a few statements.
class Named {
 public:
  Named(Work&, const std::vector<Uuid>& accounts, const std::vector<Uuid>& items,
        const std::vector<Uuid>& lots);
  const AccountKind* find_account(const Uuid&) const;
  bool has_item(const Uuid& id) const { return items_.contains(id); }
  /// None of an item that is no kit.
  const std::vector<Part>& parts_of(const Uuid& item) const;
  /// No lot at all is a lot of anything.
  bool is_lot_of(const std::optional<Uuid>& lot, const Uuid& item) const;

 private:
  std::unordered_map<Uuid, AccountKind> accounts_;
  std::unordered_map<Uuid, bool> items_;
  std::unordered_map<Uuid, std::vector<Part>> parts_;
  std::unordered_map<Uuid, Uuid> lots_;  ///< The item of each.
};
}  // namespace supply
