// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The one reader of CSV records, made for each use so that its calls cost nothing.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/exchange/cell.hpp"

namespace exchange {

/// Whether a text reaches to the end of its file, or more of it follows.
enum class Reach { whole_file, part_of_file };

struct SplitEnd {
  /// `quote_open`: a quote of the last record is never closed. `cut`: the last record goes on in
  /// the next part; its fields were handed out in vain.
  enum class Why { text_ended, stopped, quote_open, cut } why = Why::text_ended;
  /// Records that ended, and the bytes that they take.
  int records = 0;
  std::size_t used = 0;
};

/// Signs that end an unquoted field.
class FieldEnds {
 public:
  explicit FieldEnds(char delimiter) {
    for (const char sign : {delimiter, '\r', '\n'})
      is_end_[static_cast<unsigned char>(sign)] = true;
  }
  std::size_t find(std::string_view text, std::size_t at) const {
    while (at < text.size() && !is_end_[static_cast<unsigned char>(text[at])]) ++at;
    return at;
  }

 private:
  std::array<bool, 256> is_end_{};
};

/// Splits UTF-8 text that begins with a record: quotes with line ends and doubled quotes inside,
/// CRLF, LF or CR. Calls `on_field(column, text)` and, after each record, `on_record(fields)`,
/// which answers a Visit. `unquoted` holds the text of a field that was quoted.
template <class OnField, class OnRecord>
SplitEnd split_text(std::string_view text, const FieldEnds& ends, Reach reach,
                    std::string& unquoted, OnField&& on_field, OnRecord&& on_record) {
  using Why = SplitEnd::Why;
  SplitEnd end;
  const bool is_part = reach == Reach::part_of_file;
  std::size_t at = 0;
  while (at < text.size()) {
    for (int column = 0;; ++column) {
      if (at < text.size() && text[at] == '"') {
        unquoted.clear();
        for (++at;;) {
          const auto quote = text.find('"', at);
          if (quote == std::string_view::npos) {
            end.why = is_part ? Why::cut : Why::quote_open;
            return end;
          }
          unquoted.append(text.substr(at, quote - at));
          at = quote + 1;
          if (at >= text.size() || text[at] != '"') break;
          unquoted.push_back('"');
          ++at;
        }
        const auto rest = ends.find(text, at);
        unquoted.append(text.substr(at, rest - at));
        at = rest;
        on_field(column, std::string_view(unquoted));
      } else {
        const auto rest = ends.find(text, at);
        on_field(column, text.substr(at, rest - at));
        at = rest;
      }
      const bool is_last = at >= text.size();
      // A CR at the very end may be half of a line end.
      if (is_part && (is_last || (at + 1 == text.size() && text[at] == '\r'))) {
        end.why = Why::cut;
        return end;
      }
      const char sign = is_last ? '\n' : text[at++];
      if (sign == '\r' && at < text.size() && text[at] == '\n') ++at;
      if (sign != '\r' && sign != '\n') continue;
      end.used = at;
      ++end.records;
      if (on_record(column + 1) == Visit::go_on) break;
      end.why = Why::stopped;
      return end;
    }
  }
  return end;
}

}  // namespace exchange
