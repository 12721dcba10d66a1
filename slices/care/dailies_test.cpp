// SPDX-License-Identifier: Apache-2.0
/// What comes to a door each day, and that care goes with whoever moves or turns out to be one.
#include "care/dailies.hpp"

#include <random>

#include "care/test_care.hpp"

namespace care {
namespace {
class CareDailies : public Care {
 protected:
  /// "meals 17:00 3-1-101; waste 09:00 3-1-101;" of tasks that are open.
  std::string dailies() {
    std::vector<std::string> all;
    for (const auto& one : errands()) {
      const std::string kind(one.at("kind").as_string());
      if (kind != "care.meals" && kind != "care.waste") continue;
      all.push_back(kind.substr(5) + ' ' +
                    text_in_china(Instant{one.at("from_at").as_int64()}).substr(11) + ' ' +
                    std::string(one.at("place").at("label").as_string()) + "; ");
    }
    std::sort(all.begin(), all.end());
    std::string text;
    for (const auto& one : all) text += one;
    return text;
  }
  /// "meals 17:00 done;" as the household sees it.
  std::string own_dailies() {
    std::string text;
    const auto told = own_care();
    for (const auto& one : told.at("dailies").as_array())
      text += std::string(one.at("daily").as_string()) + ' ' +
              text_in_china(Instant{one.at("from_at").as_int64()}).substr(11) +
              (one.at("is_done").as_bool() ? " done; " : "; ");
    return text;
  }
  /// As if these orders were all of the home's.
  void follow(const std::vector<isolation::OrderInForce>& orders) {
    const auto done =
        app.house->desk().run_as(routing::Desk::house(), *Uuid::parse(homes.community),
                                 "care.follow", "{}", [&](Work& work) -> Result<int> {
                                   follow_dailies(work, *Uuid::parse(zhang), orders);
                                   work.announce("care.changed", {});
                                   return 0;
                                 });
    ASSERT_TRUE(done.has_value());
  }
  /// An order that somebody of the home has, of that kind and waste.
  isolation::OrderInForce like(const std::string& order, isolation::OrderKind kind,
                               isolation::WasteClass waste) {
    isolation::OrderInForce found;
    app.house->desk().read_as(
        routing::Desk::house(), *Uuid::parse(homes.community), [&](Work& work) {
          for (const auto& one : isolation::orders_of_household(work, *Uuid::parse(zhang)))
            if (one.order.text() == order) found = one;
        });
    auto terms = *found.terms;
    terms.waste = waste;
    found.kind = kind;
    found.terms = std::make_shared<const isolation::Terms>(terms);
    return found;
  }
  /// What the house does by itself every few seconds.
  void take_turn() {
    for (const auto& chore : app.house->app().chores) chore();
  }
};

isolation::OrderInForce in_force(const isolation::Terms& terms, isolation::OrderKind kind) {
  isolation::OrderInForce order;
  order.kind = kind;
  order.terms = std::make_shared<const isolation::Terms>(terms);
  return order;
}
}  // namespace

TEST(CareDailyRules, WhoMustNotGoOutIsBroughtMealsAndWasteIsFetched) {
  using enum isolation::OrderKind;
  isolation::Terms stays;
  stays.check_ins = {8 * 60};
  EXPECT_EQ((std::vector{Daily::meals, Daily::waste}),
            dailies_of({in_force(stays, home_isolation), in_force(stays, home_isolation)}));
  EXPECT_EQ(std::vector<Daily>{}, dailies_of({in_force(stays, home_monitoring)}));
  EXPECT_EQ(std::vector<Daily>{}, dailies_of({}));
  isolation::Terms careful;
  careful.waste = isolation::WasteClass::infectious;
  EXPECT_EQ(std::vector{Daily::waste}, dailies_of({in_force(careful, self_monitoring)}));
  auto away = in_force(stays, home_isolation);
  away.is_paused = true;
  EXPECT_EQ(std::vector<Daily>{}, dailies_of({away}));
}

TEST(CareDailyRules, WhoBeginsWhileHalfOfATimeIsLeftIsNotPassedOver) {
  const DailyTerms terms{{11 * 60, 17 * 60}, 2 * hour_ms};
  const auto day = Day::of(2028, 2, 29)->begin_in_china();
  const auto first = [&](std::int64_t ms) { return text_in_china(first_daily(terms, day + ms)); };
  EXPECT_EQ("2028-02-29 11:00", first(0));
  EXPECT_EQ("2028-02-29 11:00", first(12 * hour_ms));
  EXPECT_EQ("2028-02-29 17:00", first(12 * hour_ms + 1));
  EXPECT_EQ("2028-02-29 17:00", first(18 * hour_ms));
  EXPECT_EQ("2028-03-01 11:00", first(18 * hour_ms + 1));
}

TEST(CareDailyRules, AnOpenOneIsKeptOnlyWhereItComesAtTheSameHours) {
  task::SourceTask open;
  task::NewTask wanted;
  open.from_at = wanted.from_at = Instant{0};
  open.due_at = wanted.due_at = Instant{2 * hour_ms};
  wanted.repeat = task::Repeat{{11 * 60, 17 * 60}, {}, {}, {}};
  EXPECT_FALSE(comes_as_often(open, wanted)) << "it does not come back";
  open.repeat = wanted.repeat;
  open.from_at = Instant{day_ms};
  open.due_at = Instant{day_ms + 2 * hour_ms};
  EXPECT_TRUE(comes_as_often(open, wanted));
  open.due_at = Instant{day_ms + 3 * hour_ms};
  EXPECT_FALSE(comes_as_often(open, wanted)) << "the window is longer";
  open.due_at = Instant{day_ms + 2 * hour_ms};
  open.repeat->at = {11 * 60};
  EXPECT_FALSE(comes_as_often(open, wanted)) << "one time less";
}

TEST_F(CareDailies, ComeEachDayOnceForAHomeHoweverManyStayThere) {
  order(wei);
  order(fang);
  EXPECT_EQ("meals 17:00 3-1-101; waste 09:00 3-1-101; ", dailies());
  EXPECT_EQ("meals 17:00; ", own_dailies()) << "waste comes tomorrow";
  at_clock(15, 17, 30);
  next_shift();
  ASSERT_EQ(201, report_task("care.meals", {answer("meals", "at_door")}).status);
  EXPECT_EQ("meals 17:00 done; ", own_dailies());
  EXPECT_EQ("meals 11:00 3-1-101; waste 09:00 3-1-101; ", dailies());
}

TEST_F(CareDailies, GoOnWhenOneWasMissed) {
  order(wei);
  see_at(16, 11);
  take_turn();
  EXPECT_EQ("meals 11:00 3-1-101; waste 09:00 3-1-101; ", dailies());
  EXPECT_EQ("waste 09:00; meals 11:00; ", own_dailies());
  for (const auto& one : errands())
    if (one.at("kind").as_string() == "care.meals") {
      EXPECT_EQ(1, one.at("missed").as_int64());
    }
}

TEST_F(CareDailies, EndWithTheLastOrderAndWhileNobodyIsAtHome) {
  const auto wei_id = order(wei), fang_id = order(fang);
  ASSERT_EQ(201, change_order(wei_id, "withdrawn", "made_by_mistake").status);
  EXPECT_EQ("meals 17:00 3-1-101; waste 09:00 3-1-101; ", dailies()) << "the other one stays";
  ASSERT_EQ(201, change_order(fang_id, "paused", "in_hospital", {{"start_at", now()}}).status);
  EXPECT_EQ("", dailies());
  at_clock(17, 10);
  next_shift();
  ASSERT_EQ(201, change_order(fang_id, "resumed", "back_home", {{"start_at", now()}}).status);
  EXPECT_EQ("meals 11:00 3-1-101; waste 09:00 3-1-101; ", dailies());
  ASSERT_EQ(201, change_order(fang_id, "withdrawn", "made_by_mistake").status);
  EXPECT_EQ("", dailies());
}

TEST_F(CareDailies, GoWithWhoeverMovesAndSoDoesEverythingElse) {
  const auto wei_id = order(wei);
  const auto other = homes.home("301", "vacant");
  const bj::array movers{bj::object{{"person", wei}, {"relation", "head"}}};
  ASSERT_EQ(201, homes.decide("moves", {{"movers", movers}, {"household", other}}).status);
  take_turn();
  EXPECT_EQ("meals 17:00 3-1-301; waste 09:00 3-1-301; ", dailies());
  EXPECT_EQ("", own_dailies()) << "the phone of the home that was left";
  see_at(15, 22);
  ASSERT_EQ("care.call; ", work());
  for (const auto& one : errands())
    EXPECT_EQ("3-1-301", one.at("place").at("label").as_string()) << one.at("kind");
  EXPECT_EQ(other, file_of(wei_id).at("household").as_string());
}

TEST_F(CareDailies, AMealThatIsOnItsWayGoesToTheNewDoor) {
  order(wei);
  at_clock(15, 17, 30);
  next_shift();
  const bj::array movers{bj::object{{"person", wei}, {"relation", "head"}}};
  ASSERT_EQ(201,
            homes.decide("moves", {{"movers", movers}, {"household", homes.home("301", "vacant")}})
                .status);
  take_turn();
  EXPECT_EQ("meals 17:00 3-1-301; waste 09:00 3-1-301; ", dailies());
}

TEST_F(CareDailies, StopWhenWhoStayedThereLeavesTheCommunity) {
  const auto wei_id = order(wei);
  see_at(15, 22);
  ASSERT_EQ("care.call; ", work());
  ASSERT_EQ(
      201, homes.decide("departures", {{"persons", bj::array{wei}}, {"registration", "goes_along"}})
               .status);
  take_turn();
  EXPECT_EQ("", dailies());
  EXPECT_EQ("", work()) << "nobody is sent to an empty home";
  EXPECT_EQ("20:00 report call over; ", checks(wei_id));
}

TEST_F(CareDailies, OneThatStaysIsNotDisturbedByOneThatEnds) {
  using enum isolation::OrderKind;
  using enum isolation::WasteClass;
  const auto wei_id = order(wei);
  at_clock(16, 10);
  next_shift();
  EXPECT_EQ("meals 17:00 3-1-101; waste 09:00 3-1-101; ", dailies());
  follow({like(wei_id, self_monitoring, infectious)});
  EXPECT_EQ("waste 09:00 3-1-101; ", dailies());
  EXPECT_EQ("waste 09:00; ", own_dailies()) << "that of today, still open";
}

TEST_F(CareDailies, AreNeverTwiceWhateverTheOrdersDo) {
  using enum isolation::OrderKind;
  using enum isolation::WasteClass;
  const auto wei_id = order(wei), fang_id = order(fang);
  const auto stays = like(wei_id, home_isolation, infectious),
             careful = like(fang_id, self_monitoring, infectious),
             free = like(fang_id, self_monitoring, household);
  auto away = stays;
  away.is_paused = true;
  const std::array all{stays, careful, free, away};
  std::mt19937 dice(7);
  for (int round = 0; round < 60; ++round) {
    std::vector<isolation::OrderInForce> orders;
    for (const auto& one : all)
      if (dice() % 2 == 0) orders.push_back(one);
    wait(std::int64_t(dice() % 5) * hour_ms);
    next_shift();
    follow(orders);
    take_turn();
    std::vector<std::string> wanted, open;
    for (const auto daily : dailies_of(orders))
      wanted.push_back("care." + std::string(described::name_of(daily)));
    for (const auto& one : errands()) {
      const std::string kind(one.at("kind").as_string());
      if (kind == "care.meals" || kind == "care.waste") open.push_back(kind);
    }
    std::sort(wanted.begin(), wanted.end());
    std::sort(open.begin(), open.end());
    ASSERT_EQ(wanted, open) << "round " << round;
  }
}

TEST_F(CareDailies, NobodyAtTheDoorIsAVisitInVain) {
  const auto wei_id = order(wei);
  see_at(16, 8);
  see_at(16, 11, 30);
  take_turn();
  ASSERT_EQ(201, report_task("care.meals", {answer("meals", "nobody")}).status);
  const auto contacts = file_of(wei_id).at("contacts").as_array();
  ASSERT_EQ(1u, contacts.size());
  EXPECT_EQ("nobody", contacts[0].at("how").as_string());
  EXPECT_EQ(std::string::npos, checks(wei_id).find("reached"));
  see_at(16, 17, 30);
  take_turn();
  ASSERT_EQ(201, report_task("care.meals", {answer("meals", "taken")}).status);
  EXPECT_EQ(1u, file_of(wei_id).at("contacts").as_array().size()) << "a meal is no report";
}

TEST_F(CareDailies, AreOnceWhenTwoTurnOutToBeOne) {
  const auto wei_id = order(wei);
  const auto twin = homes.person(homes.home("301"), "张玮");
  const auto revision = [&](const std::string& person) {
    return read("/persons/" + person).at("card").at("revision").as_int64();
  };
  ASSERT_EQ(201, post("/merges", {{"id", app.new_id()},
                                  {"person", twin},
                                  {"other", wei},
                                  {"person_revision", revision(twin)},
                                  {"other_revision", revision(wei)},
                                  {"choices", bj::array{}}})
                     .status);
  take_turn();
  EXPECT_EQ("meals 17:00 3-1-301; waste 09:00 3-1-301; ", dailies())
      << "the entry that is kept lives there";
  see_at(15, 20);
  ASSERT_EQ("20:00 report call open; ", checks(wei_id)) << "nobody there has the page";
  EXPECT_EQ(1, count("select count(*) from care_subject where ended_at is null"));
}
}  // namespace care
