// SPDX-License-Identifier: Apache-2.0
#include "gate/verdict_rules.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/json.hpp"
#include "pass/pass.hpp"
#include "platform/embedded.hpp"

namespace embedded {
std::vector<File> gate_verdict_cases();
}

namespace gate {
namespace {
namespace bj = boost::json;

/// The table that the phone is held to as well.
bj::value table() {
  const auto files = embedded::gate_verdict_cases();
  EXPECT_EQ(1u, files.size());
  return bj::parse(files.front().content);
}

template <class T>
T read(const bj::value& value) {
  auto found = json::read<T>(bj::serialize(value));
  if (!found) ADD_FAILURE() << bj::serialize(value) << ": " << found.error().code;
  return found.value();
}

std::string text_of(const Verdict& verdict) {
  std::string text(described::name_of(verdict.answer));
  for (const auto& word : {described::name_of(verdict.todo), described::name_of(verdict.ground)})
    text += ' ' + std::string(word);
  return verdict.next_on ? text + ' ' + verdict.next_on->text() : text;
}
}  // namespace

TEST(VerdictRules, DecideEveryCaseOfTheTable) {
  const auto all = table();
  for (const auto& one : all.at("cases").as_array()) {
    GateNow gate;
    gate.state = *described::value_of<place::GateState>(one.at("state").as_string());
    if (!one.at("hours").is_null()) gate.hours = read<Span>(one.at("hours"));
    if (!one.at("terms").is_null())
      gate.terms = read<Terms>(all.at("terms").at(one.at("terms").as_string()));
    const auto verdict =
        judge(gate, read<Presented>(one.at("who")), read<std::vector<Before>>(one.at("before")),
              Instant{one.at("now").as_int64()});
    EXPECT_EQ(text_of(read<Verdict>(one.at("verdict"))), text_of(verdict)) << one.at("name");
  }
}

TEST(VerdictRules, TheTableShowsEveryGround) {
  std::set<std::string> shown;
  const auto all = table();
  for (const auto& one : all.at("cases").as_array())
    shown.emplace(one.at("verdict").at("ground").as_string());
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Ground>>(
      [&](auto ground) { EXPECT_TRUE(shown.contains(ground.name)) << ground.name; });
}

TEST(VerdictRules, NobodyIsKeptFromLeavingInAnEmergency) {
  const auto all = table();
  for (const auto& one : all.at("cases").as_array()) {
    auto who = read<Presented>(one.at("who"));
    who.direction = Direction::out;
    who.is_emergency = true;
    for (const auto state :
         {place::GateState::open, place::GateState::closed, place::GateState::emergency_only}) {
      GateNow gate;
      gate.state = state;
      if (!one.at("terms").is_null())
        gate.terms = read<Terms>(all.at("terms").at(one.at("terms").as_string()));
      const auto verdict = judge(gate, who, read<std::vector<Before>>(one.at("before")),
                                 Instant{one.at("now").as_int64()});
      EXPECT_EQ(Answer::admit, verdict.answer) << one.at("name");
    }
  }
}

TEST(VerdictRules, WhoLivesHereIsNeverTurnedAwayFromHome) {
  const auto all = table();
  for (const auto& one : all.at("cases").as_array()) {
    auto who = read<Presented>(one.at("who"));
    who.direction = Direction::in;
    who.kind = Entrant::resident;
    for (const auto& term : all.at("terms").as_object()) {
      GateNow gate;
      gate.terms = read<Terms>(term.value());
      EXPECT_NE(Answer::refuse, judge(gate, who, read<std::vector<Before>>(one.at("before")),
                                      Instant{one.at("now").as_int64()})
                                    .answer)
          << one.at("name") << ' ' << term.key();
    }
  }
}

TEST(VerdictRules, HaveAWordForEverythingAPassIsWorth) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<pass::Verdict>>([](auto worth) {
    EXPECT_TRUE(described::value_of<PassState>(worth.name)) << worth.name;
    if (worth.value == pass::Verdict::good) return;
    EXPECT_TRUE(described::value_of<Ground>(std::string("pass_") + worth.name)) << worth.name;
  });
}

TEST(VerdictRules, AForgedForeignRevokedOrReplayedPassLetsNoGuestIn) {
  for (const auto state :
       {PassState::forged, PassState::foreign, PassState::revoked, PassState::replayed})
    for (const auto kind : {Entrant::carer, Entrant::visitor, Entrant::service, Entrant::temporary,
                            Entrant::staff, Entrant::official, Entrant::delivery}) {
      Presented who;
      who.kind = kind;
      who.pass = state;
      EXPECT_EQ(Answer::refuse, judge({}, who, {}, Instant{0}).answer) << described::name_of(state);
    }
}

TEST(VerdictRules, TheMinuteIsThatOfChina) {
  EXPECT_EQ(0, minute_of(Instant{-8 * hour_ms}));
  EXPECT_EQ(8 * 60, minute_of(Instant{0}));
  EXPECT_EQ(8 * 60 - 1, minute_of(Instant{-1}));
  EXPECT_EQ(1439, minute_of(Instant{16 * hour_ms - 1}));
}
}  // namespace gate
