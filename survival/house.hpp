// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For the survival suite: the program itself as a child process on data of its own, and a small
/// client that speaks to it.
#include <sys/types.h>

#include <boost/json.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/test_rounds.hpp"
#include "platform/db/test_store.hpp"
#include "platform/http/test_client.hpp"

namespace survival {
using std::chrono::milliseconds;

/// Sanitizers may take ten times as long.
constexpr int slack = is_sanitized ? 10 : 1;
/// In this time everything has to be well again after a storm.
constexpr milliseconds soon{2'000 * slack};
/// No test waits longer for one thing; what takes so long is broken.
constexpr milliseconds patience{30'000 * slack};

/// A folder that goes with the test, closed to others.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Where a house has its data: a folder that the program makes, and on PostgreSQL a schema. Several
/// programs open it one after another; it goes with the test.
class Ground {
 public:
  Ground();
  /// The data folder lies in a folder of somebody else's.
  explicit Ground(const std::filesystem::path& folder);

  static bool is_postgres() { return !db::test_postgres_url().empty(); }
  const std::filesystem::path& data() const { return data_; }
  /// Empty on SQLite.
  const std::string& postgres_url() const { return postgres_url_; }
  /// "--data …" and, on PostgreSQL, "--postgres …", after these words.
  std::vector<std::string> words(std::vector<std::string> before) const;

 private:
  std::optional<Folder> folder_;
  std::optional<db::TestPlace> place_;
  std::filesystem::path data_;
  std::string postgres_url_;
};

struct Setting {
  std::string input;        ///< Standard input.
  std::uint64_t files = 0;  ///< How many descriptors it may open; 0: as many as this test.
};

/// `linli`, from beside the file of this test. Killed when it still runs at the end. Start it from
/// the test's own thread: it goes with the thread that started it.
class Program {
 public:
  explicit Program(const std::vector<std::string>& words, const Setting& = {});
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void send(int signal);
  /// The exit code, or 128 and the signal that ended it. -1: it did not end, and is killed.
  int wait(milliseconds longest = patience);
  bool is_running();
  std::string output() const { return read(output_); }
  std::string errors() const { return read(errors_); }

 private:
  static std::string read(int file);
  pid_t id_ = -1;
  int output_ = -1, errors_ = -1;
  std::optional<int> code_;
};

struct Ended {
  int code = -1;
  std::string output, errors;
};
/// Starts it and waits for the end.
Ended run(const std::vector<std::string>& words, const Setting& = {});

/// One request to the interface.
struct Ask {
  std::string method = "GET";
  std::string path;  ///< After /api/v1.
  std::string body = {}, key = {}, revision = {};
};

struct Answer {
  int status = 0;  ///< 0: none came, or not the whole of it.
  std::string head, body;

  bool is_good() const { return status >= 200 && status < 300; }
  /// Refused for now, with a time after which to ask again.
  bool is_put_off() const;
  /// The stable code of a refusal, or "".
  std::string code() const;
  boost::json::value json() const { return boost::json::parse(body); }
};

/// A connection that is kept, of one who is signed in by that cookie.
class Line {
 public:
  explicit Line(std::uint16_t port, std::string cookie = {})
      : client_(port, patience), cookie_(std::move(cookie)) {}

  Answer ask(const Ask&);
  bool send(const Ask&);
  Answer receive();
  http::TestClient& client() { return client_; }
  /// The request as it stands on the wire.
  std::string text_of(const Ask&) const;

 private:
  http::TestClient client_;
  std::string cookie_;
};

/// A house that serves plain HTTP on this machine.
class House {
 public:
  /// Waits until it answers. Throws std::runtime_error when it does not start.
  explicit House(const Ground&, const Setting& = {});

  std::uint16_t port() const { return port_; }
  Program& program() { return program_; }
  void kill();
  /// Asks it to stop and answers the exit code.
  int stop();
  /// A figure of /metrics: "waiting_writes". Asked over one connection, which the figure
  /// "connections" counts too.
  std::uint64_t figure(const std::string& name);

 private:
  Program program_;
  std::uint16_t port_ = 0;
  std::unique_ptr<http::TestClient> watch_;
};

/// The port of the address that the program prints once it listens, 0 when it ends before.
std::uint16_t port_of(Program&);

/// What set-up leaves: an administrator who also works in the community, and one building.
struct Street {
  std::string cookie;
  std::string community;  ///< "/places/ID"
  std::string building;   ///< Its id.
};
/// Sets the house up. The building has `stairwells` named from 1, with 40 floors of 8 doors each.
Street set_up(House&, int stairwells = 8);
/// The n-th door of a stairwell: "101", "102" … "4008".
std::string door_of(int number);

/// Different each time, so that no key and no id is met twice.
std::string new_id();
/// From LINLI_SEED, or any; printed, so that a run can be told again.
std::uint32_t seed();

/// `linli journal verify` finds no break. Answers how many lines there are.
std::int64_t verified_lines(const Ground&);
}  // namespace survival
