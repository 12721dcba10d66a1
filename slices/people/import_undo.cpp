// SPDX-License-Identifier: Apache-2.0
#include "people/import_undo.hpp"

#include <algorithm>
#include <map>

#include "people/door_names.hpp"
#include "people/move_writer.hpp"
#include "people/undo_judge.hpp"

namespace people {
namespace {
constexpr std::int64_t rows_at_once = 300;
constexpr std::size_t most_shown = 100;
/// People first: then their needs are gone, and homes stand empty.
constexpr std::array order{ChangedKind::person, ChangedKind::need, ChangedKind::household};

struct Settled {
  std::int64_t rows = 0;
};

UndoTally& tally_of(UndoPlan& plan, ChangedKind kind) {
  if (kind == ChangedKind::person) return plan.persons;
  return kind == ChangedKind::need ? plan.needs : plan.households;
}

KeptRow kept_row(const Judged& judged, std::size_t at) {
  const auto& change = judged.changes[at];
  KeptRow row;
  row.kind = change.kind;
  row.why = judged.verdicts[at];
  if (const auto found = judged.persons.find(change.row_id); found != judged.persons.end()) {
    row.name = found->second.name.str();
    row.household = found->second.household_id;
  }
  if (const auto found = judged.needs.find(change.row_id); found != judged.needs.end())
    row.household = found->second.household_id;
  if (judged.households.contains(change.row_id)) row.household = change.row_id;
  return row;
}

/// One piece: what is not settled yet, settled in this transaction.
class UndoPiece {
 public:
  UndoPiece(Work& work, const Uuid& import) : work_(work), import_(import), rows_(work) {}

  std::int64_t settle(ChangedKind kind) {
    const auto judged = UndoJudge(work_, import_).next_open(kind, rows_at_once);
    std::map<Undo, std::vector<Uuid>> outcomes;
    for (std::size_t i = 0; i < judged.changes.size(); ++i) {
      const auto& change = judged.changes[i];
      const auto verdict = judged.verdicts[i];
      outcomes[verdict].push_back(change.row_id);
      if (verdict != Undo::removed && verdict != Undo::restored) continue;
      if (kind == ChangedKind::person) settle_person(judged, change);
      if (kind == ChangedKind::need) settle_need(judged.needs.at(change.row_id), change);
      if (kind == ChangedKind::household)
        settle_household(judged.households.at(change.row_id), change);
    }
    rows_.finish();
    for (const auto& [outcome, rows] : outcomes)
      work_.tx.run(
          "update people_import_change set outcome = ? where community_id = ? and import_id = ? "
          "and kind = ? and row_id in (?*)",
          outcome, work_.community(), import_, kind, rows);
    tell_moved(work_, work_.community(), moved_);
    if (!touched_.empty()) work_.announce("people.household_changed", std::move(touched_));
    return std::ssize(judged.changes);
  }

 private:
  void settle_person(const Judged& judged, const ImportChange& change) {
    const auto& now = judged.persons.at(change.row_id);
    const auto phone = phone_of(work_, now);
    touched_.push_back(now.household_id);
    if (change.is_made) {
      work_.tx.run(
          "update people_import_change set outcome = 'removed' where community_id = ? and "
          "import_id = ? and kind = 'need' and row_id in (select id from people_need where "
          "community_id = ? and person_id = ?)",
          work_.community(), import_, work_.community(), now.id);
      return rows_.remove(now, phone);
    }
    Person after = judged.persons_before.at(change.row_id);
    after.revision = now.revision + 1;
    after.changed_at = work_.now;
    rows_.change(now, phone, after, phone_of(work_, after));
    if (after.household_id != now.household_id || after.standing != now.standing) {
      note_ledger_move(work_, now, after, needs_again(now, after));
      moved_.push_back(after.id);
    }
    touched_.push_back(after.household_id);
    put_revision(change, after.revision);
  }

  /// The needs that ended when the import listed the person no longer are open again.
  std::vector<NeedMark> needs_again(const Person& now, const Person& after) {
    if (now.standing == after.standing || after.standing != Standing::listed) return {};
    const auto steps =
        work_.tx.all<MoveStep>("where community_id = ? and person_id = ? order by move_id desc",
                               work_.community(), now.id);
    const auto left = std::find_if(steps.begin(), steps.end(), [&](const MoveStep& step) {
      return step.after == stay_of(now);
    });
    if (left == steps.end()) return {};
    for (const auto& mark : left->needs) {
      auto need =
          work_.tx.one<Need>("where community_id = ? and id = ?", work_.community(), mark.need);
      if (!need) continue;
      need->ended_at.reset();
      need->household_id = after.household_id;
      rows_.change(*need);
    }
    return left->needs;
  }

  void settle_need(const Need& now, const ImportChange& change) {
    touched_.push_back(now.household_id);
    if (change.is_made) return rows_.remove(now);
    auto after = now;
    after.next_due = change.due_before;
    rows_.change(after);
  }

  void settle_household(const Household& now, const ImportChange& change) {
    touched_.push_back(now.id);
    if (change.is_made) return rows_.remove(now);
    auto after = now;
    after.occupancy = change.occupancy_before.value_or(now.occupancy);
    after.note = change.note_before.value_or(now.note);
    ++after.revision;
    after.changed_at = work_.now;
    rows_.change(now, after);
    put_revision(change, after.revision);
  }

  /// Should the import run again after a stop in the middle, this is no change by somebody else.
  void put_revision(const ImportChange& change, std::int64_t revision) {
    work_.tx.send(
        "update people_import_change set revision = ? where community_id = ? and import_id = ? "
        "and kind = ? and row_id = ?",
        revision, work_.community(), import_, change.kind, change.row_id);
  }

  Work& work_;
  const Uuid import_;
  Register rows_;
  std::vector<Uuid> touched_, moved_;
};

class UndoWork {
 public:
  UndoWork(routing::Desk& desk, const Actor& actor, const Uuid& community, const Uuid& import,
           const jobs::Ending& ending)
      : desk_(desk), actor_(actor), community_(community), import_(import), ending_(ending) {}

  bool run() {
    if (!begin()) return false;
    try {
      for (const auto kind : order)
        while (settle_some(kind) > 0)
          if (ending_.is_asked()) {
            end(ImportState::failed, "exchange.interrupted");
            return true;
          }
      end(ImportState::undone, "");
    } catch (...) {
      end(ImportState::failed, "exchange.interrupted");
      throw;
    }
    return true;
  }

 private:
  /// After the transaction of the act that asked for it: had that been undone, nothing is to do.
  bool begin() {
    std::int64_t changes = 0;
    const auto begun = write("people.begin_undo", [&](Work& work) -> Result<Settled> {
      const auto row =
          work.tx.one<Import>("where community_id = ? and id = ?", community_, import_);
      if (!row || row->state != ImportState::undoing)
        return ::refuse(No::conflict, "people.import_not_waiting");
      changes = work.tx
                    .value<std::int64_t>(
                        "select count(*) from people_import_change where "
                        "community_id = ? and import_id = ?",
                        community_, import_)
                    .value_or(0);
      return Settled{};
    });
    all_ = changes;
    return begun.has_value();
  }

  std::int64_t settle_some(ChangedKind kind) {
    const auto settled = write("people.undo_rows", [&](Work& work) -> Result<Settled> {
      const auto rows = UndoPiece(work, import_).settle(kind);
      const auto done = all_ == 0 ? 0 : std::min<std::int64_t>(999, (done_ + rows) * 1000 / all_);
      work.tx.send(
          "update people_import set progress = ?, changed_at = ? where community_id = ? and id = ?",
          done, work.now, community_, import_);
      work.announce("exchange.progress", {import_});
      return Settled{rows};
    });
    ENSURE(settled.has_value());
    done_ += settled->rows;
    return settled->rows;
  }

  void end(ImportState state, const std::string& failure) {
    const auto ended = write("people.end_undo", [&](Work& work) -> Result<Settled> {
      work.tx.run(
          "update people_import set state = ?, failure = ?, progress = 1000, changed_at = ?, "
          "finished_at = ? where community_id = ? and id = ?",
          state, failure, work.now, work.now, community_, import_);
      work.announce("exchange.progress", {import_});
      return Settled{};
    });
    ENSURE(ended.has_value());
  }

  template <class Act>
  Result<Settled> write(const char* name, Act&& act) {
    return desk_.run_as(actor_, community_, name, R"({"import":")" + import_.text() + R"("})",
                        std::forward<Act>(act));
  }

  routing::Desk& desk_;
  const Actor& actor_;
  const Uuid community_, import_;
  const jobs::Ending& ending_;
  std::int64_t all_ = 0, done_ = 0;
};
}  // namespace

UndoPlan undo_plan(Work& work, const Uuid& import) {
  UndoPlan plan;
  UndoJudge judge(work, import);
  for (const auto kind : order) {
    auto& tally = tally_of(plan, kind);
    Uuid after;
    for (;;) {
      const auto judged = judge.next(kind, after, rows_at_once);
      if (judged.changes.empty()) break;
      after = judged.changes.back().row_id;
      for (std::size_t i = 0; i < judged.changes.size(); ++i) {
        const auto verdict = judged.verdicts[i];
        if (verdict == Undo::removed) ++tally.removed;
        if (verdict == Undo::restored) ++tally.restored;
        if (!is_kept(verdict)) continue;
        ++tally.kept;
        if (plan.kept.size() < most_shown) plan.kept.push_back(kept_row(judged, i));
      }
    }
  }
  std::vector<Uuid> households;
  for (const auto& row : plan.kept)
    if (row.household) households.push_back(*row.household);
  const auto doors = door_names(work, {work.community()}, households);
  for (auto& row : plan.kept) {
    if (!row.household) continue;
    row.door = doors.of(*row.household);
    work.looked("people.household", *row.household);
  }
  return plan;
}

bool undo_through(routing::Desk& desk, const Actor& actor, const Uuid& community,
                  const Uuid& import, const jobs::Ending& ending) {
  return UndoWork(desk, actor, community, import, ending).run();
}
}  // namespace people
