// SPDX-License-Identifier: Apache-2.0
#include "platform/db/dialect.hpp"

#include <gtest/gtest.h>

#include "platform/db/tx.hpp"

namespace {
using namespace db;

std::string on_postgres(std::string_view sql) {
  return postgres_text(parse(sql, Dialect::postgres));
}
std::string on_sqlite(std::string_view sql, std::vector<Value> args) {
  return sqlite_text(parse(sql, Dialect::sqlite), args);
}

TEST(Dialect, NumbersArgumentsForPostgres) {
  EXPECT_EQ("update t set a = $1 where b = $2", on_postgres("update t set a = ? where b = ?"));
}

TEST(Dialect, LeavesQuotedTextAlone) {
  EXPECT_EQ("select '?', 'it''s ?', \"a?\", $1", on_postgres("select '?', 'it''s ?', \"a?\", ?"));
  EXPECT_EQ("select '-- /* ?' , ?", on_sqlite("select '-- /* ?' , ?", {Value(true)}));
}

TEST(Dialect, DropsComments) {
  EXPECT_EQ("select   1 \n, $1", on_postgres("select /* ? */ 1 -- why?\n, ?"));
}

TEST(Dialect, KeepsForSqliteWhatIsMeantForIt) {
  EXPECT_EQ("create table t (a)  without rowid ",
            on_sqlite("create table t (a) /*sqlite: without rowid */", {}));
  EXPECT_EQ("create table t (a)  ", on_postgres("create table t (a) /*sqlite: without rowid */"));
}

TEST(Dialect, TurnsListsIntoArraysForPostgres) {
  EXPECT_EQ("where a = any($1) and b <> all($2) and c = $3",
            on_postgres("where a in (?*) and b NOT  IN ( ?* ) and c = ?"));
}

TEST(Dialect, PadsListsForSqlite) {
  const auto three = Value(std::vector<std::int64_t>{1, 2, 3});
  EXPECT_EQ("where a in (?,?,?,?)", on_sqlite("where a in (?*)", {three}));
  EXPECT_EQ("where a not in (?,?,?,?)", on_sqlite("where a not in (?*)", {three}));
  EXPECT_EQ("where a in ()", on_sqlite("where a in (?*)", {Value(std::vector<Uuid>{})}));
  EXPECT_EQ(0u, padded(0));
  EXPECT_EQ(1u, padded(1));
  EXPECT_EQ(1024u, padded(1000));
  EXPECT_EQ(30'000u, padded(29'000));
}

TEST(Dialect, RefusesListsThatAreTooLong) {
  const Value most{std::vector<std::int64_t>(30'000)}, more{std::vector<std::int64_t>(30'001)};
  EXPECT_NO_THROW(on_sqlite("in (?*)", {most}));
  EXPECT_THROW(on_sqlite("in (?*)", {more}), Fault);
}

TEST(Dialect, RefusesArgumentsThatDoNotFit) {
  EXPECT_THROW(on_sqlite("where a = ?", {}), Fault);
  EXPECT_THROW(on_sqlite("where a = ?", {Value(std::vector<Uuid>{})}), Fault);
  EXPECT_THROW(on_sqlite("where a in (?*)", {Value(true)}), Fault);
  EXPECT_THROW(parse("where a = ?*", Dialect::sqlite), Fault);
  EXPECT_THROW(parse("where begin (?*)", Dialect::sqlite), Fault);
  EXPECT_THROW(parse("where a in (?*, 1)", Dialect::sqlite), Fault);
  EXPECT_THROW(parse("select 'open", Dialect::sqlite), Fault);
  EXPECT_THROW(parse("select /* open", Dialect::sqlite), Fault);
}

TEST(Dialect, LetsTextColumnsSortByCodePointOnPostgres) {
  EXPECT_EQ(
      "create table t (\n  a text collate \"C\" not null,\n  text bigint\n);",
      migration_text("create table t (\n  a text not null,\n  text bigint\n);", Dialect::postgres));
  EXPECT_EQ("select cast(a as text), 'a text'",
            migration_text("select cast(a as text), 'a text'", Dialect::postgres));
  EXPECT_EQ("a text not null", migration_text("a text not null", Dialect::sqlite));
}
}  // namespace
