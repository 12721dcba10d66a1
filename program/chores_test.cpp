// SPDX-License-Identifier: Apache-2.0
#include "program/chores.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "platform/journal/chain.hpp"
#include "platform/keep/shelf.hpp"
#include "program/test_app.hpp"

namespace program {
namespace {
class ChoresTest : public testing::Test {
 protected:
  ChoresTest() {
    std::ofstream(app.folder() / "lock") << std::string(32, 'k');
    std::filesystem::permissions(app.folder() / "lock", std::filesystem::perms(0600));
    app.community("330109003017");
  }
  Settings planned(double every_hours) {
    return {BackupPlan{app.folder() / "shelf", app.folder() / "lock", every_hours, 2}};
  }
  std::size_t backups() {
    const auto shelf = app.folder() / "shelf";
    if (!std::filesystem::exists(shelf)) return 0;
    return keep::backups_in(shelf, keep::house_of(app.folder())).size();
  }
  std::int64_t lines_of(const std::string& act) {
    std::int64_t count = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      count = tx.value<std::int64_t>("select count(*) from journal_line where act = ?", act)
                  .value_or(0);
    });
    return count;
  }

  TestApp app{{.kept = TestAppOptions::Kept::in_a_file}};
};
}  // namespace

TEST_F(ChoresTest, BackUpWhenThePlanSaysSoAndWriteItDown) {
  Chores chores(*app.house, app.world, planned(24));
  chores.turn();
  EXPECT_EQ(1u, backups());
  EXPECT_EQ(1, lines_of("house.back_up"));
  chores.turn();
  app.clock.move(24 * hour_ms - 1);
  chores.turn();
  EXPECT_EQ(1u, backups());
  app.clock.move(1);
  chores.turn();
  EXPECT_EQ(2u, backups());
  app.clock.move(24 * hour_ms);
  chores.turn();
  EXPECT_EQ(2u, backups()) << "the plan keeps two";
  EXPECT_EQ(3, lines_of("house.back_up"));
}

/// Just before a backup is due, the disk with the house is lost; the shelf and its key are
/// elsewhere.
TEST_F(ChoresTest, ADiskThatIsLostCostsNoMoreThanThePlanAllows) {
  Chores chores(*app.house, app.world, planned(1));
  constexpr int minutes = 2 * 60;
  for (int minute = 0; minute < minutes; ++minute) {
    struct Noted {};
    ASSERT_TRUE(app.house->desk().run_as(routing::Desk::house(), {}, "test.note", "{}",
                                         [](Work&) -> Result<Noted> { return Noted{}; }));
    chores.turn();
    app.clock.move(minute_ms);
  }
  const auto lost_at = app.clock.now();
  const auto shelved = keep::backups_in(app.folder() / "shelf", keep::house_of(app.folder()));
  const auto lock = keep::Lock::key_file(app.folder() / "lock");
  HouseOptions there;
  there.data = app.folder() / "new_disk";
  keep::restore(shelved.back(), lock, {there.data, ""}, all_migrations());
  House restored(there, app.world);
  std::int64_t kept = 0;
  Instant last;
  restored.store().read_now([&](db::Tx& tx) {
    tx.each("select count(*), max(server_time) from journal_line where act = 'test.note'",
            [&](const db::Row& row) {
              kept = row.whole(0);
              last.milliseconds = row.whole(1);
            });
    EXPECT_TRUE(journal::verify(tx).breaks.empty());
  });
  EXPECT_LT(kept, minutes);
  EXPECT_LE(minutes - kept, 60) << "acts of the last hour";
  EXPECT_GE(last.milliseconds, lost_at.milliseconds - hour_ms);
}

TEST_F(ChoresTest, TryABackupThatFailedAgainAfterAnHour) {
  Chores chores(*app.house, app.world, planned(24));
  std::filesystem::permissions(app.folder() / "lock", std::filesystem::perms(0644));
  chores.turn();
  EXPECT_EQ(0u, backups());
  std::filesystem::permissions(app.folder() / "lock", std::filesystem::perms(0600));
  app.clock.move(hour_ms - 1);
  chores.turn();
  EXPECT_EQ(0u, backups());
  app.clock.move(1);
  chores.turn();
  EXPECT_EQ(1u, backups());
}

TEST_F(ChoresTest, BackUpNothingWithoutAPlan) {
  Chores chores(*app.house, app.world, {});
  chores.turn();
  EXPECT_FALSE(keep::last_backup(app.folder()));
  EXPECT_EQ(0, lines_of("house.back_up"));
}

TEST_F(ChoresTest, RemoveWhatIsOverItsTimeOnceEachNight) {
  Chores chores(*app.house, app.world, {});
  chores.turn();
  EXPECT_EQ(1, lines_of("house.apply_retention")) << "never done: at once";
  chores.turn();
  EXPECT_EQ(1, lines_of("house.apply_retention"));
  // 1'800'000'000'000 is 16:00 in China; midnight is eight hours on, three o'clock eleven.
  app.clock.move(8 * hour_ms);
  chores.turn();
  EXPECT_EQ(1, lines_of("house.apply_retention"));
  app.clock.move(3 * hour_ms);
  chores.turn();
  EXPECT_EQ(2, lines_of("house.apply_retention"));
  app.clock.move(20 * hour_ms);
  chores.turn();
  EXPECT_EQ(2, lines_of("house.apply_retention"));
}

TEST_F(ChoresTest, StopCutsABackupShort) {
  Chores chores(*app.house, app.world, planned(24));
  chores.stop();
  chores.turn();
  EXPECT_EQ(0u, backups());
}
}  // namespace program
