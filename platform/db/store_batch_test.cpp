// SPDX-License-Identifier: Apache-2.0
/// What a store promises about many writes at once, on the database that the environment chooses.
#include <mutex>
#include <thread>

#include "platform/db/test_notes.hpp"

namespace notes_test {
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

TEST(Store, CommitsEachWriteAloneWhenNotGrouping) {
  StoreOptions alone;
  alone.is_grouping = false;
  const auto store = open_test_store(nullptr, alone);
  store->migrate({&notes, 1});
  for (std::int64_t id = 0; id < 30; ++id) store->write(insert(id, [](std::exception_ptr) {}));
  store->stop();
  EXPECT_EQ(30u, store->counts().commits);
}
}  // namespace notes_test
