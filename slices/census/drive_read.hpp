// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading drives, and what several acts say of them.
#include "census/drives.hpp"
#include "census/rows.hpp"
#include "platform/work.hpp"

namespace census {
std::optional<Drive> find_drive(Work&, const Uuid& id);
/// Refuses census.no_such_drive.
Result<Drive> drive_of(Work&, const Uuid& id);
/// The same at that revision: refuses census.no_such_drive, house.changed_meanwhile.
Result<Drive> drive_at(Work&, const Uuid& id, std::int64_t revision);
std::optional<Target> find_target(Work&, const Uuid& drive, const Uuid& id);
/// In walking order.
std::vector<Target> targets_of(Work&, const Uuid& drive);
std::vector<Owner> owners_of(Work&, const Uuid& drive);
std::optional<Owner> find_owner(Work&, const Uuid& drive, const Uuid& user);
DriveCard card_of(Work&, const Drive&);
/// Raises the revision, writes and announces it.
void save(Work&, Drive&);
/// What the place is called: "山水苑", "3幢", "3-2", or the community's name.
std::string name_of_place(Work&, const Uuid& id);
}  // namespace census
