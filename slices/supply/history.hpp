// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What happened to an item, line by line, and the differences that nobody has explained.
#include "supply/counts.hpp"

namespace supply {
struct MoveQuery {
  Uuid supply_item;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(MoveQuery, (), (supply_item, after, limit))
struct MoveCard {
  Uuid move;
  MoveKind kind = MoveKind::receive;
  Instant at, received_at;
  std::string by, reason;
  AccountKind from_kind = AccountKind::store, to_kind = AccountKind::store;
  std::string from, to;  ///< "" of accounts that everybody has.
  std::int64_t amount = 0;
  std::string mark;
  std::optional<Day> expires_on;
  std::int64_t lines = 1;  ///< Of the whole move.
  std::optional<Uuid> counters;
  bool is_countered = false;
};
BOOST_DESCRIBE_STRUCT(MoveCard, (),
                      (move, kind, at, received_at, by, reason, from_kind, to_kind, from, to,
                       amount, mark, expires_on, lines, counters, is_countered))
struct MoveList {
  std::string name, unit;
  std::vector<MoveCard> items;  ///< The latest first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(MoveList, (), (name, unit, items, next))
/// Noted as a look: doors stand in it. Refuses supply.no_such_item (supply_item), json.bad_cursor
/// (after).
Result<MoveList> list_moves(Work&, const MoveQuery&);

struct DifferenceCard {
  Uuid count;
  std::string shelf, name, unit, mark;
  std::int64_t counted = 0, difference = 0;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(DifferenceCard, (),
                      (count, shelf, name, unit, mark, counted, difference, at, by))
struct DifferenceList {
  std::vector<DifferenceCard> items;  ///< The oldest first; 500.
};
BOOST_DESCRIBE_STRUCT(DifferenceList, (), (items))
Result<DifferenceList> list_differences(Work&);
}  // namespace supply
