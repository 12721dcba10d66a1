// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Doors with a seal, or that should have one; and what was seen and opened there.
#include "seal/lookups.hpp"

namespace seal {
struct DoorLine {
  Uuid dwelling;
  std::string door, compound;
  DoorState state = DoorState::unsealed;
  bool needs_consent = false;  ///< Of whoever lives there, by the policy of the order.
  std::vector<std::int64_t> numbers;
  std::optional<Instant> seen_at, check_due_at;
  std::string seen_by;
  std::int64_t unexplained = 0;  ///< Openings without a reason.
};
BOOST_DESCRIBE_STRUCT(DoorLine, (),
                      (dwelling, door, compound, state, needs_consent, numbers, seen_at,
                       check_due_at, seen_by, unexplained))
struct DoorList {
  std::vector<DoorLine> items;  ///< In walking order, two thousand at most.
  std::int64_t sealed = 0, check_due = 0, unsealed = 0, no_ground = 0, unexplained = 0;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(DoorList, (),
                      (items, sealed, check_due, unsealed, no_ground, unexplained, now))
/// Noted as a look.
Result<DoorList> list_doors(Work&);

struct StepLine {
  Uuid step;
  std::int64_t number = 1;
  Step what = Step::applied;
  Instant at, received_at;
  std::string by;
  std::vector<Uuid> photos;
};
BOOST_DESCRIBE_STRUCT(StepLine, (), (step, number, what, at, received_at, by, photos))
struct OpeningLine {
  Uuid opening;
  Uuid dwelling;
  std::string door;
  std::optional<std::int64_t> number;  ///< None: a sensor told.
  Instant opened_at;
  Opener opener = Opener::unknown;
  Why why = Why::unknown;
  std::optional<Instant> explained_at;
  std::string explained_by;
  bool is_late = false;  ///< It has no reason for longer than the policy says.
};
BOOST_DESCRIBE_STRUCT(OpeningLine, (),
                      (opening, dwelling, door, number, opened_at, opener, why, explained_at,
                       explained_by, is_late))
struct SensorCard {
  Uuid sensor;
  std::string name;
  Instant added_at;
};
BOOST_DESCRIBE_STRUCT(SensorCard, (), (sensor, name, added_at))
struct DoorFile {
  DoorLine door;
  std::vector<StepLine> steps;        ///< Newest first, two hundred at most.
  std::vector<OpeningLine> openings;  ///< Newest first, two hundred at most.
  std::vector<SensorCard> sensors;
};
BOOST_DESCRIBE_STRUCT(DoorFile, (), (door, steps, openings, sensors))
struct DoorKey {
  Uuid dwelling;
};
BOOST_DESCRIBE_STRUCT(DoorKey, (), (dwelling))
/// Noted as a look. Refuses seal.no_such_door.
Result<DoorFile> open_door(Work&, const DoorKey&);

struct OpeningQuery {
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(OpeningQuery, (), (after, limit))
struct OpeningList {
  std::vector<OpeningLine> items;  ///< Without a reason, the oldest first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(OpeningList, (), (items, next))
/// Noted as a look. Refuses json.bad_cursor.
Result<OpeningList> list_openings(Work&, const OpeningQuery&);

struct Explanation {
  Uuid opening;
  Opener opener = Opener::unknown;
  Why why = Why::unknown;
};
BOOST_DESCRIBE_STRUCT(Explanation, (), (opening, opener, why))
struct OpeningKept {
  Uuid opening;
  Why why = Why::unknown;
};
BOOST_DESCRIBE_STRUCT(OpeningKept, (), (opening, why))
/// Who opened and why, learnt afterwards. Every reason is taken. Refuses seal.no_such_opening,
/// seal.why_needed (why), seal.explained_already.
Result<OpeningKept> explain_opening(Work&, const Explanation&);

inline constexpr std::size_t most_doors = 2'000;
}  // namespace seal
