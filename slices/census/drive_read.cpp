// SPDX-License-Identifier: Apache-2.0
#include "census/drive_read.hpp"

#include <algorithm>
#include <unordered_map>

#include "census/outcome_rules.hpp"
#include "census/stair_names.hpp"

namespace census {
namespace {
/// Counts, loads and the first door of each owner; nil: doors of nobody.
struct Share {
  Counts counts;
  std::int64_t load = 0, first = 0;
};
std::unordered_map<Uuid, Share> shares_of(Work& work, const Drive& drive) {
  std::unordered_map<Uuid, Share> shares;
  work.tx.each(
      "select owner_id, outcome, count(*), cast(sum(load) as bigint), min(walk) "
      "from census_target where community_id = ? and drive_id = ? group by owner_id, outcome",
      [&](const db::Row& row) {
        auto& share = shares[row.is_null(0) ? Uuid{} : row.uuid(0)];
        const bool is_first = share.counts.doors == 0;
        count(share.counts, described::value_of<Outcome>(row.text(1)).value_or(Outcome::none),
              row.whole(2));
        share.load += row.whole(3);
        share.first = is_first ? row.whole(4) : std::min(share.first, row.whole(4));
      },
      drive.community_id, drive.id);
  return shares;
}
}  // namespace

std::optional<Drive> find_drive(Work& work, const Uuid& id) {
  return work.tx.one<Drive>("where community_id = ? and id = ?", work.community(), id);
}

Result<Drive> drive_of(Work& work, const Uuid& id) {
  auto drive = find_drive(work, id);
  if (!drive) return refuse(No::missing, "census.no_such_drive", "drive");
  return std::move(*drive);
}

Result<Drive> drive_at(Work& work, const Uuid& id, std::int64_t revision) {
  auto drive = drive_of(work, id);
  if (!drive || drive->revision == revision) return drive;
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = json::write(card_of(work, *drive));
  return tl::unexpected<Refusal>(std::move(refusal));
}

std::optional<Target> find_target(Work& work, const Uuid& drive, const Uuid& id) {
  return work.tx.one<Target>("where community_id = ? and drive_id = ? and id = ?", work.community(),
                             drive, id);
}

std::vector<Target> targets_of(Work& work, const Uuid& drive) {
  return work.tx.all<Target>("where community_id = ? and drive_id = ? order by walk",
                             work.community(), drive);
}

std::vector<Owner> owners_of(Work& work, const Uuid& drive) {
  return work.tx.all<Owner>("where community_id = ? and drive_id = ? order by added_at, user_id",
                            work.community(), drive);
}

std::optional<Owner> find_owner(Work& work, const Uuid& drive, const Uuid& user) {
  return work.tx.one<Owner>("where community_id = ? and drive_id = ? and user_id = ?",
                            work.community(), drive, user);
}

std::string name_of_place(Work& work, const Uuid& id) {
  if (const auto place = place::find_place(work, id)) {
    if (place->kind != place::Kind::stairwell) return place->name;
    return StairNames(work, {id}).of(id).name;
  }
  const auto division = place::find_division(work, id);
  return division ? division->name : std::string();
}

DriveCard card_of(Work& work, const Drive& drive) {
  DriveCard card;
  card.drive = drive.id;
  card.revision = drive.revision;
  card.name = drive.name.str();
  card.state = drive.state;
  card.within = drive.place_id;
  card.within_name = name_of_place(work, drive.place_id);
  card.starts_on = drive.starts_on;
  card.ends_on = drive.ends_on;
  card.kinds = drive.kinds;
  card.fields = drive.fields;
  card.questions = drive.questions;
  card.started_at = drive.started_at;
  card.closed_at = drive.closed_at;
  auto shares = shares_of(work, drive);
  for (const auto& [owner, share] : shares) add(card.counts, share.counts);
  card.without_owner = shares[Uuid{}].counts.doors;
  card.exceptions = work.tx
                        .value<std::int64_t>(
                            "select count(*) from census_exception "
                            "where community_id = ? and drive_id = ?",
                            drive.community_id, drive.id)
                        .value_or(0);
  const auto owners = owners_of(work, drive.id);
  std::vector<Uuid> homes;
  for (const auto& owner : owners)
    if (owner.home_id) homes.push_back(*owner.home_id);
  const StairNames names(work, homes);
  for (const auto& owner : owners) {
    const auto& share = shares[owner.user_id];
    OwnerCard one{owner.user_id, owner.name, owner.home_id, {}, share.load, share.counts};
    if (owner.home_id) one.home_name = names.of(*owner.home_id).name;
    card.owners.push_back(std::move(one));
  }
  std::stable_sort(card.owners.begin(), card.owners.end(),
                   [&](const OwnerCard& a, const OwnerCard& b) {
                     const auto& one = shares[a.user];
                     const auto& other = shares[b.user];
                     if ((one.counts.doors == 0) != (other.counts.doors == 0))
                       return other.counts.doors == 0;
                     return one.first < other.first;
                   });
  return card;
}

void save(Work& work, Drive& drive) {
  ++drive.revision;
  work.tx.update(drive);
  work.announce("census.drive_changed", {drive.id, drive.community_id});
}
}  // namespace census
