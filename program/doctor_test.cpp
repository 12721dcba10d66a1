// SPDX-License-Identifier: Apache-2.0
#include "program/doctor.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "platform/http/local_authority.hpp"
#include "platform/keep/shelf.hpp"
#include "program/test_app.hpp"

namespace program {
namespace {
class DoctorTest : public testing::Test {
 protected:
  DoctorTest() {
    app.community("330109003017");
    std::ofstream(app.folder() / "lock") << std::string(32, 'k');
    std::filesystem::permissions(app.folder() / "lock", std::filesystem::perms(0600));
  }
  keep::Home home() { return {app.folder(), app.house->options().postgres_url}; }
  void back_up() {
    keep::shelve(home(), {app.folder() / "shelf/"}, keep::Lock::key_file(app.folder() / "lock"),
                 app.world);
  }
  void set(const std::string& text) { std::ofstream(app.folder() / "linli.toml") << text; }
  static std::string bad(const std::vector<Sign>& signs) {
    std::string all;
    for (const auto& sign : signs) {
      if (sign.level != Level::bad) continue;
      EXPECT_FALSE(sign.to_do.empty()) << sign.text;
      all += sign.check + ": " + sign.text + '\n';
    }
    return all;
  }
  static bool says(const std::vector<Sign>& signs, Level level, const std::string& text) {
    return std::any_of(signs.begin(), signs.end(), [&](const Sign& sign) {
      return sign.level == level && sign.text.find(text) != std::string::npos;
    });
  }

  TestApp app{{.kept = TestAppOptions::Kept::in_a_file}};
};
}  // namespace

TEST_F(DoctorTest, FindsNothingBadInAHouseThatIsKept) {
  back_up();
  const auto signs = examine(home(), app.world);
  EXPECT_EQ("", bad(signs));
  std::set<std::string> checks;
  for (const auto& sign : signs) checks.insert(sign.check);
  EXPECT_EQ((std::set<std::string>{"files", "settings", "versions", "space", "certificates",
                                   "backups", "integrity", "clock", "journal", "supplies"}),
            checks);
}

TEST_F(DoctorTest, MissesABackupThatWasNeverMadeIsTooOldOrIsGone) {
  EXPECT_NE("", bad(look_at_backups(home(), app.clock.now(), {})));
  back_up();
  EXPECT_EQ("", bad(look_at_backups(home(), app.clock.now() + 2 * day_ms, {})));
  EXPECT_NE("", bad(look_at_backups(home(), app.clock.now() + 2 * day_ms + 1, {})));
  set("[backup]\nto = \"/b\"\nkey_file = \"/k\"\nevery_hours = 168");
  EXPECT_EQ("", bad(look_at_backups(home(), app.clock.now() + 14 * day_ms, {})));
  EXPECT_NE("", bad(look_at_backups(home(), app.clock.now() + 14 * day_ms + 1, {})));
  std::filesystem::remove_all(app.folder() / "shelf");
  EXPECT_TRUE(says(look_at_backups(home(), app.clock.now(), {}), Level::note, "not there"));
}

TEST_F(DoctorTest, SeesFilesThatOthersMayRead) {
  EXPECT_EQ("", bad(look_at_files(home())));
  std::filesystem::permissions(app.folder(), std::filesystem::perms(0755));
  std::filesystem::permissions(app.folder() / "key", std::filesystem::perms(0640));
  const auto found = bad(look_at_files(home()));
  EXPECT_NE(std::string::npos, found.find("data folder"));
  EXPECT_NE(std::string::npos, found.find("key may be read"));
  std::filesystem::permissions(app.folder(), std::filesystem::perms(0700));
  EXPECT_NE("", bad(look_at_files({app.folder() / "nowhere", ""})));
}

TEST_F(DoctorTest, SeesADatabaseAtAPublicAddress) {
  const auto found = [&](const std::string& url) {
    return bad(look_at_settings({app.folder(), url}));
  };
  EXPECT_EQ("", found("postgresql:///linli"));
  EXPECT_EQ("", found("postgresql://linli@localhost/linli"));
  EXPECT_EQ("", found("postgresql://linli@10.1.2.3/linli?sslmode=verify-full"));
  EXPECT_NE("", found("postgresql://linli@10.1.2.3/linli"));
  EXPECT_NE("", found("postgresql://linli@8.8.8.8/linli?sslmode=verify-full"));
  EXPECT_NE("", found("postgresql://linli@db.example.com/linli?sslmode=verify-full"));
  EXPECT_NE("", found("postgresql://linli@[::"));
}

TEST(Doctor, TellsPrivateAddressesFromPublicOnes) {
  for (const auto* here :
       {"", "/run/postgresql", "localhost", "127.0.0.1", "10.0.0.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.5", "::1", "fd00::1", "fe80::1", "db", "db.local"})
    EXPECT_TRUE(is_private_address(here)) << here;
  for (const auto* there :
       {"8.8.8.8", "172.32.0.1", "172.15.0.1", "192.169.0.1", "2001:db8::1", "db.example.com"})
    EXPECT_FALSE(is_private_address(there)) << there;
}

TEST(Doctor, KnowsWhichSqliteCanDamageALog) {
  EXPECT_FALSE(has_log_reset_fault(3'006'023));
  EXPECT_TRUE(has_log_reset_fault(3'007'000));
  EXPECT_TRUE(has_log_reset_fault(3'040'001));
  EXPECT_TRUE(has_log_reset_fault(3'051'002));
  EXPECT_FALSE(has_log_reset_fault(3'051'003));
}

TEST_F(DoctorTest, SeesSettingsThatCannotBeRead) {
  set("[backup]\nto = 3");
  EXPECT_NE(std::string::npos, bad(examine(home(), app.world)).find("to is a path"));
}

TEST_F(DoctorTest, SeesABackupThatCannotBeMade) {
  set("[backup]\nto = \"" + app.folder().string() + "\"\nkey_file = \"/nowhere/k\"");
  EXPECT_NE("", bad(look_at_settings(home())));
  EXPECT_TRUE(says(look_at_settings(home()), Level::note, "same disk"));
}

TEST_F(DoctorTest, SeesAClockThatIsBehind) {
  EXPECT_EQ("", bad(look_at_clock(home(), app.clock.now(), {})));
  EXPECT_NE("", bad(look_at_clock(home(), {app.clock.now().milliseconds - hour_ms}, {})));
  EXPECT_NE("", bad(look_at_clock(home(), {}, {})));
}

TEST_F(DoctorTest, SeesTooLittleRoom) {
  EXPECT_NE("", bad(look_at_space(home(), {.least_free_bytes = UINT64_MAX})));
}

TEST_F(DoctorTest, SeesCertificatesThatEndSoon) {
  const auto now = app.clock.now();
  const http::LocalAuthority made(app.folder() / "tls", {"localhost"}, now.milliseconds / 1000);
  EXPECT_EQ("", bad(look_at_certificates(home(), now, {})));
  EXPECT_NE("", bad(look_at_certificates(home(), now + 390 * day_ms, {})));
  EXPECT_NE(std::string::npos,
            bad(look_at_certificates(home(), now + 3'600 * day_ms, {})).find("authority"));
}

TEST_F(DoctorTest, SeesABrokenJournal) {
  app.house->store().write_now([](db::Tx& tx) {
    tx.run("update journal_line set act = 'other.act' where sequence = 1");
    return db::Outcome::keep;
  });
  EXPECT_NE("", bad(look_at_journal(home())));
}

TEST_F(DoctorTest, SeesADamagedFile) {
  if (!app.house->options().postgres_url.empty()) GTEST_SKIP() << "a file of SQLite";
  app.house.reset();
  {
    std::fstream file(app.folder() / "linli.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);  // behind the first page, which has the schema
    file << std::string(4096 * 12, '\xFF');
  }
  const keep::Home damaged{app.folder(), ""};
  const auto signs = examine(damaged, app.world);
  EXPECT_NE(std::string::npos, bad(signs).find("integrity"));
}
}  // namespace program
