// SPDX-License-Identifier: Apache-2.0
#include "people/lookalike_rules.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
const LookalikePolicy& policy() { return lookalike_policy(*Day::parse("2027-01-15")); }

struct Someone {
  std::string name, born;
  Sex sex = Sex::unknown;
  std::uint64_t phone = 0, number = 0, home = 0;
  IdKind kind = IdKind::resident_id;
};
Likeness like(const Someone& a, const Someone& b) {
  const auto one = plain_name(a.name), other = plain_name(b.name);
  const auto made = [](const Someone& s, const std::string& plain) {
    Likeable out;
    out.name = plain;
    out.sound = sound_of(s.name);
    out.born_on = Day::parse(s.born);
    out.sex = s.sex;
    out.phone = s.phone;
    out.number = s.number;
    out.id_kind = s.kind;
    out.home = s.home;
    return out;
  };
  const auto there = compare(made(a, one), made(b, other), policy());
  const auto back = compare(made(b, other), made(a, one), policy());
  EXPECT_EQ(there.score, back.score) << "it does not matter who is asked first";
  EXPECT_EQ(there.reasons, back.reasons);
  return there;
}
bool is_listed(const Likeness& likeness) { return likeness.score >= policy().least_score; }
}  // namespace

TEST(LookalikeRules, ANameAloneIsNoReasonButWithItsBirthYearItIs) {
  EXPECT_FALSE(is_listed(like({"张伟", ""}, {"张伟", ""})));
  const auto found = like({"张伟", "1960-03-05"}, {"张伟", "1960-01-01"});
  EXPECT_TRUE(is_listed(found));
  EXPECT_EQ((std::vector{Reason::same_name, Reason::same_birth_year}), reasons_in(found.reasons));
  EXPECT_FALSE(is_listed(like({"张伟", "1960-03-05"}, {"张伟", "1961-03-05"})));
}

TEST(LookalikeRules, NamesThatSoundAlikeNeedTheirBirthdayAndSoDoNearOnes) {
  const auto sound = like({"张伟", "1960-03-05"}, {"章玮", "1960-03-05"});
  EXPECT_TRUE(sound.has(Reason::same_sound));
  EXPECT_TRUE(is_listed(sound));
  EXPECT_FALSE(is_listed(like({"张伟", "1960-03-05"}, {"章玮", "1960-01-01"})));
  const auto near = like({"单国强", "1960-03-05"}, {"单国墙壁", "1960-03-05"});
  EXPECT_FALSE(near.has(Reason::near_name)) << "two characters differ";
  EXPECT_TRUE(like({"单国强", "1960-03-05"}, {"单国富", "1960-03-05"}).has(Reason::near_name));
  EXPECT_FALSE(is_listed(like({"单国强", "1960-03-05"}, {"单国富", "1960-01-01"})));
}

TEST(LookalikeRules, TheSameNumberIsEnoughAndAnotherOneEndsTheMatter) {
  EXPECT_TRUE(is_listed(like({"张伟", "", {}, 0, 7}, {"李雷", "", {}, 0, 7})));
  EXPECT_FALSE(
      is_listed(like({"张伟", "1960-03-05", {}, 5, 7, 9}, {"张伟", "1960-03-05", {}, 5, 8, 9})));
  const auto kinds = like({"张伟", "1960-03-05", {}, 0, 7, 0, IdKind::passport},
                          {"张伟", "1960-03-05", {}, 0, 8, 0, IdKind::resident_id});
  EXPECT_TRUE(is_listed(kinds)) << "one was listed with a passport, once with a card";
}

TEST(LookalikeRules, AFamilySharesDoorAndPhoneAndIsNotTakenForOne) {
  const auto brothers = like({"张国强", "", {}, 5, 0, 9}, {"张国富", "", {}, 5, 0, 9});
  EXPECT_FALSE(is_listed(brothers));
  const auto couple = like({"张伟", "1960-03-05", Sex::male, 5, 0, 9},
                           {"王芳", "1960-08-01", Sex::female, 5, 0, 9});
  EXPECT_FALSE(is_listed(couple));
  const auto twice = like({"张伟", "", {}, 0, 0, 9}, {"张伟", "1960-03-05", {}, 0, 0, 9});
  EXPECT_TRUE(is_listed(twice));
  EXPECT_EQ((std::vector{Reason::same_name, Reason::same_door}), reasons_in(twice.reasons));
}

TEST(LookalikeRules, AnotherSexSpeaksAgainstIt) {
  EXPECT_FALSE(
      is_listed(like({"张伟", "1960-03-05", Sex::male}, {"张伟", "1960-01-01", Sex::female})));
}

TEST(LookalikeRules, NearMeansOneCharacterMoreLessOrOther) {
  EXPECT_TRUE(are_near("张伟", "张玮"));
  EXPECT_TRUE(are_near("张伟", "章伟"));
  EXPECT_TRUE(are_near("张小伟", "张伟"));
  EXPECT_TRUE(are_near("张伟", "张伟强"));
  EXPECT_TRUE(are_near("欧阳修", "欧阳秀"));
  EXPECT_TRUE(are_near("张小伟强", "张伟强"));
  EXPECT_TRUE(are_near("aliyaa", "aliya"));
  EXPECT_FALSE(are_near("张伟", "张伟"));
  EXPECT_FALSE(are_near("张伟", "伟张"));
  EXPECT_FALSE(are_near("张", "章"));
  EXPECT_FALSE(are_near("张伟", "张"));
  EXPECT_FALSE(are_near("张伟强", "章玮强"));
  // Characters whose first bytes are the same.
  EXPECT_TRUE(are_near("张一", "张丁"));
  EXPECT_FALSE(are_near("一丁", "丁一"));
  EXPECT_FALSE(are_near("", "张"));
}

TEST(LookalikeRules, NamesAreComparedWithoutSpacesDotsAndCapitals) {
  EXPECT_EQ("aliyakurban", plain_name("Aliya·Kurban"));
  EXPECT_EQ("张伟", plain_name("张 伟"));
  EXPECT_EQ("张", first_character("张伟"));
  EXPECT_EQ("伟", last_character("张伟"));
  EXPECT_EQ("", first_character(""));
  EXPECT_EQ("", last_character(""));
  EXPECT_NE(0u, sound_of("张伟"));
  EXPECT_EQ(sound_of("张伟"), sound_of("章玮"));
  EXPECT_EQ(0u, sound_of("··"));
}
}  // namespace people
