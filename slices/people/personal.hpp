// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What people holds on one person: told, shown, destroyed.
///
/// Somebody who was merged is one person with those who were merged into them, and somebody who
/// moved to another community of the house is the same there.
#include "people/rows.hpp"
#include "platform/keep/sockets.hpp"
#include "platform/work.hpp"

namespace people {
/// What people plugs in; see platform/keep/sockets.hpp.
PersonalRecords personal_data();

/// The name of somebody who was erased.
inline constexpr const char* erased_name = "已删除 erased";

/// The ids under which the person stands: their own, and those that were made one with it.
std::vector<Uuid> ids_of(Work&, const Uuid& person);
/// Every name that was ever written for them: in rows, in copies, and in what the journal keeps.
std::vector<std::string> names_of(Work&, const std::vector<Uuid>& communities,
                                  const std::vector<Uuid>& ids);
/// Destroys everything on the person in the community of the work: sealed numbers, needs, jobs,
/// tokens, copies that merges and imports keep, stored ledgers. The row stays, without a name and
/// struck off, so that counts and decisions of others stay true.
Erased erase(Work&, const Uuid& person);
}  // namespace people
