// SPDX-License-Identifier: Apache-2.0
#include "program/settings.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace program {
namespace {
class SettingsTest : public testing::Test {
 protected:
  SettingsTest() {
    auto name = (std::filesystem::temp_directory_path() / "settings-XXXXXX").string();
    folder = mkdtemp(name.data());
  }
  ~SettingsTest() override { std::filesystem::remove_all(folder); }

  Settings read(const std::string& text) {
    std::ofstream(folder / "linli.toml") << text;
    return read_settings(folder);
  }
  /// What is said about a text that does not fit, after the name of the file.
  std::string complaint(const std::string& text) {
    try {
      read(text);
    } catch (const std::runtime_error& wrong) {
      return std::string(wrong.what()).substr((folder / "linli.toml").string().size() + 1);
    }
    return "nothing";
  }
  std::filesystem::path folder;
};
}  // namespace

TEST_F(SettingsTest, SetNothingWhereThereIsNoFile) { EXPECT_FALSE(read_settings(folder).backup); }

TEST_F(SettingsTest, PlanBackups) {
  const auto plan = read("[backup]\nto = \"/media/a\"\nkey_file = \"/etc/k\"\n").backup;
  ASSERT_TRUE(plan);
  EXPECT_EQ("/media/a", plan->to);
  EXPECT_EQ("/etc/k", plan->key_file);
  EXPECT_EQ(24, plan->every_hours);
  EXPECT_EQ(14, plan->most);
  const auto other =
      read("[backup]\nto = \"/a\"\nkey_file = \"/k\"\nevery_hours = 0.5\nkeep = 3").backup;
  EXPECT_EQ(0.5, other->every_hours);
  EXPECT_EQ(3, other->most);
}

TEST_F(SettingsTest, RefuseWhatIsNotMeantSo) {
  EXPECT_EQ("line 1: nothing is called backups", complaint("[backups]"));
  EXPECT_EQ("line 4: nothing is called every", complaint("[backup]\nto = \"/a\"\nkey_file = "
                                                         "\"/k\"\nevery = 3"));
  EXPECT_EQ("line 1: key_file is missing", complaint("[backup]\nto = \"/a\""));
  EXPECT_EQ("line 2: to is a path that begins with /",
            complaint("[backup]\nto = \"a\"\nkey_file = \"/k\""));
  EXPECT_EQ("line 4: keep is a number from 1 to 100000",
            complaint("[backup]\nto = \"/a\"\nkey_file = \"/k\"\nkeep = 0"));
  EXPECT_EQ("line 4: every_hours is a number from 0.1 to 8760",
            complaint("[backup]\nto = \"/a\"\nkey_file = \"/k\"\nevery_hours = \"1\""));
  EXPECT_EQ("line 1: backup is a section: [backup]", complaint("backup = 3"));
  EXPECT_EQ(0u, complaint("[backup\n").find("line 1: "));
}
}  // namespace program
