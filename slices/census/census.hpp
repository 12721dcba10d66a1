// SPDX-License-Identifier: Apache-2.0
#pragma once
/// census: drives over all doors of a place, and what was found at each.
///
/// A drive has targets (doors), owners (who answers for them) and visits, which are append-only; a
/// target's outcome is derived from its visits. Phones work without network: ids and times are
/// theirs, and what they send twice applies once.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"
#include "people/people.hpp"
#include "place/place.hpp"

struct Work;
struct App;

namespace census {
enum class State { planned, running, closed };
BOOST_DESCRIBE_ENUM(State, planned, running, closed)

/// What a door is to a drive. `elsewhere`: listed here, lives elsewhere, reached by phone.
enum class TargetKind { occupied, rented, vacant, unknown, elsewhere, shop };
BOOST_DESCRIBE_ENUM(TargetKind, occupied, rented, vacant, unknown, elsewhere, shop)

/// `none` and `self_reported` stand on a door; a visit brings any of the others, and a household's
/// own report `self_reported`, which waits for somebody to verify it.
enum class Outcome { none, self_reported, answered, by_phone, absent, refused, vacant, moved };
BOOST_DESCRIBE_ENUM(Outcome, none, self_reported, answered, by_phone, absent, refused, vacant,
                    moved)

/// How a visit was made.
enum class Source { visit, phone, self_report, paper };
BOOST_DESCRIBE_ENUM(Source, visit, phone, self_report, paper)

enum class AnsweredBy { nobody, member, kin, neighbour, staff, other };
BOOST_DESCRIBE_ENUM(AnsweredBy, nobody, member, kin, neighbour, staff, other)

enum class CallResult { reached, no_answer, busy, call_back, wrong_number };
BOOST_DESCRIBE_ENUM(CallResult, reached, no_answer, busy, call_back, wrong_number)

enum class QuestionKind { yes_no, count, choice, short_text };
BOOST_DESCRIBE_ENUM(QuestionKind, yes_no, count, choice, short_text)

using DriveName = Text<1, 60>;
using QuestionKey = Text<1, 40>;
using QuestionText = Text<1, 200>;
using Choice = Text<1, 40>;
using AnswerText = Text<0, 200>;
using VisitNote = Text<0, 300>;
using Revision = Whole<1, 1'000'000'000>;

/// A question of a drive's own.
struct Question {
  QuestionKey key;  ///< Unique in its drive.
  QuestionKind kind = QuestionKind::yes_no;
  QuestionText text;
  std::optional<Text<0, 200>> text_en;
  std::vector<Choice> choices;  ///< Of a choice, at least two; else none.
  bool is_private = false;      ///< Of health and the like: sealed, and shown for a purpose.
};
BOOST_DESCRIBE_STRUCT(Question, (), (key, kind, text, text_en, choices, is_private))

/// Doors by what stands of them. done: answered, by_phone, vacant, moved. Together they are
/// `doors`.
struct Counts {
  std::int64_t doors = 0;
  std::int64_t done = 0, self_reported = 0, absent = 0, refused = 0, not_yet = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (doors, done, self_reported, absent, refused, not_yet))

// ---- Visits ---------------------------------------------------------------------------------

struct NewAnswer {
  QuestionKey question;
  Private<AnswerText> value;  ///< yes or no, a number, a choice, or text.
};
BOOST_DESCRIBE_STRUCT(NewAnswer, (), (question, value))

/// Somebody who was not listed.
struct Newcomer {
  Uuid id;
  people::PersonName name;
  people::Sex sex = people::Sex::unknown;
  std::optional<Day> born_on;
  people::Relation relation = people::Relation::other;
  people::Residence residence = people::Residence::here;
  people::Registered registered = people::Registered::unknown;
  std::optional<people::Address> registered_at;
  std::optional<Private<people::PhoneText>> phone;
};
BOOST_DESCRIBE_STRUCT(Newcomer, (),
                      (id, name, sex, born_on, relation, residence, registered, registered_at,
                       phone))

struct NewVisit {
  Uuid id;  ///< Made by the phone: the same id twice applies once.
  Uuid drive, target;
  Source source = Source::visit;
  Outcome outcome = Outcome::answered;
  AnsweredBy answered_by = AnsweredBy::nobody;
  std::optional<Uuid> member;  ///< Which one answered.
  Instant at;                  ///< When, by the phone.
  std::optional<Instant> revisit_at;
  std::optional<CallResult> call;
  std::optional<VisitNote> note;
  std::vector<NewAnswer> answers;
  std::vector<people::FieldChange> changes;
  std::vector<Newcomer> newcomers;
  std::vector<people::NewNeed> needs;
};
BOOST_DESCRIBE_STRUCT(NewVisit, (),
                      (id, drive, target, source, outcome, answered_by, member, at, revisit_at,
                       call, note, answers, changes, newcomers, needs))

struct VisitCard {
  Uuid visit, target;
  std::optional<Uuid> household;
  Outcome outcome = Outcome::none;  ///< That this visit brought.
  Outcome stands = Outcome::none;   ///< The door's, after all its visits.
  Instant received_at;
  std::int64_t changes = 0;
  std::vector<Uuid> clashes;  ///< See people::list_clashes.
};
BOOST_DESCRIBE_STRUCT(VisitCard, (),
                      (visit, target, household, outcome, stands, received_at, changes, clashes))

/// One visit with everything it brought, or nothing of it. Refuses census.no_such_drive,
/// census.no_such_target, people.no_such_person (the member), census.not_running, census.is_closed
/// (made after the end), census.not_your_door (neither now nor when it was made),
/// census.not_an_outcome, census.revisit_of_absence (only an absence has one, later than itself),
/// census.no_such_question, census.answered_twice, census.bad_answer, census.id_taken, and as
/// people::merge_changes, add_person and add_need, each with the field at fault.
Result<VisitCard> visit(Work&, const NewVisit&);

// ---- What other slices may ask --------------------------------------------------------------

/// For a household's own report, which brings no session: as `visit` with source self_report and
/// outcome self_reported, without the question whose door it is.
Result<VisitCard> take_report(Work&, const NewVisit&);

struct RunningTarget {
  Uuid drive, target;
  std::string drive_name;
};
/// The target of a dwelling or premises in a drive that runs; none when no drive asks for it.
std::optional<RunningTarget> running_target(Work&, const Uuid& place);

void plug(App&);
}  // namespace census

#include "census/reports.hpp"  // the rest of the contract
