// SPDX-License-Identifier: Apache-2.0
#include "program/town.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "people/identity.hpp"
#include "program/town_ledger.hpp"

namespace program {
namespace {
const Day today = Day::of(2026, 11, 24).value();

template <class F>
void each_home(const Town& town, const F& take) {
  for (std::int64_t at = 0; at < town.communities(); ++at)
    town.each_compound(at, [&](const TownCompound& compound) {
      for (const auto& home : compound.homes) take(at, compound, home);
    });
}

/// A line for each person and each empty home.
std::string shown(const Town& town) {
  std::string all;
  each_home(town, [&](std::int64_t at, const TownCompound& compound, const TownHome& home) {
    all += Town::code_of(at) + compound.name + home.door.label();
    for (const auto& person : home.household.members)
      all += ' ' + person.name + person.id_number + person.phone;
    all += '\n';
  });
  return all;
}
}  // namespace

TEST(Town, HasAsManyPeopleAsAskedFor) {
  for (const std::int64_t wanted : {1, 7, 4'000, 12'345})
    for (const std::int64_t communities : {0, 1, 7}) {
      std::int64_t persons = 0;
      const Town town({wanted, 3, communities}, today);
      each_home(town, [&](auto, const auto&, const TownHome& home) {
        persons += std::ssize(home.household.members);
      });
      EXPECT_EQ(wanted, persons) << communities;
    }
}

TEST(Town, IsTheSameForTheSameSeedOnly) {
  const auto town = shown(Town({3'000, 5, 2}, today));
  EXPECT_EQ(town, shown(Town({3'000, 5, 2}, today)));
  EXPECT_NE(town, shown(Town({3'000, 6, 2}, today)));
}

TEST(Town, GivesNobodyTheNumberOfAnother) {
  std::set<std::string> numbers;
  std::int64_t persons = 0;
  each_home(Town({60'000, 1, 3}, today), [&](auto, const auto&, const TownHome& home) {
    for (const auto& person : home.household.members) {
      if (person.id_number.empty()) continue;
      ++persons;
      numbers.insert(person.id_number);
      const auto verdict = people::check_id_number("resident_id", person.id_number, today);
      ASSERT_TRUE(verdict.ok) << person.id_number << ' ' << verdict.code;
      EXPECT_EQ(person.sex == people::Sex::male ? 'm' : 'f', verdict.sex);
      EXPECT_EQ(person.born_on,
                Day::of(verdict.born->year, verdict.born->month, verdict.born->day));
    }
  });
  EXPECT_EQ(persons, std::ssize(numbers));
  EXPECT_GT(persons, 50'000);
}

TEST(Town, NamesEveryDoorOnce) {
  std::set<std::string> doors, compounds;
  std::int64_t homes = 0;
  each_home(Town({30'000, 2, 2}, today),
            [&](std::int64_t at, const TownCompound& compound, const TownHome& home) {
              ++homes;
              doors.insert(std::to_string(at) + compound.name + home.door.label());
              EXPECT_EQ(compound.name, home.door.compound);
            });
  EXPECT_EQ(homes, std::ssize(doors));
}

TEST(Town, LooksLikeOne) {
  std::int64_t persons = 0, homes = 0, empty = 0, old = 0, in_need = 0, callable = 0;
  each_home(Town({40'000, 4, 0}, today), [&](auto, const auto&, const TownHome& home) {
    ++homes;
    empty += home.household.members.empty();
    for (const auto& person : home.household.members) {
      ++persons;
      old += today.days - person.born_on.days > 60 * 365;
      in_need += !person.needs.empty();
      callable += !person.phone.empty();
    }
  });
  const auto share = [](std::int64_t part, std::int64_t whole) {
    return double(part) / double(whole);
  };
  EXPECT_NEAR(2.4, share(persons, homes), 0.4);
  EXPECT_NEAR(0.1, share(empty, homes), 0.05);
  EXPECT_NEAR(0.25, share(old, persons), 0.12);
  EXPECT_NEAR(0.1, share(in_need, persons), 0.06);
  EXPECT_NEAR(0.75, share(callable, persons), 0.15);
}

TEST(Town, StandsInDivisionsOfItsOwn) {
  const Town town({100'000, 1, 450}, today);
  std::set<std::string> codes;
  for (const auto& row : town.divisions()) {
    EXPECT_TRUE(row.parent_code.empty() || codes.contains(row.parent_code)) << row.code;
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    EXPECT_TRUE(row.code.starts_with("99"));
  }
  for (std::int64_t at = 0; at < town.communities(); ++at)
    EXPECT_TRUE(codes.contains(Town::code_of(at)));
}

TEST(Town, IsWrittenAsALedgerWithALineForEachPersonAndEmptyHome) {
  const auto file = std::filesystem::temp_directory_path() / "linli-town-test.csv";
  const Town town({2'000, 9, 3}, today);
  double last = 0;
  const auto lines = write_ledger(town, today, file, [&](double share) { last = share; });
  EXPECT_EQ(1, last);
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  EXPECT_EQ(0u, line.find("社区代码,小区,幢,单元,室号,姓名"));
  const auto commas = std::count(line.begin(), line.end(), ',');
  std::int64_t read = 0;
  for (; std::getline(in, line); ++read) {
    EXPECT_EQ(commas, std::count(line.begin(), line.end(), ',')) << line;
  }
  EXPECT_EQ(lines, read);
  EXPECT_LE(2'000, lines);
  std::filesystem::remove(file);
  EXPECT_THROW(write_ledger(town, today, "/nowhere/ledger.csv"), std::runtime_error);
}
}  // namespace program
