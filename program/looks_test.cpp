// SPDX-License-Identifier: Apache-2.0
/// Who looked at whom stands in the journal before the answer leaves, whatever happens to the
/// batch.
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "platform/http/test_client.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
/// Holds the writer until it is let go.
class Gate : public db::Write {
 public:
  explicit Gate(std::shared_future<void> open) : open_(std::move(open)) {}
  db::Outcome run(db::Tx&) override {
    open_.wait();
    return db::Outcome::undo;
  }
  void done() override {}
  void failed(std::exception_ptr) override {}

 private:
  std::shared_future<void> open_;
};

/// Breaks what it is batched with: everything has to be run again, one at a time.
class Breaking : public db::Write {
 public:
  db::Outcome run(db::Tx&) override {
    throw db::Fault(db::Fault::Kind::broken, "as a disk that fails once");
  }
  void done() override {}
  void failed(std::exception_ptr) override {}
};

class Looks : public testing::Test {
 protected:
  Looks() : known(furnish(app, book, app.community("330109003017"))) {
    place = "/places/" + known.at("place");
    app.be(auth::Role::community_staff, known.at("place"));
    furnished_ = noted().size();
  }
  /// "subject id" of each line that noted looks, without those of the furnishing.
  std::vector<std::string> noted() {
    std::vector<std::string> all;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each("select request from journal_line where act = 'house.look' order by sequence",
              [&](const db::Row& row) { all.emplace_back(row.text(0)); });
    });
    all.erase(all.begin(), all.begin() + std::ptrdiff_t(furnished_));
    return all;
  }
  TestReply open_household() { return app.get(place + "/households/" + known.at("household")); }

  TestApp app;
  const RouteBook book{app.house->desk().router()};
  Known known;
  std::string place;

 private:
  std::size_t furnished_ = 0;
};
}  // namespace

TEST_F(Looks, AreWrittenAgainWhenTheirBatchIsRepeated) {
  auto& store = app.house->store();
  std::promise<void> open;
  ASSERT_TRUE(store.write(std::make_unique<Gate>(open.get_future().share())));
  ASSERT_TRUE(http::comes_true([&] { return store.counts().waiting_writes == 0; }));
  auto looking = std::async(std::launch::async, [&] { return open_household(); });
  ASSERT_TRUE(http::comes_true([&] { return store.counts().waiting_writes == 1; }));
  ASSERT_TRUE(store.write(std::make_unique<Breaking>()));
  const auto repeats = store.counts().repeats;
  open.set_value();
  EXPECT_EQ(200, looking.get().status);
  EXPECT_LT(repeats, store.counts().repeats) << "the batch was repeated";
  ASSERT_EQ(1u, noted().size());
  EXPECT_EQ(R"([{"subject":"people.household","id":")" + known.at("household") + R"("}])",
            noted().front());
}

TEST_F(Looks, OfEveryoneAndOfEverySubjectAreWritten) {
  const auto first = open_household();
  EXPECT_EQ(200, first.status);
  EXPECT_EQ(200, open_household().status);
  EXPECT_EQ(1u, noted().size()) << "the same person looks again: once in ten minutes";
  EXPECT_EQ(200, app.get(place + "/board").status);
  EXPECT_EQ(2u, noted().size());
  app.be(auth::Role::grid_worker, known.at("place"));
  EXPECT_EQ(200, open_household().status);
  EXPECT_EQ(3u, noted().size());
  EXPECT_EQ(404, app.get(place + "/households/" + app.new_id()).status);
  app.be_nobody();
  EXPECT_EQ(401, open_household().status);
  EXPECT_EQ(3u, noted().size()) << "a refusal shows nothing";
}
}  // namespace program
