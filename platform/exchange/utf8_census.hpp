// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace exchange {

/// How the bytes of a file fare as UTF-8, taken block by block.
class Utf8Census {
 public:
  /// Counts a block; characters may be cut between two of them.
  void add(std::string_view block);
  /// The end of the file: what was cut there is broken.
  void finish();

  /// Places where bytes are not UTF-8, and the line of the first, counted from 1.
  std::size_t broken() const { return broken_; }
  int line() const { return line_; }
  /// Characters of several bytes.
  std::size_t whole() const { return whole_; }
  /// Control characters that no text file has; NUL is one.
  std::size_t controls() const { return controls_; }
  bool has_nul() const { return has_nul_; }
  std::size_t bytes() const { return bytes_; }

 private:
  std::size_t take(std::string_view text, bool is_end);
  void take_control(unsigned char byte);
  void note_break(std::string_view before);

  std::string cut_;  ///< Bytes of a character that goes on in the next block.
  std::size_t broken_ = 0, whole_ = 0, controls_ = 0, bytes_ = 0;
  int line_ = 0, lines_before_ = 1;
  bool has_nul_ = false, ends_with_return_ = false;
};

/// Line ends in the text: CRLF, LF or CR; `after_return` when a CR stands right before it.
int count_line_ends(std::string_view text, bool after_return);

}  // namespace exchange
