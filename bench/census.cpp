// SPDX-License-Identifier: Apache-2.0
/// A drive over 10,000 doors: its coverage tree, and the visits that one phone kept while it had no
/// network.
#include <chrono>

#include "bench/child.hpp"
#include "bench/drive.hpp"
#include "bench/measure.hpp"
#include "census/coverage.hpp"

namespace {
using namespace bench;

constexpr std::int64_t doors = 10'000, queued = 1'000;

void hold_coverage(Bars& bars, Office& office, const Uuid& drive, std::int64_t expected) {
  std::vector<double> milliseconds;
  std::int64_t counted = 0;
  std::size_t rows = 0;
  for (int round = 0; round < 21; ++round)
    office.house().desk().read_as(routing::Desk::house(), office.community(), [&](Work& work) {
      const double began = cpu_seconds();
      const auto coverage = census::open_coverage(work, {drive});
      milliseconds.push_back((cpu_seconds() - began) * 1e3);
      counted = coverage.value().counts.doors;
      rows = coverage.value().rows.size();
    });
  ENSURE(counted == expected);
  bars.at_most("coverage tree of 10,000 doors, CPU", median(milliseconds), 50, " ms",
               words("%d rows; slowest %.1f ms", int(rows), quantile(milliseconds, 1)));
}

/// One connection that sends one visit after the other, as a phone does when its network is back.
void hold_visits(Bars& bars, Office& office, const Folder& folder, const Uuid& drive) {
  const auto lines = folder.path() / "targets";
  std::ofstream out(lines);
  const auto all = doors_of(office, drive);
  for (std::int64_t i = 0; i < queued; ++i) out << all[std::size_t(i)].target.text() << '\n';
  out.close();
  const auto body = folder.path() / "visit";
  std::ofstream(body)
      << R"({"id":"{{uuid}}","drive":")" << drive.text()
      << R"(","target":"{{$1}}","source":"visit","outcome":"answered","answered_by":"member","at":)"
      << SystemClock().now().milliseconds
      << R"(,"answers":[{"question":"outsiders","value":"{{0..3}}"}],"changes":[],"newcomers":[],"needs":[]})";
  const auto since = std::chrono::steady_clock::now();
  const double cpu = cpu_seconds();
  const auto ended =
      run("bench_load",
          {"--url", office.place_url("/visits"), "--body-template", body.string(), "--header",
           office.cookie(), "--header", "Content-Type: application/json", "--header",
           "Idempotency-Key: {{uuid}}", "--lines", lines.string(), "--connections", "1",
           "--requests", std::to_string(queued), "--seconds", "60"});
  const double wall = seconds_since(since), spent = cpu_seconds() - cpu;
  if (ended.code != 0) throw std::runtime_error("refused: " + ended.out);
  std::int64_t answered = 0;
  for (const auto& line : doors_of(office, drive))
    answered += line.outcome == census::Outcome::answered;
  ENSURE(answered == queued);
  bars.at_most("1,000 queued visits of one phone, CPU", spent, 2, " s",
               words("one after the other in %.2f s by the clock", wall));
}
}  // namespace

int main() {
  const Folder folder;
  program::HouseOptions options;
  options.data = folder.path() / "data";
  Office office(std::move(options));
  const auto homes = office.settle("1-100幢×2单元×25层×2户");
  ENSURE(std::int64_t(homes.households) == doors);
  Bars bars;
  const auto drive = start_drive(office);
  hold_visits(bars, office, folder, drive);
  hold_coverage(bars, office, drive, doors);
  return bars.exit_code();
}
