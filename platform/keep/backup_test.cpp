// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/backup.hpp"

#include <atomic>
#include <random>
#include <thread>

#include "platform/keep/keep_test.hpp"

namespace keep {
namespace {
class BackupTest : public testing::Test {
 protected:
  Kept back_up_now() { return back_up(house.home, file, house.lock, house.world); }
  Kept restore_into(const Home& home) { return restore(file, house.lock, home, test_migrations()); }
  std::optional<Why> why(const Home& home) {
    return unfit([&] { (void)restore_into(home); });
  }
  static bool has_nothing(const TestHome& there) {
    if (std::filesystem::exists(there.home.data)) return false;
    return there.home.postgres_url.empty() ||
           read_postgres(there.home.postgres_url)->tables().empty();
  }

  TestHouse house;
  std::filesystem::path file = house.folder.path / "house.backup";
};
}  // namespace

TEST_F(BackupTest, ComesBackRowByRow) {
  const auto kept = back_up_now();
  EXPECT_EQ(2, kept.manifest.sections[0].rows) << "the key and a certificate";
  EXPECT_EQ(std::ssize(rows_of(house.home)) + 2 + kept.heads().rows, kept.rows());
  const TestHome there;
  const auto back = restore_into(there.home);
  EXPECT_EQ(kept.sums, back.sums);
  EXPECT_EQ(rows_of(house.home), rows_of(there.home));
  EXPECT_EQ(content_of(house.home.data / "key"), content_of(there.home.data / "key"));
  EXPECT_EQ("a certificate", content_of(there.home.data / "tls" / "authority.pem"));
  EXPECT_EQ(0600, int(std::filesystem::status(there.home.data / "key").permissions()));
  EXPECT_EQ(0700, int(std::filesystem::status(there.home.data).permissions()));
}

TEST_F(BackupTest, IsAHouseAgainWithItsIndexesAndReferences) {
  back_up_now();
  const TestHome there;
  restore_into(there.home);
  const auto store = db::Store::open(there.options());
  store->migrate(test_migrations());
  const auto fails = [&](const char* sql) {
    EXPECT_THROW(store->write_now([&](db::Tx& tx) {
      tx.run(sql);
      return db::Outcome::keep;
    }),
                 db::Fault)
        << sql;
  };
  fails("update test_every_kind set number = -1 where number <> -1");
  fails("delete from test_every_kind");
  store->write_now([&](db::Tx& tx) {
    house.add_one(tx, 1001);
    return db::Outcome::keep;
  });
  store->stop();
}

TEST_F(BackupTest, IsOfOneMomentWhileOthersWrite) {
  std::atomic<bool> is_over{false};
  std::atomic<int> written{300};
  std::thread writer([&] {
    for (int i = 300; !is_over; ++i) {
      house.add(i, i + 1);
      written = i + 1;
    }
  });
  while (written < 320) std::this_thread::yield();
  const int before = written;
  back_up_now();
  is_over = true;
  writer.join();
  const TestHome there;
  restore_into(there.home);
  const auto reading = open_reading(there.home.place());
  std::int64_t parents = 0, children = 0;
  for (const auto& table : reading->tables()) {
    if (table.name == "test_every_kind") parents = reading->count(table);
    if (table.name == "test_child") children = reading->count(table);
  }
  EXPECT_GE(parents, before);
  EXPECT_EQ(parents, children);
  const auto all = rows_of(house.home);
  for (const auto& row : rows_of(there.home))
    EXPECT_NE(all.end(), std::find(all.begin(), all.end(), row)) << row;
}

TEST_F(BackupTest, HoldsNeitherTheKeyNorAnythingElseInTheOpen) {
  back_up_now();
  const auto bytes = content_of(file);
  for (const auto& secret : {content_of(house.home.data / "key"), std::string("certificate"),
                             std::string("王1"), std::string("test_every_kind")})
    EXPECT_EQ(std::string::npos, bytes.find(secret));
}

TEST_F(BackupTest, ASpoiltFileIsRefusedBeforeAnythingIsTouched) {
  back_up_now();
  const auto whole = content_of(file);
  std::mt19937 dice(7);
  for (int turn = 0; turn < 40; ++turn) {
    auto spoilt = whole;
    const auto at = dice() % whole.size();
    if (turn % 2) {
      spoilt.resize(at);
    } else {
      spoilt[at] = static_cast<char>(spoilt[at] + 1 + char(dice() % 255));
    }
    write_file(file, spoilt);
    const TestHome there;
    EXPECT_TRUE(why(there.home)) << turn << " at " << at;
    EXPECT_TRUE(has_nothing(there));
  }
}

TEST_F(BackupTest, AnotherKeyOpensNothing) {
  back_up_now();
  const TestHome there;
  EXPECT_EQ(Why::wrong_key, unfit([&] {
              restore(file, Lock::passphrase("correct horse battery"), there.home,
                      test_migrations());
            }));
  EXPECT_TRUE(has_nothing(there));
}

TEST_F(BackupTest, AHouseOfANewerProgramIsRefused) {
  back_up_now();
  const TestHome there;
  auto older = test_migrations();
  older.pop_back();
  EXPECT_EQ(Why::too_new, unfit([&] { restore(file, house.lock, there.home, older); }));
  auto other = test_migrations();
  other.back().sql += " ";
  EXPECT_EQ(Why::too_new, unfit([&] { restore(file, house.lock, there.home, other); }));
  EXPECT_TRUE(has_nothing(there));
}

TEST_F(BackupTest, ANewerProgramTakesItAndGoesOnWithItsOwnMigrations) {
  back_up_now();
  const TestHome there;
  auto newer = test_migrations();
  newer.push_back({"test/0002", "alter table test_child add column more text"});
  restore(file, house.lock, there.home, newer);
  const auto store = db::Store::open(there.options());
  store->migrate(newer);
  store->read_now([](db::Tx& tx) {
    EXPECT_EQ(300, tx.value<std::int64_t>("select count(*) from test_child where more is null"));
  });
  store->stop();
}

TEST_F(BackupTest, WhatIsThereStaysAsItIs) {
  back_up_now();
  const TestHome there;
  std::filesystem::create_directory(there.home.data);
  write_file(there.home.data / "note", "mine");
  EXPECT_EQ(Why::not_empty, why(there.home));
  EXPECT_EQ("mine", content_of(there.home.data / "note"));
  const auto before = rows_of(house.home);
  const TestFolder elsewhere;
  if (!house.home.postgres_url.empty()) {
    EXPECT_EQ(Why::not_empty, why({elsewhere.path / "data", house.home.postgres_url}));
  }
  EXPECT_FALSE(std::filesystem::exists(elsewhere.path / "data"));
  EXPECT_EQ(before, rows_of(house.home));
}

TEST_F(BackupTest, LeavesNothingWhenItFailsHalfWay) {
  house.add(300, 6'000);
  const auto kept = back_up_now();
  const TestHome there;
  int readings = 0;
  const auto fail_in_the_second = [&](std::int64_t, std::int64_t of) {
    EXPECT_EQ(kept.rows(), of);
    if (++readings > kept.rows() / 10'000) throw std::runtime_error("the disk is gone");
  };
  EXPECT_THROW(restore(file, house.lock, there.home, test_migrations(), fail_in_the_second),
               std::runtime_error);
  EXPECT_TRUE(has_nothing(there));
  restore_into(there.home);
  EXPECT_EQ(rows_of(house.home), rows_of(there.home));
}

TEST_F(BackupTest, GoesFromEitherDatabaseIntoTheOther) {
  if (db::test_postgres_url().empty()) GTEST_SKIP() << "needs PostgreSQL";
  back_up_now();
  const TestHome file_home;
  const Home sqlite{file_home.home.data, ""};
  const auto first = restore_into(sqlite);
  EXPECT_EQ(rows_of(house.home), rows_of(sqlite));

  const auto second_file = house.folder.path / "second.backup";
  const auto again = back_up(sqlite, second_file, house.lock, house.world);
  for (std::size_t i = 1; i < first.sums.size(); ++i) EXPECT_EQ(first.sums[i], again.sums[i]) << i;
  const TestHome there;
  restore(second_file, house.lock, there.home, test_migrations());
  EXPECT_EQ(rows_of(house.home), rows_of(there.home));
}

TEST_F(BackupTest, MovesToPostgresAndLeavesTheSourceAlone) {
  if (db::test_postgres_url().empty()) GTEST_SKIP() << "needs PostgreSQL";
  back_up_now();
  const TestHome file_home;
  const Home sqlite{file_home.home.data, ""};
  restore_into(sqlite);
  const auto before = content_of(sqlite.place().sqlite_file);
  const TestHome there;
  const auto moved =
      move_to_postgres(sqlite, there.home.postgres_url, house.world, test_migrations());
  EXPECT_EQ(rows_of(sqlite), rows_of({sqlite.data, there.home.postgres_url}));
  EXPECT_EQ(before, content_of(sqlite.place().sqlite_file));
  EXPECT_GT(moved.rows(), 600);
  EXPECT_EQ(Why::not_empty, unfit([&] {
              move_to_postgres(sqlite, there.home.postgres_url, house.world, test_migrations());
            }));
}

TEST(Backups, SayWhichHouseTheyAreOf) {
  TestHouse one(3), other(3);
  EXPECT_EQ(house_of(one.home.data), house_of(one.home.data));
  EXPECT_NE(house_of(one.home.data), house_of(other.home.data));
  const TestFolder nowhere;
  EXPECT_THROW((void)house_of(nowhere.path), db::Fault);
  EXPECT_TRUE(std::filesystem::is_empty(nowhere.path));
}
}  // namespace keep
