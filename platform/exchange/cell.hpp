// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

enum class CellKind { text, number, date, boolean, formula_error };

/// What a merged area does to a cell. `origin` bears the value; `down` stands below it in its first
/// column and repeats the value; `across` stands to the right of it and repeats the value too.
enum class Merge { none, origin, down, across };

/// One cell that holds a value. Blank cells are never handed out.
struct Cell {
  /// Column counted from 0 (A).
  int column = 0;
  /// The value as a reader means it: days as ISO text, numbers with the digits of the file (at most
  /// 15 significant ones), booleans TRUE or FALSE, errors as #N/A. Not narrowed, not trimmed.
  std::string text;
  CellKind kind = CellKind::text;
  /// The stored value of a number, date, boolean or error; empty for text.
  std::string raw;
  /// The value has lost digits before it came here (more than 15 digits, or 3.30109E+17): never to
  /// be believed as a number of identity.
  bool is_rounded = false;
  /// The text was longer than the limit and is cut.
  bool is_cut = false;
  Merge merge = Merge::none;
  /// Size of the merged area, in every cell of it; 1 × 1 otherwise.
  int merged_rows = 1;
  int merged_columns = 1;

  /// The cell stands in the file itself and is not repeated from a merged area.
  bool is_own() const { return merge == Merge::none || merge == Merge::origin; }
};

/// One row that has at least one own cell; cells in the order of their columns.
struct Row {
  /// Counted from 1 as Excel shows it.
  int number = 0;
  std::vector<Cell> cells;

  /// The cell in `column` (from 0), or nullptr when it is blank.
  const Cell* find(int column) const;
};

enum class Visit { go_on, stop };

/// Called once per row; the row is only valid during the call.
using RowVisitor = std::function<Visit(const Row&)>;

/// Sets what a text is: an error that a spreadsheet has left in it (#N/A), a number that has lost
/// its digits (3.30109E+17), or plain text.
void set_text(Cell& cell, std::string_view text);

/// A for 0, Z for 25, AA for 26.
std::string column_letters(int column);

}  // namespace exchange
