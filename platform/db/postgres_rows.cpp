// SPDX-License-Identifier: Apache-2.0
/// Rows that wait, so that many of a table are inserted in one statement.
#include <algorithm>
#include <utility>

#include "platform/db/postgres.hpp"

namespace db::postgres {
namespace {
/// Values of rows that wait to be inserted together.
constexpr std::size_t most_gathered = 10'000;

Value owned(const Value& value) {
  const auto* text = std::get_if<std::string_view>(&value);
  return text ? Value(std::string(*text)) : value;
}

/// "insert into … select … from unnest($1::uuid[], …)"; an all-null column has no array. Numbers
/// that are added come to one row for each key, as a statement may meet a row only once.
std::string arrays_text(const InsertText& text, const std::vector<Oid>& elements) {
  const auto width = text.columns.size();
  std::string columns, chosen, arrays, names, ending = text.ending;
  int number = 0;
  for (std::size_t i = 0; i < width; ++i) {
    columns += (i ? ", " : "") + text.columns[i];
    if (elements[i] == oid::unknown) {
      chosen += i ? ", null" : "null";
      continue;
    }
    const auto name = 'c' + std::to_string(++number);
    const bool is_sum = text.like == Like::added && i + 1 == width;
    if (is_sum) ending = " group by " + chosen + ending;
    chosen += i ? ", " : "";
    chosen += is_sum ? "cast(sum(u." + name + ") as bigint)" : "u." + name;
    arrays += (number > 1 ? ", $" : "$") + std::to_string(number) + "::";
    arrays += array_name(elements[i]);
    names += (number > 1 ? ", " : "") + name;
  }
  return "insert into " + text.table + " (" + columns + ") select " + chosen + " from unnest(" +
         arrays + ") as u (" + names + ")" + ending;
}
}  // namespace

void Connection::insert_rows(const InsertText& text, std::span<const Value> values) {
  send_rows_before(text.table);
  insert_by_arrays(text, values);
}

void Connection::gather(const InsertText& text, std::span<const Value> values, When when) {
  throw_failure();
  auto* rows = &next_rows_;
  if (when == When::at_end) {
    const auto known = std::find_if(last_rows_.begin(), last_rows_.end(),
                                    [&](const Rows& one) { return one.text == &text; });
    rows = known == last_rows_.end() ? &last_rows_.emplace_back() : &*known;
  } else if (next_rows_.text && next_rows_.text != &text) {
    send_next_rows();
  }
  rows->text = &text;
  for (const auto& value : values) rows->values.push_back(owned(value));
  ++changes_sent_;
  if (rows->values.size() >= most_gathered) send_rows(std::exchange(*rows, {&text, {}}));
}

void Connection::send_next_rows() { send_rows(std::exchange(next_rows_, {})); }

void Connection::send_rows_before(std::string_view sql) {
  send_next_rows();
  for (auto& rows : last_rows_)
    if (!rows.values.empty() && sql.find(rows.text->table) != sql.npos)
      send_rows(std::exchange(rows, {rows.text, {}}));
}

/// Who gathered them has counted them already: what follows must not look as if it changed
/// something.
void Connection::send_rows(Rows rows) {
  if (rows.values.empty()) return;
  const auto counted = changes_sent_;
  if (rows.values.size() == rows.text->columns.size()) {
    send_text(rows.text->one_row, rows.values);
  } else {
    insert_by_arrays(*rows.text, rows.values);
  }
  changes_sent_ = counted;
}

void Connection::insert_by_arrays(const InsertText& text, std::span<const Value> values) {
  throw_failure();
  const auto width = text.columns.size();
  std::vector<Oid> elements;
  if (!Arguments::fits_columns(values, width, elements)) {
    for (std::size_t at = 0; at < values.size(); at += width)
      send_text(text.one_row, values.subspan(at, width));
    return;
  }
  const auto sql = arrays_text(text, elements);
  send_prepared(sql, sql, Arguments(values, width, elements));
}
}  // namespace db::postgres
