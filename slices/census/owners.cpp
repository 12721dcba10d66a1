// SPDX-License-Identifier: Apache-2.0
/// Owners of a drive, and who may be made one.
#include "census/owners.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "census/drive_read.hpp"
#include "census/stair_names.hpp"
#include "platform/auth/users.hpp"

namespace census {
namespace {
/// Those who go from door to door, the most fitting first.
const std::vector<std::string> roles{"stairwell_lead", "grid_worker", "volunteer",
                                     "community_staff"};

struct Working {
  auth::User user;
  std::string role;
  std::optional<Uuid> home;
};

/// Everybody enabled with one of the roles at the community or inside it, by name.
std::vector<Working> working_here(Work& work) {
  std::vector<Uuid> places{work.community()};
  std::unordered_set<Uuid> stairs;
  const auto map = place::DoorMap::load(work);
  for (const auto* list : {&map.compounds(), &map.buildings(), &map.stairwells()})
    for (const auto& place : *list) {
      places.push_back(place.id);
      if (place.kind == place::Kind::stairwell || place.kind == place::Kind::building)
        stairs.insert(place.id);
    }
  for (const auto& grid : place::open_grids(work)) places.push_back(grid.id);

  std::unordered_map<Uuid, Working> found;
  std::vector<Uuid> ids;
  const auto rank = [](std::string_view role) {
    return std::find(roles.begin(), roles.end(), role) - roles.begin();
  };
  for (const auto& grant : work.tx.all<auth::GrantRow>(
           "where place_id in (?*) and role in (?*) order by from_at, id", places, roles)) {
    if (grant.is_over(work.now) || work.now < grant.from_at) continue;
    const std::string role(described::name_of(grant.role));
    auto [known, is_new] = found.try_emplace(grant.user_id, Working{{}, role, {}});
    if (is_new) ids.push_back(grant.user_id);
    auto& one = known->second;
    if (rank(role) < rank(one.role)) one.role = role;
    if (stairs.contains(grant.place_id) && !one.home) one.home = grant.place_id;
  }
  std::vector<Working> list;
  for (auto& user : work.tx.all<auth::User>("where id in (?*)", ids)) {
    if (!user.is_enabled) continue;
    auto one = std::move(found.at(user.id));
    one.user = std::move(user);
    list.push_back(std::move(one));
  }
  std::sort(list.begin(), list.end(), [&](const Working& a, const Working& b) {
    if (rank(a.role) != rank(b.role)) return rank(a.role) < rank(b.role);
    return std::tie(a.user.sign_in_name, a.user.id) < std::tie(b.user.sign_in_name, b.user.id);
  });
  return list;
}

bool is_stairwell(Work& work, const Uuid& id) {
  const auto place = place::find_place(work, id);
  return place && (place->kind == place::Kind::stairwell || place->kind == place::Kind::building);
}

Result<Drive> open_to_owners(Work& work, const Uuid& id) {
  auto drive = drive_of(work, id);
  if (drive && drive->state == State::closed) return refuse(No::conflict, "census.is_closed");
  return drive;
}
}  // namespace

std::optional<Owner> make_owner(Work& work, const Drive& drive, const Uuid& user) {
  if (auto known = find_owner(work, drive.id, user)) return known;
  for (const auto& one : working_here(work)) {
    if (one.user.id != user) continue;
    const Owner owner{drive.community_id, drive.id, user, one.user.name, one.home, work.now};
    work.tx.insert(owner);
    return owner;
  }
  return std::nullopt;
}

Result<WorkerList> list_workers(Work& work) {
  const auto working = working_here(work);
  std::vector<Uuid> homes;
  for (const auto& one : working)
    if (one.home) homes.push_back(*one.home);
  const StairNames names(work, homes);
  WorkerList list;
  for (const auto& one : working)
    list.items.push_back({one.user.id, one.user.name, one.role, one.home,
                          one.home ? names.of(*one.home).name : std::string()});
  return list;
}

Result<DriveCard> add_owner(Work& work, const NewOwner& wanted) {
  auto drive = open_to_owners(work, wanted.drive);
  if (!drive) return refuse(drive);
  const auto working = working_here(work);
  const auto found = std::find_if(working.begin(), working.end(),
                                  [&](const Working& one) { return one.user.id == wanted.user; });
  if (found == working.end()) return refuse(No::missing, "auth.no_such_user", "user");
  if (wanted.home && !is_stairwell(work, *wanted.home))
    return refuse(No::missing, "census.no_such_stairwell", "home");
  const auto home = wanted.home ? wanted.home : found->home;
  if (find_owner(work, drive->id, wanted.user)) {
    work.tx.run(
        "update census_owner set home_id = ?, name = ? "
        "where community_id = ? and drive_id = ? and user_id = ?",
        home, found->user.name, drive->community_id, drive->id, wanted.user);
  } else {
    work.tx.insert(
        Owner{drive->community_id, drive->id, wanted.user, found->user.name, home, work.now});
  }
  save(work, *drive);
  return card_of(work, *drive);
}

Result<DriveCard> remove_owner(Work& work, const OwnerKey& key) {
  auto drive = open_to_owners(work, key.drive);
  if (!drive) return refuse(drive);
  if (!find_owner(work, drive->id, key.user))
    return refuse(No::missing, "census.no_such_owner", "user");
  const auto doors = work.tx
                         .value<std::int64_t>(
                             "select count(*) from census_target "
                             "where community_id = ? and drive_id = ? and owner_id = ?",
                             drive->community_id, drive->id, key.user)
                         .value_or(0);
  if (doors > 0 && drive->state == State::running)
    return refuse(No::conflict, "census.owner_has_doors", "user");
  work.tx.run(
      "update census_target set owner_id = null, is_by_hand = ? "
      "where community_id = ? and drive_id = ? and owner_id = ?",
      false, drive->community_id, drive->id, key.user);
  work.tx.run("delete from census_owner where community_id = ? and drive_id = ? and user_id = ?",
              drive->community_id, drive->id, key.user);
  save(work, *drive);
  return card_of(work, *drive);
}
}  // namespace census
