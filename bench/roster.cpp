// SPDX-License-Identifier: Apache-2.0
/// Rosters: public instances beside the best published cost, and staffings of our own. The budget
/// is CPU time of two threads, so that a busy machine changes little.
/// bench_roster [SECONDS [PART]]: seconds for each instance (60); only names that hold PART.
#include <cmath>
#include <cstring>
#include <map>
#include <sstream>

#include "bench/measure.hpp"
#include "bench/staffings.hpp"
#include "engines/roster/audit.hpp"
#include "engines/roster/curtois_qu.hpp"
#include "engines/roster/plan.hpp"
#include "engines/roster/repair.hpp"

namespace {
/// What was published: the best known cost, the ejection chains after an hour, IP with variable
/// neighbourhoods after ten minutes; and the gap in percent that is our bar after 60 s.
struct Published {
  int instance;
  double best, chains, neighbourhoods, bar_gap;
};
constexpr Published published[] = {{1, 607, 607, 607, 0},        {2, 828, 837, 828, 0},
                                   {4, 1716, 1718, 1716, 0},     {5, 1143, 1358, 1143, 4},
                                   {8, 1300, 2260, 1364, 4},     {10, 4631, 4797, 4631, 4},
                                   {13, 1348, 3037, 3109, 48.3}, {14, 1278, 1847, 1281, 6},
                                   {18, 4459, 6404, 5049, 6},    {20, 4769, 0, 0, 12}};

class CpuWatch : public roster::Watch {
 public:
  explicit CpuWatch(double seconds) : seconds_(seconds), began_(bench::cpu_seconds()) {}
  double spent(std::int64_t) override { return (bench::cpu_seconds() - began_) / seconds_; }

 private:
  double seconds_, began_;
};

double percent_over(double is, double best) { return 100 * (is - best) / best; }

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void solve_published(const std::filesystem::path& folder, double seconds, bench::Bars& bars) {
  std::printf("%-9s %8s %8s %7s %8s %8s %8s\n", "instance", "cost", "bound", "best", "gap %",
              "chains", "IP+VNS");
  for (const auto& known : published) {
    const auto text = read(folder / ("Instance" + std::to_string(known.instance) + ".txt"));
    const auto read_in = roster::read_curtois_qu(text);
    const auto* problem = std::get_if<roster::Problem>(&read_in);
    if (!problem) continue;
    CpuWatch watch(2 * seconds);
    const auto outcome = roster::plan(*problem, {1, 2}, watch);
    const auto audit = roster::audit(*problem, outcome.roster);
    const double cost = double(audit.cost), gap = percent_over(cost, known.best);
    const double bound = double(outcome.bound.value_or(0));
    std::printf("%-9d %8.0f %8.0f %7.0f %8.2f %8.0f %8.0f\n", known.instance, cost, bound,
                known.best, gap, known.chains, known.neighbourhoods);
    const auto name = bench::words("instance %d", known.instance);
    if (audit.hard > 0) {
      bars.miss(name.c_str(), bench::words("%d hard rules broken", audit.hard));
      continue;
    }
    const auto peer = bench::words("best known %.0f, bound %.0f", known.best, bound);
    bars.at_most(name.c_str(), cost, std::round(known.best * (1 + known.bar_gap / 100)), "", peer);
    if (known.instance <= 12)
      bars.at_least((name + ", proven bound").c_str(), bound, known.best * 0.99, "", peer);
    if (known.chains > 0)
      bars.at_most((name + " against ejection chains").c_str(), cost, known.chains, "",
                   "published, 60 minutes");
  }
}

roster::Problem staffed(const bench::StaffingSize& size) {
  auto made = roster::problem_of(bench::staffing_of(size, 20'220'206));
  if (!made) throw std::runtime_error("the staffing is refused");
  return std::move(*made);
}

void solve_shushan(bench::Bars& bars) {
  const auto problem = staffed({});
  double began = bench::cpu_seconds();
  const auto first = roster::first_roster(problem);
  bars.at_most("Shushan: no hard rule broken", bench::cpu_seconds() - began, 2, " s",
               bench::words("%d broken", roster::audit(problem, first).hard));
  CpuWatch watch(60);
  const auto outcome = roster::plan(problem, {1, 2}, watch);
  const auto audit = roster::audit(problem, outcome.roster);
  if (audit.hard > 0) bars.miss("Shushan", bench::words("%d hard rules broken", audit.hard));
  const double bound = double(outcome.bound.value_or(0));
  bars.at_most("Shushan: gap to the proven bound",
               std::max(1e-9, percent_over(double(audit.cost), std::max(1.0, bound))), 2, " %",
               bench::words("cost %.0f, bound %.0f", double(audit.cost), bound));
  double slowest = 0;
  std::size_t most = 0;
  int broken = 0;
  for (int person = 0; person < 130; person += 10) {
    const roster::DropOut drop{person, 5, 8};
    began = bench::cpu_seconds();
    const auto repaired = roster::repair(problem, outcome.roster, drop, 3, 5);
    slowest = std::max(slowest, bench::cpu_seconds() - began);
    most = std::max(most, repaired.touched.size());
    broken += roster::audit(roster::without(problem, drop), repaired.roster).hard;
  }
  bars.at_most("Shushan: repair after a drop-out", slowest * 1e3, 300, " ms",
               bench::words("%zu people touched at most, %d hard rules broken", most, broken));
  bars.at_most("Shushan: people touched by a repair", double(most), 3, "", "13 drop-outs");
}

/// Seconds of CPU until a roster stands, and what is broken in it.
void fill(const char* what, const bench::StaffingSize& size, double bar, bench::Bars& bars) {
  const auto problem = staffed(size);
  const double began = bench::cpu_seconds();
  const auto roster = roster::first_roster(problem);
  const double took = bench::cpu_seconds() - began;
  const auto audit = roster::audit(problem, roster);
  bars.at_most(what, took, bar, " s",
               bench::words("%d hard rules broken, cost %lld", audit.hard,
                            static_cast<long long>(audit.cost)));
  if (audit.hard > 0) bars.miss(what, bench::words("%d hard rules broken", audit.hard));
}

void solve_product(bench::Bars& bars) {
  const bench::StaffingSize size{400, 14, 40, 1};
  fill("400 people, 40 posts, 14 days: first roster", size, 0.5, bars);
  const auto problem = staffed(size);
  CpuWatch soon(10), late(120);
  const auto quick = roster::plan(problem, {1, 2}, soon);
  const auto slow = roster::plan(problem, {1, 2}, late, &quick.roster);
  bars.at_most("400 people: cost after 5 s over that after 60 s",
               std::max(1e-9, percent_over(double(quick.cost), double(slow.cost))), 1, " %",
               bench::words("%lld, %lld", static_cast<long long>(quick.cost),
                            static_cast<long long>(slow.cost)));
  const double began = bench::cpu_seconds();
  const auto repaired = roster::repair(problem, quick.roster, {4, 5, 8}, 3, 5);
  bars.at_most("400 people: repair after a drop-out", (bench::cpu_seconds() - began) * 1e3, 200,
               " ms", bench::words("%zu people touched", repaired.touched.size()));
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024;
}
}  // namespace

int main(int count, char** words) {
  const double seconds = count > 1 ? std::atof(words[1]) : 60;
  const std::string part = count > 2 ? words[2] : "";
  const auto is_asked = [&](const char* name) {
    return std::strstr(name, part.c_str()) != nullptr;
  };
  bench::Bars bars;
  const char* given = std::getenv("LINLI_PLANNING_DATA");
  const std::filesystem::path folder =
      std::filesystem::path(given ? given : "../shared/data/planning") / "roster";
  if (is_asked("shushan")) solve_shushan(bars);
  if (is_asked("product")) solve_product(bars);
  if (is_asked("large")) {
    fill("200 people, 30 days", {200, 30, 9, 2}, 5, bars);
    fill("5,000 people, 30 days", {5'000, 30, 60, 6}, 60, bars);
    bars.at_most("5,000 people: memory", peak_megabytes(), 1'024, " MB", "peak of this process");
  }
  if (is_asked("published")) {
    if (std::filesystem::exists(folder)) {
      solve_published(folder, seconds, bars);
    } else {
      std::printf("no public instances in %s (LINLI_PLANNING_DATA)\n", folder.c_str());
    }
  }
  return bars.exit_code();
}
