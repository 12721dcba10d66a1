// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What stood on a sheet, as far as the next one needs to know it: whom each row was about and a
/// mark of what it showed. Pure.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/id.hpp"

namespace people {
struct ShownRow {
  Uuid subject;  ///< The person; the household where nobody is listed.
  Uuid household;
  std::uint64_t mark = 0;

  bool is_of_person() const { return subject != household; }
};

/// How a row differs from the sheet before.
enum class RowChange { none, fresh, changed, gone };

/// The rows of one sheet by their subject.
class ShownRows {
 public:
  void add(const ShownRow& row) { rows_.push_back(row); }
  /// To be called once, before anything is asked.
  void settle();

  /// What a row of a later sheet is to this one. A home is only changed when its last person left.
  RowChange change_to(const ShownRow&) const;
  /// Rows of this sheet whose subject is not on the later one. A home that somebody came to is
  /// still there.
  std::vector<ShownRow> gone_in(const ShownRows& later) const;

  std::size_t size() const { return rows_.size(); }
  /// As bytes, and back; none for bytes that are no such rows.
  std::string bytes() const;
  static std::optional<ShownRows> of(std::string_view bytes);

 private:
  const ShownRow* find(const Uuid& subject) const;

  std::vector<ShownRow> rows_;
  std::unordered_set<Uuid> households_;
};

/// Puts what a row shows, part by part, into one number.
class RowMark {
 public:
  void add(std::string_view part);
  void add(int part) { add(std::to_string(part)); }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 14695981039346656037u;
};
}  // namespace people
