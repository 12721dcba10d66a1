// SPDX-License-Identifier: Apache-2.0
#include "shift/turns.hpp"

#include "platform/keep/retention.hpp"
#include "shift/keeping.hpp"
#include "shift/test_roster.hpp"

namespace shift {
namespace {
class TurnsApi : public Rostered {
 protected:
  TestReply move(const std::string& id, const bj::object& body, const std::string& revision) {
    app.clock.move(1);
    return app.patch(place + "/turns/" + id, bj::serialize(body), revision);
  }
};
}  // namespace

TEST_F(TurnsApi, APostIsNamedOnceAndGoesOnlyWhenNobodyHasATurnThere) {
  expect(409, "shift.name_taken",
         post("/shift-posts", {{"id", app.new_id()},
                               {"kind", "gate"},
                               {"name", "南大门"},
                               {"where_at", ""},
                               {"skills", bj::array{}}}));
  need(gate, early);
  const auto id = turn(hand_of(wei), early, monday);
  expect(409, "shift.has_turns", post("/shift-posts/" + gate + "/ends", {}, "1"));
  expect(409, "shift.has_turns",
         app.patch(place + "/shifts/" + early,
                   people::body({{"name", "早班"}, {"begins", 480}, {"minutes", 480}}), "1"));
  EXPECT_EQ(200, app.patch(place + "/shifts/" + early,
                           people::body({{"name", "白班"}, {"begins", 420}, {"minutes", 480}}), "1")
                     .status);
  EXPECT_EQ(201, post("/turns/" + id + "/ends", {}, "1").status);
  EXPECT_EQ(201, post("/shift-posts/" + gate + "/ends", {}, "1").status);
  const auto list = read("/shift-posts");
  EXPECT_TRUE(list.at("posts").as_array().empty());
  EXPECT_TRUE(list.at("needs").as_array().empty());
}

TEST_F(TurnsApi, ANeedIsChangedByWhoSawItsPresentState) {
  const auto id = need(gate, early, 2);
  const auto body = people::body(
      {{"weekdays", bj::array{6, 7}}, {"starts_on", monday}, {"least", 1}, {"wanted", 3}});
  EXPECT_EQ(200, app.patch(place + "/shift-needs/" + id, body, "1").status);
  const auto late_edit = app.patch(place + "/shift-needs/" + id, body, "1");
  expect(409, "house.changed_meanwhile", late_edit);
  EXPECT_NE(std::string::npos, late_edit.body.find("\"wanted\":3"));
  expect(422, "shift.least_above_wanted",
         app.patch(
             place + "/shift-needs/" + id,
             people::body(
                 {{"weekdays", bj::array{}}, {"starts_on", monday}, {"least", 3}, {"wanted", 2}}),
             "2"));
  // Needs of one place add up.
  need(gate, early, 1);
  std::int64_t wanted = 0;
  const auto shown = sheet(7);
  for (const auto& slot : shown.at("slots").as_array())
    if (slot.at("on").as_string() == "2027-01-23") wanted += slot.at("wanted").as_int64();
  EXPECT_EQ(4, wanted);
}

TEST_F(TurnsApi, NobodyStandsAtTwoPlacesAtOneTimeWhateverTheReason) {
  const auto hand = hand_of(wei);
  turn(hand, early, monday);
  const auto north = new_post("北门", "gate");
  expect(409, "shift.rule_two_places", try_turn(hand, early, monday, {{"post", north}}));
  expect(409, "shift.rule_two_places",
         try_turn(hand, early, monday, {{"post", north}, {"exception", "急"}}));
}

TEST_F(TurnsApi, TheGuardIsInTheStatement) {
  const auto hand = hand_of(wei);
  turn(hand, early, monday);
  work([&](Work& now) {
    auto row = now.tx.one<TurnRow>("where hand_id = ?", uuid(hand));
    ASSERT_TRUE(row);
    auto second = *row;
    second.id = now.world.new_uuid();
    second.from_at = row->until_at + -minute_ms;
    second.until_at = row->until_at + hour_ms;
    EXPECT_FALSE(insert_guarded(now, second));
    second.from_at = row->until_at;
    EXPECT_TRUE(insert_guarded(now, second));
    second.from_at = row->from_at;
    EXPECT_FALSE(update_guarded(now, second));
  });
  EXPECT_EQ(2, count("select count(*) from shift_turn"));
}

TEST_F(TurnsApi, ARuleIsNamedAndAReasonLetsATurnStandForAllToSee) {
  const auto hand = hand_of(wei);
  turn(hand, early, monday);
  const auto refused = try_turn(hand, night, monday);
  expect(409, "shift.rule_too_little_rest", refused);
  EXPECT_EQ("/hand shift.rule_too_little_rest;", refused.faults());
  EXPECT_NE(std::string::npos, refused.body.find("\"allowed\":\"660\""));
  turn(hand, night, monday, {{"exception", "没有别人"}});
  const auto turns = sheet().at("turns").as_array();
  EXPECT_EQ("没有别人", turns.at(1).at("exception").as_string());
  EXPECT_EQ("too_little_rest", turns.at(1).at("breaches").at(0).at("breach").as_string());
  EXPECT_EQ(480, turns.at(1).at("breaches").at(0).at("is").as_int64());
}

TEST_F(TurnsApi, HoursLimitsAndSkillsOfAHandAreAsked) {
  const auto hand = hand_of(wei, {{"limits", bj::array{"no_nights"}}});
  expect(409, "shift.rule_no_nights", try_turn(hand, night, monday));
  const auto weekend = hand_of(
      fang, {{"hours", bj::array{bj::object{
                           {"weekday", 6}, {"from_minute", 480}, {"until_minute", 1200}}}}});
  expect(409, "shift.rule_is_away", try_turn(weekend, early, monday));
  const auto clinic = new_post("卫生站", "service", {"nursing"});
  expect(409, "shift.rule_lacks_skill", try_turn(hand, early, monday, {{"post", clinic}}));
  expect(404, "hands.no_such_hand", try_turn(app.new_id(), early, monday));
  expect(409, "shift.is_over", try_turn(hand, early, "2027-01-11"));
}

TEST_F(TurnsApi, MinorsNeverStandAtNightWhateverTheReason) {
  const auto young = homes.person(zhang, "张小伟", {{"born_on", "2010-05-01"}});
  const auto hand = hand_of(young);
  expect(409, "shift.rule_minor_at_night",
         try_turn(hand, night, monday, {{"exception", "自己愿意"}}));
  turn(hand, early, monday);
}

TEST_F(TurnsApi, WhatWasToldIsDroppedForOneAndToldToTheOther) {
  const auto one = hand_of(wei), two = hand_of(fang);
  const auto id = turn(one, early, monday);
  EXPECT_EQ(201, tell().status);
  expect(409, "shift.nothing_to_tell", tell());
  const auto moved = move(id, turn_body(two, early, monday), "2");
  ASSERT_EQ(200, moved.status) << moved.body;
  EXPECT_NE(id, moved.json().at("turn").as_string());
  EXPECT_EQ("told", moved.json().at("state").as_string());
  EXPECT_EQ("王芳 2027-01-18 早班 told; ", turns_told());
  work([&](Work& now) {
    const auto before = turn_named(now, uuid(id));
    ASSERT_TRUE(before);
    EXPECT_TRUE(before->is_dropped);
    EXPECT_EQ("张伟", before->hand_name);
    EXPECT_EQ(1u, turns_between(now, before->from, before->until).size());
    EXPECT_TRUE(turns_of_hand(now, uuid(one), before->from, before->until).empty());
  });
  expect(409, "house.changed_meanwhile", move(id, turn_body(one, late, monday), "2"));
  expect(409, "shift.turn_dropped", move(id, turn_body(one, late, monday), "3"));
}

TEST_F(TurnsApi, DraftsAreNobodysTurnsYet) {
  const auto hand = hand_of(wei);
  const auto id = turn(hand, early, monday);
  const auto moved = move(id, turn_body(hand, late, tuesday), "1");
  EXPECT_EQ(id, moved.json().at("turn").as_string());
  work([&](Work& now) {
    EXPECT_FALSE(turn_named(now, uuid(id)));
    EXPECT_TRUE(turns_between(now, now.now, now.now + 30 * day_ms).empty());
  });
}

TEST_F(TurnsApi, WhoCouldStandInAndTheStandInHasATurnOfTheirOwn) {
  const auto one = hand_of(wei), near = hand_of(lei), tired = hand_of(fang);
  const auto stand_by = new_post("备班", "stand_by");
  const auto lent = stranger("赵援助");
  const auto id = turn(one, early, tuesday);
  turn(tired, night, monday);
  turn(lent, early, tuesday, {{"post", stand_by}});
  EXPECT_EQ(201, tell().status);
  work([&](Work& now) {
    const auto found = who_could(now, uuid(id));
    ASSERT_EQ(3u, found.size());
    EXPECT_EQ(uuid(lent), found[0].hand);
    EXPECT_TRUE(found[0].is_on_stand_by);
    EXPECT_TRUE(found[0].breaches.empty());
    EXPECT_EQ(uuid(near), found[1].hand);
    EXPECT_EQ(uuid(tired), found[2].hand);
    EXPECT_EQ(Breach::too_little_rest, found[2].breaches.at(0).breach);
    EXPECT_EQ(0, found[2].rest_before.value());

    const auto refused = put_in(now, uuid(id), uuid(tired), Reason(""));
    ASSERT_FALSE(refused);
    EXPECT_EQ("shift.rule_too_little_rest", refused.error().code);
    const auto put = put_in(now, uuid(id), uuid(lent), Reason(""));
    ASSERT_TRUE(put);
    EXPECT_NE(uuid(id), put->id);
    EXPECT_EQ("赵援助", put->hand_name);
    EXPECT_TRUE(turn_named(now, uuid(id))->is_dropped);
    // Called in, they are not on stand-by any more.
    const auto theirs = turns_of_hand(now, uuid(lent), put->from, put->until);
    ASSERT_EQ(1u, theirs.size());
    EXPECT_EQ(put->id, theirs[0].id);
    EXPECT_EQ("shift.turn_dropped", put_in(now, uuid(id), uuid(near), Reason("")).error().code);
  });
}

TEST_F(TurnsApi, TwoWhoAreNeverAwayAtOnceAreToldApart) {
  const auto one = hand_of(wei), two = hand_of(fang);
  EXPECT_EQ(201, post("/hands/" + one + "/ties", {{"with_hand", two}, {"kind", "apart"}}).status);
  turn(one, early, monday);
  expect(409, "shift.rule_apart", try_turn(two, early, monday));
  turn(two, early, monday, {{"exception", "外婆在家"}});
  const auto pairs = sheet().at("pairs").as_array();
  ASSERT_EQ(1u, pairs.size());
  EXPECT_EQ("apart", pairs.at(0).at("kind").as_string());
}

TEST_F(TurnsApi, AnErasedPersonHasNoTurnsAndOldOnesGo) {
  const auto hand = hand_of(wei);
  turn(hand, early, monday);
  turn(hand_of(fang), late, monday);
  tell();
  PersonKnown known;
  known.person = uuid(wei);
  known.subjects = {uuid(hand)};
  work([&](Work& now) {
    const auto records = personal_records();
    EXPECT_NE(std::string::npos, bj::serialize(records.show(now, known)).find("南大门"));
    EXPECT_EQ(1, records.erase(now, known).counts.at("shift.turns"));
  });
  EXPECT_EQ("王芳 2027-01-18 中班 told; ", turns_told());
  EXPECT_EQ(1, count("select count(*) from shift_link"));
  app.clock.move(380 * day_ms);
  const auto gone = keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  EXPECT_EQ(1, gone.at("shift.turns"));
  EXPECT_EQ(1, gone.at("shift.links"));
}
}  // namespace shift
