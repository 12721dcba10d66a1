// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite_figures.hpp"

namespace db::sqlite {
namespace {
struct Index {
  std::string table, name;
  bool is_unique = false;
  std::int64_t columns = 0;
};

std::vector<Index> indexes_by_community(Connection& connection) {
  std::vector<Index> found;
  const RowSink take = [&](const Row& row) {
    found.push_back(
        {std::string(row.text(0)), std::string(row.text(1)), row.flag(2), row.whole(3)});
  };
  connection.run(
      "select t.name, i.name, i.\"unique\", (select count(*) from pragma_index_info(i.name)) "
      "from sqlite_master t join pragma_index_list(t.name) i where t.type = 'table' and "
      "(select c.name from pragma_index_info(i.name) c where c.seqno = 0) = 'community_id'",
      {}, &take);
  return found;
}

/// Rows of the table, then rows for each value of the first column, of the first two, and so on.
std::string figures_of(const Index& index) {
  std::string figures = "1000000";
  for (std::int64_t column = 1; column <= index.columns; ++column) {
    const bool is_whole = column == index.columns && index.is_unique;
    figures += is_whole ? " 1" : column == 1 ? " 50000" : " 10";
  }
  return figures;
}
}  // namespace

bool lacks_figures(Connection& connection) {
  bool lacks = true;
  const RowSink take = [&](const Row&) { lacks = false; };
  connection.run("select 1 from sqlite_master where name = 'sqlite_stat1'", {}, &take);
  return lacks;
}

void write_figures(Connection& connection) {
  // Naming the schema itself counts nothing: it makes the table, and later reads it again.
  connection.run("analyze sqlite_master");
  connection.run("delete from sqlite_stat1");
  for (const auto& index : indexes_by_community(connection)) {
    const auto figures = figures_of(index);
    const Value row[] = {std::string_view(index.table), std::string_view(index.name),
                         std::string_view(figures)};
    connection.run("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)", row);
  }
  connection.run("analyze sqlite_master");
}
}  // namespace db::sqlite
