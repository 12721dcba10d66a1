// SPDX-License-Identifier: Apache-2.0
/// A generated house is one like any other: counters true, everybody found, the journal whole.
#include "program/generate.hpp"

#include <gtest/gtest.h>

#include "people/rows.hpp"
#include "platform/journal/journal.hpp"
#include "program/machine.hpp"
#include "program/test_app.hpp"

namespace program {
namespace {
/// A folder that goes away, and the house that is made in it, or in the PostgreSQL of the tests.
class Generated : public testing::Test {
 protected:
  Generated() {
    auto pattern = (std::filesystem::temp_directory_path() / "linli-generate-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    options.house.data = folder_ / "data";
    options.house.postgres_url = place_.options().postgres_url;
    options.persons = 9'000;
    options.communities = 3;
  }
  ~Generated() override { std::filesystem::remove_all(folder_); }

  static std::string what(int code, const std::string& out) {
    return std::to_string(code) + ' ' + out;
  }
  std::string run() {
    testing::internal::CaptureStdout();
    const int code = generate(options);
    return what(code, testing::internal::GetCapturedStdout());
  }

  GenerateOptions options;

 private:
  std::filesystem::path folder_;
  db::TestPlace place_;
};

struct Sum {
  std::int64_t persons = 0, households = 0, complete = 0, with_needs = 0;
  auto operator<=>(const Sum&) const = default;
};
}  // namespace

TEST_F(Generated, KeepsCountersAndSummariesTrue) {
  EXPECT_TRUE(run().starts_with("0 made 9000 people in "));
  Machine machine;
  House house(options.house, machine.world);
  house.store().read_now([&](db::Tx& tx) {
    EXPECT_EQ(9'000, tx.value<std::int64_t>("select count(*) from people_person"));
    EXPECT_EQ(3, tx.value<std::int64_t>("select count(distinct community_id) from people_person"));
    Sum counted, kept;
    tx.each(
        "select cast(sum(persons) as bigint), count(*), cast(sum(case quality when 'complete' "
        "then 1 else 0 end) as bigint), cast(sum(case needs when 0 then 0 else 1 end) as bigint) "
        "from people_household",
        [&](const db::Row& row) {
          counted = {row.whole(0), row.whole(1), row.whole(2), row.whole(3)};
        });
    const auto counter = [&](const char* name) {
      return tx
          .value<std::int64_t>(
              "select cast(sum(number) as bigint) from people_counter where name = ?",
              std::string(name))
          .value_or(0);
    };
    kept = {counter("persons"), counter("households"), counter("quality.complete"),
            counter("households.with_needs")};
    EXPECT_EQ(counted, kept);
    // A summary says what its members say.
    EXPECT_EQ(0, tx.value<std::int64_t>(
                     "select count(*) from people_household h where h.persons <> (select count(*) "
                     "from people_person p where p.community_id = h.community_id and "
                     "p.household_id = h.id and p.residence <> 'elsewhere')"));
    EXPECT_TRUE(journal::verify(tx).breaks.empty());
  });
}

TEST_F(Generated, EverybodyIsFoundByNameInTheCommunityAndAboveIt) {
  run();
  Machine machine;
  House house(options.house, machine.world);
  std::vector<std::pair<Uuid, std::pair<Uuid, std::string>>> someone;
  house.store().read_now([&](db::Tx& tx) {
    tx.each("select community_id, id, name from people_person order by phone_index limit 40",
            [&](const db::Row& row) {
              someone.push_back({row.uuid(0), {row.uuid(1), std::string(row.text(2))}});
            });
  });
  ASSERT_EQ(40u, someone.size());
  const auto province = house.find_place("99").value();
  const auto finds = [](Work& work, const std::pair<Uuid, std::string>& person) {
    const auto found = people::find_people(work, {Text<1, 40>(person.second), Whole<1, 100>(100)});
    return found->is_more ||
           std::any_of(found->items.begin(), found->items.end(),
                       [&](const auto& item) { return item.person == person.first; });
  };
  for (const auto& [community, person] : someone) {
    house.desk().read_as(routing::Desk::house(), community,
                         [&](Work& work) { EXPECT_TRUE(finds(work, person)) << person.second; });
    house.desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      work.place = {province, {}, {province}};
      EXPECT_TRUE(finds(work, person)) << person.second;
      EXPECT_EQ(1u, work.looks.size());
    });
  }
}

TEST_F(Generated, RefusesAHouseWithPeople) {
  options.persons = 50;
  options.communities = 1;
  EXPECT_TRUE(run().starts_with("0 "));
  testing::internal::CaptureStderr();
  EXPECT_EQ("1 ", run());
  EXPECT_NE(std::string::npos, testing::internal::GetCapturedStderr().find("people already"));
}
}  // namespace program
