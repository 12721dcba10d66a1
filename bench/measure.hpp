// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the benchmarks share: CPU time, memory, the disk of this run, and bars that are kept or
/// missed.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {
inline double seconds_of(const rusage& usage) {
  return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}
/// CPU of all threads of this process, without those of programs that it started.
inline double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return seconds_of(usage);
}
inline double thread_cpu_seconds() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return double(spent.tv_sec) + double(spent.tv_nsec) * 1e-9;
}
inline double seconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

/// The value that this share of them does not exceed; 0 when there are none.
inline double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = std::min(values.size() - 1, std::size_t(share * double(values.size())));
  std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
  return values[at];
}
inline double median(const std::vector<double>& values) { return quantile(values, 0.5); }

/// A folder that goes away; on a disk, not in memory, since what is flushed there is measured.
class Folder {
 public:
  Folder() {
    const char* parent = std::getenv("TMPDIR");
    auto pattern = std::string(parent ? parent : "/var/tmp") + "/linli-bench-XXXXXX";
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no folder " + pattern);
    path_ = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// How long this disk takes to keep 4 KiB, in milliseconds.
struct Flush {
  double usual = 0, p99 = 0;
};
inline Flush flush_of(const std::filesystem::path& folder) {
  constexpr int times = 200;
  const auto file = folder / "flush";
  const int opened = open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  const std::string block(4096, 'x');
  std::vector<double> took;
  for (int i = 0; opened >= 0 && i < times; ++i) {
    const bool is_written = write(opened, block.data(), block.size()) == ssize_t(block.size());
    const auto began = std::chrono::steady_clock::now();
    if (is_written && fdatasync(opened) == 0) took.push_back(seconds_since(began) * 1e3);
  }
  close(opened);
  std::filesystem::remove(file);
  return {median(took), quantile(took, 0.99)};
}

/// Prints one line for each bar: what, measured, bar, measured ÷ bar, and whether it is kept.
class Bars {
 public:
  /// `peer` says what the figure was measured against, or how.
  void at_most(const char* what, double value, double bar, const char* unit,
               const std::string& peer) {
    show(what, value, "<=", bar, unit, peer, value > 0 && value <= bar);
  }
  void at_least(const char* what, double value, double bar, const char* unit,
                const std::string& peer) {
    show(what, value, ">=", bar, unit, peer, value >= bar);
  }
  /// For what could not be measured: that is a bar missed.
  void miss(const char* what, const std::string& why) {
    std::printf("%-56s %s  MISSED\n", what, why.c_str());
    is_kept_ = false;
  }
  int exit_code() const { return is_kept_ ? 0 : 1; }

 private:
  void show(const char* what, double value, const char* sign, double bar, const char* unit,
            const std::string& peer, bool is_kept) {
    std::printf("%-56s %8.3g%s  bar %s %g%s  ratio %.2f  %s  (%s)\n", what, value, unit, sign, bar,
                unit, value / bar, is_kept ? "ok" : "MISSED", peer.c_str());
    std::fflush(stdout);
    is_kept_ = is_kept_ && is_kept;
  }
  bool is_kept_ = true;
};

/// printf into a string.
template <class... Args>
std::string words(const char* format, Args... args) {
  char text[256];
  std::snprintf(text, sizeof text, format, args...);
  return text;
}
}  // namespace bench
