// SPDX-License-Identifier: Apache-2.0
#include "program/planning.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <boost/json/stream_parser.hpp>
#include <cmath>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>

#include "program/commands.hpp"

namespace program {
namespace {
std::atomic<bool> is_planning_interrupted{false};

/// Lines before the one where JSON ceases to be JSON.
int line_of_fault(std::string_view text) {
  boost::json::stream_parser parser;
  boost::json::error_code error;
  const auto read = parser.write_some(text.data(), text.size(), error);
  return 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(read), '\n'));
}
}  // namespace

double planning_cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double planning_peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024;
}

ClockWatch::ClockWatch(double seconds)
    : seconds_(seconds),
      before_(std::signal(SIGINT, [](int) { is_planning_interrupted = true; })) {}

ClockWatch::~ClockWatch() { std::signal(SIGINT, before_); }

double ClockWatch::spent(std::int64_t) {
  return is_planning_interrupted ? 1 : elapsed() / seconds_;
}

void ClockWatch::tell(const engine::Progress& progress) {
  const std::lock_guard hold(mutex_);
  if (curve.empty() || double(progress.cost) < curve.back()[1])
    curve.push_back({std::round(elapsed() * 1000) / 1000, double(progress.cost)});
}

int complain(const std::string& file, int line, const std::string& words) {
  std::cerr << file << ':' << line << ": " << words << '\n';
  return bad_call;
}

int complain_of(const std::string& file, const std::string& text, const Refusal& refusal) {
  if (refusal.findings.empty())
    return complain(file, refusal.code == "json.malformed" ? line_of_fault(text) : 1, refusal.code);
  for (const auto& finding : refusal.findings)
    complain(file, 1, finding.pointer + ": " + finding.code);
  return bad_call;
}

bool take_text(const std::filesystem::path& file, std::string& text) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    complain(file.string(), 0, "cannot be opened");
    return false;
  }
  text.assign(std::istreambuf_iterator<char>(in), {});
  return true;
}

bool write_planned(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (out.flush()) return true;
  std::cerr << file.string() << ": cannot be written\n";
  return false;
}
}  // namespace program
