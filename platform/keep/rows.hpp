// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Rows of one table as bytes, and back. See docs/formats/backup.md.
#include <sodium.h>

#include "platform/keep/tables.hpp"

namespace keep {
/// Where bytes come from, one after another.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// So many bytes; good until the next call. Throws Unfit cut when there are not as many.
  virtual std::string_view take(std::size_t size) = 0;
};

/// What the rows of a table come to: equal for equal rows in the same order, and for nothing else.
struct Sum {
  std::int64_t rows = 0;
  std::string digest;  ///< BLAKE2b-256 over the bytes of all rows.
  bool operator==(const Sum&) const = default;
};

/// Takes the rows of one table. A value that repeats the last one of its column takes no bytes.
class RowWriter {
 public:
  explicit RowWriter(const std::vector<Column>&);
  /// The bytes of the row; good until the next one.
  std::string_view write(const Cells&);
  /// After the last row.
  Sum sum();

 private:
  const std::vector<Column> columns_;
  std::vector<std::string> last_;  ///< The last value of each column that was not null.
  std::vector<bool> has_last_;
  std::string bytes_;
  crypto_generichash_state state_;
  std::int64_t rows_ = 0;
};

class RowReader {
 public:
  RowReader(const std::vector<Column>&, ByteSource&);
  /// The next row; its cells are good until the one after it. Throws Unfit altered for what no
  /// RowWriter writes.
  const Cells& read();
  Sum sum();

 private:
  std::string_view take(std::size_t size);
  std::size_t take_length();

  const std::vector<Column> columns_;
  ByteSource& source_;
  std::vector<std::string> last_;
  std::vector<bool> has_last_;
  Cells cells_;
  crypto_generichash_state state_;
  std::int64_t rows_ = 0;
};

/// The bytes of a value of that kind; 0 where they differ from value to value.
std::size_t width_of(Kind);
}  // namespace keep
