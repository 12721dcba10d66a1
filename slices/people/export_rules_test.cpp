// SPDX-License-Identifier: Apache-2.0
#include "people/export_rules.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
const ExportPolicy policy{Day::first, "test", 500, 2'000, hour_ms, 2};
const Uuid zhou = Uuid::parse("0190a000-0000-7000-8000-000000000001").value();
const Uuid lin = Uuid::parse("0190a000-0000-7000-8000-000000000002").value();
constexpr Instant now{1'000};

std::string asked(std::int64_t rows, ExportPurpose purpose, PhonesShown phones, PhoneRight right) {
  const auto answer = may_ask(policy, rows, purpose, {phones, CellsShown::masked}, right);
  if (!answer) return answer.error().code;
  return *answer == Approval::needed ? "needed" : "not_needed";
}
std::string asked_cells(ExportPurpose purpose, PhoneRight right) {
  const auto answer = may_ask(policy, 10, purpose, {PhonesShown::masked, CellsShown::whole}, right);
  if (!answer) return answer.error().code;
  return *answer == Approval::needed ? "needed" : "not_needed";
}
std::string code(const Result<void>& answer) { return answer ? "" : answer.error().code; }

TEST(ExportRules, ALargeSheetNeedsASecondPersonAndATooLargeOneIsRefused) {
  const auto of = [](std::int64_t rows) {
    return asked(rows, ExportPurpose::superior_report, PhonesShown::masked, PhoneRight::none);
  };
  EXPECT_EQ("not_needed", of(500));
  EXPECT_EQ("needed", of(501));
  EXPECT_EQ("needed", of(2'000));
  EXPECT_EQ("people.export_too_big", of(2'001));
}

TEST(ExportRules, WholePhonesAreForCallingByWhoMayAndNeverWithoutASecondPerson) {
  const auto of = [](ExportPurpose purpose, PhoneRight right) {
    return asked(1, purpose, PhonesShown::whole, right);
  };
  EXPECT_EQ("needed", of(ExportPurpose::calls, PhoneRight::with_purpose));
  EXPECT_EQ("needed", of(ExportPurpose::medical_care, PhoneRight::with_purpose));
  EXPECT_EQ("people.phones_not_for_this",
            of(ExportPurpose::superior_report, PhoneRight::with_purpose));
  EXPECT_EQ("people.phones_not_for_this", of(ExportPurpose::other, PhoneRight::with_purpose));
  EXPECT_EQ("people.phones_not_yours", of(ExportPurpose::calls, PhoneRight::none));
}

TEST(ExportRules, NobodyApprovesTheirOwnSheet) {
  const ExportFacts waiting{zhou, Instant{2'000}, true, false};
  EXPECT_EQ("people.export_own", code(may_approve(waiting, zhou, now)));
  EXPECT_EQ("", code(may_approve(waiting, lin, now)));
  EXPECT_EQ("people.approved_already",
            code(may_approve({zhou, Instant{2'000}, true, true}, lin, now)));
  EXPECT_EQ("people.export_needs_nobody",
            code(may_approve({zhou, Instant{2'000}, false, false}, lin, now)));
  EXPECT_EQ("people.export_expired", code(may_approve(waiting, lin, Instant{2'000})));
}

TEST(ExportRules, ASheetIsFetchedOnceApprovedAndInTime) {
  const ExportFacts waiting{zhou, Instant{2'000}, true, false},
      approved{zhou, Instant{2'000}, true, true};
  EXPECT_EQ("people.export_not_approved", code(may_fetch(waiting, now)));
  EXPECT_EQ("people.export_expired", code(may_fetch(approved, Instant{2'000})));
  EXPECT_EQ("", code(may_fetch(approved, Instant{1'999})));
  EXPECT_EQ(ExportState::waiting, state_of(waiting, now));
  EXPECT_EQ(ExportState::ready, state_of(approved, now));
  EXPECT_EQ(ExportState::expired, state_of(approved, Instant{2'000}));
}

TEST(ExportRules, ALayoutHasColumnsEachOnceAndFewTitles) {
  ExportLayout layout;
  EXPECT_EQ("people.export_no_columns", code(may_lay_out(layout, policy)));
  layout.fields = {{ExportColumn::name, {}}, {ExportColumn::label, {}}};
  EXPECT_EQ("", code(may_lay_out(layout, policy)));
  layout.titles.resize(3);
  EXPECT_EQ("people.export_too_many_titles", code(may_lay_out(layout, policy)));
  layout.fields.push_back({ExportColumn::name, {}});
  EXPECT_EQ("people.export_column_twice", code(may_lay_out(layout, policy)));
}

TEST(ExportRules, TheLimitsInForceSayWhereTheyComeFrom) {
  const auto& now_in_force = export_policy(Day::parse("2026-11-25").value());
  EXPECT_EQ(500, now_in_force.most_rows_alone);
  EXPECT_EQ(72 * hour_ms, now_in_force.valid_ms);
  EXPECT_NE(std::string(), now_in_force.origin);
}
TEST(ExportRules, PrivateAnswersAreForVisitsReportsAndCareAndNeverWithoutASecondPerson) {
  EXPECT_EQ("needed", asked_cells(ExportPurpose::superior_report, PhoneRight::with_purpose));
  EXPECT_EQ("needed", asked_cells(ExportPurpose::visit_round, PhoneRight::with_purpose));
  EXPECT_EQ("needed", asked_cells(ExportPurpose::medical_care, PhoneRight::with_purpose));
  EXPECT_EQ("people.cells_not_for_this",
            asked_cells(ExportPurpose::supplies, PhoneRight::with_purpose));
  EXPECT_EQ("people.cells_not_yours", asked_cells(ExportPurpose::medical_care, PhoneRight::none));
}

TEST(ExportRules, AColumnOfAnotherSliceNamesItAndIsOnASheetOnce) {
  const ForeignColumn outcome{Text<1, 40>("census"), zhou, Text<1, 60>("outcome")};
  const ForeignColumn at{Text<1, 40>("census"), zhou, Text<1, 60>("at")};
  const ExportField one{ExportColumn::other, {}, {}, outcome}, two{ExportColumn::other, {}, {}, at},
      bare{ExportColumn::other, {}, {}, {}}, wrong{ExportColumn::name, {}, {}, outcome};
  EXPECT_EQ("", code(may_lay_out({{}, {one, two}, {}, {}}, policy)));
  EXPECT_EQ("people.export_column_twice", code(may_lay_out({{}, {one, two, one}, {}, {}}, policy)));
  EXPECT_EQ("people.export_column_of", code(may_lay_out({{}, {bare}, {}, {}}, policy)));
  EXPECT_EQ("people.export_column_of", code(may_lay_out({{}, {wrong}, {}, {}}, policy)));
}
}  // namespace
}  // namespace people
