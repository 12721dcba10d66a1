// SPDX-License-Identifier: Apache-2.0
#include "shift/fills.hpp"

#include <thread>

#include "shift/repairs.hpp"
#include "shift/test_roster.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
class FillsApi : public Rostered {
 protected:
  /// A gate and a line, three shifts, a week; some have limits, some are tied.
  std::vector<std::string> staffed(std::size_t people) {
    line = new_post("值班电话", "duty_line");
    for (const auto& shift_id : {early, late, night}) {
      need(gate, shift_id, 2);
      need(line, shift_id, 1);
    }
    auto hands = strangers(int(people));
    hands.push_back(hand_of(wei, {{"limits", bj::array{"no_nights"}}}));
    hands.push_back(hand_of(fang));
    EXPECT_EQ(201, post("/hands/" + hands[people] + "/ties",
                        {{"with_hand", hands[people + 1]}, {"kind", "apart"}})
                       .status);
    return hands;
  }
  /// Begins and runs a fill to its end, as the lane would, with so much work.
  RosterCount fill(std::int64_t steps, Settle settle = Settle::chosen) {
    RosterCount made;
    work([&](Work& now) {
      const auto planned = planned_of(now, {*Day::parse(monday), 7, settle, {}});
      ASSERT_TRUE(planned);
      roster::StepBudget budget(steps);
      const auto outcome = fill_plan(*planned, budget);
      EXPECT_TRUE(write_plan(now, *planned, outcome.roster));
      made = count_of(*planned, outcome.roster);
    });
    return made;
  }
  int broken() {
    int all = 0;
    const auto shown = sheet();
    for (const auto& one : shown.at("turns").as_array())
      for (const auto& breach : one.at("breaches").as_array())
        all += breach.at("breach").as_string() != "apart";
    return all;
  }
  bj::object fill_body(const bj::object& more = {}) {
    bj::object body{
        {"id", app.new_id()}, {"first_on", monday}, {"days", 7}, {"seconds", 1}, {"sort", "fill"}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  /// Waits for the lane.
  bj::value ended(const std::string& id) {
    for (;;) {
      auto card = read("/roster-fills/" + id);
      if (card.at("state").as_string() != "running") return card;
      std::this_thread::yield();
    }
  }
  std::string post_named(const std::string& name) {
    if (const auto known = posts.find(name); known != posts.end()) return known->second;
    return posts[name] = new_post(name, name == "备班" ? "stand_by" : "gate");
  }
  std::int64_t standing(const std::string& id) {
    std::int64_t found = 0;
    work([&](Work& now) {
      const auto row = find_turn(now, uuid(id));
      found = row && row->is_standing();
    });
    return found;
  }
  std::map<std::string, std::string> posts;
  std::string line;
};
}  // namespace

TEST_F(FillsApi, BreaksNoRuleOfAnybodyAndLeavesNoPlaceEmpty) {
  staffed(20);
  const auto made = fill(60'000);
  EXPECT_EQ(63, made.places);
  EXPECT_EQ(0, made.empty);
  EXPECT_EQ(0, made.missing);
  EXPECT_EQ(0, broken());
  EXPECT_EQ(63, count("select count(*) from shift_turn"));
  EXPECT_EQ(63, sheet().at("drafted").as_int64());
}

TEST_F(FillsApi, TheSameWorkGivesTheSameRosterAndIsNeverDearerThanTheFirst) {
  staffed(12);
  work([&](Work& now) {
    const auto planned = planned_of(now, {*Day::parse(monday), 7, Settle::chosen, {}});
    ASSERT_TRUE(planned);
    roster::StepBudget one(40'000), two(40'000);
    const auto first = fill_plan(*planned, one), second = fill_plan(*planned, two);
    EXPECT_EQ(first.roster, second.roster);
    const auto greedy = roster::first_roster(planned->problem);
    EXPECT_LE(first.cost, roster::audit(planned->problem, greedy).cost);
    EXPECT_EQ(first.cost, count_of(*planned, first.roster).cost);
  });
}

TEST_F(FillsApi, WhatIsToldOrLockedStaysAndOtherDraftsAreMadeAnew) {
  const auto hands = staffed(20);
  const auto told = turn(hands[0], early, monday);
  EXPECT_EQ(201, tell().status);
  const auto locked = turn(hands[1], night, wednesday);
  EXPECT_EQ(201, post("/turns/" + locked + "/locks", {{"is_locked", true}}, "1").status);
  turn(hands[2], late, tuesday, {{"exception", "草稿"}});
  fill(400'000);
  fill(500'000);
  EXPECT_EQ(1, standing(told));
  EXPECT_EQ(1, standing(locked));
  EXPECT_EQ(0, broken());
  EXPECT_EQ(63, count("select count(*) from shift_turn where state <> 'dropped'"));
  EXPECT_EQ(0, count("select count(*) from shift_turn where exception <> ''"));
}

TEST_F(FillsApi, NothingIsWrittenOverWhatOthersChangedMeanwhile) {
  const auto hands = staffed(8);
  work([&](Work& now) {
    const auto planned = planned_of(now, {*Day::parse(monday), 7, Settle::chosen, {}});
    ASSERT_TRUE(planned);
    roster::StepBudget budget(5'000);
    const auto outcome = fill_plan(*planned, budget);
    auto row = TurnRow{};
    row.community_id = community;
    row.id = now.world.new_uuid();
    row.hand_id = uuid(hands[0]);
    row.post_id = uuid(gate);
    row.shift_id = uuid(early);
    row.on_day = *Day::parse(monday);
    row.from_at = row.on_day.begin_in_china() + 7 * hour_ms;
    row.until_at = row.from_at + 8 * hour_ms;
    ASSERT_TRUE(insert_guarded(now, row));
    EXPECT_FALSE(write_plan(now, *planned, outcome.roster));
  });
}

TEST_F(FillsApi, AFillRunsOnItsOwnAndTellsWhatItCameTo) {
  staffed(20);
  const auto body = fill_body();
  const auto begun = post("/roster-fills", body);
  EXPECT_EQ(202, begun.status) << begun.body;
  const auto card = ended(std::string(body.at("id").as_string()));
  EXPECT_EQ("done", card.at("state").as_string()) << bj::serialize(card);
  EXPECT_EQ(0, card.at("before").at("taken").as_int64());
  EXPECT_EQ(63, card.at("after").at("taken").as_int64());
  EXPECT_EQ(63, count("select count(*) from shift_turn"));
  EXPECT_EQ("done", sheet().at("fill").at("state").as_string());
}

TEST_F(FillsApi, WhatIfSomebodyWereAwayOnlyCounts) {
  const auto hands = staffed(6);
  expect(422, "shift.without_only_asks", post("/roster-fills", fill_body({{"without", hands[0]}})));
  const auto body = fill_body({{"sort", "what_if"}, {"without", hands[0]}});
  EXPECT_EQ(202, post("/roster-fills", body).status);
  const auto card = ended(std::string(body.at("id").as_string()));
  EXPECT_EQ("done", card.at("state").as_string());
  EXPECT_GT(card.at("after").at("taken").as_int64(), 0);
  EXPECT_EQ(0, count("select count(*) from shift_turn"));
}

TEST_F(FillsApi, OneThatIsStoppedWritesNothing) {
  staffed(20);
  const auto body = fill_body({{"seconds", 60}});
  const std::string id(body.at("id").as_string());
  EXPECT_EQ(202, post("/roster-fills", body).status);
  expect(409, "shift.fill_runs", post("/roster-fills", fill_body()));
  EXPECT_EQ(201, post("/roster-fills/" + id + "/stops", {}).status);
  EXPECT_EQ("stopped", ended(id).at("state").as_string());
  EXPECT_EQ(0, count("select count(*) from shift_turn"));
}

TEST_F(FillsApi, ARepairIsShownFirstAndTouchesFew) {
  const auto hands = staffed(20);
  fill(400'000);
  EXPECT_EQ(201, tell().status);
  std::string gone;
  const auto shown = sheet();
  for (const auto& one : shown.at("turns").as_array())
    if (one.at("on").as_string() == wednesday) gone = std::string(one.at("hand").as_string());
  const auto plan = app.post(place + "/roster-repair-plans",
                             people::body({{"hand", gone}, {"first_on", wednesday}, {"days", 1}}));
  ASSERT_EQ(200, plan.status) << plan.body;
  const auto told = plan.json();
  EXPECT_LE(told.at("touched").as_int64(), 3);
  EXPECT_EQ(0, told.at("still_empty").as_int64());
  EXPECT_EQ(63, count("select count(*) from shift_turn where state = 'told'"));
  bj::array drops, puts;
  for (const auto& one : told.at("drops").as_array())
    drops.push_back(bj::object{{"turn", one.at("turn")}, {"revision", one.at("revision")}});
  for (const auto& one : told.at("puts").as_array())
    puts.push_back(bj::object{{"hand", one.at("hand")},
                              {"post", one.at("post")},
                              {"shift", one.at("shift")},
                              {"on", one.at("on")}});
  const auto taken = post("/roster-repairs", {{"drops", drops}, {"puts", puts}});
  ASSERT_EQ(201, taken.status) << taken.body;
  EXPECT_EQ(63, count("select count(*) from shift_turn where state = 'told'"));
  EXPECT_EQ(0, broken());
  expect(409, "house.changed_meanwhile",
         post("/roster-repairs", {{"drops", drops}, {"puts", puts}}));
}

TEST_F(FillsApi, AWishIsGivenWhereItCostsNobody) {
  const auto hands = staffed(20);
  const auto code = code_of(hands[3]);
  EXPECT_EQ(201, ask("/own-turn-wishes",
                     {{"turn_code", code}, {"on", friday}, {"shift", late}, {"liking", "liked"}})
                     .status);
  fill(60'000);
  int given = 0;
  const auto shown = sheet();
  for (const auto& one : shown.at("turns").as_array())
    given += one.at("hand").as_string() == hands[3] && one.at("on").as_string() == friday &&
             one.at("shift").as_string() == late;
  EXPECT_EQ(1, given);
}

TEST_F(FillsApi, ThreeCompoundsForAFortnightAreFilledWithoutABrokenRule) {
  for (const auto* name : {"北门", "东门", "过渡房大门", "巡查", "备班"})
    for (const auto& shift_id : {early, late, night}) need(post_named(name), shift_id, 2);
  for (const auto& shift_id : {early, late, night}) need(gate, shift_id, 2);
  strangers(130);
  RosterCount made;
  work([&](Work& now) {
    const auto planned = planned_of(now, {*Day::parse(monday), 14, Settle::chosen, {}});
    ASSERT_TRUE(planned);
    roster::StepBudget budget(20'000);
    const auto outcome = fill_plan(*planned, budget);
    EXPECT_TRUE(write_plan(now, *planned, outcome.roster));
    made = count_of(*planned, outcome.roster);
  });
  EXPECT_EQ(6 * 3 * 14 * 2, made.places);
  EXPECT_EQ(0, made.missing);
  EXPECT_EQ(0, broken());
}
}  // namespace shift
