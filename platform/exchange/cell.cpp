// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/cell.hpp"

#include <algorithm>
#include <iterator>

#include "platform/exchange/text.hpp"

namespace exchange {

const Cell* Row::find(int column) const {
  auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                [](const Cell& cell, int wanted) { return cell.column < wanted; });
  return found != cells.end() && found->column == column ? &*found : nullptr;
}

void set_text(Cell& cell, std::string_view text) {
  static constexpr std::string_view errors[] = {"#N/A",   "#REF!", "#VALUE!", "#DIV/0!",
                                                "#NAME?", "#NUM!", "#NULL!",  "#?"};
  cell.text.assign(text);
  cell.is_rounded = is_scientific(text);
  bool is_error = text.starts_with('#') &&
                  std::find(std::begin(errors), std::end(errors), text) != std::end(errors);
  cell.kind = is_error          ? CellKind::formula_error
              : cell.is_rounded ? CellKind::number
                                : CellKind::text;
  if (cell.kind == CellKind::text)
    cell.raw.clear();
  else
    cell.raw = cell.text;
}

std::string column_letters(int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

}  // namespace exchange
