// SPDX-License-Identifier: Apache-2.0
#include "task/evidence_rules.hpp"

#include <gtest/gtest.h>

namespace task {
namespace {
KindCard asked() {
  return {"test.round", {{"result", {"well", "missing"}}}, {{"doors", 40}}, 1, 2, true};
}
GivenEvidence given() {
  using enum PhotoSort;
  return {{{"result", "well"}}, {{"doors", 40}}, {photo, signature}};
}
/// "pointer code;" of each fault.
std::string faults(const KindCard& asked, const GivenEvidence& given) {
  const auto enough = is_enough(asked, given);
  if (enough) return "enough";
  EXPECT_EQ("task.evidence_missing", enough.error().code);
  std::string text;
  for (const auto& finding : enough.error().findings)
    text += finding.pointer + ' ' + finding.code + ';';
  return text;
}
}  // namespace

TEST(EvidenceRules, WhatIsAskedForIsEnough) {
  EXPECT_EQ("enough", faults(asked(), given()));
  EXPECT_EQ("enough", faults({}, {}));
}

TEST(EvidenceRules, EverythingThatIsMissingIsSaidAtOnce) {
  EXPECT_EQ(
      "/answers task.not_given;/counts task.not_given;/photos task.too_few_photos;"
      "/photos task.no_signature;",
      faults(asked(), {}));
}

TEST(EvidenceRules, NothingIsTakenThatNobodyAskedFor) {
  auto more = given();
  more.answers.push_back({"health", "ill"});
  more.counts.push_back({"beds", 1});
  EXPECT_EQ("/answers/1/name task.not_asked;/counts/1/name task.not_asked;", faults(asked(), more));
  EXPECT_EQ("/photos task.too_many_photos;/photos task.not_asked;",
            faults({}, {{}, {}, {PhotoSort::photo, PhotoSort::signature}}));
}

TEST(EvidenceRules, NothingIsSaidTwice) {
  auto twice = given();
  twice.answers.push_back({"result", "missing"});
  twice.counts.push_back({"doors", 3});
  EXPECT_EQ("/answers/1/name task.named_twice;/counts/1/name task.named_twice;",
            faults(asked(), twice));
}

TEST(EvidenceRules, AnAnswerIsOneOfItsChoicesAndACountStaysBelowItsMost) {
  auto wrong = given();
  wrong.answers[0] = {"result", "perhaps"};
  wrong.counts[0] = {"doors", 41};
  EXPECT_EQ("/answers/0/choice json.not_in_list;/counts/0/number json.out_of_range;",
            faults(asked(), wrong));
}

TEST(EvidenceRules, PhotosLieBetweenTheLeastAndTheMost) {
  using enum PhotoSort;
  auto some = given();
  some.photos = {photo, photo, signature};
  EXPECT_EQ("enough", faults(asked(), some));
  some.photos = {photo, photo, photo, signature};
  EXPECT_EQ("/photos task.too_many_photos;", faults(asked(), some));
  some.photos = {photo, signature, signature};
  EXPECT_EQ("/photos task.not_asked;", faults(asked(), some));
}
}  // namespace task
