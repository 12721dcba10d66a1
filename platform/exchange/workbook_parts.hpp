// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "platform/exchange/number_format.hpp"
#include "platform/exchange/zip_parts.hpp"

namespace exchange {

/// What the small parts of a workbook say: where its sheets lie, how days are counted, what number
/// formats mean. Nothing outside the archive is ever followed.
struct WorkbookParts {
  struct SheetPart {
    std::string name;
    std::string part;
  };
  std::vector<SheetPart> sheets;
  std::vector<std::string> hidden;
  /// Empty when the workbook has none.
  std::string shared_strings;
  /// One per cell style, in the order that cells refer to.
  std::vector<NumberFormat> formats;
  DateSystem system = DateSystem::since_1900;
};

/// Refuses `exchange.not_a_sheet` when the archive is no workbook, `exchange.too_big` above the
/// number of sheets, and what `read_xml` refuses.
Sheet<WorkbookParts> read_workbook_parts(ZipParts& parts, const Limits& limits);

}  // namespace exchange
