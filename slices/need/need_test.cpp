// SPDX-License-Identifier: Apache-2.0
#include "need/test_needs.hpp"

#include <thread>

namespace need {
namespace {
class NeedActs : public Needs {};
}  // namespace

TEST_F(NeedActs, GoFromAskedOverPromisedToConfirmedByWhoAsked) {
  const auto request =
      std::string(ask_own("food", {{"choice", "vegetables"}, {"words", "米也没了"}})
                      .json()
                      .at("request")
                      .as_string());
  EXPECT_EQ("food asked; ", own_list());
  EXPECT_EQ(201, deed(request, "own").status);
  EXPECT_EQ(201, promise(request, 3 * hour_ms).status);
  const auto seen = own_needs().at("items").at(0);
  EXPECT_EQ("promised", seen.at("state").as_string());
  EXPECT_FALSE(seen.at("owner_name").as_string().empty()) << "by whom it was promised";
  EXPECT_EQ(201, deed(request, "start").status);
  EXPECT_EQ(201, deed(request, "done").status);
  EXPECT_EQ(201, say_own(request, "confirm").status);
  const auto closed = file(request);
  EXPECT_EQ("confirmed", closed.at("card").at("ending").as_string());
  std::string steps;
  for (const auto& step : closed.at("steps").as_array())
    steps += std::string(step.at("step").as_string()) + ' ';
  EXPECT_EQ("asked owned promised started done confirmed ", steps);
  EXPECT_EQ("米也没了", closed.at("words").as_string());
}

TEST_F(NeedActs, WhatTheHouseholdSaysDidNotComeIsOpenAgainAndWaitsForAnOwner) {
  const auto request = asked(zhang, "food");
  deed(request, "own");
  deed(request, "done");
  const auto said = say_own(request, "not_done", "", {{"words", "门口没有"}});
  ASSERT_EQ(201, said.status) << said.body;
  EXPECT_EQ("asked", state_of(request));
  const auto card = file(request).at("card");
  EXPECT_EQ(2, card.at("openings").as_int64());
  EXPECT_TRUE(card.at("owner").is_null());
  wait(15 * minute_ms);
  watch();
  EXPECT_EQ("no_owner team; ", alarms(request));
}

TEST_F(NeedActs, TheSameAskedTwiceIsOneAndAskedAgainIsJoined) {
  const auto id = app.new_id();
  const auto first = ask_own("food", {{"id", id}, {"choice", "vegetables"}});
  const auto again = ask_own("food", {{"id", id}, {"choice", "vegetables"}});
  EXPECT_EQ(first.json().at("request"), again.json().at("request"));
  EXPECT_EQ(1, again.json().at("times_asked").as_int64());
  homes.enter();
  const auto joined = ask(zhang, "food", {{"choice", "vegetables"}, {"words", "又来电话催"}});
  EXPECT_TRUE(joined.json().at("is_joined").as_bool());
  EXPECT_EQ(first.json().at("request"), joined.json().at("request"));
  EXPECT_EQ(2, joined.json().at("times_asked").as_int64());
  EXPECT_EQ(1, count("select count(*) from need_request"));
  EXPECT_EQ("又来电话催", file(id).at("steps").at(1).at("words").as_string());
  EXPECT_FALSE(ask(zhang, "food", {{"choice", "water"}}).json().at("is_joined").as_bool())
      << "water is another thing";
  EXPECT_FALSE(ask(li, "food", {{"choice", "vegetables"}}).json().at("is_joined").as_bool())
      << "of another household";
  asked(zhang, "other");
  EXPECT_FALSE(ask(zhang, "other").json().at("is_joined").as_bool())
      << "nobody knows what is the same";
}

TEST_F(NeedActs, WhatWasClosedIsNotJoined) {
  const auto first = asked(zhang, "pet");
  say_own(first, "withdraw");
  homes.enter();
  EXPECT_FALSE(ask(zhang, "pet").json().at("is_joined").as_bool());
}

TEST_F(NeedActs, WithoutAnOwnerAnAlarmIsRaisedOnceAndGoesUpToTheStreet) {
  at_clock(15, 23, 50);
  const auto request = asked(zhang, "medicine");
  wait(15 * minute_ms - 10);
  watch();
  EXPECT_EQ(0, alarm_rows());
  wait(10);
  watch();
  watch();
  EXPECT_EQ("no_owner team; ", alarms(request)) << "at five past midnight";
  EXPECT_EQ(1, alarm_rows());
  for (const auto* rung : {"staff", "head", "street", "street"}) {
    wait(10 * minute_ms);
    watch();
    EXPECT_EQ("no_owner " + std::string(rung) + "; ", alarms(request));
  }
  deed(request, "own");
  EXPECT_EQ("", alarms(request)) << "somebody has it";
  EXPECT_EQ(1, alarm_rows());
}

TEST_F(NeedActs, AnAlarmThatSomebodyTookGoesNoFurther) {
  const auto request = asked(zhang, "repair", {{"choice", "gas"}});
  wait(15 * minute_ms);
  watch();
  EXPECT_EQ(201, post("/need-requests/" + request + "/alarm-takings", {}).status);
  wait(hour_ms);
  watch();
  EXPECT_EQ("no_owner team taken; ", alarms(request));
}

TEST_F(NeedActs, APromiseThatWasNotKeptIsAnAlarmAndANewOneCanBeLateAgain) {
  const auto request = asked(zhang, "food");
  deed(request, "own");
  wait(60 * minute_ms);
  watch();
  EXPECT_EQ("no_promise team; ", alarms(request));
  promise(request, hour_ms);
  EXPECT_EQ("", alarms(request));
  wait(hour_ms);
  watch();
  EXPECT_EQ("late team; ", alarms(request));
  EXPECT_EQ("food promised; ", list("late"));
  promise(request, hour_ms);
  EXPECT_EQ("", list("late"));
  wait(hour_ms);
  watch();
  EXPECT_EQ("late team; ", alarms(request));
  EXPECT_EQ(3, alarm_rows());
}

TEST_F(NeedActs, TwoOwnersAtOnceAreOneOwnerAndOneIsToldHowItStands) {
  const auto request = asked(zhang, "food");
  const auto revision = revision_of(request);
  EXPECT_EQ(201, deed_at(request, "own", revision).status);
  app.be_again(second);
  const auto late = deed_at(request, "own", revision);
  expect(409, "house.changed_meanwhile", late);
  EXPECT_EQ("owned", late.json().at("current").at("state").as_string());
  EXPECT_EQ(staff_id, file(request).at("card").at("owner").as_string());
}

TEST_F(NeedActs, ADeedSentTwiceIsDoneOnce) {
  const auto request = asked(zhang, "food");
  const bj::object same{{"id", app.new_id()}};
  EXPECT_EQ(201, deed_at(request, "own", "1", same).status);
  EXPECT_EQ(201, deed_at(request, "own", "1", same).status) << "with the revision it was made on";
  EXPECT_EQ(2u, file(request).at("steps").as_array().size());
}

TEST_F(NeedActs, WhoDidItDoesNotCloseItAndASecondPersonDoes) {
  const auto request = asked(li, "food");
  deed(request, "own");
  expect(409, "need.not_done_yet", deed(request, "unreachable", {{"reason", "打不通"}}));
  deed(request, "done");
  expect(409, "need.second_person", deed(request, "confirm"));
  expect(409, "need.second_person", deed(request, "unreachable", {{"reason", "打不通"}}));
  app.be_again(second);
  expect(409, "need.too_early", deed(request, "unreachable", {{"reason", "打了三次没人接"}}));
  wait(24 * hour_ms);
  next_shift();
  expect(422, "need.reason_missing", deed(request, "unreachable"));
  EXPECT_EQ(201, deed(request, "unreachable", {{"reason", "打了三次没人接"}}).status);
  EXPECT_EQ("unreachable", file(request).at("card").at("ending").as_string());
}

TEST_F(NeedActs, AHouseholdWithoutAPhoneIsAskedByASecondPerson) {
  const auto request = asked(li, "medicine");
  EXPECT_FALSE(file(request).at("has_phone").as_bool());
  EXPECT_TRUE(file(asked(zhang, "pet")).at("has_phone").as_bool());
  deed(request, "done");
  app.be_again(second);
  EXPECT_EQ(201, deed(request, "confirm").status);
  EXPECT_EQ("closed", state_of(request));
}

TEST_F(NeedActs, WhatCannotBeDoneSaysWhyAndWhatIsOfferedAndWaitsForWhoAsked) {
  const auto request = asked(zhang, "pet", {{"choice", "walk"}});
  expect(422, "need.cannot_for_missing", deed(request, "cannot"));
  expect(422, "need.offer_missing", deed(request, "cannot", {{"cannot_for", "not_allowed"}}));
  EXPECT_EQ(
      201,
      deed(request, "cannot", {{"cannot_for", "not_allowed"}, {"offer", "送猫砂到门口"}}).status);
  EXPECT_EQ("送猫砂到门口", own_needs().at("items").at(0).at("offer").as_string());
  EXPECT_EQ(201, say_own(request, "decline").status);
  EXPECT_EQ("declined", file(request).at("card").at("ending").as_string());
}

TEST_F(NeedActs, WhatOneCannotDoAnotherMayTake) {
  const auto request = asked(zhang, "pet");
  promise(request, hour_ms);
  deed(request, "cannot", {{"cannot_for", "nobody_free"}, {"offer", "明天"}});
  wait(2 * hour_ms);
  app.be_again(second);
  EXPECT_EQ(201, deed(request, "own").status);
  const auto card = file(request).at("card");
  EXPECT_EQ("owned", card.at("state").as_string());
  EXPECT_FALSE(card.at("is_late").as_bool()) << "the promise was another's";
}

TEST_F(NeedActs, ATaskThatIsHandedOverTakesItsRequestAlong) {
  const auto request = asked(zhang, "food");
  deed(request, "own", {{"role", "volunteer"}});
  const auto task = errands().at(0);
  const auto handed = post(
      "/tasks/" + std::string(task.at("task").as_string()) + "/hand-overs",
      {{"id", app.new_id()}, {"user", nullptr}, {"role", "grid_worker"}, {"reason", "too_much"}},
      std::to_string(task.at("revision").as_int64()));
  EXPECT_EQ(201, handed.status) << handed.body;
  EXPECT_EQ("grid_worker", file(request).at("card").at("owner_role").as_string());
}

TEST_F(NeedActs, AHouseholdSaysNothingOfWhatIsAnothers) {
  const auto other = phone_of(li, 2);
  homes.enter();
  const auto request = asked(zhang, "food");
  expect(404, "need.no_such_request", say_own(request, "confirm", other));
  EXPECT_EQ("", own_list(other));
  EXPECT_EQ("asked", state_of(request));
}

TEST_F(NeedActs, WhatOnePhoneAsksForItselfNoOtherPhoneOfTheHouseholdSees) {
  const auto code = card_of(zhang);
  ASSERT_EQ(201, bind(code, key(3)).status);
  const auto hidden = ask_own("talk", {{"sight", "own_phone"}, {"words", "他打我"}});
  ASSERT_EQ(201, hidden.status) << hidden.body;
  const auto request = std::string(hidden.json().at("request").as_string());
  EXPECT_EQ("talk asked; ", own_list());
  EXPECT_EQ("", own_list(key(3)));
  expect(404, "need.no_such_request", say_own(request, "withdraw", key(3)));
  const auto open = ask_own("talk", {}, key(3));
  EXPECT_FALSE(open.json().at("is_joined").as_bool()) << "nothing tells that there is one";
  homes.enter();
  EXPECT_EQ(2u, read("/need-requests").at("items").as_array().size());
}

TEST_F(NeedActs, AHelperLearnsWhatToDoAtWhichDoorAndNotWhy) {
  const auto request = asked(zhang, "medicine", {{"choice", "used_up_today"}, {"words", "胰岛素"}});
  EXPECT_EQ(201, deed(request, "own", {{"user", volunteer_id}}).status);
  const auto tasks = errands();
  ASSERT_EQ(1u, tasks.size());
  const auto text = bj::serialize(tasks);
  EXPECT_EQ("need.bring", tasks[0].at("kind").as_string());
  EXPECT_NE(std::string::npos, text.find("3-1-101"));
  for (const auto* secret : {"medicine", "used_up", "胰岛素", "张伟"})
    EXPECT_EQ(std::string::npos, text.find(secret)) << secret;
  app.be_again(volunteer);
  const auto task = std::string(tasks[0].at("task").as_string());
  const auto done = post("/tasks/" + task + "/reports", {{"id", app.new_id()},
                                                         {"done_at", now()},
                                                         {"answers", bj::array{}},
                                                         {"counts", bj::array{}},
                                                         {"photos", bj::array{}}});
  EXPECT_EQ(201, done.status) << done.body;
  EXPECT_EQ("done", state_of(request));
  expect(403, "auth.not_yours", app.get(place + "/need-requests"));
  EXPECT_EQ("", own_needs().at("items").at(0).at("owner_name").as_string())
      << "a neighbour who helps is not named";
}

TEST_F(NeedActs, ATeamMayHaveItAndItIsHandedOver) {
  const auto request = asked(zhang, "food");
  EXPECT_EQ(201, deed(request, "own", {{"role", "volunteer"}}).status);
  EXPECT_EQ("volunteer", file(request).at("card").at("owner_role").as_string());
  EXPECT_EQ(1u, errands().size());
  EXPECT_EQ(201, promise(request, 2 * hour_ms).status);
  EXPECT_EQ(201, deed(request, "own").status);
  EXPECT_EQ("promised", state_of(request)) << "a promise holds whoever keeps it";
  EXPECT_EQ(0u, errands().size());
  expect(422, "need.not_for_owner", deed(request, "own", {{"role", "guard"}}));
  expect(404, "auth.no_such_user", deed(request, "own", {{"user", app.new_id()}}));
}

TEST_F(NeedActs, AnEmergencyAsksForNothingAndNothingHoldsItUp) {
  const auto said = ask_own("emergency", {{"choice", "no-such"}, {"leaves_at", 1}});
  ASSERT_EQ(201, said.status) << said.body;
  const auto request = std::string(said.json().at("request").as_string());
  EXPECT_TRUE(ask_own("emergency").json().at("is_joined").as_bool()) << "pressed twice";
  homes.enter();
  wait(minute_ms);
  watch();
  EXPECT_EQ("no_owner staff; ", alarms(request));
  // They have left before anybody owned, promised or approved anything.
  EXPECT_EQ(201, mark(request, "left").status);
  EXPECT_EQ("under_way", state_of(request));
  EXPECT_EQ("", alarms(request));
  // No route of the house could say no to somebody who leaves.
  for (const auto& route : app.house->desk().router().routes()) {
    if (route->pattern.find("medical-exits") == std::string::npos || !route->is_write()) continue;
    EXPECT_EQ("/places/{place}/medical-exits/{request}/marks", route->pattern);
  }
}

TEST_F(NeedActs, AnEmergencyIsTakenHoweverOftenAHouseholdHasAsked) {
  const auto most = need_policy(Day::first).asks_of_household;
  for (std::int64_t i = 0; i < most; ++i) ASSERT_EQ(201, ask_own("other").status);
  expect(429, "need.too_many_asks", ask_own("other"));
  EXPECT_EQ(201, ask_own("emergency").status);
}

TEST_F(NeedActs, AnExitIsMarkedOneThingAtATimeAndNothingThatLacksHoldsItUp) {
  at_clock(16, 6);
  next_shift();
  const auto leaves = now() + 5 * hour_ms;
  const auto request = asked(zhang, "dialysis", {{"person", wei}, {"leaves_at", leaves}});
  deed(request, "own");
  promise(request, 5 * hour_ms);
  wait(2 * hour_ms);
  watch();
  EXPECT_EQ("no_vehicle staff; ", alarms(request)) << "three hours before";
  EXPECT_EQ(201, mark(request, "vehicle", {{"who", "浙A·12345 转运车"}}).status);
  EXPECT_EQ("", alarms(request));
  const bj::object same{{"id", app.new_id()}};
  EXPECT_EQ(201, mark(request, "left", same).status);
  EXPECT_EQ(201, mark(request, "left", same).status);
  EXPECT_EQ(2, count("select count(*) from need_mark"));
  for (const auto* step : {"arrived", "way_back", "returned"})
    EXPECT_EQ(201, mark(request, step).status);
  EXPECT_EQ("done", state_of(request)) << "the household says the rest";
  EXPECT_EQ(1u, read("/medical-exits").at("items").as_array().size());
  EXPECT_EQ("over", mark(request, "disinfected").json().at("exit_state").as_string());
  const auto card = file(request).at("card").at("exit");
  EXPECT_EQ("[\"driver\",\"escort\",\"protection\"]", bj::serialize(card.at("missing")))
      << "asked for afterwards";
  EXPECT_EQ(201, say_own(request, "confirm").status);
}

TEST_F(NeedActs, ExitsOfTwoDaysAreTwo) {
  const auto first = asked(zhang, "dialysis", {{"person", wei}, {"leaves_at", now() + hour_ms}});
  EXPECT_TRUE(ask(zhang, "dialysis", {{"person", wei}, {"leaves_at", now() + 2 * hour_ms}})
                  .json()
                  .at("is_joined")
                  .as_bool());
  EXPECT_FALSE(ask(zhang, "dialysis", {{"person", wei}, {"leaves_at", now() + 50 * hour_ms}})
                   .json()
                   .at("is_joined")
                   .as_bool());
  expect(409, "need.not_an_exit", mark(asked(zhang, "food"), "left"));
}

TEST_F(NeedActs, WhatWaitedOnAPhoneWithAWrongClockCountsFromWhenTheHouseHasIt) {
  const auto early = ask_own("food", {{"at", now() - 5 * hour_ms}});
  const auto ahead = ask_own("pet", {{"at", now() + day_ms}});
  homes.enter();
  for (const auto& made : {early, ahead}) {
    const auto card = file(std::string(made.json().at("request").as_string())).at("card");
    EXPECT_LE(card.at("asked_at").as_int64(), now());
    EXPECT_EQ(card.at("received_at").as_int64() + 15 * minute_ms, card.at("due_at").as_int64());
  }
}

TEST_F(NeedActs, WordsAreSealedInTheTablesAndNowhereInTheJournal) {
  ask_own("talk", {{"words", "夜里睡不着想人说说话"}});
  homes.enter();
  ask(li, "talk", {{"words", "老人哭了一上午"}});
  for (const auto* words : {"夜里睡不着想人说说话", "老人哭了一上午"})
    EXPECT_EQ(std::string::npos, journal().find(words));
  EXPECT_EQ(2, count("select count(*) from need_request where length(words) > 40"));
}

TEST_F(NeedActs, TheWorstStandsFirstAndTheUnservedStandByDoor) {
  const auto food = asked(zhang, "food");
  deed(food, "own");
  asked(li, "repair", {{"choice", "water"}});
  asked(zhang, "emergency");
  EXPECT_EQ("emergency asked; repair asked; food owned; ", list());
  EXPECT_EQ("emergency asked; repair asked; ", list("without_owner"));
  EXPECT_EQ("food owned; ", list("mine"));
  const auto counts = read("/need-requests").at("counts");
  EXPECT_EQ(3, counts.at("open").as_int64());
  EXPECT_EQ(2, counts.at("without_owner").as_int64());
  std::string doors;
  const auto unserved = read("/need-unserved");
  for (const auto& line : unserved.at("doors").as_array())
    doors += std::string(line.at("door").as_string()) + ' ' +
             std::to_string(line.at("items").as_array().size()) + "; ";
  EXPECT_EQ("3-1-201 1; 3-1-101 1; ", doors) << "from the top down";
}

TEST_F(NeedActs, AHouseholdThatIsNotHereAndSomebodyElsesPersonAreRefused) {
  expect(404, "people.no_such_household", ask(app.new_id(), "food"));
  expect(422, "need.person_elsewhere", ask(li, "dialysis", {{"person", wei}}));
  expect(404, "people.no_such_person", ask(li, "dialysis", {{"person", app.new_id()}}));
  expect(422, "need.no_such_choice", ask(li, "food", {{"choice", "caviar"}}));
}

TEST_F(NeedActs, TheSameThingFromFourThreadsAtOnceIsAskedForOnce) {
  const auto id = app.new_id();
  const auto text = bj::serialize(bj::object{
      {"home_key", phone}, {"id", id}, {"kind", "food"}, {"sight", "household"}, {"at", now()}});
  app.be_nobody();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { EXPECT_EQ(201, app.post("/own-need-asks", text).status); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(1, count("select count(*) from need_request"));
  EXPECT_EQ(1, count("select count(*) from need_step"));
}
}  // namespace need
