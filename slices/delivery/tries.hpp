// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What was tried for what nobody fetches, and whom the office has to call.
#include <vector>

#include "delivery/delivery.hpp"
#include "people/people.hpp"

namespace delivery {
/// reached: called and told. knocked: nobody opened. note_left: a note at the door.
enum class TryResult { reached, no_answer, knocked, note_left };
BOOST_DESCRIBE_ENUM(TryResult, reached, no_answer, knocked, note_left)

struct NewTry {
  Uuid id;  ///< Made by the phone.
  Private<Uuid> dwelling;
  TryResult result = TryResult::no_answer;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewTry, (), (id, dwelling, result, at))
struct TryCard {
  TryResult result = TryResult::no_answer;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(TryCard, (), (result, at, by))
/// The same try twice is noted once. Refuses delivery.no_such_door (dwelling), what may_hand_in
/// refuses (at), delivery.id_taken (id: at another door).
Result<TryCard> note_try(Work&, const NewTry&);

/// A door for which something is open.
struct DoorLine {
  Uuid dwelling;
  std::string door, compound_name, zone_name, shelf;
  std::int64_t parcels = 0, meals = 0, chilled = 0;  ///< Waiting, or with a helper.
  std::int64_t with_helper = 0, late = 0;            ///< Of those.
  Instant since_at, limit_at;                        ///< The oldest, and what is over first.
  bool is_to_door = false;
  bool has_phone = false;      ///< Somebody of the household sees it on their pass.
  std::vector<TryCard> tries;  ///< Since the oldest arrived, the latest first.
};
BOOST_DESCRIBE_STRUCT(DoorLine, (),
                      (dwelling, door, compound_name, zone_name, shelf, parcels, meals, chilled,
                       with_helper, late, since_at, limit_at, is_to_door, has_phone, tries))

enum class Waited { all, late };
BOOST_DESCRIBE_ENUM(Waited, all, late)
struct UnservedQuery {
  std::optional<Waited> shown;  ///< all when absent.
};
BOOST_DESCRIBE_STRUCT(UnservedQuery, (), (shown))
struct UnservedList {
  Day day;
  std::int64_t came_today = 0;  ///< Logged by mistake left out.
  std::int64_t over_today = 0;  ///< Of those.
  std::int64_t waiting = 0, late = 0, missing = 0;
  std::int64_t doors = 0, doors_late = 0;  ///< With something waiting; of those.
  std::vector<DoorLine> items;             ///< The oldest first; at most 500.
};
BOOST_DESCRIBE_STRUCT(UnservedList, (),
                      (day, came_today, over_today, waiting, late, missing, doors, doors_late,
                       items))
/// Noted as a look.
Result<UnservedList> list_unserved(Work&, const UnservedQuery&);

struct CallLine {
  DoorLine door;
  std::vector<people::Reachable> reachable;
};
BOOST_DESCRIBE_STRUCT(CallLine, (), (door, reachable))
struct CallList {
  std::vector<CallLine> items;  ///< What is late first, then the oldest; at most 100.
  std::int64_t all = 0;
};
BOOST_DESCRIBE_STRUCT(CallList, (), (items, all))
/// Doors where nobody can see on a phone that something waits, and nothing is brought; each
/// household is noted as a look.
Result<CallList> list_calls(Work&);
}  // namespace delivery
