// SPDX-License-Identifier: Apache-2.0
#include "base/id.hpp"

#include <gtest/gtest.h>

#include <concepts>
#include <random>
#include <unordered_set>

namespace {
struct Flat {};
struct Person {};

std::array<std::uint8_t, 10> bytes(std::uint8_t each) {
  std::array<std::uint8_t, 10> out;
  out.fill(each);
  return out;
}
}  // namespace

TEST(Uuid, TextAndParseAreInverse) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 2'000; ++round) {
    Uuid id;
    for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random());
    const auto text = id.text();
    EXPECT_EQ(text.size(), 36u);
    EXPECT_EQ(Uuid::parse(text), id) << text;
  }
}

TEST(Uuid, ReadsUpperCaseAndWritesLower) {
  const auto id = Uuid::parse("01890A5D-AC96-774B-BCCE-B302099A8057");
  ASSERT_TRUE(id);
  EXPECT_EQ(id->text(), "01890a5d-ac96-774b-bcce-b302099a8057");
}

TEST(Uuid, RefusesEveryOtherForm) {
  for (const std::string_view bad :
       {"", "-", "01890a5dac96774bbcceb302099a8057", "{01890a5d-ac96-774b-bcce-b302099a8057}",
        "01890a5d-ac96-774b-bcce-b302099a805", "01890a5d-ac96-774b-bcce-b302099a80570",
        "01890a5d-ac96-774b-bcce-b302099a805g", "01890a5d-ac96-774b-bcce_b302099a8057",
        "01890a5da-c96-774b-bcce-b302099a8057", " 1890a5d-ac96-774b-bcce-b302099a8057",
        "+1890a5d-ac96-774b-bcce-b302099a8057", "0x890a5d-ac96-774b-bcce-b302099a8057",
        "01890a5d-ac96-774b-bcce-b302099a805\xC3", "------------------------------------"})
    EXPECT_FALSE(Uuid::parse(bad)) << bad;
  EXPECT_FALSE(Uuid::parse(std::string_view("01890a5d-ac96-774b-bcce-b302099a805\0", 36)));
}

TEST(Uuid, RefusesAnyOneCharacterOutOfPlace) {
  const std::string good = "01890a5d-ac96-774b-bcce-b302099a8057";
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto bad = good;
    bad[i] = good[i] == '-' ? '0' : '-';
    EXPECT_FALSE(Uuid::parse(bad)) << bad;
  }
}

TEST(Uuid, OnlyZerosIsNil) {
  EXPECT_TRUE(Uuid{}.is_nil());
  EXPECT_TRUE(Uuid::parse("00000000-0000-0000-0000-000000000000")->is_nil());
  for (std::size_t i = 0; i < 16; ++i) {
    Uuid id;
    id.bytes[i] = 1;
    EXPECT_FALSE(id.is_nil());
  }
}

TEST(Uuid, Make7PutsTheTimeFirstAndMarksVersionAndVariant) {
  // The example of RFC 9562, appendix A.6: 0x017F22E279B0, random 0xCC3 and 0x18C4DC0C0C07398F.
  const auto id =
      Uuid::make7(0x017F22E279B0, {0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F});
  EXPECT_EQ(id.text(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  EXPECT_EQ(Uuid::make7(0, bytes(0)).text(), "00000000-0000-7000-8000-000000000000");
  EXPECT_EQ(Uuid::make7((1LL << 48) - 1, bytes(0xFF)).text(),
            "ffffffff-ffff-7fff-bfff-ffffffffffff");
}

TEST(Uuid, Make7IsNeverNilAndSortsByTimeAsBytesAndAsText) {
  std::mt19937_64 random(8);
  Uuid before = Uuid::make7(0, bytes(0xFF));
  for (std::int64_t time = 1; time < (1LL << 47); time = time * 3 / 2 + 1) {
    auto noise = bytes(0);
    for (auto& byte : noise) byte = static_cast<std::uint8_t>(random());
    const auto now = Uuid::make7(time, noise);
    EXPECT_LT(before, now);
    EXPECT_LT(before.text(), now.text());
    EXPECT_FALSE(now.is_nil());
    before = now;
  }
}

TEST(Id, OfDifferentThingsDoNotMix) {
  static_assert(std::equality_comparable<Id<Flat>>);
  static_assert(std::totally_ordered<Id<Flat>>);
  static_assert(!std::equality_comparable_with<Id<Flat>, Id<Person>>);
  static_assert(!std::convertible_to<Id<Flat>, Id<Person>>);
  static_assert(!std::convertible_to<Uuid, Id<Person>>);
  static_assert(std::convertible_to<Id<Person>, Uuid>);
  const Uuid plain = Uuid::make7(1, bytes(1));
  EXPECT_TRUE(Id<Flat>(plain) == Id<Flat>(plain));
  EXPECT_TRUE(Id<Flat>(plain) == plain);
  EXPECT_TRUE(plain == Id<Flat>(plain));
  EXPECT_FALSE(Id<Flat>() == Id<Flat>(plain));
}

TEST(Id, WorksAsTheKeyOfAHashSet) {
  std::unordered_set<Id<Flat>> seen;
  for (int i = 0; i < 1'000; ++i) seen.insert(Id<Flat>(Uuid::make7(i % 500, bytes(3))));
  EXPECT_EQ(seen.size(), 500u);
}
