// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/sealed_file.hpp"

#include <random>

#include "platform/keep/keep_test.hpp"

namespace keep {
namespace {
constexpr Lock::Cost cheap{1, 8};

class SealedFile : public testing::Test {
 protected:
  void write(std::string_view content, const Lock& lock) {
    SealedWriter out(file, lock, random, cheap);
    out.write(content);
    out.finish();
  }
  std::string read(std::size_t size, const Lock& lock) {
    SealedReader in(file, lock);
    std::string found(in.take(size));
    in.expect_end();
    return found;
  }
  std::optional<Why> why(std::size_t size, const Lock& lock) {
    return unfit([&] { (void)read(size, lock); });
  }

  TestFolder folder;
  std::filesystem::path file = folder.path / "file";
  SystemRandom random;
  Lock lock = Lock::passphrase("correct horse battery");
};
}  // namespace

TEST_F(SealedFile, GivesBackWhatWasWritten) {
  for (const std::size_t size : {0u, 1u, 65'535u, 65'536u, 65'537u, 300'000u}) {
    std::string content(size, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(content.data()), size});
    write(content, lock);
    EXPECT_TRUE(content == read(size, lock)) << size;
    EXPECT_EQ(Why::altered, why(size + 1, lock)) << size;
    if (size == 0) continue;
    EXPECT_EQ(Why::altered, why(size - 1, lock)) << size;
  }
}

TEST_F(SealedFile, ShowsNothingOfItsContent) {
  const std::string canary = "13819771234 王芳";
  write(canary + std::string(200'000, 'x') + canary, lock);
  EXPECT_EQ(std::string::npos, content_of(file).find("1381977"));
  EXPECT_EQ(std::string::npos, content_of(file).find("xxxx"));
  EXPECT_EQ(0600, int(std::filesystem::status(file).permissions()));
}

TEST_F(SealedFile, NoticesEveryCut) {
  write(std::string(100, 'x'), lock);
  const auto whole = content_of(file);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write_file(file, whole.substr(0, size));
    const auto found = why(100, lock);
    ASSERT_TRUE(found == Why::cut || (size < 8 && found == Why::foreign)) << size;
  }
}

TEST_F(SealedFile, NoticesEveryChangedBit) {
  write(std::string(100, 'x'), lock);
  const auto whole = content_of(file);
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    auto changed = whole;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    write_file(file, changed);
    ASSERT_TRUE(why(100, lock)) << bit;
  }
}

TEST_F(SealedFile, NoticesChunksThatAreMissingMovedOrFromAnotherFile) {
  constexpr std::size_t chunk = 4 + 65'536 + 17;
  write(std::string(65'536 * 3, 'a'), lock);
  const auto whole = content_of(file);
  const auto head = whole.size() % chunk - (4 + 17);
  const auto part = [&](std::size_t number) { return whole.substr(head + number * chunk, chunk); };
  const auto end = whole.substr(head + 3 * chunk);
  for (const auto& spoilt :
       {part(0) + part(1) + end, part(1) + part(0) + part(2) + end,
        part(0) + part(0) + part(2) + end, part(0) + part(1) + part(2),
        part(0) + part(1) + part(2) + part(2) + end, part(0) + part(1) + part(2) + end + end,
        part(0) + part(1) + part(2) + end + " "}) {
    write_file(file, whole.substr(0, head) + spoilt);
    EXPECT_TRUE(why(65'536 * 3, lock));
  }
  write(std::string(65'536 * 3, 'a'), lock);
  const auto other = content_of(file);
  write_file(file, whole.substr(0, head) + other.substr(head));
  EXPECT_EQ(Why::altered, why(65'536 * 3, lock));
}

TEST_F(SealedFile, OpensWithItsOwnLockOnly) {
  write("x", lock);
  EXPECT_EQ(Why::wrong_key, why(1, Lock::passphrase("correct horse batterz")));
  write_file(folder.path / "lock", std::string(32, 'k'));
  std::filesystem::permissions(folder.path / "lock", std::filesystem::perms(0600));
  const auto by_file = Lock::key_file(folder.path / "lock");
  EXPECT_EQ(Why::wrong_key, why(1, by_file));
  EXPECT_EQ(Lock::Kind::passphrase, SealedReader::kind_of(file));
  write("x", by_file);
  EXPECT_EQ("x", read(1, by_file));
  EXPECT_EQ(Lock::Kind::key_file, SealedReader::kind_of(file));
  EXPECT_EQ(Why::wrong_key, why(1, lock));
}

TEST_F(SealedFile, RefusesWhatIsForeignOrNewer) {
  EXPECT_EQ(Why::foreign, why(1, lock));
  write_file(file, "SQLite format 3 and so on, for longer than the head of a backup would be");
  EXPECT_EQ(Why::foreign, why(1, lock));
  write("x", lock);
  auto newer = content_of(file);
  newer[8] = 2;
  write_file(file, newer);
  EXPECT_EQ(Why::too_new, why(1, lock));
}

TEST_F(SealedFile, RefusesLocksThatAreEasilyOpened) {
  EXPECT_EQ(Why::weak_key, unfit([] { (void)Lock::passphrase("elevensigns"); }));
  EXPECT_FALSE(unfit([] { (void)Lock::passphrase("蜀山街道防疫指挥部档案柜"); }));
  const auto key = folder.path / "key";
  const auto take = [&] { (void)Lock::key_file(key); };
  EXPECT_EQ(Why::weak_key, unfit(take));
  write_file(key, std::string(31, 'k'));
  std::filesystem::permissions(key, std::filesystem::perms(0600));
  EXPECT_EQ(Why::weak_key, unfit(take));
  write_file(key, std::string(4097, 'k'));
  EXPECT_EQ(Why::weak_key, unfit(take));
  write_file(key, std::string(32, 'k'));
  EXPECT_FALSE(unfit(take));
  std::filesystem::permissions(key, std::filesystem::perms(0640));
  EXPECT_EQ(Why::weak_key, unfit(take));
}

TEST_F(SealedFile, LeavesTheOldFileWhenTheNewOneIsNotFinished) {
  write("old", lock);
  {
    SealedWriter out(file, lock, random, cheap);
    out.write(std::string(200'000, 'n'));
  }
  EXPECT_EQ("old", read(3, lock));
  EXPECT_EQ(1, std::distance(std::filesystem::directory_iterator(folder.path), {}));
}
}  // namespace keep
