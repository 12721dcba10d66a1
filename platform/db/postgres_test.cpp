// SPDX-License-Identifier: Apache-2.0
/// What only PostgreSQL does: conflicts, lost connections, commits in doubt.
#include <gtest/gtest.h>

#include "platform/db/test_store.hpp"

namespace {
using namespace db;

const Migration counter{"test/0001_counter",
                        "create table counter (id bigint primary key, number bigint not null);\n"
                        "insert into counter (id, number) values (1, 0);\n"};

class PostgresTest : public testing::Test {
 protected:
  void SetUp() override {
    if (test_postgres_url().empty()) GTEST_SKIP() << "needs PostgreSQL";
    place = std::make_unique<TestPlace>();
    store = Store::open(place->options());
    store->migrate({&counter, 1});
  }
  void TearDown() override { store.reset(); }
  std::int64_t number() {
    std::int64_t found = -1;
    store->read_now([&](Tx& tx) { found = *tx.value<std::int64_t>("select number from counter"); });
    return found;
  }
  std::optional<Fault::Kind> fault_of(const std::function<Outcome(Tx&)>& act) {
    try {
      store->write_now(act);
    } catch (const Fault& fault) {
      return fault.kind;
    }
    return std::nullopt;
  }

  std::unique_ptr<TestPlace> place;
  std::unique_ptr<Store> store;
};

Outcome add(Tx& tx, std::int64_t more) {
  const auto before = *tx.value<std::int64_t>("select number from counter where id = 1");
  tx.send("update counter set number = ? where id = 1", before + more);
  return Outcome::keep;
}

TEST_F(PostgresTest, KnowsHowManyRowsThereAreOnceTheHouseIsOpened) {
  const auto rows_known = [&] {
    std::int64_t rows = -2;
    store->read_now([&](Tx& tx) {
      rows = *tx.value<std::int64_t>(
          "select cast(reltuples as bigint) from pg_class where oid = to_regclass('later')");
    });
    return rows;
  };
  const Migration both[] = {counter,
                            {"test/0002_later", "create table later (id bigint primary key);\n"}};
  store->migrate(both);
  EXPECT_EQ(-1, rows_known()) << "nothing to look at";
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 0; id < 30; ++id) tx.send("insert into later (id) values (?)", id);
    return Outcome::keep;
  });
  store->migrate(both);
  EXPECT_EQ(30, rows_known());
}

TEST_F(PostgresTest, AConflictIsTriedAgain) {
  const auto other = Store::open(place->options());
  int runs = 0;
  store->write_now([&](Tx& tx) {
    const auto before = *tx.value<std::int64_t>("select number from counter where id = 1");
    if (++runs <= 4) other->write_now([](Tx& theirs) { return add(theirs, 10); });
    tx.send("update counter set number = ? where id = 1", before + 1);
    return Outcome::keep;
  });
  EXPECT_EQ(5, runs);
  EXPECT_EQ(41, number());
}

TEST_F(PostgresTest, AConflictWithoutEndIsGivenUp) {
  const auto other = Store::open(place->options());
  int runs = 0;
  EXPECT_EQ(Fault::Kind::conflict, fault_of([&](Tx& tx) {
              ++runs;
              tx.value<std::int64_t>("select number from counter where id = 1");
              other->write_now([](Tx& theirs) { return add(theirs, 10); });
              tx.send("update counter set number = 0 where id = 1");
              return Outcome::keep;
            }));
  EXPECT_EQ(8, runs);
  EXPECT_EQ(80, number());
}

TEST_F(PostgresTest, ALostConnectionComesBack) {
  const auto cut = [](Tx& tx) {
    tx.run("select pg_terminate_backend(pg_backend_pid())");
    return Outcome::keep;
  };
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(Fault::Kind::busy, fault_of(cut));
    EXPECT_FALSE(fault_of([](Tx& tx) { return add(tx, 1); }));
    EXPECT_THROW(store->read_now([&](Tx& tx) { cut(tx); }), Fault);
    EXPECT_EQ(round + 1, number());
  }
}

TEST_F(PostgresTest, AReaderThatWasCutWhileIdleIsReplacedSilently) {
  EXPECT_EQ(0, number());
  store->read_now([](Tx& tx) {
    tx.run(
        "select pg_terminate_backend(pid) from pg_stat_activity "
        "where application_name = 'linli' and pid <> pg_backend_pid() and state = 'idle' "
        "and query = 'commit'");
  });
  for (int i = 0; i < 4; ++i) EXPECT_EQ(0, number());
}

TEST_F(PostgresTest, ACommitInDoubtIsNeverAnsweredAsDone) {
  // A warning while committing is how the server tells that the standby may lack the commit.
  store->write_now([](Tx& tx) {
    tx.run(
        "create function warn() returns trigger language plpgsql as "
        "'begin raise warning ''canceling wait''; return null; end'");
    tx.run(
        "create constraint trigger warn after update on counter deferrable initially deferred "
        "for each row execute function warn()");
    return Outcome::keep;
  });
  EXPECT_EQ(Fault::Kind::busy, fault_of([](Tx& tx) { return add(tx, 1); }));
  EXPECT_EQ(1, number()) << "it stands here; only the answer must not say so";
}

TEST_F(PostgresTest, AThousandUnawaitedStatementsNeedNoRoom) {
  store->write_now([](Tx& tx) {
    for (std::int64_t id = 2; id < 5'000; ++id)
      tx.send("insert into counter (id, number) values (?, ?)", id, id);
    EXPECT_EQ(4'999, tx.value<std::int64_t>("select count(*) from counter"));
    return Outcome::keep;
  });
}

TEST_F(PostgresTest, JoinsGoByIndexHoweverFewRowsWereKnown) {
  store->write_now([](Tx& tx) {
    std::string plan;
    tx.each("explain select a.number from counter a join counter b on b.id = a.number",
            [&](const Row& row) { plan += row.text(0); });
    EXPECT_NE(plan.npos, plan.find("Nested Loop")) << plan;
    EXPECT_EQ(plan.npos, plan.find("Hash")) << plan;
    return Outcome::keep;
  });
}

TEST_F(PostgresTest, MoreStatementsThanAreKeptStillRun) {
  store->read_now([](Tx& tx) {
    for (int turn = 0; turn < 2; ++turn)
      for (int i = 0; i < 700; ++i)
        EXPECT_EQ(i, tx.value<std::int64_t>("select " + std::to_string(i)));
    EXPECT_LE(*tx.value<std::int64_t>("select count(*) from pg_prepared_statements"), 513);
  });
}
}  // namespace
