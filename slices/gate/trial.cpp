// SPDX-License-Identifier: Apache-2.0
#include "gate/trial.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "gate/outings.hpp"

namespace gate {
namespace {
constexpr std::int64_t looked_back_ms = 7 * day_ms;

/// What was not asked for then cannot be judged now.
bool is_unknown(Ground ground) {
  return ground == Ground::temperature_missing || ground == Ground::code_missing;
}

/// Who a passage was of, where anybody knows.
std::optional<Uuid> who_of(const Passage& row) {
  return row.person_id ? row.person_id : row.pass_id;
}

class Trial {
 public:
  Trial(Terms terms, TrialFile& file) : file_(file) { gate_.terms = std::move(terms); }

  /// In the order in which they happened.
  void judge_one(const Passage& row) {
    auto& before = before_[row.household_id.value_or(who_of(row).value_or(row.id))];
    std::vector<Before> known;
    for (const auto& one : before) known.push_back({one.direction, one.at, is_same(one, row)});
    const auto verdict = judge(gate_, presented_of(row), known, row.at);
    count(row, verdict);
    // Only who would have been let through counts for the limit of the next.
    if (verdict.answer == Answer::admit && !row.is_emergency) before.push_back(row);
  }

  void finish() {
    file_.people_refused = std::ssize(people_refused_);
    for (auto& [key, counted] : grounds_) {
      counted.first.people = std::ssize(counted.second);
      file_.grounds.push_back(counted.first);
    }
    std::stable_sort(file_.grounds.begin(), file_.grounds.end(),
                     [](const auto& a, const auto& b) { return a.passages > b.passages; });
    for (auto& [kind, counted] : kinds_) file_.kinds.push_back(counted);
  }

 private:
  void count(const Passage& row, const Verdict& verdict) {
    if (row.answer != Answer::admit) {
      file_.let_in += verdict.answer == Answer::admit;
      return;
    }
    ++file_.passages;
    auto& kind = kinds_[row.kind];
    kind.kind = row.kind;
    ++kind.passages;
    if (verdict.answer == Answer::admit) return;
    if (is_unknown(verdict.ground)) {
      ++file_.unknown;
      return;
    }
    const bool is_refused = verdict.answer == Answer::refuse;
    ++(is_refused ? file_.refused : file_.waited);
    ++(is_refused ? kind.refused : kind.waited);
    auto& [counted, people] = grounds_[{verdict.ground, verdict.answer}];
    counted.ground = verdict.ground;
    counted.answer = verdict.answer;
    ++counted.passages;
    const auto who = who_of(row);
    if (who) people.insert(*who);
    if (who && is_refused) people_refused_.insert(*who);
  }

  TrialFile& file_;
  GateNow gate_;
  std::unordered_map<Uuid, std::vector<Passage>> before_;
  std::map<std::pair<Ground, Answer>, std::pair<TrialGround, std::set<Uuid>>> grounds_;
  std::map<Entrant, TrialKind> kinds_;
  std::set<Uuid> people_refused_;
};
}  // namespace

Result<TrialFile> try_rule_set(Work& work, const RuleTrial& wanted) {
  if (wanted.gate)
    if (const auto gate = gate_of(work, *wanted.gate); !gate) return refuse(gate);
  TrialFile file;
  file.from_at = work.now + -looked_back_ms;
  file.until_at = work.now;
  Trial trial(wanted.terms, file);
  for (const auto& row : work.tx.all<Passage>(
           "where community_id = ? and at >= ? and (? or gate_id = ?) order by at, id",
           work.community(), file.from_at, !wanted.gate, wanted.gate.value_or(Uuid{})))
    trial.judge_one(row);
  trial.finish();
  return file;
}
}  // namespace gate
