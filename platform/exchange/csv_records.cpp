// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_records.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace exchange {
namespace {

constexpr int sampled_records = 50;

// Fields from `at` to the end of one record.
class Splitter {
 public:
  Splitter(std::string_view text, char delimiter) : text_(text), ends_{delimiter, '\r', '\n'} {}

  bool is_at_end() const { return at_ >= text_.size(); }
  bool is_quote_open() const { return is_quote_open_; }

  std::string_view next_field() {
    buffer_.clear();
    if (at_ >= text_.size() || text_[at_] != '"') return until_end();
    ++at_;
    while (true) {
      auto quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        is_quote_open_ = true;
        at_ = text_.size();
        return {};
      }
      buffer_.append(text_.substr(at_, quote - at_));
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      buffer_.push_back('"');
      ++at_;
    }
    buffer_.append(until_end());
    return buffer_;
  }

  // Steps over what follows a field; true when another field of the record comes.
  bool has_more_fields() {
    if (at_ >= text_.size()) return false;
    char end = text_[at_++];
    if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    return end != '\r' && end != '\n';
  }

 private:
  std::string_view until_end() {
    auto end =
        std::min(text_.find_first_of(std::string_view(ends_, sizeof ends_), at_), text_.size());
    auto field = text_.substr(at_, end - at_);
    at_ = end;
    return field;
  }

  std::string_view text_;
  char ends_[3];
  std::size_t at_ = 0;
  std::string buffer_;
  bool is_quote_open_ = false;
};

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
  Splitter splitter(text, delimiter);
  for (int record = 1; !splitter.is_at_end(); ++record) {
    int fields = 0;
    do {
      auto field = splitter.next_field();
      if (splitter.is_quote_open()) return refuse("exchange.damaged", record);
      on_field(fields++, field);
    } while (splitter.has_more_fields());
    if (on_record(record, fields) == Visit::stop) break;
  }
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
