// SPDX-License-Identifier: Apache-2.0
#include "supply/moves.hpp"

#include "supply/test_books.hpp"

namespace supply {
namespace {
class SupplyMoves : public testing::Test {
 protected:
  std::unique_ptr<db::Store> place = db::open_test_store();
  Books books{*place};
};
}  // namespace

TEST_F(SupplyMoves, ALineTakesWhatItGives) {
  EXPECT_EQ("2 taken 0 known", books.take({books.receive(100, 1), books.issue(30, 2)}));
  EXPECT_EQ(-100, books.balance(books.donor));
  EXPECT_EQ(70, books.balance(books.store));
  EXPECT_EQ(30, books.balance(books.home));
  EXPECT_TRUE(books.proof().is_balanced());
  EXPECT_EQ(3, books.proof().shelves);
}

TEST_F(SupplyMoves, TheSameTwiceAppliesOnce) {
  const auto received = books.receive(100, 1);
  EXPECT_EQ("1 taken 0 known", books.take({received}));
  EXPECT_EQ("1 taken 1 known", books.take({received, books.issue(5, 2)}));
  EXPECT_EQ(95, books.balance(books.store));
  EXPECT_EQ("supply.move_twice moves/1/id", books.take({received, received}));
}

TEST_F(SupplyMoves, WhatWasDoneIsNotRefusedForLackOfStock) {
  EXPECT_EQ("1 taken 0 known", books.take({books.issue(30, 2)}));
  EXPECT_EQ(-30, books.balance(books.store));
  EXPECT_TRUE(books.proof().is_balanced());
}

TEST_F(SupplyMoves, ACounterMoveTakesAMoveBackOnce) {
  const auto wrong = books.issue(30, 2);
  EXPECT_EQ("2 taken 0 known", books.take({books.receive(100, 1), wrong}));
  EXPECT_EQ("1 taken 0 known", books.take({books.counter(wrong.id, 9)}));
  EXPECT_EQ(100, books.balance(books.store));
  EXPECT_EQ("0 taken 1 known", books.take({books.counter(wrong.id, 10)}))
      << "two phones saw the same mistake";
  EXPECT_EQ(100, books.balance(books.store));
  EXPECT_EQ(3, books.value("select count(*) from supply_move")) << "the mistake stays in the books";
}

TEST_F(SupplyMoves, AMistakeAndItsCounterMoveMayComeTogetherAndInAnyOrder) {
  const auto wrong = books.issue(30, 2);
  EXPECT_EQ("3 taken 0 known",
            books.take({books.counter(wrong.id, 3), books.receive(100, 1), wrong}));
  EXPECT_EQ(100, books.balance(books.store));
  EXPECT_TRUE(books.proof().is_balanced());
}

TEST_F(SupplyMoves, WhatIsSentIsOnTheWayUntilItArrives) {
  const auto way = common_account(AccountKind::on_the_way),
             lost = common_account(AccountKind::difference);
  const auto sent = books.move(MoveKind::send, books.store, way, 50, 2);
  books.take({books.receive(100, 1), sent});
  EXPECT_EQ(50, books.balance(way));
  auto arrived = books.move(MoveKind::arrive, way, books.gate, 48, 3);
  EXPECT_EQ("supply.no_such_move moves/0/arrives", books.take({arrived}));
  arrived.arrives = sent.id;
  arrived.lines.push_back({way, lost, books.mask, {}, 2});
  auto silent = arrived;
  silent.reason = std::string();
  EXPECT_EQ("supply.reason_missing moves/0/lines/1", books.take({silent}));
  EXPECT_EQ("1 taken 0 known", books.take({arrived}));
  EXPECT_EQ(0, books.balance(way));
  EXPECT_EQ(48, books.balance(books.gate));
  EXPECT_EQ(2, books.balance(lost));
}

TEST_F(SupplyMoves, TwoWhoConfirmTheSameParcelDoNotDoubleIt) {
  const auto way = common_account(AccountKind::on_the_way);
  const auto sent = books.move(MoveKind::send, books.store, way, 50, 2);
  auto first = books.move(MoveKind::arrive, way, books.gate, 50, 3);
  auto second = books.move(MoveKind::arrive, way, books.gate, 50, 4);
  first.arrives = second.arrives = sent.id;
  EXPECT_EQ("supply.has_arrived moves/3/arrives",
            books.take({books.receive(100, 1), sent, first, second}));
  EXPECT_EQ("3 taken 0 known", books.take({books.receive(100, 1), sent, first}));
  EXPECT_EQ("supply.has_arrived moves/0/arrives", books.take({second}));
  EXPECT_EQ("0 taken 1 known", books.take({first})) << "sent again it is no second one";
  EXPECT_EQ(50, books.balance(books.gate));
  EXPECT_EQ("1 taken 0 known", books.take({books.counter(first.id, 5)}));
  EXPECT_EQ("1 taken 0 known", books.take({second})) << "the first was taken back";
  EXPECT_EQ(50, books.balance(books.gate));
}

TEST_F(SupplyMoves, RefusesWhatItDoesNotKnowAndTakesNothingOfTheBatch) {
  auto strange = books.issue(1, 1);
  strange.lines[0].to = test_id(7, 7);
  EXPECT_EQ("supply.no_such_account moves/1/lines/0/to",
            books.take({books.receive(100, 1), strange}));
  EXPECT_EQ(0, books.balance(books.store));
  strange = books.issue(1, 1);
  strange.lines[0].item = test_id(7, 7);
  EXPECT_EQ("supply.no_such_item moves/0/lines/0/item", books.take({strange}));
  strange = books.issue(1, 1);
  strange.lines[0].lot = test_id(7, 7);
  EXPECT_EQ("supply.no_such_lot moves/0/lines/0/lot", books.take({strange}));
  strange = books.issue(1, 1);
  strange.lines.clear();
  EXPECT_EQ("supply.no_lines moves/0/lines", books.take({strange}));
  EXPECT_EQ("supply.no_such_move moves/0/counters", books.take({books.counter(test_id(7, 7), 3)}));
  EXPECT_EQ("supply.not_that_way moves/0/lines/0",
            books.take({books.move(MoveKind::issue, books.donor, books.home, 1, 1)}));
  EXPECT_EQ("supply.no_moves moves", books.take(std::vector<NewMove>()));
}

TEST_F(SupplyMoves, AProofNamesTheBalanceThatIsWrong) {
  books.take({books.receive(100, 1)});
  books.database().write_now([&](db::Tx& tx) {
    tx.run("update supply_balance set amount = amount + 1 where account_id = ?", books.store);
    return db::Outcome::keep;
  });
  const auto proof = books.proof();
  ASSERT_EQ(1u, proof.unbalanced.size());
  EXPECT_EQ(books.store, proof.unbalanced[0].shelf.account);
  EXPECT_EQ(101, proof.unbalanced[0].kept);
  EXPECT_EQ(100, proof.unbalanced[0].proven);
}
}  // namespace supply
