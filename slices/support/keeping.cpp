// SPDX-License-Identifier: Apache-2.0
#include "support/keeping.hpp"

#include <algorithm>

#include "people/people.hpp"
#include "support/lookups.hpp"

namespace support {
namespace {
namespace bj = boost::json;

/// Whoever knows the person as a resident or a hand knows their communities.
PersonTraces traces(Work&, const Uuid&) { return {}; }

/// The hands of the person are among what slices before told of them.
std::vector<MemberRow> roles_of(Work& work, const PersonKnown& known) {
  if (known.subjects.empty()) return {};
  return work.tx.all<MemberRow>("where community_id = ? and hand_id in (?*) order by since_at, id",
                                work.community(), known.subjects);
}

std::optional<Uuid> household_of(Work& work, const Uuid& person) {
  const auto members = people::find_members(work, {person});
  const auto found = members.find(person);
  return found == members.end() ? std::nullopt : std::optional(found->second.household);
}

bj::array teams_shown(Work& work, const Uuid& person) {
  bj::array teams;
  const auto household = household_of(work, person);
  if (!household) return teams;
  for (const auto& team :
       work.tx.all<Team>("where community_id = ? and household_id = ? order by begun_at, id",
                         work.community(), *household)) {
    bj::object one{{"begun_at", team.begun_at.milliseconds}, {"persons", team.persons}};
    if (team.ended_at) one["ended_at"] = team.ended_at->milliseconds;
    teams.push_back(std::move(one));
  }
  return teams;
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array roles, leaves;
  for (const auto& row : roles_of(work, known)) {
    bj::object one{{"role", described::name_of(row.role)},
                   {"since_at", row.since_at.milliseconds},
                   {"reason", described::name_of(row.reason)}};
    if (row.ended_at) one["ended_at"] = row.ended_at->milliseconds;
    roles.push_back(std::move(one));
  }
  if (!known.subjects.empty())
    for (const auto& row :
         work.tx.all<LeaveRow>("where community_id = ? and hand_id in (?*) order by from_at, id",
                               work.community(), known.subjects))
      leaves.push_back(bj::object{{"from_at", row.from_at.milliseconds},
                                  {"until_at", row.until_at.milliseconds}});
  return {{"teams", teams_shown(work, known.person)},
          {"roles", std::move(roles)},
          {"leaves", std::move(leaves)}};
}

/// Out of templates, leaves and teams; a role that was theirs is vacant until the next look.
std::int64_t forget_hands(Work& work, const std::vector<Uuid>& hands) {
  if (hands.empty()) return 0;
  const auto& community = work.community();
  for (auto& row : work.tx.all<TemplateRow>("where community_id = ?", community)) {
    const auto before = row.ranked.hands.size();
    std::erase_if(row.ranked.hands, [&](const Uuid& hand) {
      return std::find(hands.begin(), hands.end(), hand) != hands.end();
    });
    if (row.ranked.hands.size() == before) continue;
    ++row.revision;
    work.tx.update(row);
  }
  work.tx.run(
      "delete from support_leave where community_id = ? and (hand_id in (?*) or to_hand_id in "
      "(?*))",
      community, hands, hands);
  work.tx.run("delete from support_hand where community_id = ? and id in (?*)", community, hands);
  work.tx.run("delete from support_load where community_id = ? and hand_id in (?*)", community,
              hands);
  return work.tx.run(
      "update support_member set hand_id = null where community_id = ? and hand_id in (?*)",
      community, hands);
}

void remove_team(Work& work, const Uuid& community, const Uuid& team) {
  work.tx.run("delete from support_member where community_id = ? and team_id = ?", community, team);
  work.tx.run("delete from support_alarm where community_id = ? and team_id = ?", community, team);
  work.tx.run("delete from support_team where community_id = ? and id = ?", community, team);
}

/// Of a household in which nobody else is listed, teams that are over.
std::int64_t forget_household(Work& work, const Uuid& person) {
  const auto household = household_of(work, person);
  if (!household || people::listed_in(work, *household).size() > 1) return 0;
  const auto over =
      work.tx.all<Team>("where community_id = ? and household_id = ? and ended_at is not null",
                        work.community(), *household);
  for (const auto& team : over) remove_team(work, team.community_id, team.id);
  return std::ssize(over);
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  if (const auto rows = forget_hands(work, known.subjects); rows > 0)
    erased.counts["support.roles"] += rows;
  if (const auto rows = forget_household(work, known.person); rows > 0)
    erased.counts["support.teams"] += rows;
  return erased;
}

std::int64_t remove_teams(Work& work, Instant before, std::int64_t most) {
  const auto over = work.tx.all<Team>("where ended_at < ? order by ended_at limit ?", before, most);
  for (const auto& team : over) remove_team(work, team.community_id, team.id);
  return std::ssize(over);
}

std::int64_t remove_leaves(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from support_leave where (community_id, id) in (select community_id, id from "
      "support_leave where until_at < ? order by until_at limit ?)",
      before, most);
}
}  // namespace

PersonalRecords personal_records() { return {"support", traces, show, {}, erase}; }

std::vector<Expiring> expiring() {
  return {{"support.teams", remove_teams}, {"support.leaves", remove_leaves}};
}
}  // namespace support
