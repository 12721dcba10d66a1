// SPDX-License-Identifier: Apache-2.0
#pragma once
/// China's official division list as it is published: CSV with the columns code and name.
#include <string_view>

#include "place/place.hpp"

namespace place {
/// Reads UTF-8 CSV with a header row that has `code` and `name`; other columns are passed over, the
/// parent is read from the code itself (2, 4, 6, 9, 12 digits). Refuses place.list_unread for text
/// that is no such list, with the row in `field`.
Result<std::vector<DivisionRow>> read_division_list(std::string_view csv);

/// "330109003" for "330109003017"; "" for a province.
std::string parent_code(std::string_view code);
}  // namespace place
