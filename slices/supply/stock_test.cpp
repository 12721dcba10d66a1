// SPDX-License-Identifier: Apache-2.0
#include "supply/stock.hpp"

#include <algorithm>

#include "supply/test_books.hpp"

namespace supply {
namespace {
class SupplyStock : public testing::Test {
 protected:
  std::vector<StockLine> stock(const std::vector<PlannedShift>& planned = {{3, 480}}) {
    std::vector<StockLine> found;
    books.run([&](Work& work) {
      found = stock_of(work, planned);
      return true;
    });
    return found;
  }
  StockLine line_of(const Uuid& item) {
    const auto all = stock();
    return *std::find_if(all.begin(), all.end(),
                         [&](const StockLine& one) { return one.item == item; });
  }
  std::unique_ptr<db::Store> place = db::open_test_store();
  Books books{*place};
};
}  // namespace

TEST_F(SupplyStock, CountsWhatIsOnAnyShelfAndWhatIsOnTheWay) {
  const auto way = common_account(AccountKind::on_the_way);
  books.take({books.receive(100, 1), books.move(MoveKind::issue, books.store, books.gate, 20, 2),
              books.issue(30, 3), books.move(MoveKind::send, books.store, way, 10, 4)});
  const auto line = line_of(books.mask);
  EXPECT_EQ(60, line.on_shelf) << "40 in the store, 20 at the gate";
  EXPECT_EQ(10, line.on_the_way);
  EXPECT_EQ(6, line.needed_a_day) << "three people, two masks each";
  EXPECT_EQ(10, line.days_of_cover);
  EXPECT_FALSE(line.is_short);
  EXPECT_FALSE(line_of(books.milk).days_of_cover) << "no norm is known";
}

TEST_F(SupplyStock, WhatLastsLeastStandsFirst) {
  books.take({books.receive(100, 1)});
  const auto all = stock();
  ASSERT_EQ(16u, all.size());
  EXPECT_EQ(0, all.front().days_of_cover);
  EXPECT_TRUE(all.front().is_short);
  EXPECT_EQ("mask", all[3].code) << "after gloves, suits and shields, of which there are none";
  EXPECT_FALSE(all.back().days_of_cover);
}

TEST_F(SupplyStock, AShelfBelowZeroIsShownBesideOneThatHasSome) {
  books.take({books.receive(100, 1),
              books.move(MoveKind::use, books.gate, common_account(AccountKind::used), 5, 2)});
  EXPECT_EQ(95, line_of(books.mask).on_shelf);
  EXPECT_EQ(5, line_of(books.mask).below_zero);
}

TEST_F(SupplyStock, WhatWasTakenBackWasNotUsed) {
  const auto wrong = books.issue(30, 2);
  books.take({books.receive(100, 1), wrong, books.issue(5, 3)});
  EXPECT_EQ(35, books.value("select amount from supply_use"));
  books.take({books.counter(wrong.id, 4)});
  EXPECT_EQ(5, books.value("select amount from supply_use"));
}

TEST_F(SupplyStock, UseOfTheLastDaysSaysWhenItRunsOut) {
  books.now = books.begin + 14 * day_ms + hour_ms;
  books.take({books.receive(340, 1)});
  for (int day = 0; day < 14; ++day) books.take({books.issue(10, day * 24 * 60 + 60)});
  EXPECT_FALSE(line_of(books.milk).runs_out);
  const auto out = line_of(books.mask).runs_out;
  ASSERT_TRUE(out && out->likely);
  EXPECT_EQ(Day::in_china(books.now) + 19, *out->likely) << "200 are left, 10 a day";
  EXPECT_EQ(out->earliest, out->latest) << "every day was alike";
}

TEST_F(SupplyStock, WhatRunsOutSoonerThanPostsNeedItIsShort) {
  books.now = books.begin + 14 * day_ms + hour_ms;
  books.take({books.receive(190, 1)});
  for (int day = 0; day < 14; ++day) books.take({books.issue(10, day * 24 * 60 + 60)});
  const auto line = line_of(books.mask);
  EXPECT_EQ(8, line.days_of_cover) << "50 are left, posts need six a day";
  EXPECT_EQ(4, line.lasts_days) << "but doors take ten";
  EXPECT_TRUE(line.is_short);
}
}  // namespace supply
