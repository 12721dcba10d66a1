// SPDX-License-Identifier: Apache-2.0
/// What a guard has at hand: the pack of the phone, incidents step by step, the end of a shift.
#include "gate/carried.hpp"
#include "gate/hand_overs.hpp"
#include "gate/incidents.hpp"
#include "gate/test_gates.hpp"

namespace gate {
namespace {
class Station : public Gates {
 protected:
  bj::value pack(const std::string& since = "") {
    const auto reply = app.get(place + "/gate-pack" + (since.empty() ? "" : "?since=" + since));
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  std::string note(const std::string& kind, const std::string& gate = "") {
    app.clock.move(1);
    incident = app.new_id();
    return text(
        app.post(place + "/incidents", people::body({{"id", incident},
                                                     {"gate", gate.empty() ? main : gate},
                                                     {"kind", kind},
                                                     {"at", app.clock.now().milliseconds}})));
  }
  std::string step(const std::string& name, const std::string& id = "") {
    app.clock.move(1);
    return text(app.post(place + "/incidents/" + incident + "/steps",
                         people::body({{"id", id.empty() ? app.new_id() : id},
                                       {"step", name},
                                       {"at", app.clock.now().milliseconds}})));
  }
  /// "noted measured_fever > in_side_room doctor_called" of a card, or the code of a refusal.
  static std::string text(const program::TestReply& reply) {
    if (reply.status != 201) return reply.code();
    std::string text;
    const auto card = reply.json();
    for (const auto& one : card.at("steps").as_array())
      text += std::string(one.at("step").as_string()) + ' ';
    text += '>';
    for (const auto& next : card.at("next").as_array()) text += ' ' + std::string(next.as_string());
    return text;
  }
  program::TestReply hand_over(const bj::array& stock = {}) {
    app.clock.move(1);
    return app.post(place + "/gate-hand-overs", people::body({{"id", app.new_id()},
                                                              {"gate", main},
                                                              {"keys", 3},
                                                              {"stock", stock},
                                                              {"note", "东门锁芯要换"}}));
  }
  program::TestReply sign(const program::TestReply& given) {
    return app.post(place + "/gate-hand-overs/" +
                        std::string(given.json().at("hand_over").as_string()) + "/signatures",
                    "{}");
  }
  std::string incident;
};
}  // namespace

TEST_F(Station, ThePackHasNamesAndDoorsAndNothingElseOfAnybody) {
  make_rules();
  const auto all = pack().at("all");
  EXPECT_EQ(3u, all.at("gates").as_array().size());
  EXPECT_EQ(1u, all.at("rules").as_array().size());
  ASSERT_EQ(3u, all.at("people").as_array().size());
  const auto person = all.at("people").at(0).as_object();
  EXPECT_EQ(5u, person.size());
  for (const auto* name : {"id", "household", "dwelling", "name", "door"})
    EXPECT_TRUE(person.contains(name)) << name;
  EXPECT_EQ("3-1-101", person.at("door").as_string());
  EXPECT_EQ(0u, all.at("passes").as_array().size());
}

TEST_F(Station, ThePackSaysWhoseAPassIs) {
  const auto card = card_for(wei, {{"gates", bj::array{side}}});
  carers_card(lei);
  const auto passes = pack().at("all").at("passes").as_array();
  ASSERT_EQ(2u, passes.size());
  const auto& own = passes[passes[0].at("id").as_string() == card ? 0 : 1].as_object();
  const auto& carer = passes[passes[0].at("id").as_string() == card ? 1 : 0].as_object();
  EXPECT_EQ(11u, own.size());
  EXPECT_EQ(wei, own.at("person").as_string());
  EXPECT_EQ("paper", own.at("medium").as_string());
  EXPECT_EQ(side, own.at("gates").at(0).as_string());
  EXPECT_TRUE(carer.at("person").is_null());
  EXPECT_EQ("周护工 3-1-201", std::string(carer.at("name").as_string()) + ' ' +
                                  std::string(carer.at("door").as_string()));
}

TEST_F(Station, APassThatEndsLeavesThePack) {
  const auto card = card_for(wei);
  const auto cursor = std::string(pack().at("cursor").as_string());
  as_staff();
  expect(201, app.post(place + "/pass-revocations", people::body({{"id", app.new_id()},
                                                                  {"passes", bj::array{card}},
                                                                  {"reason", "lost"}})));
  as_guard();
  const auto told = pack(cursor);
  EXPECT_TRUE(told.at("all").is_null());
  EXPECT_EQ(bj::array{card}, told.at("passes").at("gone").as_array());
  EXPECT_EQ(0u, pack().at("all").at("passes").as_array().size());
}

TEST_F(Station, APassThatIsIssuedIsToldAloneAndNotThePackAgain) {
  card_for(wei);
  const auto cursor = std::string(pack().at("cursor").as_string());
  const auto card = card_for(lei);
  const auto told = pack(cursor);
  EXPECT_TRUE(told.at("all").is_null());
  EXPECT_TRUE(told.at("lease").at("share").is_null());
  ASSERT_EQ(1u, told.at("passes").at("records").as_array().size());
  EXPECT_EQ(card, told.at("passes").at("records").at(0).at("id").as_string());
  EXPECT_EQ(0u, told.at("passes").at("gone").as_array().size());
  const auto again = pack(std::string(told.at("cursor").as_string()));
  EXPECT_EQ(0u, again.at("passes").at("records").as_array().size());
  EXPECT_EQ(2u, pack().at("all").at("passes").as_array().size());
}

TEST_F(Station, NamesThatTravelWithAChangeAreNotedAsALook) {
  const auto cursor = std::string(pack().at("cursor").as_string());
  const auto looks = [&] {
    return count("select count(*) from journal_line where act = 'house.look'");
  };
  const auto before = looks();
  app.clock.move(hour_ms);  // one look within minutes is one line
  pack(cursor);
  EXPECT_EQ(before, looks()) << "nothing was sent";
  card_for(lei);
  pack(cursor);
  EXPECT_EQ(before + 1, looks());
}

TEST_F(Station, APhoneWithANumberOfAnotherLifeOfTheHouseGetsEverything) {
  const auto cursor = std::string(pack().at("cursor").as_string());
  const auto digest = cursor.substr(0, cursor.find('.'));
  for (const auto& odd : {digest + ".7", digest + ".x", digest, std::string("2")})
    EXPECT_FALSE(pack(odd).at("all").is_null()) << odd;
}

TEST_F(Station, APhoneThatHasEverythingIsToldSoUntilSomethingChanges) {
  const auto first = pack();
  EXPECT_EQ(64u, first.at("lease").at("share").as_string().size());
  const auto cursor = std::string(first.at("cursor").as_string());
  const auto second = pack(cursor);
  EXPECT_TRUE(second.at("all").is_null());
  EXPECT_TRUE(second.at("lease").at("share").is_null());
  as_staff();
  homes.person(li, "韩梅梅");
  as_guard();
  EXPECT_EQ(4u, pack(cursor).at("all").at("people").as_array().size());
}

TEST_F(Station, ThePackIsForOneShift) {
  const auto lease = pack().at("lease");
  EXPECT_EQ(12 * hour_ms, lease.at("until").as_int64() - lease.at("now").as_int64());
}

TEST_F(Station, OutingsTravelOnlyWhereSomebodyMayGoOutOnlySoOften) {
  const auto out = [&](const std::string& rules) {
    return passage({{"person", wei}, {"direction", "out"}, {"rule_set", rules}});
  };
  take({out(make_rules())});
  EXPECT_EQ(0u, pack().at("outings").as_array().size());
  take({out(make_rules(terms({{"limit", limit(1, 2, 2)}})))});
  EXPECT_EQ(2u, pack().at("outings").as_array().size());
  app.clock.move(3 * day_ms);
  be(auth::Role::guard);
  EXPECT_EQ(0u, pack().at("outings").as_array().size()) << "none that still counts";
}

TEST_F(Station, OutingsOfACardTravelAlsoOfSomebodyWhoDoesNotLiveHere) {
  const auto rules = make_rules(terms({{"limit", limit(1, 2, 2)}}));
  const auto card = carers_card(wei);
  take({passage({{"kind", "carer"},
                 {"known_by", "pass_paper"},
                 {"pass", "good"},
                 {"pass_id", card},
                 {"rule_set", rules}}),
        passage({{"kind", "delivery"}, {"known_by", "word"}, {"rule_set", rules}})});
  const auto outings = pack().at("outings").as_array();
  ASSERT_EQ(1u, outings.size());
  EXPECT_EQ(card, outings[0].at("pass_id").as_string());
  EXPECT_TRUE(outings[0].at("household").is_null());
}

TEST_F(Station, AFeverIsMeasuredAgainThenTheSideRoomThenTheDoctor) {
  EXPECT_EQ("noted > measured_normal measured_fever", note("fever"));
  EXPECT_EQ("gate.not_the_next_step", step("doctor_came"));
  EXPECT_EQ("noted measured_fever > in_side_room doctor_called", step("measured_fever"));
  EXPECT_EQ("noted measured_fever in_side_room > doctor_called measured_normal",
            step("in_side_room"));
  step("doctor_called");
  EXPECT_EQ(1, card_of(main).at("open_incidents").as_int64());
  EXPECT_EQ("noted measured_fever in_side_room doctor_called ambulance_came >",
            step("ambulance_came"));
  EXPECT_EQ(0, card_of(main).at("open_incidents").as_int64());
  EXPECT_EQ("gate.not_the_next_step", step("let_in"));
}

TEST_F(Station, AnIncidentAndItsStepsArriveOnce) {
  note("no_mask");
  const auto body = people::body({{"id", incident},
                                  {"gate", main},
                                  {"kind", "no_mask"},
                                  {"at", app.clock.now().milliseconds}});
  EXPECT_EQ("noted > mask_given own_mask went_away", text(app.post(place + "/incidents", body)));
  const auto id = app.new_id();
  EXPECT_EQ("noted mask_given >", step("mask_given", id));
  EXPECT_EQ("noted mask_given >", step("mask_given", id));
  EXPECT_EQ(1, count("select count(*) from gate_incident"));
  note("no_mask");
  EXPECT_EQ("gate.id_taken", step("mask_given", id)) << "a step of another incident";
}

TEST_F(Station, EveryStepLeadsToAnEnd) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<IncidentKind>>([](auto kind) {
    std::set<IncidentStep> seen;
    std::vector<IncidentStep> waiting{IncidentStep::noted};
    bool ends = false;
    while (!waiting.empty()) {
      const auto at = waiting.back();
      waiting.pop_back();
      if (!seen.insert(at).second) continue;
      const auto next = steps_after(kind.value, at);
      ends = ends || next.empty();
      waiting.insert(waiting.end(), next.begin(), next.end());
    }
    EXPECT_TRUE(ends) << kind.name;
    EXPECT_GE(seen.size(), 2u) << kind.name;
  });
}

TEST_F(Station, IncidentsAreListedPageByPageTheLatestFirst) {
  for (const auto* kind : {"fever", "no_mask", "forced"}) note(kind);
  const auto first = app.get(place + "/incidents?limit=2").json();
  EXPECT_EQ("forced", first.at("items").at(0).at("kind").as_string());
  EXPECT_EQ(3, first.at("open").as_int64());
  const auto second =
      app.get(place + "/incidents?limit=2&after=" + std::string(first.at("next").as_string()))
          .json();
  EXPECT_EQ("fever", second.at("items").at(0).at("kind").as_string());
  EXPECT_TRUE(second.at("next").is_null());
  expect(422, app.get(place + "/incidents?after=x"), "json.bad_cursor");
}

TEST_F(Station, AShiftIsCountedByTheHouseAndSignedByTwo) {
  take({passage(), passage(), passage({{"direction", "out"}}),
        passage({{"answer", "refuse"}, {"ground", "kind_not_let_in"}})});
  note("fever");
  const auto given = hand_over({bj::object{{"item", "masks"}, {"number", 120}}});
  expect(201, given);
  const auto counts = given.json().at("counts");
  EXPECT_EQ(2, counts.at("in").as_int64());
  EXPECT_EQ(1, counts.at("out").as_int64());
  EXPECT_EQ(1, counts.at("refused").as_int64());
  EXPECT_EQ(1, counts.at("open_incidents").as_int64());
  expect(403, sign(given), "gate.not_yourself");
  expect(409, hand_over(), "gate.not_taken_yet");
  be(auth::Role::guard);
  expect(201, sign(given));
  expect(409, sign(given), "gate.taken_already");
  take({passage()});
  const auto shift = app.get(place + "/gate-shift?gate=" + main).json();
  EXPECT_EQ(1, shift.at("counts").at("in").as_int64()) << "since the hand-over";
  EXPECT_EQ(1u, shift.at("items").as_array().size());
  expect(422,
         hand_over({bj::object{{"item", "masks"}, {"number", 1}},
                    bj::object{{"item", "masks"}, {"number", 2}}}),
         "gate.item_twice");
}

TEST_F(Station, RulesAreTriedOnLastWeekBeforeTheyStart) {
  const auto rules = make_rules();
  const auto of = [&](const std::string& person, const char* direction, int tenths) {
    auto one = passage({{"person", person}, {"direction", direction}, {"rule_set", rules}});
    one["temperature"] = tenths;
    return one;
  };
  take({of(wei, "out", 360), of(fang, "out", 360), of(wei, "in", 371), of(lei, "out", 360)});
  take({passage({{"kind", "delivery"}, {"known_by", "word"}, {"answer", "refuse"}})});
  as_staff();
  const auto trial = [&](const bj::object& of_terms) {
    const auto reply = app.post(place + "/rule-set-trials",
                                people::body({{"gate", nullptr}, {"terms", of_terms}}));
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  };
  const auto limited = trial(terms({{"limit", limit(1, 2, 2)}}));
  EXPECT_EQ(4, limited.at("passages").as_int64());
  EXPECT_EQ(1, limited.at("refused").as_int64());
  EXPECT_EQ(1, limited.at("people_refused").as_int64());
  EXPECT_EQ("outing_limit", limited.at("grounds").at(0).at("ground").as_string());
  const auto colder = trial(terms({{"fever_from", 370}}));
  EXPECT_EQ(1, colder.at("waited").as_int64());
  EXPECT_EQ(0, colder.at("refused").as_int64());
  const auto coded = trial(terms({{"code", "green"}}));
  EXPECT_EQ(1, coded.at("unknown").as_int64()) << "nobody asked for a code then";
  EXPECT_EQ(0, count("select count(*) from gate_rule_set where number > 1"));
  app.clock.move(8 * day_ms);
  be(auth::Role::community_staff);
  EXPECT_EQ(0, trial(terms()).at("passages").as_int64()) << "a week is a week";
}
}  // namespace gate
