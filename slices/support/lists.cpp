// SPDX-License-Identifier: Apache-2.0
#include "support/lists.hpp"

#include <algorithm>

#include "platform/page.hpp"

namespace support {
namespace {
constexpr std::int64_t usual_teams = 100, most_own = 500, most_former = 50;

std::optional<AlarmNote> note_of(const std::vector<AlarmRow>& alarms, TeamRole role) {
  for (const auto& alarm : alarms)
    if (alarm.role == role)
      return AlarmNote{alarm.raised_at, alarm.rung, alarm.taken_at, alarm.taken_by};
  return std::nullopt;
}

RoleCard role_card(const Book& book, const Team& team, const MemberRow& member,
                   const std::vector<AlarmRow>& alarms) {
  const auto acting = book.acting(team.grid_id, member.role, member.hand_id);
  return {member.role,
          member.hand_id,
          acting.hand,
          book.name_of(member.hand_id),
          book.name_of(acting.hand),
          acting.is_stand_in,
          acting.is_off_hours,
          member.lock,
          member.reason,
          member.notes,
          member.since_at,
          note_of(alarms, member.role)};
}

/// In the order of the teams.
std::vector<TeamCard> team_cards(Work& work, const Book& book, const std::vector<Team>& teams,
                                 std::unordered_map<Uuid, std::vector<MemberRow>>& members) {
  std::vector<Uuid> ids, doors;
  for (const auto& team : teams) {
    ids.push_back(team.id);
    doors.push_back(team.door_id);
  }
  auto alarms = alarms_of(work, ids);
  const auto stops = place::stops_of(work, doors);
  std::unordered_map<Uuid, std::string> grids;
  for (const auto& grid : place::open_grids(work)) grids.emplace(grid.id, grid.name);
  std::vector<TeamCard> cards;
  for (const auto& team : teams) {
    TeamCard card;
    card.household = team.household_id;
    card.team = team.id;
    card.dwelling = team.door_id;
    card.revision = team.revision;
    if (const auto stop = stops.find(team.door_id); stop != stops.end()) {
      card.door = stop->second.label;
      card.compound_name = stop->second.compound_name;
    }
    card.grid_name = grids[team.grid_id];
    card.persons = team.persons;
    card.begun_at = team.begun_at;
    for (const auto& member : members[team.id])
      card.roles.push_back(role_card(book, team, member, alarms[team.id]));
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<Uuid> hands_in(const std::unordered_map<Uuid, std::vector<MemberRow>>& members) {
  std::vector<Uuid> hands;
  for (const auto& [team, rows] : members)
    for (const auto& row : rows)
      if (row.hand_id) hands.push_back(*row.hand_id);
  return hands;
}

std::vector<Uuid> ids_of_teams(const std::vector<Team>& teams) {
  std::vector<Uuid> ids;
  for (const auto& team : teams) ids.push_back(team.id);
  return ids;
}

/// Members in whose role this hand acts now.
std::vector<MemberRow> acted_by(Work& work, const Book& book, const Uuid& hand, std::int64_t most) {
  std::vector<MemberRow> rows;
  for (const auto& alike : alike_members(work))
    if (book.acting(alike.grid, alike.role, alike.hand).hand == hand)
      for (auto& row : members_alike(work, alike, most)) rows.push_back(std::move(row));
  return rows;
}

std::vector<Uuid> households_in(const std::vector<MemberRow>& rows) {
  std::vector<Uuid> ids;
  for (const auto& row : rows) ids.push_back(row.household_id);
  return ids;
}

/// Where a page goes on: behind this team.
struct Behind {
  std::int64_t order = -1;  ///< 0: has a vacant role; 1: is full.
  db::Bytes walk;
  Uuid id;
};

/// Also behind one that has ended meanwhile.
Result<Behind> behind(Work& work, const std::optional<Text<1, 40>>& after) {
  if (!after) return Behind{};
  const auto household = Uuid::parse(after->str());
  if (!household) return refuse(No::invalid, "json.bad_cursor", "after");
  const auto team = work.tx.one<Team>(
      "where community_id = ? and household_id = ? order by begun_at desc limit 1",
      work.community(), *household);
  if (!team) return Behind{};
  return Behind{team->vacant > 0 ? 0 : 1, team->walk, team->id};
}

std::vector<Team> page_of(Work& work, Side side, const Behind& from, std::int64_t most) {
  const auto& community = work.community();
  if (side == Side::vacant)
    return work.tx.all<Team>(
        "where community_id = ? and ended_at is null and vacant > 0 and (0, walk, id) > (?, ?, ?) "
        "order by walk, id limit ?",
        community, from.order, from.walk, from.id, most);
  if (side == Side::all)
    return work.tx.all<Team>(
        "where community_id = ? and ended_at is null and (case when vacant > 0 then 0 else 1 end, "
        "walk, id) > (?, ?, ?) order by case when vacant > 0 then 0 else 1 end, walk, id limit ?",
        community, from.order, from.walk, from.id, most);
  const Book book(work, assigned_hands(work));
  const auto hand = book.hand_of(work.actor.user);
  if (!hand) return {};
  const auto mine = households_in(acted_by(work, book, *hand, most_own));
  if (mine.empty()) return {};
  return work.tx.all<Team>(
      "where community_id = ? and household_id in (?*) and ended_at is null and (case when vacant "
      "> 0 then 0 else 1 end, walk, id) > (?, ?, ?) order by case when vacant > 0 then 0 else 1 "
      "end, walk, id limit ?",
      community, mine, from.order, from.walk, from.id, most);
}

/// Whoever may be put into one of these roles of that grid.
std::vector<HandChoice> able_hands(Work& work, const Book& book,
                                   const std::vector<std::pair<Uuid, TeamRole>>& places) {
  std::vector<Uuid> named;
  for (const auto& [grid, role] : places)
    for (const auto& hand : book.ranked(grid, role)) named.push_back(hand);
  auto choices = choices_of(work, book);
  std::erase_if(choices, [&](const HandChoice& one) {
    return one.ready == Ready::gone ||
           std::find(named.begin(), named.end(), one.hand) == named.end();
  });
  return choices;
}

struct OwnWalk {
  db::Bytes walk;
  OwnHousehold item;
};

std::vector<OwnHousehold> in_walking_order(std::vector<OwnWalk> walks) {
  std::sort(walks.begin(), walks.end(), [](const OwnWalk& a, const OwnWalk& b) {
    return std::tie(a.walk.content, a.item.household) < std::tie(b.walk.content, b.item.household);
  });
  std::vector<OwnHousehold> items;
  for (auto& one : walks) items.push_back(std::move(one.item));
  return items;
}

std::vector<OwnHousehold> own_items(Work& work, const Book& book, const Uuid& hand,
                                    const std::vector<MemberRow>& rows) {
  std::unordered_map<Uuid, OwnWalk> by_household;
  std::vector<Uuid> doors;
  for (const auto& team : open_teams(work, households_in(rows))) {
    auto& one = by_household[team.household_id];
    one.walk = team.walk;
    one.item.household = team.household_id;
    one.item.dwelling = team.door_id;
    doors.push_back(team.door_id);
  }
  const auto stops = place::stops_of(work, doors);
  for (const auto& row : rows) {
    const auto found = by_household.find(row.household_id);
    if (found == by_household.end()) continue;
    auto& item = found->second.item;
    item.roles.push_back(row.role);
    if (row.hand_id != hand) item.instead_of = book.name_of(row.hand_id);
    if (item.notes.empty()) item.notes = row.notes;
    if (const auto stop = stops.find(item.dwelling); stop != stops.end()) {
      item.door = stop->second.label;
      item.compound_name = stop->second.compound_name;
    }
  }
  std::vector<OwnWalk> walks;
  for (auto& [household, one] : by_household) walks.push_back(std::move(one));
  return in_walking_order(std::move(walks));
}
}  // namespace

std::unordered_map<Uuid, TeamCounts> team_counts(Work& work, const std::vector<Uuid>& communities) {
  std::unordered_map<Uuid, TeamCounts> found;
  if (communities.empty()) return found;
  work.tx.each(
      "select community_id, count(*), sum(persons), sum(case when vacant = 0 then 1 else 0 end), "
      "sum(vacant) from support_team where community_id in (?*) and ended_at is null group by "
      "community_id",
      [&](const db::Row& row) {
        auto& counts = found[row.uuid(0)];
        counts.households = row.whole(1);
        counts.persons = row.whole(2);
        counts.full = row.whole(3);
        counts.vacant_roles = row.whole(4);
      },
      communities);
  return found;
}

Result<TeamList> list_teams(Work& work, const TeamQuery& query) {
  const auto from = behind(work, query.after);
  if (!from) return refuse(from);
  const auto most = limit_of(query.limit, usual_teams);
  auto teams = page_of(work, query.side.value_or(Side::all), *from, most + 1);
  TeamList list;
  list.now = work.now;
  list.counts = team_counts(work, {work.community()})[work.community()];
  list.counts.locked =
      work.tx
          .value<std::int64_t>(
              "select count(*) from support_member where community_id = ? and ended_at is null and "
              "lock = 'locked'",
              work.community())
          .value_or(0);
  if (std::ssize(teams) > most) {
    teams.resize(std::size_t(most));
    list.next = teams.back().household_id.text();
  }
  auto members = members_of(work, ids_of_teams(teams));
  auto hands = hands_in(members);
  if (!query.after)
    for (const auto& hand : assigned_hands(work)) hands.push_back(hand);
  const Book book(work, hands);
  list.items = team_cards(work, book, teams, members);
  if (!query.after) list.loads = choices_of(work, book);
  work.looked("support.teams", work.community());
  return list;
}

Result<TeamFile> open_team_file(Work& work, const TeamKey& key) {
  const auto team = open_team(work, key.household);
  if (!team) return refuse(No::missing, "support.no_such_team", "household");
  auto members = members_of(work, {team->id});
  const auto rows = work.tx.all<MemberRow>(
      "where community_id = ? and team_id = ? and ended_at is not null order by ended_at desc, id "
      "limit ?",
      work.community(), team->id, most_former);
  auto hands = hands_in(members);
  for (const auto& row : rows)
    if (row.hand_id) hands.push_back(*row.hand_id);
  const Book book(work, hands);
  TeamFile file;
  file.now = work.now;
  file.card = team_cards(work, book, {*team}, members).front();
  for (const auto& row : rows)
    file.former.push_back({row.role, book.name_of(row.hand_id), row.since_at, *row.ended_at,
                           row.reason, row.by_name});
  std::vector<std::pair<Uuid, TeamRole>> places;
  for (const auto role : team->roles) places.emplace_back(team->grid_id, role);
  file.hands = able_hands(work, book, places);
  file.may_change = is_allowed_at(work, keeps_teams(), work.community());
  work.looked("support.team", team->id);
  work.looked("people.household", team->household_id);
  return file;
}

Result<OwnHouseholds> list_own_households(Work& work) {
  const Book book(work, assigned_hands(work));
  OwnHouseholds own;
  own.now = work.now;
  own.hand = book.hand_of(work.actor.user);
  if (!own.hand) return own;
  own.name = book.name_of(own.hand);
  const auto rows = acted_by(work, book, *own.hand, most_own);
  own.items = own_items(work, book, *own.hand, rows);
  if (own.items.size() > std::size_t(most_own)) own.items.resize(std::size_t(most_own));
  std::vector<std::pair<Uuid, TeamRole>> places;
  for (const auto& one : book.templates())
    for (const auto& hand : one.ranked.hands)
      if (hand == *own.hand) places.emplace_back(one.grid_id, one.role);
  own.hands = able_hands(work, book, places);
  std::erase_if(own.hands, [&](const HandChoice& one) { return one.hand == *own.hand; });
  own.leaves = leave_cards(
      work, book,
      work.tx.all<LeaveRow>("where community_id = ? and hand_id = ? and until_at > ? order by "
                            "from_at, id limit 50",
                            work.community(), *own.hand, work.now));
  work.looked("support.own_households", *own.hand);
  return own;
}
}  // namespace support
