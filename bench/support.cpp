// SPDX-License-Identifier: Apache-2.0
/// Teams of 10,000 households with orders in one community: balanced anew, and who answers for
/// them.
///
/// 20 grids with five roles each; 100 hands, of which one in four has everything at first, so that
/// most has to move. Peer of the same run: the rows alone.
#include "bench/measure.hpp"
#include "hands/members.hpp"
#include "place/place.hpp"
#include "program/house.hpp"
#include "program/machine.hpp"
#include "support/lists.hpp"

namespace {
using namespace bench;
using isolation::TeamRole;

constexpr int households = 10'000, hands_of_role = 20, grids = 20, doors_of_building = 80;
constexpr TeamRole roles[] = {TeamRole::area_leader, TeamRole::committee, TeamRole::police,
                              TeamRole::doctor, TeamRole::grid_worker};

std::vector<Uuid> add_hands(Work& work) {
  std::vector<Uuid> ids;
  for (int i = 0; i < hands_of_role * int(std::size(roles)); ++i) {
    hands::NewHand wanted;
    wanted.id = work.world.new_uuid();
    wanted.stranger = hands::Stranger{
        Private<people::PersonName>(people::PersonName("包保" + std::to_string(i))), {}};
    wanted.profile.kinds = {hands::HandKind::staff};
    ENSURE(hands::add_hand(work, wanted).has_value());
    ids.push_back(wanted.id);
  }
  return ids;
}

/// In each grid a role has a few hands of its own, overlapping with those of its neighbours.
void add_templates(Work& work, const std::vector<Uuid>& hands, const std::vector<Uuid>& places) {
  for (int grid = 0; grid < grids; ++grid)
    for (std::size_t role = 0; role < std::size(roles); ++role) {
      support::TemplateRow row;
      row.community_id = work.community();
      row.id = work.world.new_uuid();
      row.grid_id = places[std::size_t(grid)];
      row.role = roles[role];
      for (int i = 0; i < 4; ++i)
        row.ranked.hands.push_back(
            hands[role * hands_of_role + std::size_t(grid + i) % hands_of_role]);
      work.tx.insert(row);
    }
}

void add_teams(Work& work, const std::vector<Uuid>& hands, const std::vector<Uuid>& places) {
  Uuid building;
  for (int i = 0; i < households; ++i) {
    if (i % doors_of_building == 0) building = work.world.new_uuid();
    const auto grid = std::size_t(i / (households / grids));
    support::Team team;
    team.community_id = work.community();
    team.id = work.world.new_uuid();
    team.household_id = work.world.new_uuid();
    team.door_id = work.world.new_uuid();
    team.building_id = building;
    team.grid_id = places[grid];
    team.persons = 1 + i % 3;
    team.roles.assign(std::begin(roles), std::end(roles));
    team.begun_at = work.now;
    work.tx.insert(team);
    for (std::size_t role = 0; role < std::size(roles); ++role) {
      support::MemberRow member;
      member.community_id = team.community_id;
      member.id = work.world.new_uuid();
      member.team_id = team.id;
      member.household_id = team.household_id;
      member.grid_id = team.grid_id;
      member.role = roles[role];
      member.hand_id = hands[role * hands_of_role + (grid | 3) % hands_of_role];
      member.since_at = work.now;
      work.tx.insert(member);
    }
  }
}

/// The median CPU of some rounds, in milliseconds.
template <class Body>
double cost_of(Body&& body) {
  std::vector<double> took;
  for (int round = 0; round < 7; ++round) {
    const auto began = cpu_seconds();
    body();
    took.push_back((cpu_seconds() - began) * 1e3);
  }
  return median(took);
}
}  // namespace

int main() {
  Bars bars;
  const Folder folder;
  program::Machine machine;
  program::HouseOptions options;
  options.data = folder.path() / "data";
  program::House house(options, machine.world);
  auto& desk = house.desk();
  const auto act = [&](const Uuid& community, auto&& body) {
    const auto done = desk.run_as(routing::Desk::house(), community, "bench.support", "{}",
                                  [&](Work& work) -> Result<Nothing> {
                                    body(work);
                                    work.announce("bench.support", {});
                                    return Nothing{};
                                  });
    ENSURE(done.has_value());
  };
  act({}, [](Work& work) {
    ENSURE(place::take_divisions(
        work, {{"330109003", "蜀山街道", ""}, {"330109003017", "山水苑社区", "330109003"}}));
  });
  const auto community = house.find_place("330109003017").value();
  std::vector<Uuid> places, hands, asked;
  for (int i = 0; i < grids; ++i) places.push_back(machine.world.new_uuid());
  act(community, [&](Work& work) {
    hands = add_hands(work);
    add_templates(work, hands, places);
    add_teams(work, hands, places);
  });
  const auto read = [&](auto&& body) {
    desk.read_as(routing::Desk::house(), community, [&](Work& work) { body(work); });
  };
  read([&](Work& work) {
    work.tx.each(
        "select household_id from support_team where community_id = ? order by id limit 100",
        [&](const db::Row& row) { asked.push_back(row.uuid(0)); }, community);
  });
  std::int64_t changes = 0;
  const auto rows = cost_of([&] {
    read([&](Work& work) {
      work.tx.all<support::MemberRow>("where community_id = ? and ended_at is null", community);
    });
  });
  const auto propose = cost_of(
      [&] { read([&](Work& work) { changes = support::propose_balance(work)->changes; }); });
  bars.at_most("balancing 10,000 households anew, CPU", propose, 200, " ms",
               words("%lld of 50,000 would change; its rows alone %.0f ms",
                     static_cast<long long>(changes), rows));
  bars.at_most("  who answers for 100 of them, CPU",
               cost_of([&] { read([&](Work& work) { support::answering(work, asked); }); }), 20,
               " ms", "five roles each");
  bars.at_most("  the list of teams, its first page, CPU",
               cost_of([&] { read([&](Work& work) { ENSURE(support::list_teams(work, {})); }); }),
               100, " ms", "with everybody's load");
  bars.at_most("  a look at all of them, CPU", cost_of([&] {
                 act(community, [](Work& work) { support::look_after_teams(work); });
               }),
               200, " ms", "what the house does every few minutes");
  return bars.exit_code();
}
