// SPDX-License-Identifier: Apache-2.0
/// The split of a drive's doors over its owners: shown first, then kept; and doors given by hand.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "census/custody.hpp"
#include "census/drive_read.hpp"
#include "census/split_rules.hpp"
#include "census/stair_names.hpp"
#include "census/tasks.hpp"

namespace census {
namespace {
/// Every stairwell with its doors; by_hand: those that stay with whom they were given to.
struct Stairwell {
  Uuid id;
  std::vector<const Target*> free, by_hand;
};

std::vector<Stairwell> stairwells(const std::vector<Target>& targets) {
  std::vector<Stairwell> list;
  std::unordered_map<Uuid, std::size_t> position;
  for (const auto& target : targets) {
    const auto [at, is_new] = position.try_emplace(target.stairwell_id, list.size());
    if (is_new) list.push_back({target.stairwell_id, {}, {}});
    auto& stairwell = list[at->second];
    (target.is_by_hand && target.owner_id ? stairwell.by_hand : stairwell.free).push_back(&target);
  }
  return list;
}

/// What the rule says: the owner of each target.
struct Plan {
  std::vector<Owner> owners;
  std::vector<Target> targets;
  std::vector<Uuid> owner_of;  ///< Of each target.
  std::int64_t largest = 0;
};

std::optional<std::size_t> home_of(Work& work, const Owner& owner,
                                   const std::vector<Stair>& stairs) {
  if (!owner.home_id) return std::nullopt;
  const auto at = [&](const Uuid& id) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < stairs.size(); ++i)
      if (stairs[i].stairwell == id) return i;
    return std::nullopt;
  };
  if (const auto own = at(*owner.home_id)) return own;
  // A grant for a whole building: its first stairwell.
  const auto place = place::find_place(work, *owner.home_id);
  if (!place || place->kind != place::Kind::building) return std::nullopt;
  std::vector<Uuid> ids;
  for (const auto& stair : stairs) ids.push_back(stair.stairwell);
  const StairNames names(work, ids);
  for (std::size_t i = 0; i < stairs.size(); ++i)
    if (names.of(stairs[i].stairwell).building == owner.home_id) return i;
  return std::nullopt;
}

Result<Plan> plan_of(Work& work, const Drive& drive) {
  Plan plan;
  plan.owners = owners_of(work, drive.id);
  if (plan.owners.empty()) return refuse(No::conflict, "census.no_owners");
  plan.targets = targets_of(work, drive.id);
  const auto all = stairwells(plan.targets);
  std::unordered_map<Uuid, std::int64_t> held;
  std::vector<Stair> stairs;
  std::vector<const Stairwell*> of_stair;
  for (const auto& stairwell : all) {
    std::int64_t free = 0, whole = 0;
    for (const auto* target : stairwell.free) free += target->load;
    for (const auto* target : stairwell.by_hand) {
      held[*target->owner_id] += target->load;
      whole += target->load;
    }
    plan.largest = std::max(plan.largest, free + whole);
    if (free == 0) continue;
    stairs.push_back({stairwell.id, free});
    of_stair.push_back(&stairwell);
  }
  std::vector<Sharer> sharers;
  for (const auto& owner : plan.owners)
    sharers.push_back({owner.user_id, home_of(work, owner, stairs), held[owner.user_id]});
  const auto runs = split(stairs, sharers);

  plan.owner_of.resize(plan.targets.size());
  for (std::size_t i = 0; i < plan.targets.size(); ++i)
    if (plan.targets[i].is_by_hand) plan.owner_of[i] = plan.targets[i].owner_id.value_or(Uuid{});
  for (std::size_t i = 0; i < runs.size(); ++i)
    for (auto at = runs[i].first; at < runs[i].first + runs[i].count; ++at)
      for (const auto* target : of_stair[at]->free)
        plan.owner_of[std::size_t(target - plan.targets.data())] = sharers[i].owner;
  return plan;
}

Split shown(Work& work, const Drive& drive, const Plan& plan) {
  Split split;
  split.revision = drive.revision;
  split.largest_stairwell = plan.largest;
  std::unordered_map<Uuid, std::size_t> part_of;
  for (const auto& owner : plan.owners) {
    part_of.emplace(owner.user_id, split.parts.size());
    split.parts.push_back({owner.user_id, owner.name, 0, 0, {}});
  }
  const StairNames names(work, stairwells_of(plan.targets));
  for (std::size_t i = 0; i < plan.targets.size(); ++i) {
    const auto found = part_of.find(plan.owner_of[i]);
    if (found == part_of.end()) continue;
    auto& part = split.parts[found->second];
    const auto& target = plan.targets[i];
    const auto& name = names.of(target.stairwell_id);
    if (part.stairwells.empty() || part.stairwells.back().stairwell != target.stairwell_id) {
      const auto& home = plan.owners[found->second].home_id;
      part.stairwells.push_back({target.stairwell_id, name.name, 0, 0, 0,
                                 home && (home == target.stairwell_id || home == name.building)});
    }
    auto& stairwell = part.stairwells.back();
    ++part.doors;
    ++stairwell.doors;
    part.load += target.load;
    stairwell.load += target.load;
    stairwell.by_hand += target.is_by_hand;
  }
  split.least = split.parts.front().load;
  for (const auto& part : split.parts) {
    split.least = std::min(split.least, part.load);
    split.most = std::max(split.most, part.load);
  }
  return split;
}
}  // namespace

Result<Split> preview_split(Work& work, const DriveKey& key) {
  const auto drive = drive_of(work, key.drive);
  if (!drive) return refuse(drive);
  const auto plan = plan_of(work, *drive);
  if (!plan) return refuse(plan);
  return shown(work, *drive, *plan);
}

Result<DriveCard> keep_split(Work& work, const DriveStep& step) {
  auto drive = drive_at(work, step.drive, step.revision);
  if (!drive) return refuse(drive);
  if (drive->state == State::closed) return refuse(No::conflict, "census.is_closed");
  const auto plan = plan_of(work, *drive);
  if (!plan) return refuse(plan);
  std::unordered_map<Uuid, std::vector<const Target*>> by_owner;
  for (std::size_t i = 0; i < plan->targets.size(); ++i)
    if (!plan->owner_of[i].is_nil() && plan->targets[i].owner_id != plan->owner_of[i])
      by_owner[plan->owner_of[i]].push_back(&plan->targets[i]);
  for (const auto& owner : plan->owners)
    give(work, *drive, by_owner[owner.user_id], owner.user_id, Given::by_rule);
  save(work, *drive);
  if (const auto kept = keep_tasks(work, *drive); !kept) return refuse(kept);
  return card_of(work, *drive);
}

Result<DriveCard> hand_over(Work& work, const NewHandover& wanted) {
  auto drive = drive_of(work, wanted.drive);
  if (!drive) return refuse(drive);
  if (!find_owner(work, drive->id, wanted.owner))
    return refuse(No::missing, "census.no_such_owner", "owner");
  std::unordered_set<Uuid> places;
  if (wanted.within) {
    const auto place = place::find_place(work, *wanted.within);
    if (!place) return refuse(No::missing, "place.no_such_place", "within");
    for (const auto& door : place::dwellings_below(work, *place)) places.insert(door);
    if (places.empty()) places.insert(place->id);  // a shop
  }
  if (drive->state == State::closed) return refuse(No::conflict, "census.is_closed");
  std::unordered_set<Uuid> named(wanted.targets.begin(), wanted.targets.end());
  const auto targets = targets_of(work, drive->id);
  std::vector<const Target*> given;
  for (const auto& target : targets)
    if (named.erase(target.id) > 0 || places.contains(target.place_id)) given.push_back(&target);
  if (given.empty() || !named.empty())
    return refuse(No::missing, "census.no_such_target", "targets");
  give(work, *drive, given, wanted.owner, Given::by_hand);
  save(work, *drive);
  if (const auto kept = keep_tasks(work, *drive); !kept) return refuse(kept);
  return card_of(work, *drive);
}
}  // namespace census
