// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Ways to a hospital and back.
#include "need/lists.hpp"

namespace need {
struct NewMark {
  Uuid id;
  Uuid request;
  Mark mark = Mark::vehicle;
  std::optional<Text<0, 60>> who;  ///< A plate, a name, a telephone.
  Instant at;                      ///< By the clock of the device.
};
BOOST_DESCRIBE_STRUCT(NewMark, (), (id, request, mark, who, at))
struct MarkKept {
  Uuid request;
  ExitState exit_state = ExitState::preparing;
};
BOOST_DESCRIBE_STRUCT(MarkKept, (), (request, exit_state))
/// Writes one thing down. Whatever lacks, nobody is kept from leaving by it: refuses only
/// need.no_such_request, need.not_an_exit (request) and need.id_taken (id: of another request; the
/// same twice is one).
Result<MarkKept> add_mark(Work&, const NewMark&);

struct ExitList {
  std::vector<RequestCard> items;  ///< Who is out or goes next, by when they leave.
  bool is_more = false;
};
BOOST_DESCRIBE_STRUCT(ExitList, (), (items, is_more))
/// Of today and what is not over; a look, as it names people.
Result<ExitList> list_exits(Work&);
}  // namespace need
