// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Programs that the benchmarks start, and what they cost.
#include <arpa/inet.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "bench/measure.hpp"

extern char** environ;

namespace bench {
struct Ended {
  int code = -1;
  std::string out;
  double cpu_seconds = 0;
  double peak_mib = 0;  ///< Resident at most, with what is shared.
};

/// A program beside this one, as `linli` or `bench_load`.
inline std::filesystem::path beside(const char* name) {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

/// A running program; ended with it. Its standard output is read by `wait`; or all that it says is
/// dropped.
class Child {
 public:
  enum class Output { kept, dropped };
  Child(const std::filesystem::path& program, std::vector<std::string> words, Output output) {
    words.insert(words.begin(), program.string());
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (output == Output::kept) {
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    const int failed =
        posix_spawn(&id_, program.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    out_ = ends[0];
    if (failed) throw std::runtime_error("cannot start " + program.string());
  }
  ~Child() {
    if (id_ > 0) stop();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  pid_t id() const { return id_; }
  Ended wait() {
    Ended ended;
    char bytes[4096];
    for (ssize_t got; (got = read(out_, bytes, sizeof bytes)) > 0;)
      ended.out.append(bytes, std::size_t(got));
    close(out_);
    rusage usage{};
    int status = 0;
    wait4(id_, &status, 0, &usage);
    id_ = -1;
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    ended.cpu_seconds = seconds_of(usage);
    ended.peak_mib = double(usage.ru_maxrss) / 1024;
    return ended;
  }
  Ended stop() {
    kill(id_, SIGTERM);
    return wait();
  }

 private:
  pid_t id_ = -1;
  int out_ = -1;
};

/// Runs it to its end.
inline Ended run(const char* program, std::vector<std::string> words) {
  return Child(beside(program), std::move(words), Child::Output::kept).wait();
}

/// A port of this machine that nobody listens on.
inline int free_port() {
  const int taken = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  bind(taken, reinterpret_cast<const sockaddr*>(&address), size);
  getsockname(taken, reinterpret_cast<sockaddr*>(&address), &size);
  close(taken);
  return ntohs(address.sin_port);
}

/// What a process holds in memory now, shared libraries too.
inline double resident_mib(pid_t id) {
  std::ifstream in("/proc/" + std::to_string(id) + "/statm");
  double pages = 0, resident = 0;
  in >> pages >> resident;
  return resident * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}
}  // namespace bench
