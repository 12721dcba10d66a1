// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/journal.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/test_ids.hpp"
#include "platform/db/test_store.hpp"
#include "platform/embedded.hpp"

namespace journal {
namespace {

class JournalTest : public testing::Test {
 protected:
  JournalTest() : store(db::open_test_store()) {
    std::vector<db::Migration> migrations;
    for (const auto& file : embedded::platform_migrations())
      migrations.push_back({std::string(file.name), std::string(file.content)});
    store->migrate(migrations);
  }
  ~JournalTest() override { store->stop(); }

  void append(Uuid community, std::uint8_t id, std::vector<Uuid> subjects = {},
              std::string changed = R"([{"topic":"test.changed","ids":[]}])") {
    store->write_now([&](db::Tx& tx) {
      Line line;
      line.community_id = community;
      line.id = numbered(id);
      line.server_time = {1'700'000'000'000 + id};
      line.act = "test.act";
      line.request = R"({"n":1})";
      line.changed = changed;
      book.append(tx, line, subjects);
      book.count_days(tx);
      return db::Outcome::keep;
    });
  }
  Verdict verdict() {
    Verdict found;
    store->read_now([&](db::Tx& tx) { found = verify(tx); });
    return found;
  }
  void tamper(const char* sql) {
    store->write_now([&](db::Tx& tx) {
      EXPECT_GT(tx.run(sql), 0) << sql;
      return db::Outcome::keep;
    });
  }

  std::unique_ptr<db::Store> store;
  Book book, another_programs;
};
}  // namespace

TEST_F(JournalTest, ChainsLinesOfEachCommunity) {
  for (std::uint8_t i = 1; i <= 10; ++i) append(numbered(i % 2), i);
  const auto found = verdict();
  EXPECT_EQ(10, found.lines);
  EXPECT_EQ(2, found.chains);
  EXPECT_TRUE(found.breaks.empty());
}

TEST_F(JournalTest, GoesOnWithAChainThatAnotherProgramMadeLonger) {
  append(numbered(1), 1);
  book.end_batch();
  std::swap(book, another_programs);
  append(numbered(1), 2);
  std::swap(book, another_programs);
  append(numbered(1), 3);
  EXPECT_TRUE(verdict().breaks.empty());
  EXPECT_EQ(3, verdict().lines);
}

TEST_F(JournalTest, FindsEveryKindOfTampering) {
  const char* tamperings[] = {
      "update journal_line set request = '{\"n\":2}' where sequence = 2",
      "update journal_line set server_time = server_time + 1 where sequence = 3",
      "update journal_line set act = 'other.act' where sequence = 1",
      "update journal_line set status = 201 where sequence = 4",
      "update journal_line set device_time = 0 where sequence = 4",
      "delete from journal_line where sequence = 2",
      "delete from journal_line where sequence = 1"};
  std::uint8_t id = 0;
  for (const auto* tampering : tamperings) {
    store->write_now([](db::Tx& tx) {
      tx.run("delete from journal_line");
      tx.run("delete from journal_subject");
      return db::Outcome::keep;
    });
    book.end_batch();
    for (int i = 0; i < 5; ++i) append(numbered(1), ++id);
    ASSERT_TRUE(verdict().breaks.empty());
    tamper(tampering);
    EXPECT_FALSE(verdict().breaks.empty()) << tampering;
  }
}

TEST_F(JournalTest, KnowsWhatWasAnsweredBefore) {
  append(numbered(1), 7);
  book.end_batch();
  store->write_now([&](db::Tx& tx) {
    book.prefetch(tx, {numbered(1), numbered(2)}, {numbered(7), numbered(8)});
    return db::Outcome::undo;
  });
  ASSERT_TRUE(book.find(numbered(1), numbered(7)));
  EXPECT_EQ("test.act", book.find(numbered(1), numbered(7))->act);
  EXPECT_FALSE(book.find(numbered(2), numbered(7)));
  EXPECT_FALSE(book.find(numbered(1), numbered(8)));
}

TEST_F(JournalTest, TellsTheLifeOfARecordNewestFirst) {
  for (std::uint8_t i = 1; i <= 5; ++i) append(numbered(1), i, {numbered(i % 2 ? 101 : 102)});
  store->read_now([&](db::Tx& tx) {
    const auto life = life_of(tx, numbered(1), numbered(101), no_line, 2);
    ASSERT_EQ(2u, life.size());
    EXPECT_EQ(1'700'000'000'005, life[0].at.milliseconds);
    EXPECT_EQ(1'700'000'000'003, life[1].at.milliseconds);
    EXPECT_TRUE(life_of(tx, numbered(2), numbered(101), no_line, 2).empty());
  });
}

TEST_F(JournalTest, CountsChangesOfEachDayInChina) {
  append(numbered(1), 1);
  append(numbered(2), 2);
  append(numbered(2), 3, {numbered(101)}, "[]");  // somebody looked
  store->read_now([&](db::Tx& tx) {
    const Instant later{1'700'000'000'000 + day_ms};
    const auto counts = changes_by_day(tx, {numbered(1), numbered(2)}, later, 3);
    ASSERT_EQ(3u, counts.size());
    EXPECT_EQ(0, counts[0].changes);
    EXPECT_EQ(2, counts[1].changes);
    EXPECT_EQ(0, counts[2].changes);
  });
}
}  // namespace journal
