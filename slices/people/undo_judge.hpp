// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Looks at what stands behind the changes of an import now, and says what becomes of each.
#include <unordered_map>
#include <unordered_set>

#include "people/undo_rows.hpp"
#include "platform/work.hpp"

namespace people {
/// Some changes of one kind, with the rows behind them and the verdicts, place by place.
struct Judged {
  std::vector<ImportChange> changes;
  std::vector<Undo> verdicts;
  std::unordered_map<Uuid, Person> persons;
  std::unordered_map<Uuid, ImportedPerson> persons_before;
  std::unordered_map<Uuid, Household> households;
  std::unordered_map<Uuid, Need> needs;
};

/// Judges one import in a plan, where nothing is carried out, or while it is.
class UndoJudge {
 public:
  UndoJudge(Work& work, const Uuid& import) : work_(work), import_(import) {}

  /// The next changes of that kind after `after`, judged; persons come before needs and households.
  /// Those settled before have their outcome as verdict.
  Judged next(ChangedKind, const Uuid& after, std::int64_t most);
  /// The same of those not settled yet only.
  Judged next_open(ChangedKind, std::int64_t most);

 private:
  Judged judge(ChangedKind, std::vector<ImportChange>);
  void judge_persons(Judged&);
  void judge_needs(Judged&);
  void judge_households(Judged&);
  std::unordered_set<Uuid> used(const std::vector<Uuid>& persons);
  std::unordered_set<Uuid> numbers_taken(const Judged&);

  Work& work_;
  const Uuid import_;
  std::unordered_set<Uuid> leaving_;  ///< Persons that a plan would remove.
};
}  // namespace people
