// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The end of a shift: what was counted, what is handed over, signed by who gives and who takes.
#include "gate/gate.hpp"

struct Work;

namespace gate {
enum class StockItem { masks, thermometers, gel, gloves, disinfectant };
BOOST_DESCRIBE_ENUM(StockItem, masks, thermometers, gel, gloves, disinfectant)
struct StockCount {
  StockItem item = StockItem::masks;
  Whole<0, 10'000> number;
};
BOOST_DESCRIBE_STRUCT(StockCount, (), (item, number))
using ShiftNote = Text<0, 300>;

using Tally = Whole<0, 1'000'000'000>;
/// What the house counted of the shift; no guard counts it.
struct ShiftCounts {
  Tally in, out;          ///< Let through.
  Tally waited, refused;  ///< Verdicts that were not at once let through.
  Tally incidents, open_incidents, inside;
};
BOOST_DESCRIBE_STRUCT(ShiftCounts, (),
                      (in, out, waited, refused, incidents, open_incidents, inside))

struct NewHandOver {
  Uuid id;
  Uuid gate;
  Whole<0, 100> keys;
  std::vector<StockCount> stock;
  ShiftNote note;
};
BOOST_DESCRIBE_STRUCT(NewHandOver, (), (id, gate, keys, stock, note))
struct NewTakeOver {
  Uuid hand_over;
};
BOOST_DESCRIBE_STRUCT(NewTakeOver, (), (hand_over))

struct HandOverCard {
  Uuid hand_over;
  Uuid gate;
  Instant from_at, at;
  ShiftCounts counts;
  std::int64_t keys = 0;
  std::vector<StockCount> stock;
  std::string note;
  std::string given_by;
  bool is_mine = false;  ///< Given by the one who asks.
  std::optional<Instant> taken_at;
  std::optional<std::string> taken_by;
};
BOOST_DESCRIBE_STRUCT(HandOverCard, (),
                      (hand_over, gate, from_at, at, counts, keys, stock, note, given_by, is_mine,
                       taken_at, taken_by))
struct ShiftQuery {
  Uuid gate;
};
BOOST_DESCRIBE_STRUCT(ShiftQuery, (), (gate))
/// The shift that runs, and those before it.
struct ShiftFile {
  Instant from_at;  ///< The last hand-over, or midnight.
  ShiftCounts counts;
  std::vector<HandOverCard> items;  ///< The latest first, at most 20.
};
BOOST_DESCRIBE_STRUCT(ShiftFile, (), (from_at, counts, items))

/// Counts what happened since the last hand-over and writes it down. Refuses gate.no_such_gate,
/// gate.not_taken_yet (the one before waits for its second signature), gate.item_twice (stock),
/// gate.id_taken (id).
Result<HandOverCard> hand_over_shift(Work&, const NewHandOver&);
/// The second signature. Refuses gate.no_such_hand_over, gate.taken_already, gate.not_yourself.
Result<HandOverCard> take_over_shift(Work&, const NewTakeOver&);
/// Refuses gate.no_such_gate.
Result<ShiftFile> open_shift(Work&, const ShiftQuery&);
}  // namespace gate
