// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a slice plugs in so that sheets for others may show what it knows of doors: lists of
/// columns, each list of one source (a drive), and their cells for many doors at once.
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"

struct Work;

namespace exchange {
struct SheetColumn {
  std::string key;          ///< Unique in its source, and the same for ever.
  std::string zh, en;       ///< Its heading.
  bool is_private = false;  ///< Shown for a purpose only, as a phone number is.
};

struct SheetSource {
  Uuid id;
  std::string name;
  std::vector<SheetColumn> columns;
};

/// masked: of a private column only that there is something. whole: all, for somebody who may and
/// said what for; the slice notes the look. marks: nothing to be read, the same whenever the same
/// stands there, in whichever language; never a private value.
enum class CellsAs { masked, whole, marks };
enum class CellsIn { zh, en };

struct CellsWanted {
  Uuid source;
  std::vector<std::string> keys;
  CellsAs as = CellsAs::masked;
  CellsIn in = CellsIn::zh;
};

/// By dwelling, a cell for each key; a door that the source does not know is absent.
using CellsOfDoors = std::unordered_map<Uuid, std::vector<std::string>>;

struct SheetColumns {
  std::string name;  ///< "census": its words are exports.from.census.
  /// What there is in the community, the latest first.
  std::function<std::vector<SheetSource>(Work&)> sources;
  /// Of a batch of doors, in a fixed number of statements. A source or a key that is not there (any
  /// more) gives empty cells.
  std::function<CellsOfDoors(Work&, const CellsWanted&, const std::vector<Uuid>& dwellings)> cells;
};
}  // namespace exchange
