// SPDX-License-Identifier: Apache-2.0
#include "gate/rule_sets.hpp"

#include "gate/force_rules.hpp"
#include "gate/test_gates.hpp"

namespace gate {
namespace {
Uuid id(std::uint8_t number) {
  Uuid id;
  id.bytes[15] = number;
  return id;
}
const Uuid north = id(1), south = id(2);

std::int64_t number_in_force(const std::vector<Force>& all, const Uuid& gate, std::int64_t at) {
  const auto* found = in_force(all, gate, Instant{at});
  return found ? found->number : 0;
}
std::string why(const Result<void>& result) {
  return result ? "allowed" : result.error().code + ' ' + result.error().field;
}
NewRuleSet wanted(std::int64_t from, std::int64_t until) {
  NewRuleSet set;
  set.terms.kinds = {{Entrant::resident, Entry::listed}};
  set.from_at = {from};
  set.until_at = {until};
  return set;
}
}  // namespace

TEST(ForceRules, AGatesOwnRulesComeBeforeThoseOfEveryGateAndTheLastMadeBeforeEarlier) {
  const std::vector<Force> all{{id(11), {}, 1, {100}, {200}},
                               {id(12), {}, 2, {150}, {250}},
                               {id(13), north, 3, {160}, {180}}};
  EXPECT_EQ(0, number_in_force(all, south, 99));
  EXPECT_EQ(1, number_in_force(all, south, 100));
  EXPECT_EQ(2, number_in_force(all, south, 150));
  EXPECT_EQ(2, number_in_force(all, south, 170));
  EXPECT_EQ(3, number_in_force(all, north, 170));
  EXPECT_EQ(2, number_in_force(all, north, 180)) << "an end is not part of it";
  EXPECT_EQ(0, number_in_force(all, north, 250));
}

TEST(ForceRules, ARuleSetBeginsNowOrLaterAndEndsWithinThePolicy) {
  const auto& policy = gate_policy(Day{20'000});
  const auto now = 20'000 * day_ms;
  const auto most = policy.longest_rule_ms;
  EXPECT_EQ("allowed", why(may_make(wanted(now, now + most), {now}, policy)));
  EXPECT_EQ("gate.lasts_too_long until_at",
            why(may_make(wanted(now, now + most + 1), {now}, policy)));
  EXPECT_EQ("allowed", why(may_make(wanted(now - hour_ms, now + 1), {now}, policy)));
  EXPECT_EQ("gate.begins_in_past from_at",
            why(may_make(wanted(now - hour_ms - 1, now + 1), {now}, policy)));
  EXPECT_EQ("gate.ends_too_early until_at", why(may_make(wanted(now, now), {now}, policy)));
  EXPECT_EQ("gate.ends_in_past until_at", why(may_make(wanted(now - 1, now), {now}, policy)));
}

TEST(ForceRules, EachKindIsNamedOnceAndOneAtLeast) {
  auto set = wanted(0, 1);
  set.terms.kinds.push_back({Entrant::resident, Entry::open});
  EXPECT_EQ("gate.kind_twice terms/kinds/1/kind", why(may_make(set, {0}, gate_policy(Day{0}))));
  set.terms.kinds.clear();
  EXPECT_EQ("gate.no_kinds terms/kinds", why(may_make(set, {0}, gate_policy(Day{0}))));
}

using RuleSets = Gates;

TEST_F(RuleSets, HoldAtEveryGateUntilTheyEndByThemselves) {
  const auto rules = make_rules();
  const auto card = card_of(main);
  EXPECT_EQ(rules, std::string(card.at("rules").at("rule_set").as_string()));
  EXPECT_EQ("in_force", card.at("rules").at("state").as_string());
  EXPECT_EQ(373, card.at("rules").at("terms").at("fever_from").as_int64());
  app.clock.move(7 * day_ms);
  be(auth::Role::guard);
  EXPECT_TRUE(card_of(main).at("rules").is_null());
  EXPECT_EQ("over", app.get(place + "/rule-sets").json().at("items").at(0).at("state").as_string());
}

TEST_F(RuleSets, SayWhoMadeThemOnWhatGroundAndWhomToTell) {
  const auto reply = send_rules(rules_body());
  expect(201, reply);
  const auto card = reply.json();
  EXPECT_EQ(1, card.at("number").as_int64());
  EXPECT_EQ("蜀山街道防控办 2022 年第 7 号通告", card.at("legal_ground").as_string());
  EXPECT_EQ("社区值班电话 0571-8260 0000", card.at("objections").as_string());
  EXPECT_FALSE(card.at("by").as_string().empty());
  EXPECT_EQ(14, card.at("kept_days").as_int64());
}

TEST_F(RuleSets, AreEndedOnceAndThenHoldNoMore) {
  const auto first = make_rules();
  const auto second = make_rules(terms({{"fever_from", 370}}), {{"gate", main}});
  EXPECT_EQ(2, card_of(main).at("rules").at("number").as_int64());
  EXPECT_EQ(1, card_of(side).at("rules").at("number").as_int64());
  as_staff();
  const auto end = [&] {
    return app.post(place + "/rule-sets/" + second + "/ends",
                    people::body({{"id", app.new_id()}, {"reason", "体温枪校准"}}));
  };
  app.clock.move(1);
  expect(201, end());
  EXPECT_EQ(1, card_of(main).at("rules").at("number").as_int64());
  expect(409, end(), "gate.rule_is_over");
}

TEST_F(RuleSets, RefuseWhatCannotHold) {
  const auto now = app.clock.now().milliseconds;
  expect(422, send_rules(rules_body(terms(), {{"until_at", now - 1}})), "gate.ends_too_early");
  expect(422, send_rules(rules_body(terms(), {{"until_at", now + 15 * day_ms}})),
         "gate.lasts_too_long");
  expect(404, send_rules(rules_body(terms(), {{"gate", app.new_id()}})), "gate.no_such_gate");
  expect(404, send_rules(rules_body(terms(), {{"gate", homes.building}})), "gate.no_such_gate");
  expect(422, send_rules(rules_body(terms({{"kinds", bj::array{}}}))), "gate.no_kinds");
  const auto body = rules_body();
  expect(201, send_rules(body));
  expect(409, send_rules(body), "gate.id_taken");
  as_guard();
  expect(403, app.post(place + "/rule-sets", people::body(rules_body())), "auth.not_yours");
}

TEST_F(Gates, OneActKeepsOneEntranceAndLeavesTheWayOutOpen) {
  as_staff();
  const auto only = [&](const std::string& gate) {
    return app.post(
        place + "/single-entrances",
        people::body({{"id", app.new_id()}, {"gate", gate}, {"reason", "老人多，守好一个门"}}));
  };
  const auto kept = only(main);
  expect(201, kept);
  EXPECT_EQ((bj::array{"东侧门"}), kept.json().at("closed"));
  EXPECT_EQ("closed", card_of(side).at("state").as_string());
  EXPECT_EQ("emergency_only", card_of(fire).at("state").as_string());
  EXPECT_EQ("open", card_of(main).at("state").as_string());
  expect(409, only(main), "gate.no_other_gate");
  EXPECT_EQ("老人多，守好一个门",
            app.get(place + "/single-entrances").json().at("items").at(0).at("reason").as_string());
  expect(201, only(side));
  EXPECT_EQ("closed", card_of(main).at("state").as_string());
  EXPECT_EQ("open", card_of(side).at("state").as_string());
}

TEST_F(Gates, StandAsSomebodyDecidedAndInTheirHours) {
  as_staff();
  const auto stand = [&](const bj::value& hours, const char* state = "open") {
    return app.post(place + "/gates/" + main + "/standings",
                    people::body({{"state", state}, {"hours", hours}, {"reason", "夜间关闭"}}));
  };
  expect(201, stand(bj::object{{"from", 360}, {"until", 1320}}));
  EXPECT_EQ(1320, card_of(main).at("hours").at("until").as_int64());
  expect(422, stand(bj::object{{"from", 360}, {"until", 360}}), "gate.no_hours");
  app.clock.move(1);
  expect(201, stand(nullptr, "closed"));
  EXPECT_TRUE(card_of(main).at("hours").is_null());
  EXPECT_EQ("closed", card_of(main).at("state").as_string());
  const auto known = app.get(place + "/gates").json();
  for (const auto& one : known.at("items").as_array())
    if (one.at("id").as_string() == main) {
      EXPECT_EQ("closed", one.at("detail").as_string());
    }
}
}  // namespace gate
