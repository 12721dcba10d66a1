// SPDX-License-Identifier: Apache-2.0
#include "support/lookups.hpp"

#include <algorithm>
#include <set>

#include "people/people.hpp"

namespace support {
using enum auth::Role;

auth::Right sees_teams() { return auth::may(community_staff, carer, grid_worker); }
auth::Right keeps_teams() { return auth::may(community_staff); }
auth::Right has_households() {
  return auth::may(community_staff, carer, grid_worker, stairwell_lead, volunteer);
}

tl::unexpected<Refusal> team_changed_meanwhile(std::string current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = std::move(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

std::string name_of_actor(const Work& work) {
  return work.actor.user.is_nil() ? std::string() : work.actor.name;
}

// ---- Who acts -------------------------------------------------------------------------------

namespace {
Ready ready_by(const hands::HandBrief& brief, bool is_on_leave, Instant now) {
  if (!brief.is_active) return Ready::gone;
  if (is_on_leave || hands::is_away_on(brief, Day::in_china(now))) return Ready::away;
  const auto free = hands::free_for(brief, now, now + minute_ms);
  return free == hands::Free::no ? Ready::off_hours : Ready::here;
}
}  // namespace

Book::Book(Work& work, const std::vector<Uuid>& more) : community_(work.community()) {
  templates_ =
      work.tx.all<TemplateRow>("where community_id = ? order by grid_id, role", community_);
  std::set<Uuid> ids(more.begin(), more.end());
  for (const auto& one : templates_) {
    by_role_.emplace(std::pair(one.grid_id, one.role), &one.ranked);
    ids.insert(one.ranked.hands.begin(), one.ranked.hands.end());
  }
  for (const auto& leave : work.tx.all<LeaveRow>(
           "where community_id = ? and from_at <= ? and until_at > ? order by made_at, id",
           community_, work.now, work.now)) {
    stands_in_.insert_or_assign(leave.hand_id, leave.to_hand_id);
    ids.insert({leave.hand_id, leave.to_hand_id});
  }
  rows_ = work.tx.all<HandRow>("where community_id = ? order by id", community_);
  for (const auto& row : rows_) {
    row_of_.emplace(row.id, &row);
    ids.insert(row.id);
  }
  for (auto& brief : hands::briefs_by_id(work, {ids.begin(), ids.end()})) {
    ready_.emplace(brief.hand, ready_by(brief, stands_in_.contains(brief.hand), work.now));
    briefs_.emplace(brief.hand, std::move(brief));
  }
}

std::span<const Uuid> Book::ranked(const Uuid& grid, TeamRole role) const {
  for (const auto& where : {grid, community_})
    if (const auto found = by_role_.find({where, role});
        found != by_role_.end() && !found->second->hands.empty())
      return found->second->hands;
  return {};
}

Ready Book::ready(const Uuid& hand) const {
  const auto found = ready_.find(hand);
  return found == ready_.end() ? Ready::gone : found->second;
}

Acting Book::acting(const Uuid& grid, TeamRole role, const std::optional<Uuid>& assigned) const {
  return acting_of({assigned, assigned ? stands_in(*assigned) : std::nullopt, ranked(grid, role)},
                   ready_);
}

std::optional<Uuid> Book::stands_in(const Uuid& hand) const {
  const auto found = stands_in_.find(hand);
  return found == stands_in_.end() ? std::nullopt : std::optional(found->second);
}

const hands::HandBrief* Book::brief(const Uuid& hand) const {
  const auto found = briefs_.find(hand);
  return found == briefs_.end() ? nullptr : &found->second;
}

std::string Book::name_of(const std::optional<Uuid>& hand) const {
  const auto* known = hand ? brief(*hand) : nullptr;
  return known ? known->name : std::string();
}

std::optional<Uuid> Book::user_of(const std::optional<Uuid>& hand) const {
  if (!hand) return std::nullopt;
  const auto found = row_of_.find(*hand);
  return found == row_of_.end() ? std::nullopt : found->second->user_id;
}

std::optional<Uuid> Book::hand_of(const Uuid& user) const {
  for (const auto& row : rows_)
    if (row.user_id == user) return row.id;
  return std::nullopt;
}

bool Book::is_shown(const Uuid& hand) const {
  const auto* known = brief(hand);
  if (!known) return false;
  const auto row = row_of_.find(hand);
  const auto consent = row == row_of_.end() ? Consent::unasked : row->second->consent;
  return consent == Consent::unasked ? hands::is_by_office(known->profile)
                                     : consent == Consent::given;
}

std::vector<Uuid> Book::hands() const {
  std::vector<Uuid> ids;
  for (const auto& [id, brief] : briefs_) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

// ---- Rows -----------------------------------------------------------------------------------

std::optional<Team> open_team(Work& work, const Uuid& household) {
  return work.tx.one<Team>("where community_id = ? and household_id = ? and ended_at is null",
                           work.community(), household);
}

std::vector<Team> open_teams(Work& work, const std::vector<Uuid>& households) {
  if (households.empty()) return {};
  return work.tx.all<Team>("where community_id = ? and household_id in (?*) and ended_at is null",
                           work.community(), households);
}

std::unordered_map<Uuid, std::vector<MemberRow>> members_of(Work& work,
                                                            const std::vector<Uuid>& teams) {
  std::unordered_map<Uuid, std::vector<MemberRow>> found;
  if (teams.empty()) return found;
  for (auto& row :
       work.tx.all<MemberRow>("where community_id = ? and team_id in (?*) and ended_at is null",
                              work.community(), teams))
    found[row.team_id].push_back(std::move(row));
  for (auto& [team, members] : found)
    std::sort(members.begin(), members.end(),
              [](const MemberRow& a, const MemberRow& b) { return a.role < b.role; });
  return found;
}

std::unordered_map<Uuid, std::vector<AlarmRow>> alarms_of(Work& work,
                                                          const std::vector<Uuid>& teams) {
  std::unordered_map<Uuid, std::vector<AlarmRow>> found;
  if (teams.empty()) return found;
  for (auto& row :
       work.tx.all<AlarmRow>("where community_id = ? and team_id in (?*) and ended_at is null",
                             work.community(), teams))
    found[row.team_id].push_back(std::move(row));
  return found;
}

std::vector<Alike> alike_members(Work& work) {
  std::vector<Alike> all;
  work.tx.each(
      "select grid_id, role, hand_id, count(*) from support_member where community_id = ? and "
      "ended_at is null group by grid_id, role, hand_id order by grid_id, role, hand_id",
      [&](const db::Row& row) {
        auto& one = all.emplace_back();
        db::take(row, 0, one.grid);
        db::take(row, 1, one.role);
        db::take(row, 2, one.hand);
        one.members = row.whole(3);
      },
      work.community());
  return all;
}

std::vector<MemberRow> members_alike(Work& work, const Alike& alike, std::int64_t most) {
  if (!alike.hand)
    return work.tx.all<MemberRow>(
        "where community_id = ? and grid_id = ? and role = ? and hand_id is null and ended_at is "
        "null order by id limit ?",
        work.community(), alike.grid, alike.role, most);
  return work.tx.all<MemberRow>(
      "where community_id = ? and grid_id = ? and role = ? and hand_id = ? and ended_at is null "
      "order by id limit ?",
      work.community(), alike.grid, alike.role, *alike.hand, most);
}

std::vector<Uuid> assigned_hands(Work& work) {
  std::vector<Uuid> hands;
  work.tx.each(
      "select distinct hand_id from support_member where community_id = ? and ended_at is null and "
      "hand_id is not null",
      [&](const db::Row& row) { hands.push_back(row.uuid(0)); }, work.community());
  return hands;
}

std::unordered_map<Uuid, Whereabouts> whereabouts_of(Work& work,
                                                     const std::vector<Uuid>& households) {
  std::unordered_map<Uuid, Whereabouts> found;
  if (households.empty()) return found;
  const auto doors = people::places_behind(work, households);
  std::vector<Uuid> ids;
  for (const auto& [household, door] : doors) ids.push_back(door);
  auto stops = place::stops_of(work, ids);
  std::unordered_map<Uuid, place::Place> places;
  for (int level = 0; level < 3 && !ids.empty(); ++level) {  // doors, stairwells, buildings
    std::set<Uuid> above;
    for (auto& one : place::find_places(work, ids)) {
      if (!places.contains(one.parent_id)) above.insert(one.parent_id);
      places.emplace(one.id, std::move(one));
    }
    ids.assign(above.begin(), above.end());
  }
  for (const auto& [household, door] : doors) {
    auto& at = found[household];
    at = {door, door, work.community(), {std::move(stops[door].walk)}};
    std::optional<Uuid> grid;  // the nearest one: a stairwell may be of another than its building
    for (auto one = places.find(door); one != places.end();
         one = places.find(one->second.parent_id)) {
      if (one->second.kind == place::Kind::building) at.building = one->first;
      if (!grid) grid = one->second.grid_id;
    }
    if (grid) at.grid = *grid;
  }
  return found;
}
}  // namespace support
