// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/shelf.hpp"

#include "platform/keep/keep_test.hpp"

namespace keep {
namespace {
class ShelfTest : public testing::Test {
 protected:
  Shelved shelve_now(int most = 0) {
    clock.move(hour_ms);
    return shelve(house.home, {house.folder.path / "shelf/", most}, house.lock, world);
  }
  TestHouse house{5};
  SettableClock clock{Instant{1'790'000'000'000}};
  World world{clock, house.random};
};
}  // namespace

TEST_F(ShelfTest, NamesABackupByHouseAndTime) {
  const auto made = shelve_now();
  EXPECT_EQ("linli-" + house_of(house.home.data).substr(0, 8) + "-20260921T151320Z.backup",
            made.file.filename());
  const auto last = last_backup(house.home.data);
  ASSERT_TRUE(last);
  EXPECT_EQ(made.file, last->file.str());
  EXPECT_EQ(clock.now(), last->at);
  EXPECT_EQ(made.kept.rows(), std::int64_t(last->rows));
}

TEST_F(ShelfTest, KeepsTheNewestOfItsOwnHouseAndTouchesNothingElse) {
  const auto first = shelve_now();
  const auto name = first.file.filename().string();
  const auto folder = first.file.parent_path();
  auto foreign = name;
  foreign[6] = foreign[6] == 'a' ? 'b' : 'a';
  for (const auto& other : {foreign, std::string("notes.backup"), name + ".old"})
    write_file(folder / other, "x");
  shelve_now(2);
  const auto third = shelve_now(2);
  ASSERT_EQ(1u, third.removed.size());
  EXPECT_EQ(first.file, third.removed[0]);
  EXPECT_EQ(2u, backups_in(folder, house_of(house.home.data)).size());
  EXPECT_TRUE(std::filesystem::exists(folder / foreign));
  EXPECT_TRUE(std::filesystem::exists(folder / "notes.backup"));
  EXPECT_TRUE(std::filesystem::exists(folder / (name + ".old")));
}

TEST_F(ShelfTest, WritesTheFileThatIsNamed) {
  const auto file = house.folder.path / "one.backup";
  shelve(house.home, {file}, house.lock, world);
  const TestHome there;
  restore(file, house.lock, there.home, test_migrations());
  EXPECT_EQ(rows_of(house.home), rows_of(there.home));
}

TEST_F(ShelfTest, RemembersNothingWhereNoneWasMade) {
  EXPECT_FALSE(last_backup(house.home.data));
  write_file(house.home.data / "last_backup.json", "{");
  EXPECT_FALSE(last_backup(house.home.data));
}
}  // namespace keep
