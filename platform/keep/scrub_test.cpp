// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/scrub.hpp"

#include "platform/keep/keep_test.hpp"

namespace keep {
TEST(Scrub, CountsBytesWhereverAPieceEnds) {
  const TestFolder folder;
  constexpr std::size_t piece = 1024 * 1024;
  for (const std::size_t at :
       {0u, 1u, 500'000u, 1'048'570u, 1'048'571u, 1'048'575u, 1'048'576u, 1'048'577u, 2'000'000u}) {
    std::string content(2 * piece + 77, '.');
    content.replace(at, 6, "canary");
    write_file(folder.path / "file", content);
    EXPECT_EQ(1, count_bytes({folder.path / "file"}, {"canary", "other"})) << at;
    EXPECT_EQ(2, count_bytes({folder.path / "file"}, {"canary", "can", ""})) << at;
  }
  EXPECT_EQ(0, count_bytes({folder.path / "nowhere"}, {"canary"}));
  EXPECT_EQ(0, count_bytes({folder.path / "file"}, {}));
}

TEST(Scrub, LeavesNothingOfWhatWasDeleted) {
  TestHouse house(500);
  const std::string canary = "13819773001";
  house.store->write_now([&](db::Tx& tx) {
    tx.run("update test_every_kind set note = ?", canary);
    return db::Outcome::keep;
  });
  house.store->write_now([&](db::Tx& tx) {
    tx.run("update test_every_kind set note = null");
    return db::Outcome::keep;
  });
  const auto before = rows_of(house.home);
  const auto files = files_of(house.home.place().sqlite_file);
  if (house.home.postgres_url.empty()) {
    EXPECT_GT(count_bytes(files, {canary}), 0) << "deleted is not gone";
  }
  scrub(house.home.place());
  EXPECT_EQ(0, count_bytes(files, {canary}));
  EXPECT_EQ(before, rows_of(house.home));
  house.add(500, 510);
}
}  // namespace keep
