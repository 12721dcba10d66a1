// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Follow-up by phone: whom to call, and their numbers.
#include "census/doors.hpp"

namespace census {
struct CallLine {
  DoorLine door;
  std::string owner_name;
  std::vector<people::Reachable> reachable;
  std::int64_t calls = 0;
  std::optional<CallResult> last_call;
  std::string last_note;
  bool is_due = false;  ///< Its time to come again has come.
};
BOOST_DESCRIBE_STRUCT(CallLine, (),
                      (door, owner_name, reachable, calls, last_call, last_note, is_due))
struct CallList {
  std::vector<CallLine> items;
  std::int64_t all = 0;  ///< Doors to call, also on other pages.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(CallList, (), (items, all, next))
struct CallQuery {
  Uuid drive;
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 100>> limit;  ///< 30 when absent.
};
BOOST_DESCRIBE_STRUCT(CallQuery, (), (drive, after, limit))

/// Doors that the one who acts may see, of a household that lives elsewhere or that was absent: due
/// ones first, then those called least, in walking order. What is found by phone is a visit with
/// that source. Each household shown is noted as looked at. Refuses census.no_such_drive,
/// json.bad_cursor.
Result<CallList> list_calls(Work&, const CallQuery&);

struct NewNumberReveal {
  Uuid drive, target, person;
};
BOOST_DESCRIBE_STRUCT(NewNumberReveal, (), (drive, target, person))
/// The phone of somebody behind a door of one's own, to call them (people::reveal). Refuses
/// census.no_such_drive, census.no_such_target, census.not_your_door, people.no_such_person,
/// census.not_behind_door, people.nothing_there.
Result<people::Revealed> reveal_number(Work&, const NewNumberReveal&);
}  // namespace census
