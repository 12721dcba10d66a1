// SPDX-License-Identifier: Apache-2.0
#include "shift/standing_rules.hpp"

#include <gtest/gtest.h>

namespace shift {
namespace {
const Day monday = *Day::of(2027, 1, 18);

Span at(int day, int hour, int hours = 8) {
  const auto from = (monday + std::int32_t(day)).begin_in_china() + hour * hour_ms;
  return {from, from + hours * hour_ms};
}
std::string told(const std::vector<BreachFound>& breaches) {
  std::string all;
  for (const auto& one : breaches)
    all += std::string(described::name_of(one.breach)) +
           (one.allowed ? ' ' + std::to_string(one.is) + '/' + std::to_string(one.allowed) : "") +
           "; ";
  return all;
}
std::string broken(const Standing& who, const Span& turn,
                   const std::vector<hands::Skill>& needed = {}) {
  return told(breaches_of(roster::usual_rules(), who, turn, needed));
}
Standing with(std::vector<Span> others) {
  Standing who;
  who.others = std::move(others);
  return who;
}
}  // namespace

TEST(StandingRules, NothingSpeaksAgainstSomebodyRested) {
  EXPECT_EQ("", broken({}, at(0, 7)));
  EXPECT_EQ("", broken(with({at(-1, 7), at(1, 7)}), at(0, 7)));
}

TEST(StandingRules, RestIsCountedToBothSides) {
  EXPECT_EQ("too_little_rest 480/660; ", broken(with({at(0, 7, 7)}), at(0, 22, 1)));
  EXPECT_EQ("too_little_rest 600/660; ", broken(with({at(1, 7, 4)}), at(0, 15, 6)));
  EXPECT_EQ("too_little_rest 600/660; ", broken(with({at(-1, 7), at(1, 1, 2)}), at(0, 7)));
}

TEST(StandingRules, NobodyStandsAtTwoPlaces) {
  EXPECT_EQ("two_places; ", broken(with({at(0, 7)}), at(0, 14, 1)).substr(0, 12));
  // One that ends when the other begins is no second place.
  EXPECT_EQ(std::string::npos, broken(with({at(0, 7)}), at(0, 15, 1)).find("two_places"));
}

TEST(StandingRules, TenHoursInTwentyFour) {
  EXPECT_EQ("too_many_minutes 660/600; ", broken({}, at(0, 7, 11)));
  EXPECT_EQ("too_little_rest 0/660; too_many_minutes 720/600; ",
            broken(with({at(0, 7)}), at(0, 15, 4)));
}

TEST(StandingRules, SixDaysAndThreeNightsInARow) {
  std::vector<Span> days, nights;
  for (int day = -3; day < 0; ++day) days.push_back(at(day, 12, 2));
  for (int day = 1; day < 3; ++day) days.push_back(at(day, 12, 2));
  EXPECT_EQ("", broken(with(days), at(0, 12, 2)));
  days.push_back(at(3, 12, 2));
  EXPECT_EQ("too_many_days 7/6; ", broken(with(days), at(0, 12, 2)));
  nights = {at(-1, 23), at(1, 23)};
  EXPECT_EQ("", broken(with(nights), at(0, 23)));
  nights.push_back(at(2, 23));
  EXPECT_EQ("too_many_nights 4/3; ", broken(with(nights), at(0, 23)));
}

TEST(StandingRules, AWeekBeginsOnMonday) {
  const auto who = with({at(0, 7, 9), at(1, 7, 9), at(2, 7, 9), at(3, 7, 9)});
  EXPECT_EQ("", broken(who, at(4, 7, 8)));
  EXPECT_EQ("week_too_long 2700/2640; ", broken(who, at(4, 7, 9)));
  EXPECT_EQ("", broken(who, at(-1, 7, 9)));
}

TEST(StandingRules, MinorsStandHalfAsLongAndNeverAtNight) {
  auto who = with({at(0, 8), at(1, 8)});
  who.is_minor = true;
  EXPECT_EQ("week_too_long 1440/1200; ", broken(who, at(2, 8)));
  EXPECT_EQ("minor_at_night; ", broken(who, at(2, 23, 2)));
}

TEST(StandingRules, LimitsSkillsAndHoursAreAsked) {
  Standing who;
  who.has_no_nights = true;
  who.is_free = hands::Free::no;
  EXPECT_EQ("no_nights; ", broken(who, at(0, 23)));
  EXPECT_EQ("lacks_skill; is_away; ", broken(who, at(0, 7), {hands::Skill::nursing}));
  who.is_helping = false;
  who.is_apart_from_somebody = true;
  EXPECT_EQ("has_left; is_away; apart; ", broken(who, at(0, 7)));
}

TEST(StandingRules, AReasonLiftsWhatIsNotAbsolute) {
  const std::vector<BreachFound> tired{{Breach::too_little_rest, 480, 660}};
  const auto no = may_stand(tired, Excuse::none, "hand");
  ASSERT_FALSE(no);
  EXPECT_EQ("shift.rule_too_little_rest", no.error().code);
  ASSERT_EQ(1u, no.error().findings.size());
  EXPECT_EQ("/hand", no.error().findings[0].pointer);
  EXPECT_EQ("480", no.error().findings[0].args.at("is"));
  EXPECT_TRUE(may_stand(tired, Excuse::given, "hand"));
  EXPECT_FALSE(may_stand({{Breach::two_places}}, Excuse::given, "hand"));
  EXPECT_FALSE(may_stand({{Breach::minor_at_night}}, Excuse::given, "hand"));
}

TEST(StandingRules, WhoWasBornOnALeapDayIsAYearOlderOnTheFirstOfMarch) {
  const auto born = *Day::of(2008, 2, 29);
  EXPECT_TRUE(is_minor_on(born, *Day::of(2026, 2, 28), 18));
  EXPECT_FALSE(is_minor_on(born, *Day::of(2026, 3, 1), 18));
}
}  // namespace shift
