// SPDX-License-Identifier: Apache-2.0
#include "supply/counts.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "supply/test_books.hpp"

namespace supply {
namespace {
class SupplyCounts : public testing::Test {
 protected:
  std::string explain(const Uuid& count, std::int64_t difference) {
    const auto done = books.run([&](Work& work) {
      return explain_difference(work, {books.new_id(), count, difference, "发放时漏记"});
    });
    return done ? std::string() : done.error().code;
  }
  std::unique_ptr<db::Store> place = db::open_test_store();
  Books books{*place};
};

/// What one phone did without network, in the order in which it hands it in.
struct Batch {
  std::vector<NewMove> moves;
  std::vector<NewCount> counts;
};

/// Three phones that move, take back and bring back; the first two also count.
std::vector<std::vector<Batch>> phones_of(Books& books, std::mt19937_64& random) {
  std::vector<std::vector<Batch>> phones(3);
  const auto one_of = [&](std::int64_t most) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most));
  };
  for (std::size_t phone = 0; phone < phones.size(); ++phone) {
    for (int i = 0; i < 4; ++i) {
      Batch batch;
      for (int j = 0; j < 3; ++j) {
        batch.moves.push_back(books.issue(1 + one_of(20), one_of(600)));
        batch.moves.push_back(books.receive(1 + one_of(30), one_of(600)));
      }
      batch.moves.push_back(
          books.move(MoveKind::bring_back, books.home, books.store, 1 + one_of(5), one_of(600)));
      if (one_of(2)) batch.moves.push_back(books.counter(batch.moves[1].id, one_of(600)));
      phones[phone].push_back(std::move(batch));
    }
    if (phone < 2)
      phones[phone].insert(phones[phone].begin() + one_of(5),
                           Batch{{},
                                 {books.count(one_of(100), 100 + one_of(400)),
                                  books.count(one_of(100), 100 + one_of(400))}});
  }
  return phones;
}

void hand_in(Books& books, const Batch& batch) {
  std::string told;
  if (!batch.moves.empty()) told += books.take(batch.moves);
  if (!batch.counts.empty()) told += books.take(batch.counts);
  EXPECT_EQ(std::string::npos, told.find("supply.")) << told;
}

/// Every count against the lines alone: what was there at it, with its difference, is what was
/// counted.
void expect_counts_hold(Books& books) {
  books.run([&](Work& work) {
    const auto lines = work.tx.all<Line>("where community_id = ?", work.community());
    std::vector<Effect> effects;
    for (const auto& line : lines)
      for (const auto& [account, sign] : {std::pair{line.from_id, -1}, std::pair{line.to_id, 1}})
        effects.push_back(
            {{account, line.item_id, line.lot_id}, {line.at, line.count_id}, sign * line.amount});
    for (const auto& count : work.tx.all<Count>("where community_id = ?", work.community())) {
      const auto [shelf, moment, counted] = count.as_counted();
      EXPECT_EQ(counted, expected_at(shelf, moment, effects) + count.difference);
    }
    return true;
  });
}
}  // namespace

TEST_F(SupplyCounts, ADifferenceIsBookedAndWaitsForItsReason) {
  books.take({books.receive(100, 1)});
  const auto count = books.count(70, 10);
  EXPECT_EQ("1 taken 0 known", books.take({count}));
  EXPECT_EQ("0 taken 1 known", books.take({count})) << "the same twice applies once";
  EXPECT_EQ(-30, books.difference(count.id));
  EXPECT_EQ(70, books.balance(books.store));
  EXPECT_EQ(1u, books.unexplained_ones());
  EXPECT_EQ("supply.difference_changed", explain(count.id, -29));
  EXPECT_EQ("supply.no_such_count", explain(test_id(7, 7), -30));
  EXPECT_EQ("", explain(count.id, -30));
  EXPECT_EQ(0u, books.unexplained_ones());
}

TEST_F(SupplyCounts, WhatArrivesLaterButWasBeforeChangesWhatWasExpected) {
  books.take({books.receive(100, 1)});
  const auto count = books.count(70, 10);
  books.take({count});
  EXPECT_EQ("", explain(count.id, -30));
  books.take({books.issue(20, 5)});
  EXPECT_EQ(-10, books.difference(count.id));
  EXPECT_EQ(70, books.balance(books.store)) << "what was counted was there";
  EXPECT_EQ(1u, books.unexplained_ones()) << "the reason was of another difference";
  books.take({books.issue(20, 15)});
  EXPECT_EQ(-10, books.difference(count.id));
  EXPECT_EQ(50, books.balance(books.store));
}

TEST_F(SupplyCounts, AMistakeTakenBackAfterACountIsNotFoundTwice) {
  const auto wrong = books.issue(30, 2);
  books.take({books.receive(100, 1), wrong});
  const auto count = books.count(100, 10);
  books.take({count});
  EXPECT_EQ(30, books.difference(count.id));
  books.take({books.counter(wrong.id, 20)});
  EXPECT_EQ(0, books.difference(count.id));
  EXPECT_EQ(100, books.balance(books.store));
}

TEST_F(SupplyCounts, OnlyAShelfIsCounted) {
  auto count = books.count(1, 1);
  count.account = books.home;
  EXPECT_EQ("supply.no_such_account counts/0/account", books.take({count}));
  count.account = common_account(AccountKind::on_the_way);
  EXPECT_EQ("supply.no_such_account counts/0/account", books.take({count}));
  EXPECT_EQ("supply.no_counts counts", books.take(std::vector<NewCount>()));
}

TEST_F(SupplyCounts, AnyInterleavingOfThreePhonesAndTwoStockTakesEndsTheSame) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 4; ++round) {
    const auto phones = phones_of(books, random);
    std::vector<std::size_t> order;
    for (std::size_t phone = 0; phone < phones.size(); ++phone)
      order.insert(order.end(), phones[phone].size(), phone);
    const auto run = [&](Books& into) {
      std::shuffle(order.begin(), order.end(), random);
      std::vector<std::size_t> next(phones.size(), 0);
      for (const auto phone : order) {
        hand_in(into, phones[phone][next[phone]++]);
        // An answer was lost, and the phone sends it again.
        if (random() % 3 == 0) hand_in(into, phones[phone][next[phone] - 1]);
      }
      EXPECT_TRUE(into.proof().is_balanced());
      expect_counts_hold(into);
      std::string told = std::to_string(into.balance(into.store));
      for (const auto& phone : phones)
        for (const auto& batch : phone)
          for (const auto& count : batch.counts)
            told += ' ' + std::to_string(into.difference(count.id));
      return told;
    };
    auto other_place = db::open_test_store();
    auto third_place = db::open_test_store();
    Books other{*other_place}, third{*third_place};
    EXPECT_EQ(run(other), run(third)) << round;
  }
}

TEST(SupplyKilled, WhatWasAnsweredIsThereAndTheRestIsWholeOrNotThere) {
  const db::TestPlace place;
  std::mt19937_64 random(5);
  const auto open = [&] { return db::Store::open(place.options()); };
  for (int round = 0; round < 5; ++round) {
    int answers[2];
    ASSERT_EQ(0, ::pipe(answers));
    const auto first = static_cast<std::uint32_t>(1'000 * round);
    const auto batch_of = [&](Books& books, std::uint32_t number) {
      std::vector<NewMove> moves;
      for (std::uint32_t i = 0; i < 5; ++i) {
        auto move = i % 2 ? books.issue(3, 10 + i) : books.receive(7, 10 + i);
        move.id = test_id(8, 100 * (first + number) + i);
        moves.push_back(std::move(move));
      }
      return moves;
    };
    const auto child = ::fork();
    if (child == 0) {
      ::close(answers[0]);
      const auto store = open();
      Books books{*store, 100 + first};
      for (std::uint32_t number = 0; number < 200; ++number) {
        books.take(batch_of(books, number));
        auto count = books.count(number, 12);
        count.id = test_id(6, first + number);
        books.take({count});
        if (::write(answers[1], "x", 1) != 1) break;
      }
      ::_exit(0);
    }
    ::close(answers[1]);
    const auto wanted = 1 + static_cast<int>(random() % 20);
    int answered = 0;
    for (char said; answered < wanted && ::read(answers[0], &said, 1) == 1;) ++answered;
    ::usleep(static_cast<useconds_t>(random() % 3'000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(answers[0]);
    ASSERT_EQ(wanted, answered);

    const auto store = open();
    Books books{*store, 101 + first};
    EXPECT_TRUE(books.proof().is_balanced());
    expect_counts_hold(books);
    for (int number = 0; number < answered; ++number)
      EXPECT_EQ("0 taken 5 known", books.take(batch_of(books, static_cast<std::uint32_t>(number))));
    EXPECT_EQ(0, books.value("select count(*) from supply_move m where m.kind <> 'differ' and not "
                             "exists (select 1 from supply_line l where l.move_id = m.id)"));
    EXPECT_EQ(0, books.value("select count(*) from supply_move where kind <> 'differ'") % 5)
        << "batches are whole";
  }
}
}  // namespace supply
