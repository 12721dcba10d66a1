// SPDX-License-Identifier: Apache-2.0
#include "place/pattern.hpp"

#include <gtest/gtest.h>

namespace place {
namespace {
/// "3 buildings, 24 dwellings, first 1-1-101, last 3-2-202".
std::string laid_out(std::string_view pattern, std::vector<std::string> exceptions = {}) {
  const auto plan = expand(pattern, exceptions);
  if (!plan) return plan.error().code + " " + plan.error().field;
  std::size_t dwellings = 0;
  std::string first, last;
  for (const auto& building : *plan)
    for (const auto& stairwell : building.stairwells)
      for (const auto& door : stairwell.doors) {
        last = building.name + "-" + stairwell.name + "-" + door.number;
        if (dwellings++ == 0) first = last;
      }
  return std::to_string(plan->size()) + " " + std::to_string(dwellings) + " " + first + " " + last;
}
}  // namespace

TEST(Pattern, ReadsCountsInBothLanguages) {
  for (const auto* pattern :
       {"3 buildings × 4 stairwells × 6 floors × 2 doors", "3幢×4单元×6层×2户", "3x4x6x2",
        "３幢 ＊ ４单元 * 6层 * 2户", "3*4*6*2", "1-3幢×1-4单元×6层×2户"})
    EXPECT_EQ("3 144 1-1-101 3-4-602", laid_out(pattern)) << pattern;
}

TEST(Pattern, ReadsRangesAndBuildingsWithoutStairwells) {
  EXPECT_EQ("4 352 1-1-101 5-2-1104", laid_out("1-3,5幢 × 2单元 × 11层 × 4户"));
  EXPECT_EQ("2 12 1--101 2--302", laid_out("2幢×3层×2户"));
  EXPECT_EQ("2 8 A-1-101 B-1-202", laid_out("A,B座×1单元×2层×2户"));
}

TEST(Pattern, ObeysExceptions) {
  EXPECT_EQ("1 3 1-1-101 1-1-201", laid_out("1x1x2x2", {"-1-1-202"}));
  EXPECT_EQ("1 5 1-1-101 1-1-301", laid_out("1x1x2x2", {"+1-1-301"}));
  EXPECT_EQ("1 10 1-1-101 1-1-602", laid_out("1x1x6x2", {"no floor 4"}));
  EXPECT_EQ("1 8 1-1-101 1-1-602", laid_out("1x1x6x2", {"无4,5层"}));
  EXPECT_EQ("1 8 1-1-101 1-2-204", laid_out("1x2x2x2", {"doors through"}));
}

TEST(Pattern, RefusesWhatItCannotReadOrWhatIsTooBig) {
  for (const auto* pattern :
       {"", "3", "3x4", "3幢×4层×6单元×2户", "0x1x1x1", "ax1x1xb", "3x4x6x2x1"})
    EXPECT_EQ("place.pattern_unread pattern", laid_out(pattern)) << pattern;
  for (const auto* pattern : {"501x1x1x1", "1x51x1x1", "1x1x81x1", "1x1x1x41", "500x50x10x1"})
    EXPECT_EQ("place.pattern_too_big pattern", laid_out(pattern)) << pattern;
  EXPECT_EQ("place.pattern_unread exceptions", laid_out("1x1x1x1", {"except the last"}));
}
}  // namespace place
