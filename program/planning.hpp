// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What every `linli plan` does: read a file, watch the clock, say what is wrong.
#include <chrono>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "engines/watch.hpp"

namespace program {
double planning_cpu_seconds();
double planning_peak_megabytes();

/// Ends by the clock or when the caller interrupts, and keeps how the cost fell.
class ClockWatch : public engine::Watch {
 public:
  explicit ClockWatch(double seconds);
  ~ClockWatch() override;
  double elapsed() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
  }
  double spent(std::int64_t) override;
  void tell(const engine::Progress&) override;
  std::vector<std::vector<double>> curve;

 private:
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  double seconds_;
  std::mutex mutex_;
  void (*before_)(int);
};

/// Says it on standard error; always 2.
int complain(const std::string& file, int line, const std::string& words);
/// The same for a refused JSON of this text, with a line for each finding.
int complain_of(const std::string& file, const std::string& text, const Refusal&);
/// False after saying that the file cannot be opened, or written.
bool take_text(const std::filesystem::path& file, std::string& text);
bool write_planned(const std::filesystem::path& file, const std::string& text);
}  // namespace program
