// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a household sees and says on its own page, by the key of one of its phones.
#include "care/contacts.hpp"
#include "care/dailies.hpp"
#include "home/home.hpp"
#include "isolation/isolation.hpp"
#include "platform/router/desk.hpp"

namespace care {
struct OwnCareKey {
  home::PhoneKey home_key;
};
BOOST_DESCRIBE_STRUCT(OwnCareKey, (), (home_key))

/// Something that is due today, and whether it came.
struct OwnTime {
  Uuid cared_for;
  Instant at;
  CheckKind kind = CheckKind::report;
  bool is_done = false;
  std::string by;  ///< Who comes or calls; "" of a team, and of what the household does itself.
};
BOOST_DESCRIBE_STRUCT(OwnTime, (), (cared_for, at, kind, is_done, by))
/// Somebody at home who is to be reached. No name: where several are, a number in the order of
/// their orders, and the decade of their birth, tell them apart.
struct OwnPerson {
  Uuid cared_for;
  std::int64_t number = 1;
  std::optional<std::int64_t> decade;  ///< 1960 of who was born in 1967.
  Ground ground = Ground::order;
  std::optional<Instant> ends_at, reached_at;
  std::optional<isolation::ObjectionMade> objection;  ///< The latest one to their order.
};
BOOST_DESCRIBE_STRUCT(OwnPerson, (),
                      (cared_for, number, decade, ground, ends_at, reached_at, objection))
struct OwnCare {
  Instant now;
  std::vector<OwnPerson> persons;  ///< At most 20.
  std::vector<OwnTime> today;      ///< The earliest first.
  std::vector<DailyTime> dailies;  ///< What comes to the door today, and what is fetched.
  std::int64_t fever_tenths = 0;
};
BOOST_DESCRIBE_STRUCT(OwnCare, (), (now, persons, today, dailies, fever_tenths))
/// Refuses as home::read_at_home.
Result<routing::Answered> look_at_own_care(routing::SlowWork&, const http::Request&);

/// Who says so: the person, or somebody at home who sees them.
enum class OwnHow { said, kin_said };
BOOST_DESCRIBE_ENUM(OwnHow, said, kin_said)
struct NewOwnReport {
  home::PhoneKey home_key;
  Uuid id;  ///< Made by the phone: the same twice is one.
  Uuid cared_for;
  OwnHow how = OwnHow::said;
  std::optional<Whole<300, 450>> tenths;
  std::vector<Symptom> symptoms;
  Mood mood = Mood::calm;
  Instant at;                      ///< By the clock of the phone, as the one below:
  std::optional<Instant> sent_at;  ///< how long ago it was counts, not what the clock shows.
};
BOOST_DESCRIBE_STRUCT(NewOwnReport, (),
                      (home_key, id, cared_for, how, tenths, symptoms, mood, at, sent_at))
struct OwnReportKept {
  Uuid report;
  bool is_doctor_asked = false;
};
BOOST_DESCRIBE_STRUCT(OwnReportKept, (), (report, is_doctor_asked))
/// Refuses as home::write_at_home, care.no_such_subject (cared_for: nobody of theirs),
/// care.too_many_reports (never of a fever), as hear.
Result<routing::Answered> report_self(routing::SlowWork&, const http::Request&);

struct NewOwnObjection {
  home::PhoneKey home_key;
  Uuid id;
  Uuid cared_for;
  isolation::Objector objector = isolation::Objector::self;
  isolation::ObjectionGround ground = isolation::ObjectionGround::other;
  std::optional<Text<1, 500>> words;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewOwnObjection, (), (home_key, id, cared_for, objector, ground, words, at))
/// Refuses as home::write_at_home, care.no_such_subject (cared_for: nobody of theirs, or no order),
/// as isolation::object_online.
Result<routing::Answered> object_self(routing::SlowWork&, const http::Request&);
}  // namespace care
