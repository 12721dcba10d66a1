// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/benchmarks.hpp"

#include <gtest/gtest.h>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/ways.hpp"

namespace rounds {
namespace {
constexpr std::string_view windows = R"(small

VEHICLE
NUMBER     CAPACITY
  3         10

CUSTOMER
CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

    0      0         0        0        0        100         0
    1      3         4        4       10         20         5
    2      1         1        6        0         90         5
)";
constexpr std::string_view plain = R"(NAME : tiny
COMMENT : (two customers)
TYPE : CVRP
DIMENSION : 3
EDGE_WEIGHT_TYPE : EUC_2D
CAPACITY : 10
NODE_COORD_SECTION
1 0 0
2 3 4
3 1 1
DEMAND_SECTION
1 0
2 4
3 6
DEPOT_SECTION
1
-1
EOF
)";

using Read = std::variant<Problem, Fault>;
Read solomon(std::string_view text, Edges edges = Edges::dimacs) {
  return read_solomon(text, edges, Objective::distance);
}
Read cvrplib(std::string_view text) { return read_cvrplib(text, Objective::distance); }

template <class Reader>
int faulty(Reader reader, std::string_view from, std::string_view part, std::string_view instead) {
  std::string text(from);
  text.replace(text.find(part), part.size(), instead);
  const auto found = reader(text);
  const auto* fault = std::get_if<Fault>(&found);
  return fault ? fault->line : 0;
}
int faulty_windows(std::string_view part, std::string_view instead) {
  return faulty([](std::string_view text) { return solomon(text); }, windows, part, instead);
}
int faulty_plain(std::string_view part, std::string_view instead) {
  return faulty(cvrplib, plain, part, instead);
}
}  // namespace

TEST(RoundsBenchmarks, ReadsWindowsInTenths) {
  const auto problem = std::get<Problem>(solomon(windows));
  ASSERT_EQ(2U, problem.stops.size());
  ASSERT_EQ(2U, problem.teams.size());  // never more than there are customers
  EXPECT_EQ(10, problem.teams[0].capacity[0]);
  EXPECT_EQ(1'000, problem.teams[0].ends);
  EXPECT_EQ(100, problem.stops[0].ready);
  EXPECT_EQ(200, problem.stops[0].due);
  EXPECT_EQ(50, problem.stops[0].service);
  const Ways ways(problem);
  EXPECT_EQ(50, ways(0, 1));
  EXPECT_EQ(14, ways(0, 2));  // 1.414 cut to a tenth
  EXPECT_EQ(36, ways(1, 2));
}

TEST(RoundsBenchmarks, RoundsRealLengthsUpSoThatNobodyArrivesTooEarly) {
  const auto problem = std::get<Problem>(solomon(windows, Edges::real));
  const Ways ways(problem);
  EXPECT_EQ(50'000, ways(0, 1));
  EXPECT_EQ(14'143, ways(0, 2));
  Plan plan;
  plan.rounds = {{{1, 0}, {}}, {}};
  EXPECT_NEAR(1.41421356 + 3.60555127 + 5, true_length(problem, plan), 1e-7);
}

TEST(RoundsBenchmarks, ReadsCvrplib) {
  const auto problem = std::get<Problem>(cvrplib(plain));
  ASSERT_EQ(2U, problem.stops.size());
  EXPECT_EQ(6, problem.stops[1].deliver[0]);
  EXPECT_EQ(no_limit, problem.stops[1].due);
  const Ways ways(problem);
  EXPECT_EQ(1, ways(0, 2));
  EXPECT_EQ(4, ways(1, 2));  // 3.606
}

TEST(RoundsBenchmarks, TellsTheLineThatIsWrong) {
  EXPECT_EQ(3, faulty_windows("VEHICLE", "VEHICLES"));
  EXPECT_EQ(5, faulty_windows("  3         10", "  0         10"));
  EXPECT_EQ(5, faulty_windows("  3         10", "  3"));
  EXPECT_EQ(7, faulty_windows("CUSTOMER", "CUSTOM"));
  EXPECT_EQ(11, faulty_windows("    1      3", "    2      3"));
  EXPECT_EQ(11, faulty_windows("10         20", "10         2O"));
  EXPECT_EQ(11, faulty_windows("10         20", "10         -20"));
  EXPECT_EQ(11, faulty_windows("10         20", "10         nan"));
  EXPECT_EQ(12, faulty_windows("1         1        6", "1         1e99        6"));
  EXPECT_EQ(12, faulty_windows("        6        0", "        0"));
  EXPECT_EQ(3, faulty_plain("TYPE : CVRP", "TYPE : TSP"));
  EXPECT_EQ(4, faulty_plain("DIMENSION : 3", "DIMENSION : 3000000"));
  EXPECT_EQ(5, faulty_plain("EUC_2D", "GEO"));
  EXPECT_EQ(9, faulty_plain("2 3 4", "3 3 4"));
  EXPECT_EQ(13, faulty_plain("2 4\n", "2 4.5\n"));
  EXPECT_EQ(16, faulty_plain("1\n-1", "2\n-1"));
  EXPECT_EQ(7, faulty_plain("NODE_COORD_SECTION", "NODE_COORDS"));
  EXPECT_GT(faulty_plain("2 4\n", "2 11\n"), 0);  // more than a vehicle carries
}

TEST(RoundsBenchmarks, RefusesWhatIsCutShort) {
  for (std::size_t size = 0; size + 40 < plain.size(); size += 7)
    EXPECT_TRUE(std::holds_alternative<Fault>(cvrplib(plain.substr(0, size)))) << size;
  for (std::size_t size = 0; size < 100; size += 7)
    EXPECT_TRUE(std::holds_alternative<Fault>(solomon(windows.substr(0, size)))) << size;
}

TEST(RoundsBenchmarks, ReadsBackTheRoutesItWrites) {
  const auto problem = std::get<Problem>(cvrplib(plain));
  Plan plan;
  plan.rounds = {{{1, 0}, {}}, {}};
  const auto text = write_routes(problem, plan, 10);
  EXPECT_EQ("Route #1: 2 1\nCost 10\n", text);
  EXPECT_EQ(plan, std::get<Plan>(read_routes(problem, text)));
  EXPECT_EQ(10, audit(problem, plan).cost);
  EXPECT_TRUE(std::holds_alternative<Fault>(read_routes(problem, "Route #1: 7\n")));
  EXPECT_TRUE(std::holds_alternative<Fault>(read_routes(problem, "Route 1\n")));
  EXPECT_TRUE(
      std::holds_alternative<Fault>(read_routes(problem, "Route #1: 1\nRoute #2: 2\nRoute #3:\n")));
}
}  // namespace rounds
