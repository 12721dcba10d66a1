// SPDX-License-Identifier: Apache-2.0
#include "census/custody.hpp"

namespace census {
namespace {
constexpr std::size_t most_at_once = 500;
}  // namespace

void give(Work& work, const Drive& drive, const std::vector<const Target*>& targets,
          const Uuid& owner, Given given) {
  std::vector<Custody> before;
  std::vector<Uuid> ids;
  const auto write = [&] {
    if (ids.empty()) return;
    work.tx.run(
        "update census_target set owner_id = ?, is_by_hand = ? "
        "where community_id = ? and drive_id = ? and id in (?*)",
        owner, given == Given::by_hand, drive.community_id, drive.id, ids);
    ids.clear();
  };
  for (const auto* target : targets) {
    const bool had_other = target->owner_id && *target->owner_id != owner;
    if (had_other && drive.state == State::running)
      before.push_back({drive.community_id, work.world.new_uuid(), drive.id, target->id,
                        *target->owner_id, work.now});
    ids.push_back(target->id);
    if (ids.size() == most_at_once) write();
  }
  write();
  work.tx.insert_all(before);
}

bool had(Work& work, const Target& target, const Uuid& user, Instant at) {
  return work.tx
      .value<std::int64_t>(
          "select until_at from census_custody where community_id = ? and drive_id = ? "
          "and target_id = ? and user_id = ? and until_at > ? limit 1",
          target.community_id, target.drive_id, target.id, user, at)
      .has_value();
}
}  // namespace census
