// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/tables.hpp"

namespace keep {
const Table& journal_heads() {
  static const Table heads{
      "journal heads",
      {{"community_id", Kind::uuid}, {"sequence", Kind::whole}, {"hash", Kind::bytes}},
      {"community_id"},
      "select l.community_id, l.sequence, l.hash from "
      "(select community_id, max(sequence) as sequence from journal_line group by community_id) h "
      "join journal_line l on l.community_id = h.community_id and l.sequence = h.sequence"};
  return heads;
}

Kind kind_of(std::string_view declared, std::string_view table, std::string_view column) {
  if (declared == "bigint") return Kind::whole;
  if (declared == "boolean") return Kind::flag;
  if (declared == "double precision") return Kind::real;
  if (declared == "text") return Kind::text;
  if (declared == "bytea") return Kind::bytes;
  if (declared == "uuid") return Kind::uuid;
  throw db::Fault(db::Fault::Kind::broken, "column " + std::string(table) + '.' +
                                               std::string(column) + " is of a type (" +
                                               std::string(declared) + ") that cannot be kept");
}

std::string quoted(const std::string& name) { return '"' + name + '"'; }

std::string columns_text(const Table& table) {
  std::string text;
  for (const auto& column : table.columns) text += (text.empty() ? "" : ", ") + quoted(column.name);
  return text;
}

std::string from_text(const Table& table) {
  return table.query.empty() ? quoted(table.name) : "(" + table.query + ") q";
}

std::unique_ptr<Reading> open_reading(const Place& place) {
  return place.postgres_url.empty() ? read_sqlite(place.sqlite_file)
                                    : read_postgres(place.postgres_url);
}

std::unique_ptr<Filling> open_filling(const Place& place) {
  return place.postgres_url.empty() ? fill_sqlite(place.sqlite_file)
                                    : fill_postgres(place.postgres_url);
}
}  // namespace keep
