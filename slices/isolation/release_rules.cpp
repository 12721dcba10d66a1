// SPDX-License-Identifier: Apache-2.0
#include "isolation/release_rules.hpp"

#include <algorithm>

namespace isolation {
namespace {
Judged judged(Condition condition, Instant from, Instant now) {
  return {condition, from <= now ? Met::met : Met::unmet, from};
}

/// The last day of tests that is not after the end: whoever is let go earlier is tested no later.
Day last_test_day(const Terms& terms, const Facts& facts) {
  const auto days = test_days(terms, facts.start, facts.pauses);
  const auto end = Day::in_china(facts.ends_at);
  const auto after = std::find_if(days.begin(), days.end(), [&](Day day) { return day > end; });
  return after == days.begin() ? std::min(days.front(), end) : *(after - 1);
}

Judged judge_tests(const Terms& terms, const Facts& facts, Instant now) {
  const auto condition = Condition::tests_negative;
  const auto first = Day::in_china(facts.start);
  const auto last = last_test_day(terms, facts);
  std::vector<Instant> negative;
  for (const auto& test : facts.tests) {
    if (test.on < first) continue;  // of what was before the days began anew
    if (test.result == TestResult::positive) return {condition, Met::unmet, {}};
    if (test.result == TestResult::negative && test.on >= last) negative.push_back(test.known_at);
  }
  const auto wanted = std::size_t(std::max<std::int64_t>(1, terms.last_day_tests));
  if (negative.size() < wanted) return {condition, Met::unanswered, {}};
  std::sort(negative.begin(), negative.end());
  return judged(condition, negative[wanted - 1], now);
}

Judged judge_symptoms(const Terms& terms, const Facts& facts, Instant now, std::int64_t fresh_ms) {
  const auto condition = Condition::no_symptoms;
  auto notes = facts.symptoms;
  std::erase_if(notes, [&](const SymptomFact& note) { return note.at < facts.start; });
  std::stable_sort(notes.begin(), notes.end(),
                   [](const SymptomFact& a, const SymptomFact& b) { return a.at < b.at; });
  auto free_since = facts.start;
  bool is_ill = false;
  std::optional<Instant> fresh;  ///< The first answer that is not too old at the end.
  for (const auto& note : notes) {
    if (note.symptoms == Symptoms::some) {
      is_ill = true;
      fresh.reset();
      continue;
    }
    if (is_ill) free_since = note.at;
    is_ill = false;
    if (!fresh && note.at + fresh_ms >= facts.ends_at) fresh = std::max(note.at, note.known_at);
  }
  if (is_ill) return {condition, Met::unmet, {}};
  if (!fresh) return {condition, Met::unanswered, {}};
  return judged(condition, std::max(*fresh, free_since + terms.symptom_free_hours * hour_ms), now);
}

Judged judge_contact(const Terms& terms, const Facts& facts, Instant now) {
  if (!facts.contact_gone_at) return {Condition::contact_gone, Met::unanswered, {}};
  return judged(Condition::contact_gone, *facts.contact_gone_at + terms.contact_gone_days * day_ms,
                now);
}
}  // namespace

std::vector<Judged> judge(const Terms& terms, const Facts& facts, Instant now,
                          std::int64_t fresh_ms) {
  std::vector<Judged> all{judged(Condition::days_over, facts.ends_at, now)};
  if (!terms.test_days.empty()) all.push_back(judge_tests(terms, facts, now));
  if (terms.symptoms == Asked::asked) all.push_back(judge_symptoms(terms, facts, now, fresh_ms));
  if (terms.contact_gone_days > 0) all.push_back(judge_contact(terms, facts, now));
  return all;
}

std::optional<Instant> free_from(const std::vector<Judged>& all) {
  Instant from = earliest_instant;
  for (const auto& one : all) {
    if (!one.from) return std::nullopt;
    from = std::max(from, *one.from);
  }
  return from;
}
}  // namespace isolation
