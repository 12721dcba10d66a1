// SPDX-License-Identifier: Apache-2.0
#pragma once
/// When somebody is free again. Pure.
#include "isolation/count_rules.hpp"

namespace isolation {
enum class TestResult { negative, positive, invalid, pending };
BOOST_DESCRIBE_ENUM(TestResult, negative, positive, invalid, pending)
enum class Symptoms { none, some };
BOOST_DESCRIBE_ENUM(Symptoms, none, some)

struct TestFact {
  Day on;
  TestResult result = TestResult::pending;
  Instant known_at;
};
struct SymptomFact {
  Instant at;
  Symptoms symptoms = Symptoms::none;
  Instant known_at;
};
/// What is known of one order.
struct Facts {
  Instant start, ends_at;
  std::vector<Pause> pauses;
  std::vector<TestFact> tests;
  std::vector<SymptomFact> symptoms;  ///< In any order.
  std::optional<Instant> contact_gone_at;
};

enum class Condition { days_over, tests_negative, no_symptoms, contact_gone };
BOOST_DESCRIBE_ENUM(Condition, days_over, tests_negative, no_symptoms, contact_gone)
/// unmet: the answer stands against it. unanswered: nobody has said so.
enum class Met { met, unmet, unanswered };
BOOST_DESCRIBE_ENUM(Met, met, unmet, unanswered)
struct Judged {
  Condition condition = Condition::days_over;
  Met met = Met::unanswered;
  std::optional<Instant> from;  ///< Holds from then on, as far as is known now.
};
BOOST_DESCRIBE_STRUCT(Judged, (), (condition, met, from))

/// Each condition that the terms have, days first. `fresh_ms`: how long before the end somebody may
/// have said that there are no symptoms.
std::vector<Judged> judge(const Terms&, const Facts&, Instant now, std::int64_t fresh_ms);
/// From when all of them hold; none while one has no answer, or one that stands against it.
std::optional<Instant> free_from(const std::vector<Judged>&);
}  // namespace isolation
