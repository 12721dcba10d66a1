// SPDX-License-Identifier: Apache-2.0
#include "need/test_needs.hpp"

namespace need {
namespace {
class Standings : public Needs {
 protected:
  Standings() {
    need = app.new_id();
    EXPECT_EQ(
        201, post("/needs",
                  {{"id", need}, {"person", wei}, {"kind", "dialysis"}, {"next_due", "2027-01-18"}})
                 .status);
  }
  TestReply stand(const bj::object& more = {}) {
    bj::object body{
        {"id", app.new_id()},     {"need", need},        {"weekdays", bj::array{1, 3, 5}},
        {"at_minute", 450},       {"hospital", "usual"}, {"hospital_name", "萧山医院"},
        {"from_on", "2027-01-15"}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/need-standings", body);
  }
  TestReply trip(const std::string& standing, const std::string& on) {
    return post("/need-standings/" + standing + "/trips", {{"id", app.new_id()}, {"on", on}});
  }
  /// "18 reminded; 20;" of the week.
  std::string week(const std::string& first = "2027-01-15") {
    std::string all;
    const auto list = read("/need-standings?first_on=" + first);
    for (const auto& line : list.at("days").as_array()) {
      all += std::string(line.at("on").as_string()).substr(8);
      if (!line.at("state").is_null()) all += ' ' + std::string(line.at("state").as_string());
      if (line.at("is_reminded").as_bool()) all += " reminded";
      all += "; ";
    }
    return all;
  }
  std::int64_t reminders() {
    return count("select count(*) from need_alarm where cause = 'no_trip'");
  }
  std::string need;
};
}  // namespace

TEST_F(Standings, ComeBackOnTheirDaysAndOnePressMakesTheTripOnce) {
  const auto standing = id_of(stand(), "standing");
  EXPECT_EQ("15; 18; 20; ", week());
  const auto made = trip(standing, "2027-01-18");
  ASSERT_EQ(201, made.status) << made.body;
  const auto again = trip(standing, "2027-01-18");
  EXPECT_EQ(made.json().at("request"), again.json().at("request"));
  EXPECT_EQ("15; 18 asked; 20; ", week());
  const auto card = file(std::string(made.json().at("request").as_string())).at("card");
  EXPECT_EQ("dialysis", card.at("kind").as_string());
  EXPECT_EQ((Day::of(2027, 1, 18)->begin_in_china() + 450 * minute_ms).milliseconds,
            card.at("exit").at("leaves_at").as_int64());
  expect(422, "need.not_that_day", trip(standing, "2027-01-19"));
  expect(422, "need.not_that_day", trip(standing, "2027-01-11"));
}

TEST_F(Standings, RemindADayAheadOnceAndNotWhereTheTripIsMade) {
  const auto standing = id_of(stand({{"from_on", "2027-01-18"}}), "standing");
  at_clock(17, 7, 29);
  watch();
  EXPECT_EQ(0, reminders());
  at_clock(17, 7, 30);
  watch();
  watch();
  EXPECT_EQ(1, reminders());
  next_shift();
  EXPECT_EQ("18 reminded; 20; 22; ", week("2027-01-17"));
  trip(standing, "2027-01-18");
  trip(standing, "2027-01-20");
  EXPECT_EQ(0,
            count("select count(*) from need_alarm where ended_at is null and cause = 'no_trip'"));
  at_clock(19, 8);
  watch();
  EXPECT_EQ(1, reminders()) << "that trip was made";
  at_clock(21, 8);
  watch();
  EXPECT_EQ(2, reminders()) << "and this one was not";
}

TEST_F(Standings, WhoIsBackIsDueNextWhenTheRhythmSays) {
  const auto standing = id_of(stand(), "standing");
  const auto request = std::string(trip(standing, "2027-01-18").json().at("request").as_string());
  EXPECT_EQ(201, mark(request, "left").status);
  EXPECT_EQ(201, mark(request, "returned").status);
  const auto home = read("/households/" + zhang);
  EXPECT_NE(std::string::npos,
            bj::serialize(home.at("members")).find("\"next_due\":\"2027-01-20\""));
}

TEST_F(Standings, OneNeedStandsOnceAndOnlyWhatSomebodyGoesFor) {
  const auto standing = id_of(stand(), "standing");
  expect(409, "need.stands_already", stand());
  EXPECT_EQ(201, post("/need-standings/" + standing + "/ends", {}, "1").status);
  expect(409, "need.has_ended", post("/need-standings/" + standing + "/ends", {}, "2"));
  expect(409, "need.has_ended", trip(standing, "2027-01-18"));
  EXPECT_EQ(201, stand().status);
  expect(422, "need.one_rhythm", stand({{"every_days", 2}}));
  const auto alone = app.new_id();
  EXPECT_EQ(201, post("/needs", {{"id", alone}, {"person", fang}, {"kind", "lives_alone"}}).status);
  expect(422, "need.not_recurring", stand({{"need", alone}}));
  expect(404, "people.no_such_need", stand({{"need", app.new_id()}}));
}

TEST_F(Standings, MedicinesComeBackAsSomethingToBring) {
  const auto chronic = app.new_id();
  EXPECT_EQ(201, post("/needs", {{"id", chronic}, {"person", lei}, {"kind", "chronic"}}).status);
  const auto standing = id_of(stand({{"need", chronic},
                                     {"weekdays", bj::array{}},
                                     {"every_days", 28},
                                     {"from_on", "2027-01-16"}}),
                              "standing");
  const auto made = trip(standing, "2027-01-16");
  ASSERT_EQ(201, made.status) << made.body;
  const auto card = file(std::string(made.json().at("request").as_string())).at("card");
  EXPECT_EQ("medicine", card.at("kind").as_string());
  EXPECT_TRUE(card.at("exit").is_null());
}

TEST_F(Standings, TheRegisterTellsWhatIsDueAndDoesNotStandYet) {
  EXPECT_EQ(1u, read("/need-standings").at("due").as_array().size());
  stand();
  EXPECT_EQ(0u, read("/need-standings").at("due").as_array().size());
}
}  // namespace need
