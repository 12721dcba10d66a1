// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Requests one by one and together: worst first, by door to print, and one with all that was done.
#include "duty/duty.hpp"
#include "need/lookups.hpp"

namespace need {
struct AlarmNote {
  Cause cause = Cause::no_owner;
  Instant raised_at;
  Rung rung = Rung::team;
  std::optional<Instant> taken_at;
  std::string taken_by;
};
BOOST_DESCRIBE_STRUCT(AlarmNote, (), (cause, raised_at, rung, taken_at, taken_by))

struct MarkCard {
  Mark mark = Mark::vehicle;
  std::string who;
  Instant at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(MarkCard, (), (mark, who, at, by_name))
struct ExitCard {
  ExitState exit_state = ExitState::preparing;
  Hospital hospital = Hospital::usual;
  std::string hospital_name;
  std::optional<Instant> leaves_at;
  std::vector<MarkCard> marks;  ///< In their order; of two of a kind the later one.
  std::vector<Mark> missing;
  bool is_late_back = false;
};
BOOST_DESCRIBE_STRUCT(ExitCard, (),
                      (exit_state, hospital, hospital_name, leaves_at, marks, missing,
                       is_late_back))

struct RequestCard {
  Uuid request;
  std::int64_t revision = 1;
  Uuid household, dwelling;
  std::string door, compound_name;
  std::optional<Uuid> person;
  std::string person_name;
  Kind kind = Kind::other;
  std::string choice;
  Way way = Way::desk;
  Sight sight = Sight::household;
  Instant asked_at, received_at;
  std::int64_t times_asked = 1, openings = 1;
  State state = State::asked;
  Instant state_at;
  std::optional<Uuid> owner;
  std::optional<auth::Role> owner_role;
  std::string owner_name;
  Team team = Team::staff;  ///< Whose work it is while nobody has it.
  std::optional<Instant> promised_for, due_at;
  bool is_late = false;  ///< What comes next is overdue.
  std::vector<AlarmNote> alarms;
  std::optional<ExitCard> exit;
  Ending ending = Ending::open;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(RequestCard, (),
                      (request, revision, household, dwelling, door, compound_name, person,
                       person_name, kind, choice, way, sight, asked_at, received_at, times_asked,
                       openings, state, state_at, owner, owner_role, owner_name, team, promised_for,
                       due_at, is_late, alarms, exit, ending, ended_at))
/// In the order of these ids.
std::vector<RequestCard> cards_in_order(Work&, const std::vector<Uuid>& requests);
std::vector<RequestCard> cards_of(Work&, const std::vector<Request>&);

enum class Side { open, mine, without_owner, late, answered, closed };
BOOST_DESCRIBE_ENUM(Side, open, mine, without_owner, late, answered, closed)
struct RequestQuery {
  std::optional<Side> side;  ///< open when absent.
  std::optional<Uuid> household;
  std::optional<Whole<1, 200>> limit;  ///< 100 when absent.
};
BOOST_DESCRIBE_STRUCT(RequestQuery, (), (side, household, limit))
struct WhomToCall {
  std::int64_t rank = 1;
  std::string name, phone;
};
BOOST_DESCRIBE_STRUCT(WhomToCall, (), (rank, name, phone))
struct RequestList {
  Instant now;
  NeedCounts counts;
  std::vector<RequestCard> items;  ///< Emergencies, then what has been due longest.
  bool is_more = false;
  std::vector<WhomToCall> on_call;
};
BOOST_DESCRIBE_STRUCT(RequestList, (), (now, counts, items, is_more, on_call))
/// A look. Refuses people.no_such_household.
Result<RequestList> list_requests(Work&, const RequestQuery&);

struct RequestKey {
  Uuid request;
};
BOOST_DESCRIBE_STRUCT(RequestKey, (), (request))
struct StepCard {
  Step step = Step::asked;
  Instant at, received_at;
  std::string by_name;
  bool is_by_household = false;
  std::string words, reason;
};
BOOST_DESCRIBE_STRUCT(StepCard, (),
                      (step, at, received_at, by_name, is_by_household, words, reason))
struct RequestFile {
  RequestCard card;
  std::string words;  ///< The asker's own.
  std::string asked_by;
  std::vector<StepCard> steps;
  std::string reason, offer, done_by, ended_by;
  Instant usual_promise;
  bool has_phone = false;      ///< The household sees its page by itself; else it is called.
  bool may_end_alone = false;  ///< Long enough since it was done, and asked by a second person.
  bool is_doer = false;        ///< The one who asks did it, or has it: another one closes it.
};
BOOST_DESCRIBE_STRUCT(RequestFile, (),
                      (card, words, asked_by, steps, reason, offer, done_by, ended_by,
                       usual_promise, has_phone, may_end_alone, is_doer))
/// A look. Refuses need.no_such_request.
Result<RequestFile> open_request(Work&, const RequestKey&);

struct UnservedLine {
  std::string door, compound_name;
  std::vector<RequestCard> items;
};
BOOST_DESCRIBE_STRUCT(UnservedLine, (), (door, compound_name, items))
struct UnservedList {
  Instant now;
  std::string community_name;
  std::vector<UnservedLine> doors;  ///< In walking order.
  std::int64_t requests = 0;
  bool is_more = false;
};
BOOST_DESCRIBE_STRUCT(UnservedList, (), (now, community_name, doors, requests, is_more))
/// What nobody has, and what is late, door by door, to print; a look.
Result<UnservedList> list_unserved(Work&);

struct KindCard {
  Kind kind = Kind::other;
  bool is_exit = false;
  std::vector<std::string> choices;
};
BOOST_DESCRIBE_STRUCT(KindCard, (), (kind, is_exit, choices))
struct KindList {
  std::vector<KindCard> items;
};
BOOST_DESCRIBE_STRUCT(KindList, (), (items))
Result<KindList> list_kinds(Work&);
std::vector<KindCard> kinds_now(const Work&);
}  // namespace need
