// SPDX-License-Identifier: Apache-2.0
/// A set-up that others could reach is refused.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <fstream>
#include <set>
#include <sstream>

#include "survival/house.hpp"

namespace survival {
namespace {
mode_t mode_of(const std::filesystem::path& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 ? facts.st_mode & 0777U : 0;
}

/// What the program says when it does not start.
std::string refusal_of(const Ground& ground) {
  const auto ended = run(ground.words({"serve", "--http", "0"}));
  EXPECT_EQ(2, ended.code) << ended.output;
  EXPECT_EQ("", ended.output);
  return ended.errors;
}

/// The addresses on which this machine listens at that port, as the kernel writes them.
std::set<std::string> addresses_at(std::uint16_t port) {
  constexpr auto listening = "0A";
  std::set<std::string> found;
  for (const auto* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
    std::ifstream lines(table);
    std::string line;
    while (std::getline(lines, line)) {
      std::istringstream words(line);
      std::string number, local, remote, state;
      words >> number >> local >> remote >> state;
      const auto colon = local.find(':');
      if (state == listening && colon != std::string::npos &&
          std::stoul(local.substr(colon + 1), nullptr, 16) == port)
        found.insert(local.substr(0, colon));
    }
  }
  return found;
}
const std::set<std::string> loopback_only{"0100007F"};

TEST(Exposed, ADataFolderOrKeyFileThatOthersMayReadIsRefused) {
  const Ground ground;
  EXPECT_EQ(0, House(ground).stop());
  EXPECT_EQ(0700u, mode_of(ground.data()));
  EXPECT_EQ(0600u, mode_of(ground.data() / "key"));
  for (const mode_t mode : {0755, 0705, 0701, 0704}) {
    ::chmod(ground.data().c_str(), mode);
    EXPECT_NE(std::string::npos, refusal_of(ground).find("chmod 700")) << std::oct << mode;
  }
  ::chmod(ground.data().c_str(), 0700);
  for (const mode_t mode : {0604, 0640, 0660}) {
    ::chmod((ground.data() / "key").c_str(), mode);
    EXPECT_NE(std::string::npos, refusal_of(ground).find("key")) << std::oct << mode;
  }
  ::chmod((ground.data() / "key").c_str(), 0600);
  EXPECT_EQ(0, House(ground).stop());
}

TEST(Exposed, UntilTheFirstAdministratorExistsOnlyThisMachineIsHeard) {
  const Ground ground;
  Program house(ground.words({"serve", "--https", "0"}));
  const auto port = port_of(house);
  ASSERT_NE(0, port) << house.errors();
  EXPECT_EQ(loopback_only, addresses_at(port));
  const auto added = run(ground.words({"user", "add", "--sign-in", "fang", "--name", "方主任",
                                       "--role", "administrator", "--password-stdin"}),
                         {.input = "a quiet street at noon\n"});
  EXPECT_EQ(0, added.code) << added.errors;
  const auto is_open = [&] {
    const auto addresses = addresses_at(port);
    return addresses.size() == 1 && addresses.begin()->find_first_not_of('0') == std::string::npos;
  };
  EXPECT_TRUE(http::comes_true(is_open, patience)) << house.output() << house.errors();
  house.send(SIGTERM);
  EXPECT_EQ(0, house.wait()) << house.errors();
}

TEST(Exposed, PlainHttpIsHeardOnThisMachineOnlyAlsoAfterSetUp) {
  const Ground ground;
  House house(ground);
  (void)set_up(house, 1);
  EXPECT_EQ(loopback_only, addresses_at(house.port()));
  EXPECT_EQ(0, house.stop());
}
}  // namespace
}  // namespace survival
