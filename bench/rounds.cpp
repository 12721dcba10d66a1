// SPDX-License-Identifier: Apache-2.0
/// Rounds: public instances beside the best published cost and, where one is there, a peer with as
/// much CPU in the same run; mornings of our own. All budgets are CPU seconds of one thread.
/// bench_rounds [PART [SECONDS]]: solomon, homberger, cvrp or own; all, each with its own seconds.
#include <cmath>
#include <cstring>
#include <sstream>

#include "bench/errands.hpp"
#include "bench/measure.hpp"
#include "engines/rounds/audit.hpp"
#include "engines/rounds/benchmarks.hpp"
#include "engines/rounds/plan.hpp"
#include "engines/rounds/repair.hpp"

namespace {
struct Published {
  const char* file;
  double best;
};
constexpr Published solomon[] = {
    {"C101", 827.3}, {"C201", 589.1},   {"R101", 1637.7},  {"R108", 932.1},   {"R201", 1143.2},
    {"R208", 701.0}, {"RC101", 1619.8}, {"RC108", 1114.2}, {"RC201", 1261.8}, {"RC208", 776.1}};
constexpr Published homberger[] = {{"r1_10_1", 53026.1}, {"rc2_10_7", 24391.4}};
constexpr Published cvrp[] = {{"X-n101-k25", 27591},
                              {"X-n200-k36", 58578},
                              {"X-n401-k29", 66154},
                              {"X-n1001-k43", 72355},
                              {"Leuven1", 192848}};

class CpuWatch : public rounds::Watch {
 public:
  explicit CpuWatch(double seconds) : seconds_(seconds) {}
  double spent(std::int64_t) override { return (bench::thread_cpu_seconds() - began_) / seconds_; }

 private:
  double seconds_, began_ = bench::thread_cpu_seconds();
};

double over(double is, double best) { return 100 * (is / best - 1); }

/// What the peer costs with so many CPU seconds; 0 when it is not there. LINLI_ROUNDS_PEER is a
/// Python that has bench/peers/requirements.txt.
double peer_cost(const char* peer, const std::filesystem::path& file, double seconds) {
  const char* python = std::getenv("LINLI_ROUNDS_PEER");
  if (!python) return 0;
  const auto command = std::string(python) + " bench/peers/rounds.py " + peer + " " +
                       file.string() + " " + std::to_string(seconds) + " 2>/dev/null";
  double cost = 0, cpu = 0;
  if (FILE* answer = popen(command.c_str(), "r")) {
    if (std::fscanf(answer, "%lf %lf", &cost, &cpu) != 2) cost = 0;
    pclose(answer);
  }
  return cost;
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A family of instances: the mean gap after so many seconds, held against a bar.
struct Family {
  const char *name, *folder, *ending;
  const Published* known;
  std::size_t count;
  double seconds, bar;
};

double solve(const Family& family, const Published& known, const std::filesystem::path& file,
             bench::Bars& bars) {
  const bool is_timed = std::strcmp(family.ending, ".txt") == 0;
  constexpr auto distance = rounds::Objective::distance;
  const auto text = read(file);
  auto read_in = is_timed ? rounds::read_solomon(text, rounds::Edges::dimacs, distance)
                          : rounds::read_cvrplib(text, distance);
  const auto* problem = std::get_if<rounds::Problem>(&read_in);
  if (!problem) throw std::runtime_error("cannot be read: " + file.string());
  CpuWatch watch(family.seconds);
  const double began = bench::thread_cpu_seconds();
  const auto outcome = rounds::plan(*problem, {}, watch);
  const double took = bench::thread_cpu_seconds() - began;
  const auto audit = rounds::audit(*problem, outcome.plan);
  if (audit.hard > 0) bars.miss(known.file, bench::words("%d hard rules broken", audit.hard));
  const double cost = double(audit.way) / problem->units;
  const double pyvrp = peer_cost("pyvrp", file, family.seconds);
  const double vroom = problem->stops.size() <= 1'000 ? peer_cost("vroom", file, 0) : 0;
  std::printf("%-12s %10.1f %10.1f %8.3f %8.3f %8.3f %8.1f %8.0f\n", known.file, cost, known.best,
              over(cost, known.best), pyvrp > 0 ? over(pyvrp, known.best) : NAN,
              vroom > 0 ? over(vroom, known.best) : NAN, took, double(outcome.steps) / took / 1e3);
  std::fflush(stdout);
  return over(cost, known.best);
}

void solve_family(const Family& family, const std::filesystem::path& data, bench::Bars& bars) {
  std::printf("%s, %g CPU s on one thread\n%-12s %10s %10s %8s %8s %8s %8s %8s\n", family.name,
              family.seconds, "instance", "cost", "best", "gap %", "PyVRP %", "VROOM %", "CPU s",
              "1000/s");
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < family.count; ++i) {
    const auto& known = family.known[i];
    const auto file = data / family.folder / (std::string(known.file) + family.ending);
    if (!std::filesystem::exists(file)) continue;
    sum += solve(family, known, file, bars);
    ++count;
  }
  if (count == 0) return std::printf("not in %s (LINLI_PLANNING_DATA)\n", data.c_str()), void();
  const auto what = bench::words("%s: mean gap after %g CPU s", family.name, family.seconds);
  bars.at_most(what.c_str(), std::max(1e-9, sum / count), family.bar, " %", "best published");
}

rounds::Problem errands_of(const bench::ErrandsSize& size) {
  auto made = rounds::problem_of(bench::morning_of(size, 20'220'214));
  if (!made) throw std::runtime_error("the errands are refused");
  return std::move(*made);
}

/// Until a usable plan stands, how far it is from the best after a minute, and repairs.
void solve_own(const char* name, const bench::ErrandsSize& size, double bar_first,
               double bar_seconds, bench::Bars& bars) {
  const auto problem = errands_of(size);
  const auto what = [&](const char* words) { return std::string(name) + ": " + words; };
  double began = bench::thread_cpu_seconds();
  const auto first = rounds::first_plan(problem);
  const double took = bench::thread_cpu_seconds() - began;
  const auto first_audit = rounds::audit(problem, first);
  bars.at_most(what("first plan").c_str(), took, bar_first, " s",
               bench::words("%d hard rules broken, cost %lld", first_audit.hard,
                            static_cast<long long>(first_audit.cost)));
  if (first_audit.hard > 0) bars.miss(what("first plan").c_str(), "a hard rule is broken");
  CpuWatch late(60);
  const auto best = rounds::plan(problem, {}, late);
  rounds::Outcome quick;
  std::vector<double> costs;
  double steps = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CpuWatch soon(bar_seconds);
    quick = rounds::plan(problem, {seed}, soon);
    const auto audit = rounds::audit(problem, quick.plan);
    if (audit.hard > 0) bars.miss(name, bench::words("%d hard rules broken", audit.hard));
    costs.push_back(double(quick.cost));
    steps += double(quick.steps) / bar_seconds / 5e3;
  }
  const auto middle = bench::median(costs);
  const auto least = std::min(double(best.cost), *std::min_element(costs.begin(), costs.end()));
  bars.at_most(
      what(bench::words("cost after %g s over the best known", bar_seconds).c_str()).c_str(),
      std::max(1e-9, over(middle, least)), 1, " %",
      bench::words("median of 5 seeds %.0f, after 60 s %lld, %.0f thousand steps a second", middle,
                   static_cast<long long>(best.cost), steps));
  double slowest = 0;
  std::size_t most = 0;
  int broken = 0;
  const auto repair_of = [&](const rounds::Problem& changed) {
    began = bench::thread_cpu_seconds();
    CpuWatch watch(0.08);
    const auto made = rounds::repair(changed, quick.plan, 300, watch);
    slowest = std::max(slowest, bench::thread_cpu_seconds() - began);
    most = std::max(most, made.moved.size());
    broken += rounds::audit(changed, made.plan).hard;
  };
  for (int team = 0; team < std::min(5, size.crews); ++team)
    repair_of(rounds::without_team(problem, team));
  for (const auto& round : quick.plan.rounds) {
    if (round.stops.size() < 2) continue;
    const auto site = [&](int at) {
      const auto& stop = problem.stops[std::size_t(round.stops[std::size_t(at)])];
      return problem.places[std::size_t(stop.place)].site;
    };
    int at = 0;
    while (at + 2 < int(round.stops.size()) && site(at) == site(at + 1)) ++at;
    if (site(at) != site(at + 1))
      repair_of(rounds::with_way(problem, site(at), site(at + 1), rounds::no_way));
  }
  bars.at_most(what("re-plan after a lost team or blocked way").c_str(), slowest * 1e3, 150, " ms",
               bench::words("slowest; %zu stops moved at most, %d rules broken", most, broken));
}
}  // namespace

int main(int count, char** words) {
  const std::string part = count > 1 ? words[1] : "";
  const double given = count > 2 ? std::atof(words[2]) : 0;
  const auto is_asked = [&](const char* name) { return part.empty() || part == name; };
  bench::Bars bars;
  const char* where = std::getenv("LINLI_PLANNING_DATA");
  const std::filesystem::path data = where ? where : "../shared/data/planning";
  const auto seconds = [&](double usual) { return given > 0 ? given : usual; };
  if (is_asked("own")) {
    solve_own("200 households, 4 crews", {60, 140, 4, 1}, 0.1, 1, bars);
    solve_own("1,200 doors, 40 crews", {360, 720, 40, 2}, 0.3, 5, bars);
  }
  if (is_asked("solomon")) {
    solve_family({"Solomon", "vrptw", ".txt", solomon, std::size(solomon), seconds(2), 0.15}, data,
                 bars);
    if (given == 0)
      solve_family({"Solomon", "vrptw", ".txt", solomon, std::size(solomon), 10, 0.04}, data, bars);
  }
  if (is_asked("homberger"))
    solve_family(
        {"Homberger 1000", "vrptw", ".txt", homberger, std::size(homberger), seconds(60), 1.8},
        data, bars);
  if (is_asked("cvrp"))
    solve_family({"CVRP", "cvrp", ".vrp", cvrp, std::size(cvrp), seconds(60), 0.5}, data, bars);
  return bars.exit_code();
}
