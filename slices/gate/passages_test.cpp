// SPDX-License-Identifier: Apache-2.0
#include "gate/passages.hpp"

#include <sstream>

#include "gate/keeping.hpp"
#include "gate/test_gates.hpp"
#include "platform/embedded.hpp"
#include "platform/keep/retention.hpp"

namespace gate {
namespace {
class Passages : public Gates {
 protected:
  /// Out, or in, of that person; some time after now.
  bj::object of(const std::string& person, const char* direction, const std::string& rules,
                const bj::object& more = {}) {
    auto body = passage({{"person", person}, {"direction", direction}, {"rule_set", rules}});
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  /// By that card.
  static bj::object shown(const std::string& card, const bj::object& more = {}) {
    bj::object body{{"known_by", "pass_paper"}, {"pass", "good"}, {"pass_id", card}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  std::string inside() {
    const auto reply = app.get(place + "/inside");
    EXPECT_EQ(200, reply.status) << reply.body;
    const auto list = reply.json();
    std::string text;
    for (const auto& line : list.at("items").as_array())
      text += std::string(line.at("kind").as_string()) + ' ' +
              std::string(line.at("door").as_string()) + ';';
    return text;
  }
  std::string dwelling() {
    as_staff();
    const auto id = std::string(homes.file(li).at("dwelling").as_string());
    as_guard();
    return id;
  }
  void run(const std::string& sql) {
    app.house->store().write_now([&](db::Tx& tx) {
      tx.run(sql);
      return db::Outcome::keep;
    });
  }
  void migrate(std::string_view text) {
    std::string statement;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("--")) continue;
      statement += line + ' ';
      if (!line.ends_with(';')) continue;
      run(statement.substr(0, statement.rfind(';')));
      statement.clear();
    }
  }
  boost::json::value flow() { return app.get(place + "/gate-flow").json(); }
  void expire() { keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring); }
};
}  // namespace

TEST_F(Passages, AFamilyComesHomeInOneGo) {
  EXPECT_EQ("2 taken, 0 known", take({passage({{"person", wei}}), passage({{"person", fang}})}));
  EXPECT_EQ(2, count("select count(*) from gate_passage where household_id is not null"));
  const auto card = card_of(main);
  EXPECT_EQ(2, card.at("today").at("in").as_int64());
  EXPECT_EQ(2, card.at("last_quarter").as_int64());
  EXPECT_EQ(0, card_of(side).at("today").at("in").as_int64());
}

TEST_F(Passages, ArriveOnceHoweverOftenTheyAreSent) {
  const bj::array first{passage({{"person", wei}})};
  EXPECT_EQ("1 taken, 0 known", take(first));
  EXPECT_EQ("0 taken, 1 known", take(first));
  EXPECT_EQ("1 taken, 1 known", take({first.at(0), passage({{"person", lei}})}));
  EXPECT_EQ(2, count("select count(*) from gate_passage"));
  EXPECT_EQ(2, count("select sum(number) from gate_flow"));
}

TEST_F(Passages, AreRefusedWholeWithTheNumberOfTheOneAtFault) {
  const auto good = passage();
  const auto with = [&](const bj::object& more) { return send({good, passage(more)}); };
  const auto expect_at = [&](const program::TestReply& reply, const std::string& faults) {
    EXPECT_EQ(faults, reply.faults()) << reply.body;
  };
  for (const auto& wrong : {app.new_id(), homes.building})
    expect(404, send({good}, wrong), "gate.no_such_gate");
  expect_at(with({{"rule_set", app.new_id()}}), "/passages/1/rule_set gate.no_such_rule_set;");
  expect_at(with({{"dwelling", main}}), "/passages/1/dwelling gate.no_such_door;");
  expect_at(with({{"id", good.at("id")}}), "/passages/1/id gate.passage_twice;");
  expect_at(with({{"temperature", 500}}), "/passages/1/temperature json.out_of_range;");
  expect(422, send({}), "gate.no_passages");
  bj::array many(51, good);
  expect(422, send(many), "gate.too_many_passages");
  EXPECT_EQ(0, count("select count(*) from gate_passage"));
  take({good});
  expect_at(send({good}, side), "/passages/0/id gate.id_taken;");
}

TEST_F(Passages, NobodyIsWrittenDownAsKeptFromLeavingInAnEmergency) {
  const auto refused = send({passage(
      {{"direction", "out"}, {"is_emergency", true}, {"answer", "refuse"}, {"ground", "curfew"}})});
  EXPECT_EQ("/passages/0/answer gate.way_out_refused;", refused.faults());
  EXPECT_EQ("1 taken, 0 known",
            take({passage({{"direction", "out"}, {"is_emergency", true}, {"ground", "emergency"}})},
                 fire));
}

TEST_F(Passages, KeepTheRuleThatDecidedAndBothClocks) {
  const auto rules = make_rules();
  const auto now = app.clock.now().milliseconds;
  EXPECT_EQ("2 taken, 0 known", take({of(wei, "in", rules, {{"at", now - 3 * hour_ms}}),
                                      of(lei, "in", rules, {{"at", now + hour_ms}})}));
  EXPECT_EQ(2, count("select count(*) from gate_passage where rule_set_id is not null"));
  EXPECT_EQ(1, count("select count(*) from gate_passage where at < received_at - 10000000"));
  EXPECT_EQ(0, count("select count(*) from gate_passage where at > received_at"))
      << "a clock that runs ahead";
}

TEST_F(Passages, ASecondOutingAtAnotherGateIsFoundOutWhenBothHaveArrived) {
  const auto rules = make_rules(terms({{"limit", limit(1, 2, 2)}}));
  EXPECT_EQ("1 taken, 0 known", take({of(wei, "out", rules)}));
  EXPECT_EQ("1 taken, 0 known outing_limit", take({of(fang, "out", rules)}, side));
  const auto incidents = app.get(place + "/incidents").json();
  EXPECT_EQ("over_limit", incidents.at("items").at(0).at("kind").as_string());
  EXPECT_EQ(1, incidents.at("open").as_int64());
  EXPECT_EQ("1 taken, 0 known", take({of(lei, "out", rules)})) << "another household";
  EXPECT_EQ("1 taken, 0 known", take({of(fang, "out", rules, {{"exemption", "medical"}})}))
      << "an exemption";
}

TEST_F(Passages, TheSecondOfAFamilyIsFoundWithinOneBatch) {
  const auto rules = make_rules(terms({{"limit", limit(1, 2, 2)}}));
  EXPECT_EQ("2 taken, 0 known outing_limit", take({of(wei, "out", rules), of(fang, "out", rules)}));
}

TEST_F(Passages, ACopiedCardIsCaughtByItsSecondUse) {
  const auto rules = make_rules(terms({{"limit", limit(2, 2, 2)}}));
  const auto with_card = shown(card_for(wei));
  EXPECT_EQ("1 taken, 0 known", take({of(wei, "out", rules, with_card)}));
  EXPECT_EQ("1 taken, 0 known used_twice", take({of(wei, "out", rules, with_card)}));
}

TEST_F(Passages, ACopiedCardOfSomebodyWhoDoesNotLiveHereIsCaughtAsWell) {
  const auto rules = make_rules(terms({{"limit", limit(2, 2, 2)}}));
  const auto with_card = shown(carers_card(wei), {{"kind", "carer"}, {"rule_set", rules}});
  EXPECT_EQ("1 taken, 0 known", take({passage(with_card)}));
  EXPECT_EQ("1 taken, 0 known used_twice", take({passage(with_card)}, side));
  EXPECT_EQ("1 taken, 0 known",
            take({passage(shown(carers_card(wei), {{"kind", "carer"}, {"rule_set", rules}}))}))
      << "another card";
}

TEST_F(Passages, WhoCameHomeByAnotherWayHasUsedNoCardTwice) {
  const auto rules = make_rules(terms({{"limit", limit(3, 2, 2)}}));
  const auto with_card = shown(card_for(wei));
  EXPECT_EQ("3 taken, 0 known",
            take({of(wei, "out", rules, with_card), of(wei, "in", rules, {{"known_by", "door"}}),
                  of(wei, "out", rules, with_card)}));
}

TEST_F(Passages, APassFindsItsPersonWhereThePhoneDidNotKnowThem) {
  const auto card = card_for(wei);
  EXPECT_EQ("2 taken, 0 known", take({passage(shown(card)), passage(shown(carers_card(wei)))}));
  EXPECT_EQ(1, count("select count(*) from gate_passage where person_id is not null and "
                     "household_id is not null and pass_id is not null"));
  as_staff();
  const auto history = app.post(place + "/passage-histories",
                                people::body({{"person", wei}, {"purpose", "complaint"}}));
  EXPECT_EQ(1u, history.json().at("items").as_array().size());
}

TEST_F(Passages, TheIdOfAPassThatWasNeverIssuedHereIsNotKept) {
  EXPECT_EQ("2 taken, 0 known",
            take({passage(shown(app.new_id())), passage(shown(card_for(lei)))}));
  EXPECT_EQ(1, count("select count(*) from gate_passage where pass_id is not null"));
}

TEST_F(Passages, WhoCaresForAHouseholdDoesNotUseUpItsOutings) {
  const auto rules = make_rules(terms({{"limit", limit(1, 2, 2)}}));
  const auto with_card = shown(carers_card(wei), {{"kind", "carer"}, {"rule_set", rules}});
  auto leaves = with_card;
  leaves["direction"] = "out";
  EXPECT_EQ("2 taken, 0 known", take({passage(with_card), passage(leaves)}));
  EXPECT_EQ("1 taken, 0 known", take({of(wei, "out", rules)}));
}

TEST_F(Passages, CarersAndVisitorsAreInsideUntilTheyGo) {
  const auto is_carer = shown(carers_card(wei), {{"kind", "carer"}});
  take({passage(is_carer)});
  const auto visit = passage({{"kind", "visitor"},
                              {"known_by", "word"},
                              {"is_confirmed", true},
                              {"dwelling", dwelling()}});
  take({visit, passage({{"person", wei}})});
  EXPECT_EQ("carer 3-1-101;visitor 3-1-201;", inside());
  auto leaves = is_carer;
  leaves["direction"] = "out";
  take({passage(leaves)});
  EXPECT_EQ("visitor 3-1-201;", inside());
  take({passage({{"kind", "visitor"},
                 {"known_by", "word"},
                 {"direction", "out"},
                 {"inside", visit.at("id")}})});
  EXPECT_EQ("", inside());
}

TEST_F(Passages, WhoWentOutElsewhereIsNotInsideWhenTheWayInArrivesLate) {
  const auto carer = shown(carers_card(wei), {{"kind", "carer"}});
  const auto in = passage(carer);
  auto out = passage(carer);
  out["direction"] = "out";
  take({out}, side);
  take({in});
  EXPECT_EQ("", inside());
}

TEST_F(Passages, ARefusedVisitorIsNotInside) {
  take({passage({{"kind", "visitor"}, {"answer", "refuse"}, {"ground", "kind_not_let_in"}})});
  EXPECT_EQ("", inside());
  EXPECT_EQ(1, flow().at("sum").at("refused").as_int64());
  EXPECT_EQ("kind_not_let_in", flow().at("grounds").at(0).at("ground").as_string());
}

TEST_F(Passages, OfBeforePassesWereVerifiedBearTheNewWords) {
  take({passage({{"answer", "refuse"}, {"ground", "pass_foreign"}}),
        passage({{"answer", "refuse"}, {"ground", "pass_foreign"}}),
        passage({{"answer", "wait"}, {"ground", "pass_unreadable"}}), passage()});
  // As they were written before; of one word both spellings are there.
  run("update gate_passage set pass = 'elsewhere', ground = 'pass_elsewhere' where ground = "
      "'pass_foreign'");
  run("update gate_passage set pass = 'unread', ground = 'pass_unread' where ground = "
      "'pass_unreadable'");
  run("update gate_passage set pass = 'valid' where ground = 'open'");
  run("update gate_flow set ground = 'pass_unread' where ground = 'pass_unreadable'");
  run("insert into gate_flow (community_id, gate_id, quarter_at, direction, kind, answer, ground, "
      "number) select community_id, gate_id, quarter_at, direction, kind, answer, "
      "'pass_elsewhere', 5 from gate_flow where ground = 'pass_foreign'");
  for (const auto& file : embedded::gate_migrations())
    if (file.name.find("0002") != std::string_view::npos) migrate(file.content);
  EXPECT_EQ(2, count("select count(*) from gate_passage where pass = 'foreign' and ground = "
                     "'pass_foreign'"));
  EXPECT_EQ(1, count("select count(*) from gate_passage where pass = 'unreadable' and ground = "
                     "'pass_unreadable'"));
  EXPECT_EQ(1, count("select count(*) from gate_passage where pass = 'seen' and ground = 'open'"));
  EXPECT_EQ(7, count("select number from gate_flow where ground = 'pass_foreign'"));
  EXPECT_EQ(3, count("select count(*) from gate_flow"));
}

TEST_F(Passages, GoWhenTheirRuleSetSaysSoAndTheirCountsStay) {
  const auto rules = make_rules(terms(), {{"kept_days", 3}});
  take({of(wei, "in", rules), passage({{"person", lei}})});
  app.clock.move(3 * day_ms - minute_ms);
  expire();
  EXPECT_EQ(2, count("select count(*) from gate_passage"));
  app.clock.move(2 * minute_ms);
  expire();
  EXPECT_EQ(1, count("select count(*) from gate_passage")) << "the other has 14 days";
  app.clock.move(11 * day_ms);
  expire();
  EXPECT_EQ(0, count("select count(*) from gate_passage"));
  EXPECT_EQ(2, count("select sum(number) from gate_flow"));
}

TEST_F(Passages, TheJournalKeepsThatTheyCameAndNotWhoseTheyWere) {
  take({passage({{"person", wei}})});
  std::string kept;
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each(
        "select request, reply from journal_line where act = 'gate.take_passages'",
        [&](const db::Row& row) { kept += std::string(row.text(0)) + std::string(row.text(1)); });
  });
  EXPECT_NE("", kept);
  EXPECT_EQ(std::string::npos, kept.find(wei)) << kept;
  EXPECT_NE(std::string::npos, kept.find("\"person\":\"sealed\"")) << kept;
}

TEST_F(Passages, OfOnePersonAreShownForAPurposeThatTheJournalKeeps) {
  take({passage({{"person", wei}}), passage({{"person", lei}})});
  const auto ask = [&](const std::string& person) {
    return app.post(place + "/passage-histories",
                    people::body({{"person", person}, {"purpose", "complaint"}}));
  };
  expect(403, ask(wei), "auth.not_yours");
  as_staff();
  const auto shown = ask(wei);
  expect(201, shown);
  EXPECT_EQ(1u, shown.json().at("items").as_array().size());
  EXPECT_EQ("南大门", shown.json().at("items").at(0).at("gate_name").as_string());
  EXPECT_EQ(1, count("select count(*) from journal_line where act = 'gate.show_history' and "
                     "request like '%complaint%' and reply not like '%gate_name%'"));
  std::int64_t lines = 0;
  app.house->store().read_now([&](db::Tx& tx) {
    lines = tx.value<std::int64_t>("select count(*) from journal_subject where subject_id = ?",
                                   *Uuid::parse(wei))
                .value_or(0);
  });
  EXPECT_GE(lines, 2) << "that they were listed, and that their passages were shown";
  expect(404, ask(app.new_id()), "people.no_such_person");
}

TEST_F(Passages, ErasedTheyStayAsThoseOfNobody) {
  take({passage({{"person", wei}, {"temperature", 366}}), passage({{"person", lei}})});
  const auto records = personal_records();
  PersonKnown known;
  known.person = *Uuid::parse(wei);
  const auto erased = app.house->desk().run_as(
      routing::Desk::house(), *Uuid::parse(homes.community), "test.erase", "{}",
      [&](Work& work) -> Result<Erased> {
        EXPECT_EQ(0u, records.traces(work, known.person).communities.size())
            << "people tells where somebody was listed";
        EXPECT_EQ(1u, records.show(work, known).at("passages").as_array().size());
        auto done = records.erase(work, known);
        EXPECT_EQ(0u, records.show(work, known).at("passages").as_array().size());
        work.announce("gate.passed", {});
        return done;
      });
  ASSERT_TRUE(erased);
  EXPECT_EQ(1, erased->counts.at("gate.passages"));
  EXPECT_EQ(2, count("select count(*) from gate_passage"));
  EXPECT_EQ(0, count("select count(*) from gate_passage where temperature = 366"));
  EXPECT_EQ(1, count("select count(*) from gate_passage where person_id is not null"));
}

TEST_F(Passages, FlowIsCountedInQuartersOfAnHourOfTheDayInChina) {
  take({passage(), passage(), passage({{"direction", "out"}}),
        passage({{"answer", "wait"}, {"ground", "mask"}, {"todo", "give_mask"}})});
  const auto file = flow();
  EXPECT_EQ(96u, file.at("quarters").as_array().size());
  EXPECT_EQ(2, file.at("sum").at("in").as_int64());
  EXPECT_EQ(1, file.at("sum").at("out").as_int64());
  EXPECT_EQ(1, file.at("sum").at("waited").as_int64());
  std::int64_t in = 0;
  for (const auto& quarter : file.at("quarters").as_array()) in += quarter.at("in").as_int64();
  EXPECT_EQ(2, in);
  EXPECT_EQ(0, app.get(place + "/gate-flow?on=2020-01-01").json().at("sum").at("in").as_int64());
  expect(404, app.get(place + "/gate-flow?gate=" + homes.building), "gate.no_such_gate");
}
}  // namespace gate
