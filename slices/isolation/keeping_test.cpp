// SPDX-License-Identifier: Apache-2.0
#include "isolation/keeping.hpp"

#include "isolation/test_isolation.hpp"
#include "platform/keep/retention.hpp"

namespace isolation {
namespace {
class IsolationKeeping : public IsolationHouse {
 protected:
  std::int64_t removed(const std::string& name) {
    auto done = keep::apply_retention(app.house->desk(), expiring());
    return done[name];
  }
};
}  // namespace

TEST_F(IsolationKeeping, WhatTellsOfHealthGoesSoonAndTheRestLater) {
  const auto id = order(wei);
  test(id, "2027-01-15", "negative");
  felt(id, "some");
  object(id);
  ASSERT_EQ(201, change(id, "freed", "doctor_decision").status);
  app.clock.move(59 * day_ms);
  EXPECT_EQ(0, removed("isolation.health"));
  app.clock.move(2 * day_ms);
  homes.enter();
  EXPECT_EQ(1, removed("isolation.health"));
  const auto opened = file(id);
  EXPECT_TRUE(opened.at("reason").is_null());
  EXPECT_TRUE(opened.at("tests").as_array().empty());
  EXPECT_TRUE(opened.at("symptoms").as_array().empty());
  EXPECT_EQ("", opened.at("objections").at(0).at("words").as_string());
  EXPECT_EQ("蜀街防〔2027〕1号", opened.at("ground_reference").as_string());
  app.clock.move(123 * day_ms);
  EXPECT_EQ(1, removed("isolation.orders"));
  EXPECT_EQ(0, count("select count(*) from isolation_order"));
  EXPECT_EQ(0, count("select count(*) from isolation_change"));
  EXPECT_EQ(1, count("select sum(number) from isolation_count")) << "statistics stay";
}

TEST_F(IsolationKeeping, AnOrderThatRunsIsKeptHoweverOld) {
  const auto id = order(wei);
  app.clock.move(400 * day_ms);
  EXPECT_EQ(0, removed("isolation.health"));
  EXPECT_EQ(0, removed("isolation.orders"));
  EXPECT_EQ(1, count("select count(*) from isolation_order"));
}

TEST_F(IsolationKeeping, AMergeLetsTheKeptPersonHaveTheOrder) {
  const auto id = order(wei);
  for (const auto& one : mentions()) {
    const auto rows = [&](const std::string& person) {
      std::vector<Uuid> found;
      app.house->store().read_now([&](db::Tx& tx) {
        tx.each(
            one.rows, [&](const db::Row& row) { found.push_back(row.uuid(0)); }, community,
            *Uuid::parse(person));
      });
      return found;
    };
    const auto mine = rows(wei);
    if (mine.empty()) continue;
    app.house->store().write_now([&](db::Tx& tx) {
      EXPECT_EQ(1, tx.run(one.give, *Uuid::parse(lei), community, *Uuid::parse(wei), mine));
      return db::Outcome::keep;
    });
  }
  EXPECT_EQ("李雷", file(id).at("name").as_string());
}
}  // namespace isolation
