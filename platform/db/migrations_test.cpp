// SPDX-License-Identifier: Apache-2.0
#include "platform/db/migrations.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "platform/db/test_store.hpp"

namespace {
using namespace db;

const Migration first{"a/0001",
                      "-- a first table; it has a comment\n"
                      "create table one (id bigint primary key, words text not null);\n"
                      "create index one_words on one (words);\n"};
const Migration second{"a/0002",
                       "alter table one add column more text;\n"
                       "insert into one (id, words, more) values (1, 'a;\nb', null);\n"};

std::int64_t number(Store& store, const char* sql) {
  std::int64_t found = -1;
  store.read_now([&](Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(-1); });
  return found;
}

std::string why_not(Store& store, std::vector<Migration> migrations) {
  try {
    store.migrate(migrations);
  } catch (const Fault& fault) {
    return fault.what();
  }
  return "applied";
}

TEST(Migrations, ApplyInOrderAndOnce) {
  const auto store = open_test_store();
  EXPECT_EQ("applied", why_not(*store, {first}));
  EXPECT_EQ("applied", why_not(*store, {first, second}));
  EXPECT_EQ("applied", why_not(*store, {first, second}));
  EXPECT_EQ(1, number(*store, "select count(*) from one"));
  EXPECT_EQ(2, number(*store, "select count(*) from house_migration"));
}

TEST(Migrations, RefuseOneThatWasChanged) {
  const auto store = open_test_store();
  EXPECT_EQ("applied", why_not(*store, {first}));
  auto changed = first;
  changed.sql += ' ';
  EXPECT_EQ("migration a/0001 was changed after it was applied", why_not(*store, {changed}));
}

TEST(Migrations, RefuseADatabaseNewerThanTheProgram) {
  const auto store = open_test_store();
  EXPECT_EQ("applied", why_not(*store, {first, second}));
  EXPECT_EQ(
      "the database is newer than this program: it has migration a/0002, which the program "
      "does not know",
      why_not(*store, {first}));
}

TEST(Migrations, LeaveNothingWhenAStatementFails) {
  const std::vector<std::string> statements = {
      "create table two (id bigint primary key);\n",
      "create table three (id bigint primary key);\n",
      "insert into two (id) values (1);\n",
      "alter table two add column words text;\n",
  };
  const auto store = open_test_store();
  for (std::size_t broken = 0; broken <= statements.size(); ++broken) {
    Migration migration{"b/0001", ""};
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (i == broken) migration.sql += "insert into nowhere (id) values (1);\n";
      migration.sql += statements[i];
    }
    if (broken == statements.size()) migration.sql += "insert into nowhere (id) values (1);\n";
    EXPECT_NE("applied", why_not(*store, {migration})) << broken;
    store->read_now([](Tx& tx) { EXPECT_THROW(tx.run("select id from two"), Fault); });
    store->read_now([](Tx& tx) { EXPECT_THROW(tx.run("select id from three"), Fault); });
    EXPECT_EQ(0, number(*store, "select count(*) from house_migration"));
  }
  std::string whole;
  for (const auto& statement : statements) whole += statement;
  EXPECT_EQ("applied", why_not(*store, {{"b/0001", whole}}));
  EXPECT_EQ(1, number(*store, "select count(*) from two"));
}

TEST(Migrations, StandSeveralProgramsThatStartAtOnce) {
  const TestPlace place;
  std::vector<std::thread> programs;
  std::atomic<int> failures = 0;
  for (int i = 0; i < 4; ++i)
    programs.emplace_back([&] {
      try {
        const auto store = Store::open(place.options());
        const Migration both[] = {first, second};
        store->migrate(both);
      } catch (const std::exception& broken) {
        ADD_FAILURE() << broken.what();
        ++failures;
      }
    });
  for (auto& program : programs) program.join();
  EXPECT_EQ(0, failures);
  const auto store = Store::open(place.options());
  EXPECT_EQ(1, number(*store, "select count(*) from one"));
}
}  // namespace
