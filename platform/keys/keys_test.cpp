// SPDX-License-Identifier: Apache-2.0
#include "platform/keys/keys.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>

#include "base/test_ids.hpp"

namespace {

const Keys& keys() {
  static const Keys some(Keys::Secret{1, 2, 3});
  return some;
}

/// A folder that goes with the test.
struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "keys-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
};
}  // namespace

TEST(Keys, OpensWhatItSealed) {
  const auto sealed = keys().seal("people_person", numbered(1), "phone", "13812345678");
  EXPECT_EQ(std::string::npos, sealed.find("1381"));
  EXPECT_EQ("13812345678", keys().unseal("people_person", numbered(1), "phone", sealed));
}

TEST(Keys, SealsTheSameTextDifferentlyEachTime) {
  EXPECT_NE(keys().seal("t", numbered(1), "m", "x"), keys().seal("t", numbered(1), "m", "x"));
}

TEST(Keys, DoesNotOpenAValueMovedElsewhere) {
  const auto sealed = keys().seal("people_person", numbered(1), "phone", "13812345678");
  EXPECT_FALSE(keys().unseal("people_person", numbered(2), "phone", sealed));
  EXPECT_FALSE(keys().unseal("people_person", numbered(1), "id_number", sealed));
  EXPECT_FALSE(keys().unseal("people_need", numbered(1), "phone", sealed));
  EXPECT_FALSE(Keys(Keys::Secret{9}).unseal("people_person", numbered(1), "phone", sealed));
}

TEST(Keys, NoticesEveryChangedByte) {
  const auto sealed = keys().seal("t", numbered(1), "m", "secret");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(keys().unseal("t", numbered(1), "m", changed)) << i;
    EXPECT_FALSE(keys().unseal("t", numbered(1), "m", sealed.substr(0, i))) << i;
  }
}

TEST(Keys, BlindsEqualTextsOfOneKindEqually) {
  EXPECT_EQ(keys().blind("phone", "138"), keys().blind("phone", "138"));
  EXPECT_NE(keys().blind("phone", "138"), keys().blind("id_number", "138"));
  EXPECT_NE(keys().blind("phone", "138"), keys().blind("phone", "139"));
  EXPECT_NE(keys().blind("a", "bc"), keys().blind("ab", "c"));
  EXPECT_EQ(16u, keys().blind("phone", "").size());
}

TEST(Keys, MakesTheFileOnceForItsOwnerOnly) {
  const Folder folder;
  SystemRandom random;
  const auto file = folder.path / "key";
  const auto sealed = Keys::open(file, random)->seal("t", numbered(1), "m", "x");
  struct stat facts {};
  ASSERT_EQ(0, ::stat(file.c_str(), &facts));
  EXPECT_EQ(0600u, facts.st_mode & 0777u);
  EXPECT_EQ("x", Keys::open(file, random)->unseal("t", numbered(1), "m", sealed));
}

TEST(Keys, RefusesAFileThatOthersMayReadOrThatIsNoKey) {
  const Folder folder;
  SystemRandom random;
  const auto file = folder.path / "key";
  (void)Keys::open(file, random);
  ::chmod(file.c_str(), 0640);
  EXPECT_THROW((void)Keys::open(file, random), std::runtime_error);
  ::chmod(file.c_str(), 0600);
  std::ofstream(file) << "short";
  EXPECT_THROW((void)Keys::open(file, random), std::runtime_error);
}

TEST(Keys, LeavesNoHalfFileWhenTheDiskIsFull) {
  const Folder folder;
  SystemRandom random;
  struct rlimit before {};
  ASSERT_EQ(0, ::getrlimit(RLIMIT_FSIZE, &before));
  const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit full { 16, before.rlim_max };
  ASSERT_EQ(0, ::setrlimit(RLIMIT_FSIZE, &full));
  EXPECT_THROW((void)Keys::open(folder.path / "key", random), std::runtime_error);
  EXPECT_EQ(0, ::setrlimit(RLIMIT_FSIZE, &before));
  ::signal(SIGXFSZ, ignored);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path));
  EXPECT_TRUE(Keys::open(folder.path / "key", random));
}
