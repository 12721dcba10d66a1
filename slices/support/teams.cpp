// SPDX-License-Identifier: Apache-2.0
#include "support/teams.hpp"

#include <algorithm>
#include <set>

namespace support {
namespace {
/// What the orders of a household ask for.
struct Needed {
  std::vector<TeamRole> roles;  ///< In their order, each once.
  std::int64_t persons = 0;
  Uuid door;
};

Needed needed_by(const std::vector<isolation::OrderInForce>& orders) {
  std::set<TeamRole> roles;
  std::set<Uuid> persons;
  for (const auto& order : orders) {
    roles.insert(order.terms->team.begin(), order.terms->team.end());
    if (!order.terms->team.empty()) persons.insert(order.person);
  }
  return {{roles.begin(), roles.end()},
          std::ssize(persons),
          orders.empty() ? Uuid{} : orders.front().place};
}

bool is_same(const Team& team, const Needed& needed) {
  return team.roles == needed.roles && team.persons == needed.persons;
}

bool is_at(const Team& team, const Whereabouts& at) {
  return team.door_id == at.door && team.building_id == at.building && team.grid_id == at.grid &&
         team.walk.content == at.walk.content;
}

void add_load(Work& work, const std::optional<Uuid>& hand, std::int64_t households,
              std::int64_t persons) {
  if (!hand || (households == 0 && persons == 0)) return;
  work.tx.run(
      "insert into support_load (community_id, hand_id, households, persons) values (?, ?, ?, ?) "
      "on conflict (community_id, hand_id) do update set households = support_load.households + "
      "excluded.households, persons = support_load.persons + excluded.persons",
      work.community(), *hand, households, persons);
}

void end_member(Work& work, const Team& team, MemberRow member) {
  member.ended_at = work.now;
  work.tx.update(member);
  add_load(work, member.hand_id, -1, -team.persons);
}

/// Who could have a role, and what they carry by now; read once for several teams.
class Choosing {
 public:
  Choosing(Work& work, const Book& book, const std::vector<Team>& teams) : book_(book) {
    weights_ = support_policy(work.today()).weights;
    for (const auto& row : work.tx.all<LoadRow>("where community_id = ?", work.community()))
      loads_[row.hand_id] = weights_.household * row.households + weights_.person * row.persons;
    std::set<Uuid> buildings;
    for (const auto& team : teams) buildings.insert(team.building_id);
    work.tx.each(
        "select t.building_id, m.hand_id, count(*) from support_team t join support_member m on "
        "m.community_id = t.community_id and m.team_id = t.id where t.community_id = ? and "
        "t.building_id in (?*) and t.ended_at is null and m.ended_at is null and m.hand_id is not "
        "null group by t.building_id, m.hand_id",
        [&](const db::Row& row) {
          near_[{row.uuid(0), row.uuid(1)}] = row.whole(2);
        },
        work.community(), std::vector<Uuid>(buildings.begin(), buildings.end()));
  }

  /// The least loaded of those who are not away, else of those who help at all.
  std::optional<Uuid> choose(const Team& team, TeamRole role) {
    for (const auto least : {Ready::off_hours, Ready::away}) {
      std::vector<Uuid> able;
      for (const auto& hand : book_.ranked(team.grid_id, role))
        if (book_.ready(hand) >= least) able.push_back(hand);
      std::vector<std::int64_t> loads, near;
      for (const auto& hand : able) {
        loads.push_back(loads_[hand]);
        near.push_back(near_[{team.building_id, hand}]);
      }
      if (const auto best = least_loaded(loads, near)) return able[*best];
    }
    return std::nullopt;
  }
  void moved(const Team& team, const std::optional<Uuid>& from, const std::optional<Uuid>& to) {
    const auto weight = weights_.of(team.persons);
    if (from) loads_[*from] -= weight, --near_[{team.building_id, *from}];
    if (to) loads_[*to] += weight, ++near_[{team.building_id, *to}];
  }

 private:
  const Book& book_;
  Weights weights_;
  std::unordered_map<Uuid, std::int64_t> loads_;
  std::map<std::pair<Uuid, Uuid>, std::int64_t> near_;
};

/// Why who is assigned cannot stay; none where they can.
std::optional<Because> replaced_because(const Book& book, const Team& team,
                                        const MemberRow& member) {
  if (!member.hand_id) return Because::gap_filled;
  if (book.ready(*member.hand_id) == Ready::gone) return Because::hand_left;
  if (member.grid_id == team.grid_id || member.lock == Lock::locked) return std::nullopt;
  const auto ranked = book.ranked(team.grid_id, member.role);
  const bool is_of_grid = std::find(ranked.begin(), ranked.end(), *member.hand_id) != ranked.end();
  return is_of_grid ? std::nullopt : std::optional(Because::household_moved);
}

/// Answers whether anything changed.
bool fill_role(Work& work, const Book& book, Choosing& choosing, const Team& team, TeamRole role,
               std::optional<MemberRow> before) {
  const auto why = before ? replaced_because(book, team, *before) : Because::team_began;
  if (!why) {
    if (before->grid_id == team.grid_id) return false;
    before->grid_id = team.grid_id;
    work.tx.update(*before);
    return true;
  }
  const auto hand = choosing.choose(team, role);
  if (before && before->hand_id == hand && before->grid_id == team.grid_id) return false;
  const auto from = before ? before->hand_id : std::nullopt;
  put_in(work, team, role, std::move(before), {hand, Lock::open, *why});
  choosing.moved(team, from, hand);
  return true;
}

bool fill_team(Work& work, const Book& book, Choosing& choosing, const Team& team,
               const std::vector<MemberRow>& members) {
  bool has_changed = false;
  for (const auto& member : members)
    if (!is_needed(team, member.role)) {
      end_member(work, team, member);
      choosing.moved(team, member.hand_id, {});
      has_changed = true;
    }
  for (const auto role : team.roles) {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const MemberRow& one) { return one.role == role; });
    const auto before = found == members.end() ? std::nullopt : std::optional(*found);
    has_changed |= fill_role(work, book, choosing, team, role, before);
  }
  return has_changed;
}

std::vector<Uuid> ids_of(const std::vector<Team>& teams) {
  std::vector<Uuid> ids;
  for (const auto& team : teams) ids.push_back(team.id);
  return ids;
}

/// Where another transaction has just begun it, the key decides.
void begin_team(Work& work, const Uuid& household, const Needed& needed) {
  auto where = whereabouts_of(work, {household});
  const auto found = where.find(household);
  if (found == where.end()) return;
  auto& at = found->second;
  Team team;
  team.community_id = work.community();
  team.id = work.world.new_uuid();
  team.household_id = household;
  team.door_id = at.door;
  team.building_id = at.building;
  team.grid_id = at.grid;
  team.walk = std::move(at.walk);
  team.persons = needed.persons;
  team.roles = needed.roles;
  team.begun_at = work.now;
  work.tx.insert(team);
  work.tx.insert_missing(WatchRow{work.community(), work.now});
  work.announce("support.team_began", {household});
  std::vector<Team> teams{std::move(team)};
  fill_teams(work, Book(work), teams);
}

void end_team(Work& work, Team team) {
  const auto members = members_of(work, {team.id});
  if (const auto mine = members.find(team.id); mine != members.end())
    for (const auto& member : mine->second) end_member(work, team, member);
  work.tx.run(
      "update support_alarm set ended_at = ? where community_id = ? and team_id = ? and ended_at "
      "is null",
      work.now, team.community_id, team.id);
  team.ended_at = work.now;
  team.vacant = 0;
  save_team(work, team);
  work.announce("support.team_ended", {team.household_id});
}

/// Where it is and what it needs have changed.
void change_team(Work& work, Team team, const Needed& needed, Whereabouts at) {
  auto members = members_of(work, {team.id});
  std::vector<Uuid> hands;
  for (const auto& member : members[team.id])
    if (member.hand_id) {
      add_load(work, member.hand_id, 0, needed.persons - team.persons);
      hands.push_back(*member.hand_id);
    }
  team.persons = needed.persons;
  team.roles = needed.roles;
  team.door_id = at.door;
  team.building_id = at.building;
  team.grid_id = at.grid;
  team.walk = std::move(at.walk);
  save_team(work, team);
  work.announce("support.changed", {team.household_id});
  std::vector<Team> teams{std::move(team)};
  fill_teams(work, Book(work, hands), teams);
}

bool raise_alarm(Work& work, const Team& team, TeamRole role) {
  const auto rows = work.tx.run(
      "insert into support_alarm (community_id, id, team_id, household_id, role, raised_at, rung, "
      "rung_at, taken_by) values (?, ?, ?, ?, ?, ?, ?, ?, '') on conflict do nothing",
      team.community_id, work.world.new_uuid(), team.id, team.household_id, role, work.now,
      duty::Rung::staff, work.now);
  if (rows > 0) work.announce("support.alarm_raised", {team.household_id});
  return rows > 0;
}

void end_alarm(Work& work, const AlarmRow& alarm) {
  work.tx.run(
      "update support_alarm set ended_at = ? where community_id = ? and id = ? and ended_at is "
      "null",
      work.now, alarm.community_id, alarm.id);
  work.announce("support.alarm_ended", {alarm.household_id});
}

/// The open alarms of a team are those of roles that are needed and in which nobody acts.
void keep_alarms_of_team(Work& work, const Book& book, Team& team,
                         const std::vector<MemberRow>& members,
                         const std::vector<AlarmRow>& alarms) {
  std::set<TeamRole> silent;
  for (const auto& member : members)
    if (!book.acting(team.grid_id, member.role, member.hand_id).hand) silent.insert(member.role);
  for (const auto& alarm : alarms)
    if (!silent.contains(alarm.role)) end_alarm(work, alarm);
  for (const auto role : silent)
    if (std::none_of(alarms.begin(), alarms.end(),
                     [&](const AlarmRow& alarm) { return alarm.role == role; }))
      raise_alarm(work, team, role);
  if (team.vacant == std::ssize(silent)) return;
  team.vacant = std::ssize(silent);
  save_team(work, team);
}

/// Homes whose teams are not what their orders and places ask for.
struct Strayed {
  struct Changed {
    Team team;
    Needed needed;
    Whereabouts at;
  };
  std::vector<Team> over;
  std::vector<Changed> changed;
  std::vector<std::pair<Uuid, Needed>> without;  ///< Households that have none yet.
  bool is_none() const { return over.empty() && changed.empty() && without.empty(); }
};

Strayed strayed_homes(Work& work) {
  std::map<Uuid, std::vector<isolation::OrderInForce>> orders;
  for (auto& order : isolation::orders_in_force(work))
    orders[order.household].push_back(std::move(order));
  std::vector<Uuid> households;
  std::set<Uuid> known;
  auto teams = work.tx.all<Team>("where community_id = ? and ended_at is null order by id",
                                 work.community());
  for (const auto& team : teams) {
    households.push_back(team.household_id);
    known.insert(team.household_id);
  }
  for (const auto& [household, mine] : orders)
    if (!known.contains(household)) households.push_back(household);
  auto where = whereabouts_of(work, households);
  Strayed strayed;
  for (auto& team : teams) {
    const auto needed = needed_by(orders[team.household_id]);
    const auto at = where.find(team.household_id);
    if (needed.roles.empty() || at == where.end())
      strayed.over.push_back(std::move(team));
    else if (!is_same(team, needed) || !is_at(team, at->second))
      strayed.changed.push_back({std::move(team), needed, std::move(at->second)});
  }
  for (const auto& [household, mine] : orders)
    if (const auto needed = needed_by(mine);
        !needed.roles.empty() && !known.contains(household) && where.contains(household))
      strayed.without.emplace_back(household, needed);
  return strayed;
}
}  // namespace

void save_team(Work& work, Team& team) {
  ++team.revision;
  work.tx.update(team);
}

bool is_needed(const Team& team, TeamRole role) {
  return std::find(team.roles.begin(), team.roles.end(), role) != team.roles.end();
}

void put_in(Work& work, const Team& team, TeamRole role, std::optional<MemberRow> before,
            const Change& change) {
  if (before) end_member(work, team, *before);
  MemberRow member;
  member.community_id = team.community_id;
  member.id = change.id ? *change.id : work.world.new_uuid();
  member.team_id = team.id;
  member.household_id = team.household_id;
  member.grid_id = team.grid_id;
  member.role = role;
  member.hand_id = change.hand;
  member.lock = change.lock;
  member.reason = change.reason;
  member.notes = change.notes;
  member.since_at = work.now;
  member.by_name = name_of_actor(work);
  work.tx.insert(member);
  add_load(work, member.hand_id, 1, team.persons);
}

void fill_teams(Work& work, const Book& book, std::vector<Team>& teams) {
  if (teams.empty()) return;
  Choosing choosing(work, book, teams);
  auto members = members_of(work, ids_of(teams));
  for (auto& team : teams)
    if (fill_team(work, book, choosing, team, members[team.id])) {
      save_team(work, team);
      work.announce("support.changed", {team.household_id});
    }
  keep_alarms_of(work, book, teams);
}

void keep_alarms_of(Work& work, const Book& book, std::vector<Team>& teams) {
  const auto ids = ids_of(teams);
  auto members = members_of(work, ids);
  auto alarms = alarms_of(work, ids);
  for (auto& team : teams) keep_alarms_of_team(work, book, team, members[team.id], alarms[team.id]);
}

void follow_household(Work& work, const Uuid& household) {
  const auto needed = needed_by(isolation::orders_of_household(work, household));
  auto team = open_team(work, household);
  if (needed.roles.empty()) {
    if (team) end_team(work, std::move(*team));
    return;
  }
  if (!team) return begin_team(work, household, needed);
  if (is_same(*team, needed) && team->door_id == needed.door) return;
  auto where = whereabouts_of(work, {household});
  if (const auto found = where.find(household); found != where.end())
    change_team(work, std::move(*team), needed, std::move(found->second));
}

bool are_homes_followed(Work& work) { return strayed_homes(work).is_none(); }

void follow_homes(Work& work) {
  auto strayed = strayed_homes(work);
  for (auto& team : strayed.over) end_team(work, std::move(team));
  for (auto& one : strayed.changed)
    change_team(work, std::move(one.team), one.needed, std::move(one.at));
  for (const auto& [household, needed] : strayed.without) begin_team(work, household, needed);
}

}  // namespace support
