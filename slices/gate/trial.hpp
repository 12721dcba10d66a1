// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A rule set tried against the passages of the last week, before it starts. Writes nothing.
#include "gate/verdict_rules.hpp"

struct Work;

namespace gate {
struct RuleTrial {
  std::optional<Uuid> gate;  ///< None: every gate.
  Terms terms;
};
BOOST_DESCRIBE_STRUCT(RuleTrial, (), (gate, terms))

struct TrialGround {
  Ground ground = Ground::open;
  Answer answer = Answer::refuse;
  std::int64_t passages = 0;
  std::int64_t people = 0;  ///< Of those who are known by name or pass, each once.
};
BOOST_DESCRIBE_STRUCT(TrialGround, (), (ground, answer, passages, people))
struct TrialKind {
  Entrant kind = Entrant::resident;
  std::int64_t passages = 0;
  std::int64_t refused = 0, waited = 0;
};
BOOST_DESCRIBE_STRUCT(TrialKind, (), (kind, passages, refused, waited))
struct TrialFile {
  Instant from_at, until_at;
  std::int64_t passages = 0;  ///< That were let through in that time.
  std::int64_t refused = 0;   ///< Of these, what the new rules would have refused …
  std::int64_t people_refused = 0;
  std::int64_t waited = 0;   ///< … or sent to wait.
  std::int64_t unknown = 0;  ///< That nobody can tell: it was not measured or asked for then.
  std::int64_t let_in = 0;   ///< Not let through then, and would be now.
  std::vector<TrialGround> grounds;  ///< Most first.
  std::vector<TrialKind> kinds;
};
BOOST_DESCRIBE_STRUCT(TrialFile, (),
                      (from_at, until_at, passages, refused, people_refused, waited, unknown,
                       let_in, grounds, kinds))

/// Refuses gate.no_such_gate.
Result<TrialFile> try_rule_set(Work&, const RuleTrial&);
}  // namespace gate
