// SPDX-License-Identifier: Apache-2.0
#include "platform/db/spare_room.hpp"

#include <gtest/gtest.h>

namespace db {
namespace {
class SpareRoomTest : public testing::Test {
 protected:
  SpareRoomTest() {
    auto name = (std::filesystem::temp_directory_path() / "linli-spare-XXXXXX").string();
    folder = mkdtemp(name.data());
  }
  ~SpareRoomTest() override { std::filesystem::remove_all(folder); }

  std::filesystem::path folder;
  SettableClock clock{Instant{1'800'000'000'000}};
};
}  // namespace

TEST_F(SpareRoomTest, IsSetAsideAndGivenUp) {
  SpareRoom room(folder / "spare", 1 << 20, clock);
  EXPECT_EQ(std::uintmax_t(1 << 20), std::filesystem::file_size(folder / "spare"));
  EXPECT_FALSE(room.is_given_up());
  EXPECT_TRUE(room.give_up());
  EXPECT_FALSE(std::filesystem::exists(folder / "spare"));
  EXPECT_TRUE(room.is_given_up());
  EXPECT_TRUE(room.give_up()) << "also for the next who needs it";
}

TEST_F(SpareRoomTest, IsSetAsideAgainOnceThereIsRoom) {
  SpareRoom room(folder / "spare", 1 << 20, clock);
  room.give_up();
  clock.move(500);
  EXPECT_TRUE(room.is_given_up()) << "the disk is not asked at every act";
  clock.move(600);
  EXPECT_FALSE(room.is_given_up());
  EXPECT_TRUE(std::filesystem::exists(folder / "spare"));
}

TEST_F(SpareRoomTest, IsNotTakenFromADiskThatHasLittle) {
  const auto available = std::filesystem::space(folder).available;
  SpareRoom room(folder / "spare", available / 3 * 2, clock);
  EXPECT_FALSE(std::filesystem::exists(folder / "spare"));
  EXPECT_FALSE(room.give_up());
  EXPECT_FALSE(room.is_given_up()) << "acts are tried as ever";
}

TEST_F(SpareRoomTest, OneLeftByAKilledProgramIsTakenOver) {
  { SpareRoom before(folder / "spare", 1 << 20, clock); }
  SpareRoom room(folder / "spare", 2 << 20, clock);
  EXPECT_EQ(std::uintmax_t(2 << 20), std::filesystem::file_size(folder / "spare"));
}
}  // namespace db
