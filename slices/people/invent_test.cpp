// SPDX-License-Identifier: Apache-2.0
#include "people/invent.hpp"

#include <gtest/gtest.h>

#include "people/identity.hpp"
#include "people/phone.hpp"

namespace people {
namespace {
const Day today{20'000};

/// FNV-1a over everything that is invented.
std::uint64_t print_of(std::uint64_t seed, int households) {
  Dice dice(seed);
  std::uint64_t print = 1469598103934665603u;
  const auto mix = [&](std::string_view text) {
    for (const char c : text) print = (print ^ static_cast<unsigned char>(c)) * 1099511628211u;
  };
  for (int i = 0; i < households; ++i)
    for (const auto& person : invent_household(dice, Profile(i % 6), today).members)
      mix(person.name + person.id_number + person.phone + person.born_on.text());
  return print;
}
}  // namespace

TEST(Invent, TheSameSeedGivesTheSamePeopleOnEveryMachine) {
  EXPECT_EQ(print_of(7, 300), print_of(7, 300));
  EXPECT_NE(print_of(7, 300), print_of(8, 300));
  EXPECT_EQ(6682603258037321267u, print_of(7, 300)) << "golden";
}

TEST(Invent, EveryNumberIsWellFormed) {
  Dice dice(1);
  int persons = 0, needs = 0;
  for (int i = 0; i < 600; ++i)
    for (const auto& person : invent_household(dice, Profile(i % 6), today).members) {
      ++persons;
      needs += int(person.needs.size());
      ASSERT_TRUE(PersonName::fits(person.name));
      ASSERT_LE(person.born_on, today);
      if (!person.id_number.empty()) {
        const auto verdict = check_id_number("resident_id", person.id_number, today.text());
        ASSERT_TRUE(verdict.ok) << person.id_number << ' ' << verdict.code;
        EXPECT_EQ(person.sex == Sex::female ? 'f' : 'm', verdict.sex);
      }
      ASSERT_TRUE(person.phone.empty() || read_phone(person.phone).ok);
    }
  EXPECT_GT(persons, 900);
  EXPECT_GT(needs, 60);
}

TEST(Invent, EldersHousingIsOld) {
  Dice dice(2);
  for (int i = 0; i < 50; ++i)
    for (const auto& person : invent_household(dice, Profile::elders_transition, today).members)
      EXPECT_TRUE(person.relation != Relation::head || person.born_on.year() < today.year() - 66);
}
}  // namespace people
