// SPDX-License-Identifier: Apache-2.0
/// What a store survives: being killed, a full disk, a reader that holds on.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <future>
#include <random>
#include <set>
#include <thread>

#include "platform/db/test_store.hpp"

namespace {
using namespace db;

const Migration notes{"test/0001_notes",
                      "create table note (id bigint primary key, words text not null);\n"
                      "create table total (id bigint primary key, notes bigint not null);\n"
                      "insert into total (id, notes) values (1, 0);\n"};

Outcome add_note(Tx& tx, std::int64_t id, const std::string& words) {
  tx.send("insert into note (id, words) values (?, ?)", id, words);
  tx.send("update total set notes = notes + 1");
  return Outcome::keep;
}

/// Tells through a pipe that it was answered.
class Acknowledged : public Write {
 public:
  Acknowledged(std::int64_t id, int pipe) : id_(id), pipe_(pipe) {}
  Outcome run(Tx& tx) override { return add_note(tx, id_, "word"); }
  void done() override {
    if (write(pipe_, &id_, sizeof id_) != sizeof id_) _exit(3);
  }
  void failed(std::exception_ptr) override {}

 private:
  std::int64_t id_;
  int pipe_;
};

/// Writes until it is killed.
[[noreturn]] void write_forever(const TestPlace& place, std::int64_t first, int pipe) {
  try {
    const auto store = Store::open(place.options());
    store->migrate({&notes, 1});
    for (auto id = first;;)
      if (store->write(std::make_unique<Acknowledged>(id, pipe))) ++id;
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "child: %s\n", broken.what());
  }
  _exit(2);
}

/// Kills a writing child after that many answers and a moment; answers all it acknowledged.
std::set<std::int64_t> acknowledged_until_killed(const TestPlace& place, std::int64_t first,
                                                 std::size_t answers, int microseconds) {
  int ends[2];
  EXPECT_EQ(0, pipe(ends));
  const auto child = fork();
  if (child == 0) {
    close(ends[0]);
    write_forever(place, first, ends[1]);
  }
  close(ends[1]);
  std::set<std::int64_t> acknowledged;
  std::int64_t id = 0;
  const auto read_one = [&] { return read(ends[0], &id, sizeof id) == sizeof id; };
  while (acknowledged.size() < answers && read_one()) acknowledged.insert(id);
  EXPECT_EQ(answers, acknowledged.size()) << "the child ended by itself";
  usleep(static_cast<useconds_t>(microseconds));
  kill(child, SIGKILL);
  while (read_one()) acknowledged.insert(id);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  return acknowledged;
}

TEST(Survival, WhatWasAnsweredOutlivesKill) {
  const TestPlace place;
  std::mt19937 random(20'261'124);
  std::set<std::int64_t> acknowledged;
  for (int round = 0; round < 20; ++round) {
    acknowledged.merge(acknowledged_until_killed(place, round * 1'000'000, 1 + random() % 200,
                                                 static_cast<int>(random() % 5'000)));
    const auto store = Store::open(place.options());
    store->migrate({&notes, 1});
    store->read_now([&](Tx& tx) {
      std::set<std::int64_t> stored;
      tx.each("select id from note", [&](const Row& row) { stored.insert(row.whole(0)); });
      EXPECT_TRUE(
          std::includes(stored.begin(), stored.end(), acknowledged.begin(), acknowledged.end()))
          << "round " << round;
      EXPECT_EQ(tx.value<std::int64_t>("select notes from total"), std::int64_t(stored.size()))
          << "half an act stands, round " << round;
    });
  }
}

/// Many statements, so that a kill finds one of them under way.
std::vector<Migration> long_migrations() {
  std::vector<Migration> migrations;
  for (int number = 0; number < 3; ++number) {
    const auto table = "step_" + std::to_string(number);
    Migration made{"test/000" + std::to_string(number),
                   "create table " + table + " (id bigint primary key);\n"};
    for (int row = 0; row < 300; ++row)
      made.sql += "insert into " + table + " (id) values (" + std::to_string(row) + ");\n";
    migrations.push_back(made);
  }
  return migrations;
}

[[noreturn]] void migrate_and_exit(const TestPlace& place, int pipe) {
  try {
    const auto store = Store::open(place.options());
    if (write(pipe, "!", 1) != 1) _exit(3);
    store->migrate(long_migrations());
    _exit(0);
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "child: %s\n", broken.what());
  }
  _exit(2);
}

TEST(Survival, AKilledMigrationRestartsCleanly) {
  std::mt19937 random(19);
  const auto migrations = long_migrations();
  for (int round = 0; round < 10; ++round) {
    const TestPlace place;
    int ends[2];
    ASSERT_EQ(0, pipe(ends));
    const auto child = fork();
    if (child == 0) migrate_and_exit(place, ends[1]);
    close(ends[1]);
    char mark = 0;
    EXPECT_EQ(1, read(ends[0], &mark, 1));
    close(ends[0]);
    usleep(static_cast<useconds_t>(random() % 15'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const auto store = Store::open(place.options());
    store->migrate(migrations);
    store->read_now([&](Tx& tx) {
      EXPECT_EQ(3, tx.value<std::int64_t>("select count(*) from house_migration"));
      for (const auto* count : {"select count(*) from step_0", "select count(*) from step_1",
                                "select count(*) from step_2"})
        EXPECT_EQ(300, tx.value<std::int64_t>(count)) << "round " << round;
    });
  }
}

/// The kind of fault a write ended with, or none.
std::optional<Fault::Kind> fault_of(Store& store, const std::function<Outcome(Tx&)>& act) {
  try {
    store.write_now(act);
  } catch (const Fault& fault) {
    return fault.kind;
  }
  return std::nullopt;
}

TEST(Survival, AFullDiskIsRefusedAndRecovers) {
  if (!test_postgres_url().empty()) GTEST_SKIP() << "the disk is the server's";
  const auto store = open_test_store();
  store->migrate({&notes, 1});
  const auto let_grow_to = [&](const char* pragma) {
    store->write_now([&](Tx& tx) {
      tx.run(pragma);
      return Outcome::keep;
    });
  };
  let_grow_to("pragma max_page_count = 40");
  const std::string large(1'000'000, 'x');
  std::vector<std::future<std::optional<Fault::Kind>>> asked;
  for (std::int64_t id = 0; id < 9; ++id)
    asked.push_back(std::async(std::launch::async, [&, id] {
      return fault_of(*store,
                      [&](Tx& tx) { return add_note(tx, id, id % 3 == 1 ? large : "small"); });
    }));
  for (std::int64_t id = 0; id < 9; ++id) {
    const auto fault = asked[std::size_t(id)].get();
    EXPECT_EQ(id % 3 == 1, fault == Fault::Kind::full) << id;
    EXPECT_EQ(id % 3 != 1, !fault) << id;
  }
  store->read_now([](Tx& tx) {
    EXPECT_EQ(6, tx.value<std::int64_t>("select count(*) from note"));
    EXPECT_EQ(6, tx.value<std::int64_t>("select notes from total"));
  });
  let_grow_to("pragma max_page_count = 100000");
  EXPECT_FALSE(fault_of(*store, [&](Tx& tx) { return add_note(tx, 1, large); }));
  store->read_now([](Tx& tx) { EXPECT_EQ(7, tx.value<std::int64_t>("select notes from total")); });
}

TEST(Survival, TheLogStaysShortAlsoAfterAReaderHeldOn) {
  if (!test_postgres_url().empty()) GTEST_SKIP() << "the log is the server's";
  const TestPlace place;
  const auto options = place.options();
  const auto log_size = [&] {
    struct stat found {};
    return stat((options.sqlite_file + "-wal").c_str(), &found) == 0 ? found.st_size : 0;
  };
  const auto store = Store::open(options);
  store->migrate({&notes, 1});
  const std::string large(500'000, 'x');
  std::int64_t next = 0;
  const auto write_megabytes = [&](int megabytes) {
    for (int i = 0; i < megabytes * 2; ++i)
      store->write_now([&](Tx& tx) { return add_note(tx, next++, large); });
  };
  write_megabytes(40);
  EXPECT_LT(log_size(), 20'000'000);
  std::promise<void> reached, free_reader;
  store->read([&](Tx& tx) {
    tx.value<std::int64_t>("select count(*) from note");
    reached.set_value();
    free_reader.get_future().wait();
  });
  reached.get_future().wait();
  write_megabytes(30);
  EXPECT_GT(log_size(), 25'000'000) << "the snapshot needs it";
  free_reader.set_value();
  store->read_now([](Tx&) {});
  write_megabytes(40);
  EXPECT_LT(log_size(), 50'000'000) << "it is used from the start again";
  store->stop();
  EXPECT_EQ(0, log_size());
}

TEST(Survival, OthersCannotOpenTheFile) {
  if (!test_postgres_url().empty()) GTEST_SKIP() << "the files are the server's";
  const TestPlace place;
  auto options = place.options();
  const auto folder = std::filesystem::path(options.sqlite_file).parent_path() / "a" / "b";
  options.sqlite_file = folder / "house.db";
  const auto store = Store::open(options);
  store->migrate({&notes, 1});
  const auto mode_of = [](const std::string& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0 ? found.st_mode & 0777 : 0;
  };
  EXPECT_EQ(0700u, mode_of(folder));
  for (const auto* suffix : {"", "-wal", "-shm"})
    EXPECT_EQ(0600u, mode_of(options.sqlite_file + suffix)) << suffix;
}
}  // namespace
