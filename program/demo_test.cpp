// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "people/people.hpp"
#include "program/journal_commands.hpp"
#include "program/shushan.hpp"
#include "program/test_app.hpp"

namespace program {
namespace {
int doors_of(const shushan::Compound& compound) {
  int doors = 0;
  for (const auto& homes : compound.homes) doors += homes.count;
  return doors;
}

class DemoFolder {
 public:
  DemoFolder() {
    auto name = (std::filesystem::temp_directory_path() / "linli-demo-XXXXXX").string();
    folder = mkdtemp(name.data());
    options.house.data = folder / "data";
    options.password = "a password for tests";
  }
  ~DemoFolder() { std::filesystem::remove_all(folder); }

  std::filesystem::path folder;
  DemoOptions options;
};

/// Everybody's name and door in one community, as the register has them.
std::vector<std::string> listed(const DemoFolder& demo, std::string_view code) {
  SystemClock clock;
  SystemRandom random;
  World world{clock, random};
  House house(demo.options.house, world);
  std::vector<std::string> all;
  house.store().read_now([&](db::Tx& tx) {
    tx.each(
        "select d.label, p.name, h.occupancy from people_person p "
        "join people_household h on h.community_id = p.community_id and h.id = p.household_id "
        "join place_place d on d.community_id = p.community_id and d.id = h.dwelling_id "
        "where p.community_id = ? order by d.label, p.name",
        [&](const db::Row& row) {
          all.push_back(std::string(row.text(0)) + ' ' + std::string(row.text(1)) + ' ' +
                        std::string(row.text(2)));
        },
        house.find_place(std::string(code)).value());
  });
  return all;
}

std::map<std::string, std::int64_t> counters(const DemoFolder& demo, std::string_view code) {
  SystemClock clock;
  SystemRandom random;
  World world{clock, random};
  House house(demo.options.house, world);
  std::map<std::string, std::int64_t> all;
  house.store().read_now([&](db::Tx& tx) {
    tx.each(
        "select name, number from people_counter where community_id = ?",
        [&](const db::Row& row) { all[std::string(row.text(0))] = row.whole(1); },
        house.find_place(std::string(code)).value());
  });
  return all;
}
}  // namespace

TEST(Shushan, ShanshuiyuanHasTheHomesThatItsCommunityScreened) {
  int resident = 0, rented = 0;
  for (const auto& compound : shushan::compounds()) {
    if (compound.community != shushan::shanshuiyuan) continue;
    for (const auto& homes : compound.homes) {
      if (homes.occupancy == people::Occupancy::occupied) resident += homes.count;
      if (homes.occupancy == people::Occupancy::rented) rented += homes.count;
    }
  }
  EXPECT_EQ(1452, resident);
  EXPECT_EQ(110, rented);
  EXPECT_EQ(15, shushan::stairwell_leads);
  EXPECT_EQ(30, shushan::volunteers);
}

TEST(Demo, SettlesEveryHomeOfTheListAndCountsIt) {
  if (!db::test_postgres_url().empty()) GTEST_SKIP() << "the demo of this test lies in SQLite";
  DemoFolder demo;
  ASSERT_EQ(done, program::demo(demo.options));
  int homes = 0;
  for (const auto& compound : shushan::compounds())
    if (compound.community == shushan::shanshuiyuan) homes += doors_of(compound);
  auto counted = counters(demo, shushan::shanshuiyuan);
  EXPECT_EQ(1452, counted["occupancy.occupied"]);
  EXPECT_EQ(110, counted["occupancy.rented"]);
  EXPECT_EQ(homes, counted["households"]);
  JournalOptions journal;
  journal.house = demo.options.house;
  EXPECT_EQ(done, verify_journal(journal));
  EXPECT_EQ(refused, program::demo(demo.options)) << "not a second time over the same data";
}

TEST(Demo, MakesTheSamePeopleEveryTime) {
  if (!db::test_postgres_url().empty()) GTEST_SKIP() << "the demo of this test lies in SQLite";
  DemoFolder first, second;
  ASSERT_EQ(done, program::demo(first.options));
  ASSERT_EQ(done, program::demo(second.options));
  const auto people = listed(first, "330109003010");
  EXPECT_GT(people.size(), 500u);
  EXPECT_EQ(people, listed(second, "330109003010"));
}

TEST(Demo, EmptyHasOnlyThePlaces) {
  if (!db::test_postgres_url().empty()) GTEST_SKIP() << "the demo of this test lies in SQLite";
  DemoFolder demo;
  demo.options.is_empty = true;
  ASSERT_EQ(done, program::demo(demo.options));
  EXPECT_TRUE(counters(demo, shushan::shanshuiyuan).empty());
  EXPECT_TRUE(listed(demo, "330109003010").empty());
}
}  // namespace program
