// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a phone carries of the drives that run: what is asked, and how each door of its user
/// stands.
#include "census/census.hpp"
#include "platform/pack/sockets.hpp"

namespace census {
/// Without counts: they change with every visit, and the phone counts its own doors.
struct CarriedDrive {
  Uuid id;
  std::int64_t revision = 1;
  std::string name, within_name;
  Uuid within;
  Day starts_on, ends_on;
  std::vector<TargetKind> kinds;
  std::vector<people::KnownField> fields;
  std::vector<Question> questions;
  std::optional<Instant> started_at;
};
BOOST_DESCRIBE_STRUCT(CarriedDrive, (),
                      (id, revision, name, within_name, within, starts_on, ends_on, kinds, fields,
                       questions, started_at))

/// Of a private question only that there is an answer.
struct CarriedAnswer {
  std::string question;
  std::optional<std::string> value;
  Uuid visit;
};
BOOST_DESCRIBE_STRUCT(CarriedAnswer, (), (question, value, visit))

/// What was found on a visit before; who said what to whom stays in the house.
struct CarriedVisit {
  Outcome outcome = Outcome::none;
  Source source = Source::visit;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(CarriedVisit, (), (outcome, source, at))

/// A door of the one who asks.
struct CarriedTarget {
  Uuid id, drive;
  TargetKind kind = TargetKind::occupied;
  Uuid place;  ///< The record of this id among `doors` says who lives there.
  std::string door;
  Uuid stairwell;
  std::int64_t walk = 0;  ///< Its place in walking order.
  std::optional<Uuid> household;
  Outcome outcome = Outcome::none;
  std::optional<Instant> at, revisit_at;
  std::int64_t visits = 0;
  bool is_exception = false;
  std::vector<CarriedAnswer> answers;
  std::vector<CarriedVisit> found;  ///< The latest visits, the latest first.
};
BOOST_DESCRIBE_STRUCT(CarriedTarget, (),
                      (id, drive, kind, place, door, stairwell, walk, household, outcome, at,
                       revisit_at, visits, is_exception, answers, found))

OfflinePack carried_drives();
OfflinePack carried_targets();
/// The doors that are the actor's in a drive that runs.
void doors_of_owner(Work&, std::vector<Uuid>& places);
}  // namespace census
