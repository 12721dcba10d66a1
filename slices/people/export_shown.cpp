// SPDX-License-Identifier: Apache-2.0
#include "people/export_shown.hpp"

#include <algorithm>
#include <cstring>

namespace people {
namespace {
constexpr std::size_t id_bytes = 16, row_bytes = 2 * id_bytes + sizeof(std::uint64_t);

bool is_before(const ShownRow& a, const ShownRow& b) { return a.subject < b.subject; }

void put(std::string& bytes, const Uuid& id) {
  bytes.append(reinterpret_cast<const char*>(id.bytes.data()), id_bytes);
}
Uuid take_id(std::string_view bytes) {
  Uuid id;
  std::memcpy(id.bytes.data(), bytes.data(), id_bytes);
  return id;
}
}  // namespace

void ShownRows::settle() {
  std::sort(rows_.begin(), rows_.end(), is_before);
  households_.clear();
  for (const auto& row : rows_) households_.insert(row.household);
}

const ShownRow* ShownRows::find(const Uuid& subject) const {
  const auto found =
      std::lower_bound(rows_.begin(), rows_.end(), ShownRow{subject, {}, 0}, is_before);
  return found != rows_.end() && found->subject == subject ? &*found : nullptr;
}

RowChange ShownRows::change_to(const ShownRow& later) const {
  if (const auto* before = find(later.subject))
    return before->mark == later.mark ? RowChange::none : RowChange::changed;
  const bool is_left_empty = !later.is_of_person() && households_.contains(later.household);
  return is_left_empty ? RowChange::changed : RowChange::fresh;
}

std::vector<ShownRow> ShownRows::gone_in(const ShownRows& later) const {
  std::vector<ShownRow> gone;
  for (const auto& row : rows_) {
    if (later.find(row.subject)) continue;
    if (!row.is_of_person() && later.households_.contains(row.household)) continue;
    gone.push_back(row);
  }
  return gone;
}

std::string ShownRows::bytes() const {
  std::string bytes;
  bytes.reserve(rows_.size() * row_bytes);
  for (const auto& row : rows_) {
    put(bytes, row.subject);
    put(bytes, row.household);
    for (int shift = 0; shift < 64; shift += 8)
      bytes.push_back(static_cast<char>((row.mark >> shift) & 0xFF));
  }
  return bytes;
}

std::optional<ShownRows> ShownRows::of(std::string_view bytes) {
  if (bytes.size() % row_bytes != 0) return std::nullopt;
  ShownRows rows;
  for (std::size_t at = 0; at < bytes.size(); at += row_bytes) {
    ShownRow row{take_id(bytes.substr(at)), take_id(bytes.substr(at + id_bytes)), 0};
    for (std::size_t i = 0; i < 8; ++i)
      row.mark |= std::uint64_t(static_cast<unsigned char>(bytes[at + 2 * id_bytes + i])) << 8 * i;
    rows.add(row);
  }
  rows.settle();
  return rows;
}

void RowMark::add(std::string_view part) {
  constexpr std::uint64_t prime = 1099511628211u;
  for (const char letter : part) value_ = (value_ ^ static_cast<unsigned char>(letter)) * prime;
  // The end of a part: "1", "23" is not "12", "3".
  value_ = (value_ ^ 0x1FF) * prime;
}
}  // namespace people
