// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What goes into a statement and what comes out of a row, the same on both databases.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.hpp"
#include "base/id.hpp"

namespace db {
using ::Bytes;

/// One bound argument. The three list forms stand for `in (?*)`: `where id in (?*)` takes the whole
/// list.
using Value =
    std::variant<std::monostate, bool, std::int64_t, double, std::string_view, std::string, Bytes,
                 Uuid, std::vector<Uuid>, std::vector<std::int64_t>, std::vector<std::string>>;

/// One row while the statement steps; views live until the next row.
class Row {
 public:
  virtual ~Row() = default;
  virtual int columns() const = 0;
  virtual bool is_null(int column) const = 0;
  virtual bool flag(int column) const = 0;
  virtual std::int64_t whole(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;
  virtual Uuid uuid(int column) const = 0;
};
}  // namespace db
