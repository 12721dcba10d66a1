// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading seals, doors and whose they are.
#include <unordered_map>

#include "isolation/isolation.hpp"
#include "platform/work.hpp"
#include "seal/rows.hpp"

namespace seal {
/// Those who go to the doors.
auth::Right keeps_seals();

std::optional<Batch> find_batch(Work&, const Uuid& id);
std::optional<Label> find_label(Work&, std::int64_t number);
/// By number.
std::unordered_map<std::int64_t, Label> labels_of(Work&, const std::vector<std::int64_t>& numbers);
/// On doors now, by number.
std::vector<Label> labels_on_doors(Work&);
std::vector<Label> labels_on_doors(Work&, const std::vector<Uuid>& doors);

/// Doors with an order in force whose policy uses seals; not while whoever it is about is away.
using DoorsWanted = std::unordered_map<Uuid, isolation::SealUse>;
DoorsWanted doors_wanted(Work&);
/// The same of some doors.
DoorsWanted doors_wanted(Work&, const std::vector<Uuid>& doors);

/// "3-2-501 山水苑" of doors.
struct DoorName {
  std::string door, compound, walk;
};
std::unordered_map<Uuid, DoorName> names_of(Work&, const std::vector<Uuid>& doors);
/// An open dwelling. Refuses seal.no_such_door (field).
Result<void> may_be_door(Work&, const Uuid& door, std::string field);

/// Six digits that only this house can tell for the number: a label that was made elsewhere has
/// others.
std::string check_of(const Keys&, const Uuid& community, std::int64_t number);

inline std::optional<Uuid> unless_nil(const Uuid& id) {
  return id.is_nil() ? std::nullopt : std::optional(id);
}
}  // namespace seal
