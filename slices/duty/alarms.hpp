// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody did not come: the alarm, who has it, and what became of it.
#include "duty/chain_rules.hpp"
#include "duty/lookups.hpp"

namespace routing {
class Desk;
}

namespace duty {
/// Raises the alarm of each turn that nobody came for, once; lets alarms that nobody has taken go
/// on along the chain; ends those whose turn was dropped meanwhile, and the hours of who forgot to
/// check out. One transaction, and one line of the journal, for each community where anything is
/// due. Two processes may do it at once, and a restart forgets nothing.
void watch_turns(routing::Desk&);

/// Somebody has checked in for that turn: their alarm, if there is one, is over.
void came_after_all(Work&, const Uuid& turn, const Uuid& hand);

struct AlarmHolder {
  std::int64_t rank = 1;
  std::string name, phone;
};
BOOST_DESCRIBE_STRUCT(AlarmHolder, (), (rank, name, phone))
struct AlarmCard {
  Uuid turn, hand;
  std::int64_t revision = 1;
  Uuid post;
  std::string name, post_name;
  Instant from_at, until_at, raised_at;
  std::int64_t step = 0;
  std::optional<AlarmHolder> holder;  ///< Who is on call for it now; none: nobody is on call.
  std::optional<Instant> acknowledged_at;
  std::string acknowledged_by;
  Outcome outcome = Outcome::open;
  std::string stand_in_name;
  std::optional<Instant> ended_at;
  std::string ended_by, reason;
};
BOOST_DESCRIBE_STRUCT(AlarmCard, (),
                      (turn, hand, revision, post, name, post_name, from_at, until_at, raised_at,
                       step, holder, acknowledged_at, acknowledged_by, outcome, stand_in_name,
                       ended_at, ended_by, reason))
std::vector<AlarmCard> cards_of_alarms(Work&, const std::vector<Alarm>&);

struct AlarmQuery {
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(AlarmQuery, (), (limit))
struct AlarmCounts {
  std::int64_t open = 0, came = 0, stood_in = 0, excused = 0, uncovered = 0;
  std::int64_t acknowledged = 0;            ///< Of all of them, by a person.
  std::int64_t minutes_to_acknowledge = 0;  ///< Of those, half took no longer.
};
BOOST_DESCRIBE_STRUCT(AlarmCounts, (),
                      (open, came, stood_in, excused, uncovered, acknowledged,
                       minutes_to_acknowledge))
struct AlarmList {
  Instant counted_from;
  AlarmCounts counts;            ///< Of those raised since then.
  std::vector<AlarmCard> items;  ///< The latest first.
};
BOOST_DESCRIBE_STRUCT(AlarmList, (), (counted_from, counts, items))
/// Noted as a look.
Result<AlarmList> list_alarms(Work&, const AlarmQuery&);

struct AlarmKey {
  Uuid turn, hand;
};
BOOST_DESCRIBE_STRUCT(AlarmKey, (), (turn, hand))
/// As shift::Candidate.
struct StandInCard {
  Uuid hand;
  std::string name;
  std::optional<std::int64_t> rest_before, rest_after;
  hands::Nearness nearness = hands::Nearness::elsewhere;
  bool is_on_stand_by = false;
  hands::Free is_free = hands::Free::unknown;
  std::vector<shift::BreachFound> breaches;  ///< None: may take it.
};
BOOST_DESCRIBE_STRUCT(StandInCard, (),
                      (hand, name, rest_before, rest_after, nearness, is_on_stand_by, is_free,
                       breaches))
struct StandIns {
  std::vector<StandInCard> items;  ///< Who may first; of them stand-by, then the nearest.
};
BOOST_DESCRIBE_STRUCT(StandIns, (), (items))
/// Who could stand in; noted as a look. Refuses duty.no_such_alarm.
Result<StandIns> list_stand_ins(Work&, const AlarmKey&);

struct AlarmKept {
  Uuid turn, hand;
  std::int64_t revision = 1;
  Outcome outcome = Outcome::open;
};
BOOST_DESCRIBE_STRUCT(AlarmKept, (), (turn, hand, revision, outcome))
struct NewAcknowledgement {
  Uuid turn, hand;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(NewAcknowledgement, (), (turn, hand, revision))
/// Somebody sees to it. Refuses duty.no_such_alarm, duty.alarm_over,
/// house.changed_meanwhile.
Result<AlarmKept> acknowledge_alarm(Work&, const NewAcknowledgement&);

struct NewStandIn {
  Uuid turn, hand;
  RowRevision revision;
  Uuid stand_in;
  shift::Reason reason;  ///< Needed where a rule speaks against it.
};
BOOST_DESCRIBE_STRUCT(NewStandIn, (), (turn, hand, revision, stand_in, reason))
/// Puts them into the turn, which acknowledges the alarm and ends it. Refuses as
/// acknowledge_alarm, and as shift::put_in.
Result<AlarmKept> put_stand_in(Work&, const NewStandIn&);

enum class AlarmEnding { excused, uncovered };
BOOST_DESCRIBE_ENUM(AlarmEnding, excused, uncovered)
struct NewAlarmEnd {
  Uuid turn, hand;
  RowRevision revision;
  AlarmEnding outcome = AlarmEnding::excused;
  WhyText reason;
};
BOOST_DESCRIBE_STRUCT(NewAlarmEnd, (), (turn, hand, revision, outcome, reason))
/// Refuses as acknowledge_alarm.
Result<AlarmKept> end_alarm(Work&, const NewAlarmEnd&);
}  // namespace duty
