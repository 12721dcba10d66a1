// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/curtois_qu.hpp"

#include <gtest/gtest.h>

#include "engines/roster/audit.hpp"

namespace roster {
namespace {
constexpr std::string_view small = R"(# two people, a week
SECTION_HORIZON
7

SECTION_SHIFTS
E,480,
L,540,E|E

SECTION_STAFF
A,E=7|L=2,2400,960,3,2,2,1
B,E=7,2400,0,5,1,1,0

SECTION_DAYS_OFF
A,0,6

SECTION_SHIFT_ON_REQUESTS
A,1,E,2
SECTION_SHIFT_OFF_REQUESTS
B,2,E,3

SECTION_COVER
1,E,2,100,1
2,E,1,100,1
)";

Problem read(std::string_view text) {
  auto found = read_curtois_qu(text);
  if (const auto* fault = std::get_if<Fault>(&found)) {
    ADD_FAILURE() << fault->line << ": " << fault->words;
    return {};
  }
  return std::get<Problem>(std::move(found));
}

int faulty_line(std::string text, std::string_view part, std::string_view instead) {
  text.replace(text.find(part), part.size(), instead);
  const auto found = read_curtois_qu(text);
  const auto* fault = std::get_if<Fault>(&found);
  return fault ? fault->line : 0;
}
}  // namespace

TEST(CurtoisQu, ReadsEachSection) {
  const auto problem = read(small);
  EXPECT_EQ(7, problem.days);
  ASSERT_EQ(2U, problem.duties.size());
  EXPECT_EQ(540, problem.duties[1].minutes);
  EXPECT_EQ((std::vector<int>{0, 0}), problem.duties[1].not_next);
  ASSERT_EQ(2U, problem.people.size());
  const auto& who = problem.people[0];
  EXPECT_EQ((std::vector<int>{7, 2}), who.most_times);
  EXPECT_EQ((std::vector<int>{0, 6}), who.days_off);
  EXPECT_EQ(960, who.least_minutes);
  EXPECT_EQ(2, who.least_days_off_in_row);
  EXPECT_EQ((std::vector<int>{7, 0}), problem.people[1].most_times);
  EXPECT_EQ(2, who.wishes[0].if_not_given);
  EXPECT_EQ(3, problem.people[1].wishes[0].if_given);
  EXPECT_EQ(2U, problem.covers.size());
}

TEST(CurtoisQu, TellsTheLineThatIsWrong) {
  const std::string text(small);
  EXPECT_EQ(3, faulty_line(text, "\n7\n", "\n-7\n"));
  EXPECT_EQ(6, faulty_line(text, "E,480,", "E,48O,"));
  EXPECT_EQ(9, faulty_line(text, "L,540,E|E", "L,540,X"));
  EXPECT_EQ(10, faulty_line(text, "L=2", "X=2"));
  EXPECT_EQ(11, faulty_line(text, "B,E=7", "A,E=7"));
  EXPECT_EQ(14, faulty_line(text, "A,0,6", "A,0,7"));
  EXPECT_EQ(17, faulty_line(text, "A,1,E,2", "Z,1,E,2"));
  EXPECT_EQ(19, faulty_line(text, "B,2,E,3", "B,2,E"));
  EXPECT_EQ(21, faulty_line(text, "SECTION_COVER", "SECTION_COVERS"));
}

TEST(CurtoisQu, RefusesWhatHasNoPeopleOrDays) {
  EXPECT_TRUE(std::holds_alternative<Fault>(read_curtois_qu("")));
  EXPECT_TRUE(std::holds_alternative<Fault>(read_curtois_qu("SECTION_HORIZON\n7\n")));
}

TEST(CurtoisQu, RefusesShiftsAfterTheStaffAndNamesWithTabs) {
  const std::string start = "SECTION_HORIZON\n7\nSECTION_STAFF\nA,,9,0,9,1,1,9\n";
  EXPECT_TRUE(std::holds_alternative<Fault>(read_curtois_qu(start + "SECTION_SHIFTS\nE,480,\n")));
  EXPECT_EQ(6, faulty_line(std::string(small), "E,480,", "E\tE,480,"));
}

TEST(CurtoisQu, ReadsBackTheGridItWrites) {
  const auto problem = read(small);
  Roster roster(2, 7);
  roster.line(0)[1] = 0;
  roster.line(1)[6] = 0;
  const auto grid = write_grid(problem, roster);
  EXPECT_EQ("\tE\t\t\t\t\t\n\t\t\t\t\t\tE\n", grid);
  EXPECT_EQ(roster, std::get<Roster>(read_grid(problem, grid)));
  EXPECT_TRUE(std::holds_alternative<Fault>(read_grid(problem, "E\n")));
  EXPECT_TRUE(std::holds_alternative<Fault>(read_grid(problem, "\tQ\t\t\t\t\t\n")));
}

TEST(Audit, AddsUpCoverAndWishes) {
  const auto problem = read(small);
  const auto nobody = audit(problem, Roster(2, 7));
  EXPECT_EQ(2 * 100 + 100 + 2, nobody.cost);
  EXPECT_EQ(1, nobody.hard);  // A's least minutes
  EXPECT_EQ(Rule::too_few_minutes, nobody.remarks[0].rule);
  Roster some(2, 7);
  for (int day : {1, 2}) some.line(0)[day] = 0;
  for (int day : {1, 2, 3}) some.line(1)[day] = 0;
  const auto found = audit(problem, some);
  EXPECT_EQ(0, found.hard);
  EXPECT_EQ(1 + 3, found.cost);  // one too many on day 2, and B did not want it
}

TEST(Audit, FindsEachHardRuleThatIsBroken) {
  auto problem = read(small);
  const auto rules_of = [&](std::vector<int> line_of_a) {
    Roster roster(2, 7);
    for (int day = 0; day < 7; ++day)
      roster.line(0)[day] = std::int16_t(line_of_a[std::size_t(day)]);
    std::vector<Rule> rules;
    for (const auto& remark : audit(problem, roster).remarks)
      if (is_hard(remark.rule)) rules.push_back(remark.rule);
    return rules;
  };
  using Rules = std::vector<Rule>;
  EXPECT_EQ(Rules{}, rules_of({off, 0, 0, 0, off, off, off}));
  EXPECT_EQ(Rules{Rule::day_off_worked}, rules_of({0, 0, 0, off, off, off, off}));
  EXPECT_EQ(Rules{Rule::too_little_rest}, rules_of({off, 1, 0, off, off, off, off}));
  EXPECT_EQ(Rules{Rule::too_many_days_in_row}, rules_of({off, 0, 0, 0, 0, off, off}));
  EXPECT_EQ(Rules{Rule::too_few_days_off}, rules_of({off, 0, 0, off, 0, 0, off}));
  EXPECT_EQ(Rules{Rule::too_few_days_in_row}, rules_of({off, 0, 0, off, off, 0, off}));
  EXPECT_EQ(Rules{Rule::too_often}, rules_of({off, 1, 1, 1, off, off, off}));
  EXPECT_EQ((Rules{Rule::day_off_worked, Rule::too_many_minutes, Rule::too_many_days_in_row,
                   Rule::too_many_days_in_row, Rule::too_many_days_in_row}),
            rules_of({off, 0, 0, 0, 0, 0, 0}));
}
}  // namespace roster
