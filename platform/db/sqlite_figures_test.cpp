// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/db/test_store.hpp"

namespace {
using namespace db;

const Migration people{"test/0001_people",
                       "create table person (community_id uuid not null, id uuid not null, "
                       "home uuid not null, name text not null, primary key (community_id, id));\n"
                       "create index person_home on person (community_id, home);\n"};

/// How SQLite would run it, on a connection that reads.
std::string plan_of(Store& store, const std::string& sql, const std::vector<Uuid>& list) {
  std::string plan;
  store.read_now([&](Tx& tx) {
    tx.each(
        "explain query plan " + sql, [&](const Row& row) { plan += row.text(3); }, Uuid{}, list);
  });
  return plan;
}

TEST(SqliteFigures, AListIsLookedUpAndSortedRatherThanTheCommunityRead) {
  if (!test_postgres_url().empty()) GTEST_SKIP() << "PostgreSQL counts by itself";
  const TestPlace place;
  const std::vector<Uuid> homes(40);
  const auto expect_plan = [&](Store& store) {
    const auto plan = plan_of(
        store, "select * from person where community_id = ? and home in (?*) order by id", homes);
    EXPECT_NE(std::string::npos, plan.find("person_home (community_id=? AND home=?)")) << plan;
  };
  {
    const auto store = Store::open(place.options());
    store->migrate({&people, 1});
    expect_plan(*store);
    store->stop();
  }
  const auto again = Store::open(place.options());
  again->migrate({&people, 1});
  expect_plan(*again);
  again->stop();
}
}  // namespace
