// SPDX-License-Identifier: Apache-2.0
#include "place/division_list.hpp"

#include "platform/exchange/csv_records.hpp"

namespace place {
std::string parent_code(std::string_view code) {
  switch (code.size()) {
    case 12:
      return std::string(code.substr(0, 9));
    case 9:
      return std::string(code.substr(0, 6));
    case 6:
      return std::string(code.substr(0, 4));
    case 4:
      return std::string(code.substr(0, 2));
    default:
      return {};
  }
}

Result<std::vector<DivisionRow>> read_division_list(std::string_view csv) {
  if (csv.starts_with("\xef\xbb\xbf")) csv.remove_prefix(3);
  if (count_code_points(csv) < 0) return refuse(No::invalid, "place.list_unread", "1");
  int code_column = -1, name_column = -1, bad_row = 0;
  DivisionRow row;
  std::vector<DivisionRow> rows;
  const auto split = exchange::split_csv(
      csv, ',',
      [&](int column, std::string_view text) {
        if (code_column < 0 || name_column < 0) {
          if (text == "code") code_column = column;
          if (text == "name") name_column = column;
          return;
        }
        if (column == code_column) row.code = text;
        if (column == name_column) row.name = text;
      },
      [&](int record, int) {
        if (code_column < 0 || name_column < 0 ||
            (record > 1 && row.code.empty() != row.name.empty()))
          bad_row = record;
        if (bad_row) return exchange::Visit::stop;
        if (!row.code.empty()) {
          row.parent_code = parent_code(row.code);
          rows.push_back(std::move(row));
        }
        row = {};
        return exchange::Visit::go_on;
      });
  if (!split || bad_row || rows.empty())
    return refuse(No::invalid, "place.list_unread", std::to_string(std::max(bad_row, 1)));
  return rows;
}
}  // namespace place
