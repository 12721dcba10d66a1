// SPDX-License-Identifier: Apache-2.0
#include "shift/own.hpp"

#include "shift/test_roster.hpp"

namespace shift {
namespace {
class OwnApi : public Rostered {
 protected:
  OwnApi() {
    one = hand_of(wei);
    two = hand_of(fang);
    three = hand_of(lei);
  }
  bj::value own(const std::string& hand) {
    const auto reply = ask("/own-turns", {{"turn_code", code_of(hand)}});
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  std::string partners(const std::string& hand, const std::string& id) {
    std::string all;
    const auto reply = ask("/own-turn-partners", {{"turn_code", code_of(hand)}, {"turn", id}});
    EXPECT_EQ(200, reply.status) << reply.body;
    const auto shown = reply.json();
    for (const auto& item : shown.at("items").as_array())
      all += std::string(item.at("name").as_string()) +
             (item.at("may_stand_in").as_bool() ? " in " : " ") +
             std::to_string(item.at("turns").as_array().size()) + "; ";
    return all;
  }
  TestReply get_feed(const std::string& path, const std::string& tag = "") {
    app.be_nobody();
    auto reply =
        app.send(http::Method::get, path.substr(7), "", {{}, {}, {{"if-none-match", tag}}});
    app.be_again(staff);
    return reply;
  }
  std::string one, two, three;
};
}  // namespace

TEST_F(OwnApi, ALinkShowsTheTurnsThatWereToldAndWithWhom) {
  const auto id = turn(one, early, monday);
  turn(two, early, monday);
  EXPECT_TRUE(own(one).at("turns").as_array().empty());
  EXPECT_EQ(201, tell().status);
  const auto sheet = own(one);
  EXPECT_EQ("张伟", sheet.at("name").as_string());
  ASSERT_EQ(1u, sheet.at("turns").as_array().size());
  EXPECT_EQ(id, sheet.at("turns").at(0).at("turn").as_string());
  EXPECT_EQ("王芳", sheet.at("turns").at(0).at("with").at(0).as_string());
  expect(404, "shift.no_such_code", ask("/own-turns", {{"turn_code", "0000 0000 0000 0000"}}));
  expect(422, "shift.code_shape", ask("/own-turns", {{"turn_code", "12"}}));
}

TEST_F(OwnApi, AnotherRoundEndsTheOldLink) {
  const auto code = code_of(one);
  EXPECT_EQ(201, post("/shift-links/" + one + "/renewals", {}).status);
  expect(404, "shift.no_such_code", ask("/own-turns", {{"turn_code", code}}));
  EXPECT_NE(code, code_of(one));
  EXPECT_EQ(200, ask("/own-turns", {{"turn_code", code_of(one)}}).status);
}

TEST_F(OwnApi, WrongCodesCountAgainstTheAddress) {
  for (int i = 0; i < 30; ++i)
    expect(404, "shift.no_such_code", ask("/own-turns", {{"turn_code", "0000000000000000"}}));
  expect(429, "shift.too_many_tries", ask("/own-turns", {{"turn_code", code_of(one)}}));
  app.remote = "192.0.2.77";
  EXPECT_EQ(200, ask("/own-turns", {{"turn_code", code_of(one)}}).status);
}

TEST_F(OwnApi, WhoCannotComeSaysSoOnceAndThePlaceIsOpenToOthers) {
  need(gate, early);
  const auto id = turn(one, early, monday);
  tell();
  EXPECT_TRUE(own(two).at("open").as_array().empty());
  const auto says = [&] {
    return ask("/own-turn-refusals", {{"turn_code", code_of(one)}, {"turn", id}});
  };
  EXPECT_EQ(201, says().status);
  const auto lines = app.lines();
  EXPECT_EQ(201, says().status);
  EXPECT_LE(app.lines(), lines + 2);
  EXPECT_FALSE(own(one).at("turns").at(0).at("cannot_at").is_null());
  EXPECT_EQ(0, sheet().at("slots").at(0).at("taken").as_int64());
  EXPECT_EQ(monday, own(two).at("open").at(0).at("on").as_string());
  expect(404, "shift.no_such_turn",
         ask("/own-turn-refusals", {{"turn_code", code_of(two)}, {"turn", id}}));
}

TEST_F(OwnApi, AnOpenPlaceIsTakenOnceAndOnlyWhatTheRulesAllowIsOffered) {
  need(gate, early, 1);
  need(gate, night, 1);
  turn(three, late, friday);
  tell();
  const bj::object taking{{"turn_code", code_of(one)},
                          {"id", app.new_id()},
                          {"post", gate},
                          {"shift", early},
                          {"on", monday}};
  EXPECT_EQ(201, ask("/own-turn-takings", taking).status);
  EXPECT_EQ(201, ask("/own-turn-takings", taking).status);
  EXPECT_EQ("张伟 2027-01-18 早班 told; 李雷 2027-01-22 中班 told; ", turns_told());
  auto second = taking;
  second["id"] = app.new_id();
  second["turn_code"] = code_of(two);
  expect(409, "shift.no_place_left", ask("/own-turn-takings", second));
  second["turn_code"] = code_of(one);
  second["shift"] = night;
  expect(409, "shift.rule_too_little_rest", ask("/own-turn-takings", second));
  const auto shown = own(one);
  for (const auto& place : shown.at("open").as_array())
    EXPECT_FALSE(place.at("shift").as_string() == night && place.at("on").as_string() == monday);
  // Of the days after nobody was told yet.
  second["on"] = "2027-01-23";
  expect(409, "shift.too_far", ask("/own-turn-takings", second));
}

TEST_F(OwnApi, TwoSwapTheirTurnsWhenTheRulesHoldForBoth) {
  const auto mine = turn(one, early, monday), theirs = turn(two, late, wednesday);
  turn(three, night, monday);
  tell();
  EXPECT_EQ("王芳 in 1; ", partners(one, mine).substr(0, 13));
  const bj::object asking{{"turn_code", code_of(one)},
                          {"id", app.new_id()},
                          {"turn", mine},
                          {"to_hand", two},
                          {"for_turn", theirs}};
  EXPECT_EQ(201, ask("/own-turn-swaps", asking).status);
  EXPECT_EQ(201, ask("/own-turn-swaps", asking).status);
  EXPECT_EQ(1u, own(two).at("swaps").as_array().size());
  EXPECT_EQ("王芳", sheet().at("swaps").at(0).at("to_name").as_string());
  const bj::object answer{{"turn_code", code_of(two)}, {"swap", asking.at("id")}, {"said", "yes"}};
  auto stranger_answers = answer;
  stranger_answers["turn_code"] = code_of(three);
  expect(404, "shift.no_such_swap", ask("/own-turn-swap-answers", stranger_answers));
  EXPECT_EQ(201, ask("/own-turn-swap-answers", answer).status);
  EXPECT_EQ(201, ask("/own-turn-swap-answers", answer).status);
  EXPECT_EQ("王芳 2027-01-18 早班 told; 李雷 2027-01-18 夜班 told; 张伟 2027-01-20 中班 told; ",
            turns_told());
  auto late_no = answer;
  late_no["said"] = "no";
  expect(409, "shift.answered_already", ask("/own-turn-swap-answers", late_no));
  EXPECT_EQ(2, count("select count(*) from shift_turn where dropped_for = 'swapped'"));
}

TEST_F(OwnApi, ASwapThatWouldBreakARuleOfTheOtherIsRefused) {
  const auto mine = turn(one, early, tuesday);
  turn(two, night, monday);
  tell();
  expect(
      409, "shift.rule_too_little_rest",
      ask("/own-turn-swaps",
          {{"turn_code", code_of(one)}, {"id", app.new_id()}, {"turn", mine}, {"to_hand", two}}));
  // Against that night it would do: then she is rested on Tuesday.
  EXPECT_EQ("王芳 1; 李雷 in 0; ", partners(one, mine));
}

TEST_F(OwnApi, ATurnThatIsDroppedIsAskedForNoMore) {
  const auto mine = turn(one, early, tuesday);
  tell();
  const bj::object asking{
      {"turn_code", code_of(one)}, {"id", app.new_id()}, {"turn", mine}, {"to_hand", two}};
  EXPECT_EQ(201, ask("/own-turn-swaps", asking).status);
  EXPECT_EQ(201, post("/turns/" + mine + "/ends", {}, "2").status);
  expect(409, "shift.answered_already",
         ask("/own-turn-swap-answers",
             {{"turn_code", code_of(two)}, {"swap", asking.at("id")}, {"said", "yes"}}));
  EXPECT_TRUE(own(two).at("swaps").as_array().empty());
}

TEST_F(OwnApi, ACalendarKnowsWhatWasToldAndWhatWasDroppedSince) {
  const auto id = turn(one, early, monday);
  turn(one, late, wednesday);
  tell();
  const std::string path(own(one).at("calendar").as_string());
  const auto first = get_feed(path);
  ASSERT_EQ(200, first.status) << first.body;
  EXPECT_EQ("text/calendar; charset=utf-8", first.content_type);
  EXPECT_NE(std::string::npos, first.body.find("UID:" + id + "@linli"));
  EXPECT_NE(std::string::npos, first.body.find("DTSTART;TZID=Asia/Shanghai:20270118T070000"));
  EXPECT_EQ(std::string::npos, first.body.find("CANCELLED"));
  const auto tag = first.header("ETag");
  EXPECT_EQ(304, get_feed(path, tag).status);
  EXPECT_EQ(201, post("/turns/" + id + "/ends", {}, "2").status);
  const auto second = get_feed(path, tag);
  ASSERT_EQ(200, second.status);
  EXPECT_NE(std::string::npos, second.body.find("STATUS:CANCELLED"));
  EXPECT_NE(std::string::npos, second.body.find("SEQUENCE:1"));
  EXPECT_NE(std::string::npos, second.body.find("UID:" + id + "@linli"));
  EXPECT_EQ(201, post("/shift-links/" + one + "/renewals", {}).status);
  EXPECT_EQ(404, get_feed(path).status);
}
}  // namespace shift
