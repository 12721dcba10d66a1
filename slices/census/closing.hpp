// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The end of a drive: every door has an outcome, or is an exception with a reason and an owner.
#include "census/drives.hpp"

namespace census {
enum class ExceptionReason { unreachable, away, refuses, demolished, no_such_door, other };
BOOST_DESCRIBE_ENUM(ExceptionReason, unreachable, away, refuses, demolished, no_such_door, other)

struct NewException {
  Uuid id;
  Uuid drive, target;
  ExceptionReason reason = ExceptionReason::unreachable;
  Uuid owner;  ///< Who goes on with it.
  std::optional<VisitNote> note;
};
BOOST_DESCRIBE_STRUCT(NewException, (), (id, drive, target, reason, owner, note))

struct ExceptionCard {
  Uuid exception, target;
  std::string door, compound_name;
  ExceptionReason reason = ExceptionReason::other;
  std::string note;
  Uuid owner;
  std::string owner_name;
  Outcome outcome = Outcome::none;  ///< With an outcome it is none any more.
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(ExceptionCard, (),
                      (exception, target, door, compound_name, reason, note, owner, owner_name,
                       outcome, at, by))
struct ExceptionList {
  std::vector<ExceptionCard> items;  ///< In walking order.
};
BOOST_DESCRIBE_STRUCT(ExceptionList, (), (items))
struct ExceptionKey {
  Uuid drive, exception;
};
BOOST_DESCRIBE_STRUCT(ExceptionKey, (), (drive, exception))

/// Names a door that stays without an outcome; said again for the same door it changes what was
/// said, under the id it had. Refuses census.no_such_drive, census.no_such_target,
/// census.not_running, census.has_outcome, census.no_such_owner, census.id_taken.
Result<ExceptionCard> add_exception(Work&, const NewException&);
/// Refuses census.no_such_drive, census.no_such_exception, census.is_closed.
Result<ExceptionList> remove_exception(Work&, const ExceptionKey&);
/// Refuses census.no_such_drive.
Result<ExceptionList> list_exceptions(Work&, const DriveKey&);

/// Refuses census.no_such_drive, house.changed_meanwhile, census.not_running, census.doors_left
/// (nobody has settled them, and they are no exceptions: how many, and the first by name), and
/// census.reports_left (the same of doors whose report nobody verified yet); with both, the first
/// is the code and each is a finding.
Result<DriveCard> close_drive(Work&, const DriveStep&);
}  // namespace census
