// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Values of PostgreSQL's binary protocol: arguments out, rows in.
#include <libpq-fe.h>

#include <array>
#include <deque>
#include <string>
#include <vector>

#include "platform/db/tx.hpp"

namespace db::postgres {
namespace oid {
constexpr Oid unknown = 0, boolean = 16, bytea = 17, name = 19, int8 = 20, int2 = 21, int4 = 23,
              text = 25, float4 = 700, float8 = 701, bpchar = 1042, varchar = 1043, numeric = 1700,
              uuid = 2950;
}

/// Arguments as libpq takes them. Text and bytes are views: the values must outlive this.
class Arguments {
 public:
  explicit Arguments(std::span<const Value> values);
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;

  /// Columns of rows as arrays: `values` has `width` for each row. An all-null column is left out,
  /// so is_null(column) tells which; false when a column mixes types.
  static bool fits_columns(std::span<const Value> values, std::size_t width,
                           std::vector<Oid>& element_types);
  Arguments(std::span<const Value> values, std::size_t width,
            const std::vector<Oid>& element_types);

  int count() const { return static_cast<int>(types_.size()); }
  /// oid::unknown where the value is null: the server finds the type.
  const std::vector<Oid>& types() const { return types_; }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(Oid type, const char* bytes, std::size_t size);
  void add(const Value&);

  std::vector<Oid> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
  std::deque<std::string> made_;  ///< Bytes that stand behind `values_`; a deque never moves them.
};

/// "uuid[]" for the type of an element.
std::string_view array_name(Oid element);

/// One row of a result in binary form.
class ResultRow : public Row {
 public:
  ResultRow(const PGresult* result, int row) : result_(result), row_(row) {}

  int columns() const override { return PQnfields(result_); }
  bool is_null(int column) const override;
  bool flag(int column) const override { return whole(column) != 0; }
  std::int64_t whole(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;
  Uuid uuid(int column) const override;

 private:
  Oid type(int column) const;
  std::string_view raw(int column) const;
  [[noreturn]] void refuse(int column) const;

  const PGresult* result_;
  int row_;
};
}  // namespace db::postgres
