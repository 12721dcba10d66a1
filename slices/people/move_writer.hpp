// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One decision on its way into the register of one community: its row, its steps, the persons.
#include "people/move_rows.hpp"
#include "people/moves.hpp"
#include "people/register.hpp"

namespace people {
class MoveWriter {
 public:
  MoveWriter(Work&, const Uuid& community, MoveKind);

  /// The row as it will be written; households and what the kind needs are set by the act.
  Move& row() { return row_; }
  Register& rows() { return rows_; }

  /// Takes id, day, source and note. Refuses people.day_in_future, people.day_too_far_back,
  /// people.id_taken.
  Result<void> take(const NewDecision&);
  /// Takes the id, and which decision is taken back today. Refuses people.id_taken.
  Result<void> take_back(const Uuid& move, const NewCorrection&);

  /// The person stands like that from now on. Needs of who is not listed any more end.
  void step(const Person& before, const Stay& after);
  /// The same with the whole row: of somebody whose facts change too. Phones as for Register.
  void step(const Person& before, std::string_view phone_before, const Person& after,
            std::string_view phone_after);
  /// Somebody who was not in this register.
  void add(const Person&, std::string_view phone);
  /// Who is struck off, entered by mistake: their numbers are free again.
  void strike(const Person&);
  /// Opens a need of the step that was written last: it is inserted, or taken up again as given.
  void open(const Need&);
  /// The needs that the last step ended.
  const std::vector<Need>& ended() const { return ended_; }

  /// Writes the decision and its steps, and tells of it.
  void finish();

 private:
  void end_needs(const Person&);

  Work& work_;
  Move row_;
  Register rows_;
  std::vector<MoveStep> steps_;
  std::vector<Need> ended_;
};

/// The decision behind a move, or a leave, that a ledger told of and an import has written, with
/// the needs that ended or began again by it.
void note_ledger_move(Work&, const Person& before, const Person& after,
                      std::vector<NeedMark> needs = {});

/// Tells the slices that these persons live elsewhere by now, or nowhere.
void tell_moved(Work&, const Uuid& community, const std::vector<Uuid>& persons);

/// The decisions as timelines show them, in the order given; a few statements for all.
std::vector<MoveCard> cards_of(Work&, const std::vector<Move>&);
/// The newest decisions older than `before` that began or ended in the household.
std::vector<Move> moves_of(Work&, const Uuid& household, const Uuid& before, std::int64_t most);
/// The card of a decision just written.
MoveCard card_of(Work&, const Move&);
}  // namespace people
