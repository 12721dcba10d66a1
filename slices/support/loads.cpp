// SPDX-License-Identifier: Apache-2.0
#include "support/loads.hpp"

#include <algorithm>
#include <cstdio>
#include <set>

#include "platform/auth/holders.hpp"

namespace support {
namespace {
constexpr std::size_t most_moves_shown = 200;

std::unordered_map<Uuid, LoadRow> loads_by_hand(Work& work) {
  std::unordered_map<Uuid, LoadRow> loads;
  for (auto& row : work.tx.all<LoadRow>("where community_id = ?", work.community()))
    loads.emplace(row.hand_id, row);
  return loads;
}

/// One open role of one household, as it is balanced.
struct OpenRole {
  Uuid member, team, household, building, grid;
  TeamRole role = TeamRole::grid_worker;
  std::optional<Uuid> hand;
  Lock lock = Lock::open;
  std::int64_t persons = 1;
};

std::vector<OpenRole> open_roles(Work& work) {
  std::vector<OpenRole> roles;
  work.tx.each(
      "select m.id, m.team_id, m.household_id, t.building_id, t.grid_id, m.role, m.hand_id, "
      "m.lock, t.persons from support_team t join support_member m on m.community_id = "
      "t.community_id and m.team_id = t.id and m.ended_at is null where t.community_id = ? and "
      "t.ended_at is null order by m.household_id, m.role",
      [&](const db::Row& row) {
        auto& one = roles.emplace_back();
        db::take(row, 0, one.member);
        db::take(row, 1, one.team);
        db::take(row, 2, one.household);
        db::take(row, 3, one.building);
        db::take(row, 4, one.grid);
        db::take(row, 5, one.role);
        db::take(row, 6, one.hand);
        db::take(row, 7, one.lock);
        one.persons = row.whole(8);
      },
      work.community());
  return roles;
}

struct Planned {
  std::vector<OpenRole> roles;
  std::vector<std::size_t> moved;  ///< Which of them change.
  std::vector<std::optional<Uuid>> hands;
};

Planned plan_balance(Work& work, const Book& book) {
  Planned planned;
  planned.roles = open_roles(work);
  const auto weights = support_policy(work.today()).weights;
  std::map<std::pair<Uuid, TeamRole>, std::size_t> pool_of;
  std::vector<Pool> pools;
  std::vector<Slot> slots;
  for (const auto& one : planned.roles) {
    const auto [found, is_new] = pool_of.try_emplace({one.grid, one.role}, pools.size());
    if (is_new) {
      auto& pool = pools.emplace_back();
      for (const auto& hand : book.ranked(one.grid, one.role))
        if (book.ready(hand) != Ready::gone) pool.push_back(hand);
    }
    slots.push_back({one.household, one.building, one.role, weights.of(one.persons), found->second,
                     one.hand, one.lock == Lock::locked});
  }
  planned.hands = balance(slots, pools);
  for (std::size_t i = 0; i < planned.roles.size(); ++i)
    if (planned.hands[i] && planned.hands[i] != planned.roles[i].hand) planned.moved.push_back(i);
  return planned;
}

/// FNV-1a over what would change: enough to tell one proposal from another.
std::string name_of_proposal(const Planned& planned) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  const auto add = [&](const Uuid& id) {
    for (const auto byte : id.bytes) hash = (hash ^ byte) * 0x100000001B3u;
  };
  for (const auto i : planned.moved) {
    add(planned.roles[i].member);
    add(*planned.hands[i]);
  }
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

std::vector<ProposedLoad> loads_changed(Work& work, const Book& book, const Planned& planned) {
  const auto weights = support_policy(work.today()).weights;
  std::map<Uuid, ProposedLoad> loads;
  for (std::size_t i = 0; i < planned.roles.size(); ++i) {
    const auto weight = weights.of(planned.roles[i].persons);
    if (planned.roles[i].hand) loads[*planned.roles[i].hand].before += weight;
    if (planned.hands[i])
      loads[*planned.hands[i]].after += weight;
    else if (planned.roles[i].hand)
      loads[*planned.roles[i].hand].after += weight;
  }
  std::vector<ProposedLoad> changed;
  for (auto& [hand, load] : loads)
    if (load.before != load.after)
      changed.push_back({hand, book.name_of(hand), load.before, load.after});
  std::sort(changed.begin(), changed.end(), [](const auto& a, const auto& b) {
    return std::tie(a.name, a.hand) < std::tie(b.name, b.hand);
  });
  return changed;
}

std::vector<ProposedMove> moves_shown(Work& work, const Book& book, const Planned& planned) {
  auto shown = planned.moved;
  if (shown.size() > most_moves_shown) shown.resize(most_moves_shown);
  std::vector<Uuid> households;
  for (const auto i : shown) households.push_back(planned.roles[i].household);
  const auto where = whereabouts_of(work, households);
  std::vector<Uuid> doors;
  for (const auto& [household, at] : where) doors.push_back(at.door);
  const auto stops = place::stops_of(work, doors);
  std::vector<std::pair<std::string, ProposedMove>> moves;
  for (const auto i : shown) {
    const auto& one = planned.roles[i];
    ProposedMove move{one.household, "", one.role, book.name_of(one.hand),
                      book.name_of(planned.hands[i])};
    std::string walk;
    if (const auto at = where.find(one.household); at != where.end()) {
      walk = at->second.walk.content;
      if (const auto stop = stops.find(at->second.door); stop != stops.end())
        move.door = stop->second.label;
    }
    moves.emplace_back(std::move(walk), std::move(move));
  }
  std::stable_sort(moves.begin(), moves.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ProposedMove> sorted;
  for (auto& [walk, move] : moves) sorted.push_back(std::move(move));
  return sorted;
}
}  // namespace

std::vector<HandChoice> choices_of(Work& work, const Book& book) {
  const auto loads = loads_by_hand(work);
  const auto weights = support_policy(work.today()).weights;
  std::vector<Uuid> users;
  std::unordered_map<Uuid, const HandRow*> rows;
  for (const auto& row : book.hand_rows()) {
    rows.emplace(row.id, &row);
    if (row.user_id) users.push_back(*row.user_id);
  }
  std::unordered_map<Uuid, std::string> names;
  for (auto& [user, name] : auth::names_of_users(work.tx, users)) names.emplace(user, name);
  std::vector<HandChoice> choices;
  for (const auto& id : book.hands()) {
    const auto* brief = book.brief(id);
    HandChoice one;
    one.hand = id;
    one.name = brief->name;
    one.kinds = brief->profile.kinds;
    one.ready = book.ready(id);
    one.is_shown = book.is_shown(id);
    if (const auto row = rows.find(id); row != rows.end()) {
      one.user = row->second->user_id;
      if (one.user) one.user_name = names[*one.user];
      one.consent = row->second->consent;
      one.revision = row->second->revision;
    }
    if (const auto load = loads.find(id); load != loads.end()) {
      one.households = load->second.households;
      one.persons = load->second.persons;
      one.load = weights.household * one.households + weights.person * one.persons;
    }
    choices.push_back(std::move(one));
  }
  std::sort(choices.begin(), choices.end(), [](const auto& a, const auto& b) {
    return std::tie(a.name, a.hand) < std::tie(b.name, b.hand);
  });
  return choices;
}

Result<Proposal> propose_balance(Work& work) {
  const Book book(work, assigned_hands(work));
  const auto planned = plan_balance(work, book);
  Proposal proposal;
  proposal.proposal = name_of_proposal(planned);
  proposal.changes = std::ssize(planned.moved);
  proposal.moves = moves_shown(work, book, planned);
  proposal.loads = loads_changed(work, book, planned);
  work.looked("support.proposal", work.community());
  return proposal;
}

Result<Balanced> balance_anew(Work& work, const NewBalance& wanted) {
  const Book book(work, assigned_hands(work));
  const auto planned = plan_balance(work, book);
  if (name_of_proposal(planned) != wanted.proposal.str())
    return refuse(No::conflict, "support.proposal_changed", "proposal");
  std::set<Uuid> ids;
  for (const auto i : planned.moved) ids.insert(planned.roles[i].team);
  std::vector<Team> teams;
  std::unordered_map<Uuid, const Team*> by_id;
  if (!ids.empty())
    teams = work.tx.all<Team>("where community_id = ? and id in (?*) order by id", work.community(),
                              std::vector<Uuid>(ids.begin(), ids.end()));
  for (const auto& team : teams) by_id.emplace(team.id, &team);
  auto members = members_of(work, {ids.begin(), ids.end()});
  for (const auto i : planned.moved) {
    const auto& one = planned.roles[i];
    for (auto& member : members[one.team])
      if (member.id == one.member)
        put_in(work, *by_id.at(one.team), one.role, member,
               {planned.hands[i], Lock::open, Because::balanced});
  }
  for (auto& team : teams) {
    ++team.revision;
    work.tx.update(team);
    work.announce("support.changed", {team.household_id});
  }
  keep_alarms_of(work, book, teams);
  if (teams.empty()) work.announce("support.balanced", {work.community()});
  return Balanced{std::ssize(planned.moved)};
}
}  // namespace support
