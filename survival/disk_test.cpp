// SPDX-License-Identifier: Apache-2.0
/// The disk is full.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "survival/walkers.hpp"

namespace survival {
namespace {
constexpr int connections = 8;

/// A disk of a few MiB, filled and freed at will.
class Disk {
 public:
  Disk() {
    is_there_ = ::mount("linli", folder_.path().c_str(), "tmpfs", 0, "size=96m,mode=0700") == 0;
    if (!is_there_) why_not_ = std::strerror(errno);
  }
  ~Disk() {
    if (is_there_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  bool is_there() const { return is_there_; }
  const std::string& why_not() const { return why_not_; }
  const std::filesystem::path& path() const { return folder_.path(); }

  /// But for so many pages.
  void fill(std::size_t pages = 0) {
    const auto kept = folder_.path() / "kept";
    std::ofstream(kept) << std::string(pages * 4096, 'x');
    const int file = ::open(filler().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const std::string block(4096, 'x');
    while (::write(file, block.data(), block.size()) > 0) continue;
    EXPECT_EQ(ENOSPC, errno);
    ::close(file);
    std::filesystem::remove(kept);
  }
  void free() { std::filesystem::remove(filler()); }

 private:
  std::filesystem::path filler() const { return folder_.path() / "filler"; }
  Folder folder_;
  bool is_there_ = false;
  std::string why_not_;
};

class FullDisk : public testing::Test {
 protected:
  void SetUp() override {
    if (Ground::is_postgres()) GTEST_SKIP() << "the disk is the server's";
    if (!disk.is_there()) GTEST_SKIP() << "no small disk can be mounted: " << disk.why_not();
  }
  Disk disk;
};

/// Acts until each walker was refused; what it found in the log is used up by then.
void act_until_refused(House& house, std::vector<Walker>& acting) {
  std::atomic<int> answered{0};
  all(acting, [&](Walker& walker) { walker.act(house.port(), 2'000, answered); });
  for (const auto& walker : acting) {
    ASSERT_TRUE(walker.is_open()) << "the disk is not full";
    EXPECT_EQ(507, walker.last().status);
    EXPECT_EQ("house.disk_full", walker.last().code());
    EXPECT_TRUE(walker.last().is_put_off()) << walker.last().head;
  }
}

/// A household that no walker touches and nobody has looked at.
std::string add_unseen(House& house, const Street& street) {
  const auto id = new_id();
  const auto added = Line(house.port(), street.cookie)
                         .ask({"POST", street.community + "/households",
                               R"({"id":")" + id + R"(","building":")" + street.building +
                                   R"(","stairwell":"1","door":"4008","occupancy":"occupied"})",
                               new_id()});
  EXPECT_EQ(201, added.status) << added.body;
  return id;
}

/// A look has to be written down, for which room was set aside; acts stay refused.
void expect_a_first_look(House& house, const Street& street, const std::string& household) {
  Line line(house.port(), street.cookie);
  const auto file = line.ask({"GET", street.community + "/households/" + household});
  EXPECT_EQ(200, file.status) << file.body;
  const auto act = line.ask({"PATCH", street.community + "/households/" + household,
                             R"({"note":"no room for this"})", new_id(), "1"});
  EXPECT_EQ(507, act.status) << act.body;
}

/// Once there is room, acts go on within a few seconds and by themselves.
void wait_for_room(House& house, const Street& street, const std::string& household) {
  Line line(house.port(), street.cookie);
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  for (;;) {
    const auto act = line.ask({"PATCH", street.community + "/households/" + household,
                               R"({"note":"room again"})", new_id(), "1"});
    if (act.status != 507 || std::chrono::steady_clock::now() > until) {
      EXPECT_TRUE(act.status == 200 || act.status == 409) << act.status << act.body;
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

void expect_reads(House& house, const Street& street) {
  Line line(house.port(), street.cookie);
  for (const auto* path : {"/people?q=zw", "/overview", "/children", "/board"})
    EXPECT_EQ(200, line.ask({"GET", street.community + path}).status) << path;
  EXPECT_EQ(200, line.ask({"GET", "/session"}).status);
}

TEST_F(FullDisk, RefusesActsClearlyGoesOnReadingLosesNothingAndRecoversByItself) {
  const Ground ground(disk.path());
  auto house = std::make_unique<House>(ground);
  const auto street = set_up(*house, connections);
  auto acting = walkers(street, connections, seed());
  std::atomic<int> answered{0};
  all(acting, [&](Walker& walker) { walker.act(house->port(), 10, answered); });
  expect_all_there(*house, street, acting);
  const auto unseen = add_unseen(*house, street);

  disk.fill();
  act_until_refused(*house, acting);
  expect_reads(*house, street);
  expect_a_first_look(*house, street, unseen);
  disk.free();
  wait_for_room(*house, street, unseen);
  expect_all_there(*house, street, acting, 1);
  all(acting, [&](Walker& walker) { walker.act(house->port(), 10, answered); });
  expect_all_there(*house, street, acting, 1);

  disk.fill();
  act_until_refused(*house, acting);
  house->kill();
  disk.free();
  (void)verified_lines(ground);
  house = std::make_unique<House>(ground);
  expect_all_there(*house, street, acting, 1);
  EXPECT_EQ(0, house->stop());
  (void)verified_lines(ground);
}

TEST_F(FullDisk, AFirstStartThatFindsNoRoomIsFollowedByAGoodOne) {
  const Ground ground(disk.path());
  const std::string password = "a quiet street at noon";
  int refused = 0;
  for (std::size_t pages = 0;; pages = 2 * pages + 1) {
    SCOPED_TRACE(std::to_string(pages) + " pages left");
    disk.fill(pages);
    const auto ended = run(ground.words({"user", "add", "--sign-in", "fang", "--name", "方",
                                         "--role", "administrator", "--password-stdin"}),
                           {.input = password + "\n"});
    disk.free();
    if (ended.code == 0) break;
    ASSERT_EQ(2, ended.code) << ended.errors;
    EXPECT_NE("", ended.errors);
    ++refused;
  }
  EXPECT_GT(refused, 3);
  House house(ground);
  const auto session = Line(house.port())
                           .ask({"POST", "/sessions",
                                 R"({"sign_in_name":"fang","password":")" + password + R"("})"});
  EXPECT_EQ(201, session.status) << session.body;
  EXPECT_EQ(0, house.stop());
  (void)verified_lines(ground);
}
}  // namespace
}  // namespace survival
