// SPDX-License-Identifier: Apache-2.0
#include "support/alarms.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/json.hpp"
#include "platform/router/desk.hpp"

namespace support {
namespace {
constexpr std::int64_t most_at_once = 2'000;

struct Watched {
  std::int64_t changes = 0, passed_on = 0;
};
BOOST_DESCRIBE_STRUCT(Watched, (), (changes, passed_on))

/// Somebody else is to be found for those who are assigned so, and could be.
bool is_to_fill(const Book& book, const Alike& alike) {
  if (alike.hand && book.ready(*alike.hand) != Ready::gone) return false;
  const auto ranked = book.ranked(alike.grid, alike.role);
  const bool is_anybody = std::any_of(ranked.begin(), ranked.end(), [&](const Uuid& hand) {
    return book.ready(hand) != Ready::gone;
  });
  return alike.hand || is_anybody;
}

std::vector<Team> teams_by_id(Work& work, const std::set<Uuid>& ids) {
  if (ids.empty()) return {};
  return work.tx.all<Team>("where community_id = ? and id in (?*) and ended_at is null order by id",
                           work.community(), std::vector<Uuid>(ids.begin(), ids.end()));
}

void add_teams(const std::vector<MemberRow>& members, std::set<Uuid>& teams) {
  for (const auto& member : members) teams.insert(member.team_id);
}

/// Of those assigned so, whose alarm was not raised yet.
std::vector<MemberRow> unheard_alike(Work& work, const Alike& alike) {
  if (!alike.hand)
    return work.tx.all<MemberRow>(
        "where community_id = ? and grid_id = ? and role = ? and hand_id is null and ended_at is "
        "null and not exists (select 1 from support_alarm a where a.community_id = "
        "support_member.community_id and a.team_id = support_member.team_id and a.role = "
        "support_member.role and a.ended_at is null) order by id limit ?",
        work.community(), alike.grid, alike.role, most_at_once);
  return work.tx.all<MemberRow>(
      "where community_id = ? and grid_id = ? and role = ? and hand_id = ? and ended_at is null "
      "and not exists (select 1 from support_alarm a where a.community_id = "
      "support_member.community_id and a.team_id = support_member.team_id and a.role = "
      "support_member.role and a.ended_at is null) order by id limit ?",
      work.community(), alike.grid, alike.role, *alike.hand, most_at_once);
}

/// Teams with an alarm too few or too many.
std::set<Uuid> teams_to_look_at(Work& work, const Book& book, const std::vector<Alike>& all) {
  std::set<Uuid> teams;
  std::set<std::tuple<Uuid, TeamRole, std::optional<Uuid>>> silent;
  for (const auto& alike : all)
    if (!book.acting(alike.grid, alike.role, alike.hand).hand) {
      silent.insert({alike.grid, alike.role, alike.hand});
      add_teams(unheard_alike(work, alike), teams);
    }
  work.tx.each(
      "select m.grid_id, m.role, m.hand_id, m.team_id from support_alarm a join support_member m "
      "on m.community_id = a.community_id and m.team_id = a.team_id and m.role = a.role and "
      "m.ended_at is null where a.community_id = ? and a.ended_at is null",
      [&](const db::Row& row) {
        std::tuple<Uuid, TeamRole, std::optional<Uuid>> key;
        db::take(row, 0, std::get<0>(key));
        db::take(row, 1, std::get<1>(key));
        db::take(row, 2, std::get<2>(key));
        if (!silent.contains(key)) teams.insert(row.uuid(3));
      },
      work.community());
  return teams;
}

std::int64_t pass_on_vacant(Work& work) {
  const auto after = support_policy(work.today()).escalate_ms;
  std::int64_t passed = 0;
  for (const auto& alarm : work.tx.all<AlarmRow>(
           "where community_id = ? and ended_at is null and taken_at is null and rung <> 'street' "
           "and rung_at <= ? order by rung_at limit ?",
           work.community(), work.now + -after, most_at_once)) {
    const auto changed = work.tx.run(
        "update support_alarm set rung = ?, rung_at = ? where community_id = ? and id = ? and rung "
        "= ? and taken_at is null and ended_at is null",
        *duty::above(alarm.rung), work.now, alarm.community_id, alarm.id, alarm.rung);
    if (changed == 0) continue;
    work.announce("support.alarm_passed_on", {alarm.household_id});
    ++passed;
  }
  return passed;
}

/// Homes are followed when an hour has begun since the last look.
bool is_first_of_hour(Work& work, const WatchRow& watch) {
  const auto last = watch.look_at + -support_policy(work.today()).watch_ms;
  return last.milliseconds / hour_ms < work.now.milliseconds / hour_ms;
}

std::optional<WatchRow> due_watch(Work& work) {
  return work.tx.one<WatchRow>("where community_id = ? and look_at <= ?", work.community(),
                               work.now);
}

/// A community in which nobody has to stay at home is looked at no more.
void look_again(Work& work, const Uuid& community) {
  work.tx.run(
      "delete from support_watch where community_id = ? and not exists (select 1 from support_team "
      "t where t.community_id = support_watch.community_id and t.ended_at is null)",
      community);
  work.tx.run("update support_watch set look_at = ? where community_id = ? and look_at <= ?",
              work.now + support_policy(work.today()).watch_ms, community, work.now);
}

bool has_climbing(Work& work) {
  return work.tx
      .one<AlarmRow>(
          "where community_id = ? and ended_at is null and taken_at is null and rung <> 'street' "
          "and rung_at <= ? limit 1",
          work.community(), work.now + -support_policy(work.today()).escalate_ms)
      .has_value();
}

/// Whether look_after_teams would leave everything as it is.
bool are_teams_looked_after(Work& work) {
  const Book book(work, assigned_hands(work));
  const auto all = alike_members(work);
  return std::none_of(all.begin(), all.end(),
                      [&](const Alike& alike) { return is_to_fill(book, alike); }) &&
         teams_to_look_at(work, book, all).empty();
}

/// What leaves no line in the journal.
bool is_quiet(Work& work) {
  if (has_climbing(work)) return false;
  const auto watch = due_watch(work);
  if (!watch) return true;
  if (is_first_of_hour(work, *watch) && !are_homes_followed(work)) return false;
  return are_teams_looked_after(work);
}

Result<Watched> watch_community_teams(Work& work) {
  Watched watched;
  if (const auto watch = due_watch(work)) {
    if (is_first_of_hour(work, *watch)) follow_homes(work);
    look_after_teams(work);
    look_again(work, work.community());
  }
  watched.passed_on = pass_on_vacant(work);
  watched.changes = std::ssize(work.announced);
  work.kept_reply = json::write(watched);
  return watched;
}

std::set<Uuid> communities_with_teams_due(routing::Desk& desk) {
  std::set<Uuid> due;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    due.clear();
    const auto take = [&](const db::Row& row) { due.insert(row.uuid(0)); };
    work.tx.each("select community_id from support_watch where look_at <= ?", take, work.now);
    work.tx.each(
        "select distinct community_id from support_alarm where ended_at is null and taken_at is "
        "null and rung <> 'street' and rung_at <= ?",
        take, work.now + -support_policy(work.today()).escalate_ms);
  });
  return due;
}
}  // namespace

void look_after_teams(Work& work) {
  const Book book(work, assigned_hands(work));
  auto all = alike_members(work);
  std::set<Uuid> to_fill;
  for (const auto& alike : all)
    if (is_to_fill(book, alike)) add_teams(members_alike(work, alike, most_at_once), to_fill);
  if (!to_fill.empty()) {
    auto teams = teams_by_id(work, to_fill);
    fill_teams(work, book, teams);
    all = alike_members(work);
  }
  auto teams = teams_by_id(work, teams_to_look_at(work, book, all));
  keep_alarms_of(work, book, teams);
}

void watch_teams(routing::Desk& desk) {
  for (const auto& community : communities_with_teams_due(desk)) {
    bool is_nothing_due = false;
    desk.read_as(routing::Desk::house(), community,
                 [&](Work& work) { is_nothing_due = is_quiet(work); });
    if (is_nothing_due) {
      desk.note([&](Work& work) { look_again(work, community); });
      continue;
    }
    const auto watched = desk.run_as(routing::Desk::house(), community, "support.watch_teams", "{}",
                                     [](Work& work) { return watch_community_teams(work); });
    ENSURE(watched.has_value());
  }
}

Result<AlarmsTaken> take_alarms(Work& work, const AlarmTaking& wanted) {
  if (!open_team(work, wanted.household))
    return refuse(No::missing, "support.no_such_team", "household");
  const auto taken = work.tx.run(
      "update support_alarm set taken_at = ?, taken_by = ? where community_id = ? and household_id "
      "= ? and ended_at is null and taken_at is null",
      work.now, work.actor.name, work.community(), wanted.household);
  work.announce("support.alarm_taken", {wanted.household});
  return AlarmsTaken{wanted.household, taken};
}
}  // namespace support
