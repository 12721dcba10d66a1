// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_records.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "platform/exchange/csv_split.hpp"

namespace exchange {
namespace {

constexpr int sampled_records = 50;

// Share of records with the commonest number of fields; more fields decide between equals.
double consistency(std::string_view text, char delimiter) {
  std::map<int, int> records_by_fields;
  int records = 0;
  bool is_blank = true;
  auto done = split_csv(
      text, delimiter, [&](int, std::string_view field) { is_blank = is_blank && field.empty(); },
      [&](int, int fields) {
        if (!is_blank) ++records_by_fields[fields], ++records;
        is_blank = true;
        return records < sampled_records ? Visit::go_on : Visit::stop;
      });
  double best = 0;
  for (auto [fields, count] : records_by_fields)
    if (fields > 1) best = std::max(best, double(count) / records + std::min(fields, 99) * 1e-3);
  return done ? best : best / 2;
}

}  // namespace

Sheet<void> split_csv(std::string_view text, char delimiter, const FieldVisitor& on_field,
                      const RecordVisitor& on_record) {
  std::string unquoted;
  int record = 0;
  const auto end = split_text(text, FieldEnds(delimiter), Reach::whole_file, unquoted, on_field,
                              [&](int fields) { return on_record(++record, fields); });
  if (end.why == SplitEnd::Why::quote_open) return refuse("exchange.damaged", end.records + 1);
  return {};
}

char find_delimiter(std::string_view text) {
  char best = ',';
  double best_share = 0;
  for (char delimiter : {',', '\t', ';'}) {
    double share = consistency(text, delimiter);
    if (share > best_share) best = delimiter, best_share = share;
  }
  return best;
}

}  // namespace exchange
