// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Decisions on places: each is a row with its day, its reason and its author, and a step for each
/// place with how it stood before and after. None is changed or deleted.
///
/// Whatever refers to a place does so by id and follows it. Labels of doors follow the names above
/// them. Old names and labels keep leading to the place, or to what it was merged into, unless
/// another place bears them now.
#include <functional>

#include "place/place.hpp"

namespace place {
enum class ChangeKind {
  renamed,
  closed,
  reopened,
  split,
  merged,
  regridded,
  edited,
  renamed_by_sheet
};
BOOST_DESCRIBE_ENUM(ChangeKind, renamed, closed, reopened, split, merged, regridded, edited,
                    renamed_by_sheet)

using Reason = Text<1, 300>;
using Revision = Whole<1, 1'000'000'000>;

/// What every decision says.
struct NewDecision {
  Uuid id;
  Day on;  ///< When it takes or took effect, not when it is written down.
  Reason reason;
};
BOOST_DESCRIBE_STRUCT(NewDecision, (), (id, on, reason))
/// A decision on one place, made on that revision of it.
struct SubjectDecision : NewDecision {
  Uuid subject;
  Revision revision;
};
BOOST_DESCRIBE_STRUCT(SubjectDecision, (NewDecision), (subject, revision))

/// A new name, or a new number of a door or stairwell.
struct NewRenaming : SubjectDecision {
  PlaceName name;
};
BOOST_DESCRIBE_STRUCT(NewRenaming, (SubjectDecision), (name))
struct NewClosing : SubjectDecision {};
BOOST_DESCRIBE_STRUCT(NewClosing, (SubjectDecision), ())
struct NewOpening : SubjectDecision {};
BOOST_DESCRIBE_STRUCT(NewOpening, (SubjectDecision), ())
/// A part of the place becomes a place of its own beside it, which bears the id of the decision.
/// `moved` are the stairwells or dwellings right inside that go along; of a dwelling there are
/// none, its household stays.
struct NewSplit : SubjectDecision {
  PlaceName name;
  std::vector<Uuid> moved;
};
BOOST_DESCRIBE_STRUCT(NewSplit, (SubjectDecision), (name, moved))
/// `joined` becomes part of the subject and is closed; its old addresses lead to the subject.
struct NewMerge : SubjectDecision {
  Uuid joined;
};
BOOST_DESCRIBE_STRUCT(NewMerge, (SubjectDecision), (joined))
/// Another kind of compound or premises, another state of a gate.
struct NewDetail : SubjectDecision {
  Text<1, 40> detail;
};
BOOST_DESCRIBE_STRUCT(NewDetail, (SubjectDecision), (detail))

/// A place as it stands now.
struct PlaceNow {
  Uuid id;
  std::string kind, name, detail;
  std::optional<std::string> label;
  bool is_closed = false;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(PlaceNow, (), (id, kind, name, detail, label, is_closed, revision))
PlaceNow now_of(const Place&);

struct ChangeCard {
  Uuid change;
  ChangeKind kind = ChangeKind::renamed;
  Day on;
  std::string reason;
  PlaceNow subject;           ///< As it stands now.
  std::string before;         ///< Its name before the decision; "" for one that was made.
  std::string after;          ///< And after it.
  std::int64_t places = 0;    ///< How many places it changed.
  std::int64_t revision = 1;  ///< Of the subject.
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(ChangeCard, (),
                      (change, kind, on, reason, subject, before, after, places, revision, at, by))
struct ChangeQuery {
  std::optional<Uuid> subject;  ///< Only decisions that changed this place.
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(ChangeQuery, (), (subject, after, limit))
struct ChangeList {
  std::vector<ChangeCard> items;  ///< Newest first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ChangeList, (), (items, next))

// Every decision refuses place.no_such_place (subject), house.changed_meanwhile (with the place as
// it stands), place.day_in_future, place.day_too_far_back (on), place.change_taken (id), then what
// the rule of its kind refuses (change_rules.hpp), and last place.name_taken or, where the bearer
// is closed, place.name_of_closed.

Result<ChangeCard> rename(Work&, const NewRenaming&);
/// Closes the place with everything in it. Refuses also place.lived_in, place.grid_in_use.
Result<ChangeCard> close(Work&, const NewClosing&);
/// Opens what the last closing of it closed. Refuses also place.is_open, place.was_merged,
/// place.above_is_closed.
Result<ChangeCard> reopen(Work&, const NewOpening&);
/// Refuses also place.cannot_split, place.id_taken, place.nothing_moves, place.not_inside
/// (moved).
Result<ChangeCard> split(Work&, const NewSplit&);
/// Two dwellings become one; whoever lives behind one of them stays, and the door bears the
/// subject's number. Refuses also place.both_lived_in: behind a door is one household, so one of
/// two has to move first; place.same_names_inside.
Result<ChangeCard> merge(Work&, const NewMerge&);
/// Refuses also place.detail_unknown.
Result<ChangeCard> change_detail(Work&, const NewDetail&);
/// Refuses place.no_such_place.
Result<ChangeList> list_changes(Work&, const ChangeQuery&);

void plug_changes(App&);
}  // namespace place
