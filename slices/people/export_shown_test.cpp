// SPDX-License-Identifier: Apache-2.0
#include "people/export_shown.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
Uuid id(unsigned char number) {
  Uuid uuid;
  uuid.bytes.back() = number;
  return uuid;
}
ShownRows rows(std::vector<ShownRow> list) {
  ShownRows rows;
  for (const auto& row : list) rows.add(row);
  rows.settle();
  return rows;
}
std::uint64_t mark(std::vector<std::string_view> parts) {
  RowMark mark;
  for (const auto part : parts) mark.add(part);
  return mark.value();
}

constexpr unsigned char home = 1, other_home = 2, person = 3, new_person = 4;

TEST(ExportShown, ARowIsNewChangedOrTheSame) {
  const auto before = rows({{id(person), id(home), 7}});
  EXPECT_EQ(RowChange::none, before.change_to({id(person), id(home), 7}));
  EXPECT_EQ(RowChange::changed, before.change_to({id(person), id(home), 8}));
  EXPECT_EQ(RowChange::fresh, before.change_to({id(new_person), id(home), 7}));
}

TEST(ExportShown, AHomeWhoseLastPersonLeftIsChangedNotNew) {
  const auto before = rows({{id(person), id(home), 7}});
  EXPECT_EQ(RowChange::changed, before.change_to({id(home), id(home), 1}));
  EXPECT_EQ(RowChange::fresh, before.change_to({id(other_home), id(other_home), 1}));
}

TEST(ExportShown, WhoIsNotOnTheLaterSheetIsGone) {
  const auto before = rows({{id(person), id(home), 7}, {id(other_home), id(other_home), 1}});
  const auto gone = before.gone_in(rows({{id(new_person), id(home), 9}}));
  ASSERT_EQ(2u, gone.size());
  EXPECT_EQ(id(other_home), gone[0].subject);
  EXPECT_EQ(id(person), gone[1].subject);
}

TEST(ExportShown, AHomeThatSomebodyCameToIsNotGone) {
  const auto before = rows({{id(home), id(home), 1}});
  EXPECT_TRUE(before.gone_in(rows({{id(person), id(home), 9}})).empty());
}

TEST(ExportShown, RowsComeBackFromTheirBytes) {
  const auto before = rows({{id(person), id(home), 0xFEDCBA9876543210u}, {id(9), id(8), 1}});
  const auto again = ShownRows::of(before.bytes());
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(2u, again->size());
  EXPECT_EQ(RowChange::none, again->change_to({id(person), id(home), 0xFEDCBA9876543210u}));
  EXPECT_FALSE(ShownRows::of(before.bytes().substr(1)).has_value());
  EXPECT_EQ(0u, ShownRows::of("")->size());
}

TEST(ExportShown, AMarkTellsPartsApart) {
  EXPECT_EQ(mark({"1", "23"}), mark({"1", "23"}));
  EXPECT_NE(mark({"1", "23"}), mark({"12", "3"}));
  EXPECT_NE(mark({"1", ""}), mark({"1"}));
}
}  // namespace
}  // namespace people
