// SPDX-License-Identifier: Apache-2.0
#include "people/undo_rules.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
constexpr LeftAs made{true, false, 1}, changed{false, false, 4}, touched{false, true, 4};

TEST(UndoRules, WhatTheImportMadeGoesUnlessSomebodyUsedIt) {
  EXPECT_EQ(Undo::removed, undo_of(made, PersonSince{true, 1, false, false, true}));
  EXPECT_EQ(Undo::keep_used, undo_of(made, PersonSince{true, 1, true, false, true}));
  EXPECT_EQ(Undo::keep_changed, undo_of(made, PersonSince{true, 2, false, false, true}));
  EXPECT_EQ(Undo::gone, undo_of(made, PersonSince{}));
  EXPECT_EQ(Undo::removed, undo_of(made, HouseholdSince{true, 1, false}));
  EXPECT_EQ(Undo::keep_lived_in, undo_of(made, HouseholdSince{true, 1, true}));
  EXPECT_EQ(Undo::keep_changed, undo_of(made, HouseholdSince{true, 2, false}));
}

TEST(UndoRules, WhatTheImportChangedGetsItsFormerValuesUnlessChangedSince) {
  EXPECT_EQ(Undo::restored, undo_of(changed, PersonSince{true, 4, true, false, true}));
  EXPECT_EQ(Undo::keep_changed, undo_of(changed, PersonSince{true, 5, false, false, true}));
  EXPECT_EQ(Undo::keep_changed, undo_of(touched, PersonSince{true, 4, false, false, true}));
  EXPECT_EQ(Undo::keep_number, undo_of(changed, PersonSince{true, 4, false, true, true}));
  EXPECT_EQ(Undo::keep_home, undo_of(changed, PersonSince{true, 4, false, false, false}));
  EXPECT_EQ(Undo::restored, undo_of(changed, HouseholdSince{true, 4, true}));
  EXPECT_EQ(Undo::keep_changed, undo_of(touched, HouseholdSince{true, 4, true}));
}

TEST(UndoRules, ANeedStaysWithAPersonWhoStays) {
  EXPECT_EQ(Undo::removed, undo_of(made, NeedSince{true, true, false}));
  EXPECT_EQ(Undo::restored, undo_of(changed, NeedSince{true, true, false}));
  EXPECT_EQ(Undo::keep_used, undo_of(made, NeedSince{true, true, true}));
  EXPECT_EQ(Undo::keep_changed, undo_of(made, NeedSince{true, false, false}));
  EXPECT_EQ(Undo::gone, undo_of(made, NeedSince{}));
}

TEST(UndoRules, OnlyWhatStaysAgainstTheUndoIsListed) {
  for (const auto undo : {Undo::open, Undo::removed, Undo::restored, Undo::gone})
    EXPECT_FALSE(is_kept(undo)) << described::name_of(undo);
  for (const auto undo : {Undo::keep_changed, Undo::keep_used, Undo::keep_number, Undo::keep_home,
                          Undo::keep_lived_in})
    EXPECT_TRUE(is_kept(undo)) << described::name_of(undo);
}
}  // namespace
}  // namespace people
