// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Doors of a drive: in walking order, and one as a visitor needs it.
#include "census/census.hpp"

namespace census {
struct DoorLine {
  Uuid target;
  TargetKind kind = TargetKind::occupied;
  Uuid place;                     ///< The dwelling or the premises.
  std::optional<Uuid> household;  ///< None: nobody was listed there yet.
  Uuid stairwell;                 ///< Or the building, compound or community it lies right in.
  std::string door;               ///< "3-2-501", or the name of a shop.
  std::string compound_name, building_name, stairwell_name;
  std::optional<std::int64_t> floor;
  std::optional<Uuid> owner;
  Outcome outcome = Outcome::none;
  std::optional<Instant> at;          ///< When that was found.
  std::optional<Instant> revisit_at;  ///< Of an absence.
  std::int64_t visits = 0;
  bool is_exception = false;
};
BOOST_DESCRIBE_STRUCT(DoorLine, (),
                      (target, kind, place, household, stairwell, door, compound_name,
                       building_name, stairwell_name, floor, owner, outcome, at, revisit_at, visits,
                       is_exception))
struct DoorList {
  std::vector<DoorLine>
      items;  ///< In walking order: compound, building, stairwell, top floor down.
};
BOOST_DESCRIBE_STRUCT(DoorList, (), (items))
enum class Whose { mine, all };
BOOST_DESCRIBE_ENUM(Whose, mine, all)
struct DoorQuery {
  Uuid drive;
  std::optional<Whose> whose;  ///< mine when absent; all: every door the one who asks may see.
  std::optional<Uuid> owner;   ///< Only theirs.
  std::optional<Uuid> within;  ///< Only in that stairwell, building, grid or compound.
  std::optional<Outcome> outcome;
};
BOOST_DESCRIBE_STRUCT(DoorQuery, (), (drive, whose, owner, within, outcome))
/// Refuses census.no_such_drive, census.no_such_owner, place.no_such_place.
Result<DoorList> list_doors(Work&, const DoorQuery&);

struct VisitLine {
  Uuid visit;
  Source source = Source::visit;
  Outcome outcome = Outcome::none;
  AnsweredBy answered_by = AnsweredBy::nobody;
  Instant at, received_at;
  std::string by, note;
  std::optional<Instant> revisit_at;
  std::optional<CallResult> call;
  std::int64_t changes = 0, clashes = 0;
  std::vector<std::string> answered;  ///< Keys of questions; values of private ones are not here.
};
BOOST_DESCRIBE_STRUCT(VisitLine, (),
                      (visit, source, outcome, answered_by, at, received_at, by, note, revisit_at,
                       call, changes, clashes, answered))

/// An open answer as it stands after all visits; of a private question only that there is one.
struct AnswerLine {
  std::string question;
  std::optional<std::string> value;
  Uuid visit;
};
BOOST_DESCRIBE_STRUCT(AnswerLine, (), (question, value, visit))

/// One door as a visitor needs it: who is listed, what to confirm, what was found before.
struct DoorSheet {
  DoorLine door;
  people::Occupancy occupancy = people::Occupancy::unknown;
  std::string note;
  std::vector<people::PersonCard> members;
  std::vector<AnswerLine> answers;
  std::vector<VisitLine> visits;  ///< Newest first.
};
BOOST_DESCRIBE_STRUCT(DoorSheet, (), (door, occupancy, note, members, answers, visits))
struct TargetKey {
  Uuid drive, target;
};
BOOST_DESCRIBE_STRUCT(TargetKey, (), (drive, target))
/// Noted as a look at the household. Refuses census.no_such_drive, census.no_such_target,
/// census.not_your_door.
Result<DoorSheet> open_target(Work&, const TargetKey&);
}  // namespace census
