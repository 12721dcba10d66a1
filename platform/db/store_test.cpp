// SPDX-License-Identifier: Apache-2.0
/// What a store promises about writes and reads, on the database that the environment chooses.
#include "platform/db/store.hpp"

#include <gtest/gtest.h>

#include <future>
#include <mutex>
#include <set>
#include <thread>

#include "platform/db/test_store.hpp"

namespace {
using namespace db;

const Migration notes{"test/0001_notes",
                      "create table note (id bigint primary key, words text not null);\n"};

/// A write made of two functions, which tells how it ended.
class Told : public Write {
 public:
  Told(std::function<Outcome(Tx&)> act, std::function<void(std::exception_ptr)> end)
      : act_(std::move(act)), end_(std::move(end)) {}
  Outcome run(Tx& tx) override { return act_(tx); }
  void done() override { end_(nullptr); }
  void failed(std::exception_ptr why) override { end_(std::move(why)); }

 private:
  std::function<Outcome(Tx&)> act_;
  std::function<void(std::exception_ptr)> end_;
};

struct NoteRow {
  static constexpr auto table = "note";
  std::int64_t id = 0;
  std::string words;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (id, words))

std::unique_ptr<Write> insert(std::int64_t id, std::function<void(std::exception_ptr)> end) {
  return std::make_unique<Told>(
      [id](Tx& tx) {
        tx.send("insert into note (id, words) values (?, ?)", id, "word");
        return Outcome::keep;
      },
      std::move(end));
}

class Observer : public BatchObserver {
 public:
  void begin_batch(Tx& tx, std::span<const std::unique_ptr<Write>> batch) override {
    sizes.push_back(batch.size());
    tx.value<std::int64_t>("select 1");
  }
  void batch_undone() override { ++undone; }
  void batch_committed() override { ++committed; }
  std::vector<std::size_t> sizes;
  int undone = 0, committed = 0;
};

/// Holds the writer until release() so that what is written meanwhile becomes one batch.
class Gate {
 public:
  explicit Gate(Store& store) {
    std::promise<void> reached;
    store.write(std::make_unique<Told>(
        [this, &reached, is_first = true](Tx&) mutable {
          if (is_first) reached.set_value();
          is_first = false;
          open_.wait();
          return Outcome::undo;
        },
        [](std::exception_ptr) {}));
    reached.get_future().wait();
  }
  void release() { opening_.set_value(); }

 private:
  std::promise<void> opening_;
  std::shared_future<void> open_ = opening_.get_future().share();
};

class StoreTest : public testing::Test {
 protected:
  StoreTest() { store->migrate({&notes, 1}); }
  std::vector<std::int64_t> ids() {
    std::vector<std::int64_t> found;
    store->read_now([&](Tx& tx) {
      tx.each("select id from note order by id",
              [&](const Row& row) { found.push_back(row.whole(0)); });
    });
    return found;
  }
  std::int64_t count() { return static_cast<std::int64_t>(ids().size()); }

  Observer observer;
  std::unique_ptr<Store> store = open_test_store(&observer);
};

using Ids = std::vector<std::int64_t>;

TEST_F(StoreTest, AnswersAWriteAfterItsCommit) {
  for (std::int64_t id = 1; id <= 20; ++id) {
    std::promise<std::int64_t> seen;
    store->write(insert(id, [&](std::exception_ptr why) {
      EXPECT_FALSE(why);
      // A read has a connection of its own, so it sees only what is committed.
      store->read(
          [&](Tx& tx) { seen.set_value(*tx.value<std::int64_t>("select count(*) from note")); });
    }));
    EXPECT_EQ(id, seen.get_future().get());
  }
}

TEST_F(StoreTest, ALoneUndoLeavesNothing) {
  EXPECT_EQ(Outcome::undo, store->write_now([](Tx& tx) {
    tx.run("insert into note (id, words) values (1, 'a')");
    return Outcome::undo;
  }));
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, RethrowsWhatALoneWriteThrew) {
  EXPECT_THROW(store->write_now([](Tx& tx) -> Outcome {
    tx.run("insert into note (id, words) values (1, 'a')");
    throw std::out_of_range("mine");
  }),
               std::out_of_range);
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, UndoAndThrowHarmNoNeighbourOfTheBatch) {
  std::mutex mutex;
  std::map<int, std::string> ends;
  std::vector<std::promise<void>> ended(7);
  const auto end = [&](int number) {
    return [&, number](std::exception_ptr why) {
      {
        const std::lock_guard lock(mutex);
        EXPECT_FALSE(ends.contains(number)) << "answered twice";
        try {
          if (why) std::rethrow_exception(why);
          ends[number] = "done";
        } catch (const std::exception& thrown) {
          ends[number] = thrown.what();
        }
      }
      ended[static_cast<std::size_t>(number)].set_value();
    };
  };
  Gate gate(*store);
  observer.sizes.clear();
  store->write(insert(0, end(0)));
  store->write(std::make_unique<Told>(
      [](Tx& tx) {
        tx.send("insert into note (id, words) values (1, 'undone')");
        tx.run("update note set words = 'spoiled'");
        return Outcome::undo;
      },
      end(1)));
  store->write(insert(2, end(2)));
  store->write(std::make_unique<Told>(
      [](Tx& tx) -> Outcome {
        tx.send("insert into note (id, words) values (3, 'thrown')");
        throw std::runtime_error("mine");
      },
      end(3)));
  store->write(insert(2, end(4)));  // a second 2: breaks the primary key
  store->write(std::make_unique<Told>(
      [](Tx&) -> Outcome { throw std::runtime_error("before anything"); }, end(5)));
  store->write(insert(6, end(6)));
  gate.release();
  for (auto& each : ended) each.get_future().wait();
  EXPECT_EQ((Ids{0, 2, 6}), ids());
  EXPECT_EQ("done", ends[0]);
  EXPECT_EQ("done", ends[1]);
  EXPECT_EQ("done", ends[2]);
  EXPECT_EQ("mine", ends[3]);
  EXPECT_NE(ends[4].find("note_pkey") != ends[4].npos, ends[4].find("note.id") != ends[4].npos)
      << ends[4];
  EXPECT_EQ("before anything", ends[5]);
  EXPECT_EQ("done", ends[6]);
  EXPECT_EQ(7u, observer.sizes.at(0)) << "all seven were one batch";
  store->read_now([](Tx& tx) {
    EXPECT_EQ(0, tx.value<std::int64_t>("select count(*) from note where words = 'spoiled'"));
  });
}

TEST_F(StoreTest, ASpoiledBatchIsStillOneCommitOnSqlite) {
  if (store->is_postgres()) GTEST_SKIP() << "a failure there spoils the whole transaction";
  Gate gate(*store);
  std::promise<void> ended;
  const auto spoil = [](Tx& tx) -> Outcome {
    tx.run("insert into note (id, words) values (1, 'undone')");
    return Outcome::undo;
  };
  store->write(insert(0, [](std::exception_ptr) {}));
  store->write(std::make_unique<Told>(spoil, [](std::exception_ptr) {}));
  store->write(insert(2, [&](std::exception_ptr) { ended.set_value(); }));
  const auto before = store->counts().commits;
  gate.release();
  ended.get_future().wait();
  EXPECT_EQ(before + 2, store->counts().commits) << "the gate's and one for the batch";
  EXPECT_EQ((Ids{0, 2}), ids());
}

TEST_F(StoreTest, TellsAConstraintFromOtherFaults) {
  const auto kind_of = [&](const char* sql) {
    try {
      store->write_now([&](Tx& tx) {
        tx.run(sql);
        return Outcome::keep;
      });
    } catch (const Fault& fault) {
      return static_cast<int>(fault.kind);
    }
    return -1;
  };
  EXPECT_EQ(-1, kind_of("insert into note (id, words) values (1, 'a')"));
  EXPECT_EQ(int(Fault::Kind::constraint), kind_of("insert into note (id, words) values (1, 'a')"));
  EXPECT_EQ(int(Fault::Kind::constraint), kind_of("insert into note (id, words) values (2, null)"));
  EXPECT_EQ(int(Fault::Kind::broken), kind_of("insert into nowhere (id) values (2)"));
  EXPECT_EQ((Ids{1}), ids());
}

TEST_F(StoreTest, AFailureThatWasNotAwaitedFailsItsWrite) {
  store->write_now([](Tx& tx) {
    tx.send("insert into note (id, words) values (1, 'a')");
    return Outcome::keep;
  });
  EXPECT_THROW(store->write_now([](Tx& tx) {
    tx.send("insert into note (id, words) values (1, 'again')");
    tx.send("insert into note (id, words) values (2, 'b')");
    return Outcome::keep;
  }),
               Fault);
  EXPECT_EQ((Ids{1}), ids());
}

TEST_F(StoreTest, InsertedRowsStandInOrderWithOtherStatements) {
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 1; id <= 3; ++id) tx.insert(NoteRow{id, "first"});
    tx.send("update note set words = 'changed' where id <= 3");
    tx.insert(NoteRow{4, "later"});
    EXPECT_EQ(4, tx.value<std::int64_t>("select count(*) from note"));
    tx.insert(NoteRow{5, "later"});
    return Outcome::keep;
  });
  store->read_now([](Tx& tx) {
    EXPECT_EQ(3, tx.value<std::int64_t>("select count(*) from note where words = 'changed'"));
    EXPECT_EQ(5, tx.value<std::int64_t>("select count(*) from note"));
  });
}

TEST_F(StoreTest, RowsInsertedAtTheEndAreThereAfterTheCommitOrNotAtAll) {
  const auto add_both = [](Outcome outcome) {
    return [outcome](Tx& tx) {
      for (const auto* words : {"one", "two"}) tx.insert_at_end(NoteRow{words[0], words});
      return outcome;
    };
  };
  store->write_now(add_both(Outcome::undo));
  EXPECT_EQ(Ids{}, ids());
  store->write_now(add_both(Outcome::keep));
  EXPECT_EQ((Ids{'o', 't'}), ids());
  EXPECT_THROW(store->write_now(add_both(Outcome::keep)), Fault) << "they are there already";
}

TEST_F(StoreTest, TakesTwoThreadsOfTwoHundredWritesEach) {
  std::atomic<int> failures = 0;
  const auto write_some = [&](std::int64_t from) {
    for (auto id = from; id < from + 200; ++id) {
      std::promise<void> ended;
      store->write(insert(id, [&](std::exception_ptr why) {
        if (why) ++failures;
        ended.set_value();
      }));
      ended.get_future().wait();
    }
  };
  std::thread one(write_some, 0), other(write_some, 1000);
  one.join();
  other.join();
  EXPECT_EQ(0, failures);
  EXPECT_EQ(400, count());
  EXPECT_EQ(400u, store->counts().writes);
  EXPECT_EQ(observer.committed, int(store->counts().commits));
}

TEST_F(StoreTest, AWaitingCrowdBecomesOneCommit) {
  Gate gate(*store);
  std::vector<std::promise<void>> ended(100);
  for (std::size_t i = 0; i < 100; ++i)
    store->write(
        insert(std::int64_t(i), [&ended, i](std::exception_ptr) { ended[i].set_value(); }));
  const auto before = store->counts().commits;
  EXPECT_EQ(100u, store->counts().waiting_writes);
  gate.release();
  for (auto& each : ended) each.get_future().wait();
  EXPECT_EQ(before + 2, store->counts().commits) << "the gate's and one for the crowd";
  EXPECT_EQ(100, count());
}

TEST(Store, AnswersFalseWhenTheQueueIsFull) {
  StoreOptions small;
  small.readers = 1;
  small.most_waiting = 3;
  const auto store = open_test_store(nullptr, small);
  store->migrate({&notes, 1});
  Gate gate(*store);
  int answered = 0;
  for (std::int64_t id = 0; id < 3; ++id)
    EXPECT_TRUE(store->write(insert(id, [&](std::exception_ptr) { ++answered; })));
  EXPECT_FALSE(store->write(insert(9, [&](std::exception_ptr) { answered += 100; })));
  std::promise<void> free_reader, reached;
  EXPECT_TRUE(store->read([&](Tx&) {
    reached.set_value();
    free_reader.get_future().wait();
  }));
  reached.get_future().wait();
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(store->read([](Tx&) {}));
  EXPECT_FALSE(store->read([](Tx&) {}));
  free_reader.set_value();
  gate.release();
  store->stop();
  EXPECT_EQ(3, answered);
}

TEST(Store, StopAnswersWhatWaits) {
  const auto store = open_test_store();
  store->migrate({&notes, 1});
  std::atomic<int> answered = 0, read = 0;
  for (std::int64_t id = 0; id < 300; ++id)
    store->write(insert(id, [&](std::exception_ptr why) { answered += why ? 1000 : 1; }));
  for (int i = 0; i < 50; ++i)
    store->read([&](Tx& tx) { read += tx.value<bool>("select 1 = 1").value_or(false); });
  store->stop();
  EXPECT_EQ(300, answered);
  EXPECT_EQ(50, read);
  EXPECT_FALSE(store->write(insert(1, [](std::exception_ptr) {})));
  EXPECT_FALSE(store->read([](Tx&) {}));
  EXPECT_THROW(store->write_now([](Tx&) { return Outcome::keep; }), Fault);
}

TEST_F(StoreTest, AReadKeepsToItsSnapshot) {
  store->read_now([&](Tx& tx) {
    EXPECT_EQ(0, tx.value<std::int64_t>("select count(*) from note"));
    store->write_now([](Tx& writing) {
      writing.run("insert into note (id, words) values (1, 'a')");
      return Outcome::keep;
    });
    EXPECT_EQ(0, tx.value<std::int64_t>("select count(*) from note"));
  });
  EXPECT_EQ((Ids{1}), ids());
}

TEST_F(StoreTest, AReadCannotWrite) {
  store->read_now(
      [](Tx& tx) { EXPECT_THROW(tx.run("insert into note (id, words) values (1, 'a')"), Fault); });
  EXPECT_EQ(Ids{}, ids());
}

TEST_F(StoreTest, ARowMayAskTheSameWhileItIsRead) {
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 1; id <= 3; ++id)
      tx.send("insert into note (id, words) values (?, 'a')", id);
    return Outcome::keep;
  });
  int rows = 0;
  store->read_now([&](Tx& tx) {
    const char* sql = "select id from note where id >= ? order by id";
    tx.each(
        sql,
        [&](const Row& row) {
          tx.each(
              sql, [&](const Row&) { ++rows; }, row.whole(0));
        },
        std::int64_t(1));
  });
  EXPECT_EQ(3 + 2 + 1, rows);
}

TEST_F(StoreTest, CountsTheRowsThatChanged) {
  store->write_now([](Tx& tx) {
    EXPECT_EQ(1, tx.run("insert into note (id, words) values (1, 'a')"));
    EXPECT_EQ(1, tx.run("insert into note (id, words) values (2, 'a')"));
    EXPECT_EQ(2, tx.run("update note set words = ?", "b"));
    EXPECT_EQ(0, tx.run("update note set words = ? where id = ?", "b", std::int64_t(9)));
    EXPECT_EQ(0, tx.run("select id from note"));
    EXPECT_EQ(1, tx.run("delete from note where id = ?", std::int64_t(1)));
    EXPECT_EQ(0, tx.run("create table other (id bigint)"));
    return Outcome::keep;
  });
}

TEST(Store, CommitsEachWriteAloneWhenNotGrouping) {
  StoreOptions alone;
  alone.is_grouping = false;
  const auto store = open_test_store(nullptr, alone);
  store->migrate({&notes, 1});
  for (std::int64_t id = 0; id < 30; ++id) store->write(insert(id, [](std::exception_ptr) {}));
  store->stop();
  EXPECT_EQ(30u, store->counts().commits);
}

TEST(Store, NamesItsVersion) {
  const auto store = open_test_store();
  EXPECT_TRUE(store->version().starts_with(store->is_postgres() ? "postgresql 1" : "sqlite 3."));
}
}  // namespace
