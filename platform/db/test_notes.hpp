// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests of a store: a table of notes, writes that tell how they ended, and who watches
/// batches.
#include <gtest/gtest.h>

#include <future>

#include "platform/db/store.hpp"
#include "platform/db/test_store.hpp"

namespace notes_test {
using namespace db;

inline const Migration notes{
    "test/0001_notes",
    "create table note (id bigint primary key, words text not null);\n"
    "create table tally (name text primary key, number bigint not null);\n"};

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

struct TallyRow {
  static constexpr auto table = "tally";
  std::string name;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(TallyRow, (), (name, number))

inline std::unique_ptr<Write> insert(std::int64_t id, std::function<void(std::exception_ptr)> end) {
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
}  // namespace notes_test
