// SPDX-License-Identifier: Apache-2.0
#include "people/import_run.hpp"

#include "people/import_apply.hpp"
#include "people/import_senders.hpp"
#include "platform/exchange/sheet_file.hpp"

namespace people {
namespace {
constexpr int most_plans = 5;
/// Rows in one transaction: others wait for it, unless the program does nothing else.
constexpr std::size_t rows_in_piece = 1'000, rows_when_alone = 10'000;
constexpr std::size_t most_kept_findings = 20'000, findings_in_piece = 2'000;
constexpr std::int64_t kept_file_ms = 30 * day_ms;
constexpr double share_read = 0.1, share_planned = 0.2, share_written = 0.9;

struct WriteDone {};

std::string about(const Uuid& import) { return R"({"import":")" + import.text() + R"("})"; }

ImportFinding row_of(const LedgerFinding& finding, const std::vector<std::string>& sheets) {
  ImportFinding row;
  row.sheet = sheets[static_cast<std::size_t>(finding.sheet)];
  row.row_number = finding.row;
  if (finding.column >= 0) row.column_number = finding.column;
  row.code = finding.code;
  row.value = finding.value;
  row.is_refused = finding.is_refused;
  return row;
}

/// Adds what a piece wrote.
void add(ImportCounts& sum, const ImportCounts& part) {
  sum.persons.created += part.persons.created;
  sum.persons.updated += part.persons.updated;
  sum.households.created += part.households.created;
  sum.households.updated += part.households.updated;
  sum.dwellings.created += part.dwellings.created;
}

/// What the last plan met, with what all plans wrote: after a second plan, rows that the first one
/// had written already look unchanged.
ImportCounts counts_of(const ImportCounts& planned, const ImportCounts& written) {
  auto counts = planned;
  const auto settle = [](Tally& tally, const Tally& done) {
    const auto all = tally.created + tally.updated + tally.unchanged;
    tally = {done.created, done.updated, all - done.created - done.updated};
  };
  settle(counts.persons, written.persons);
  settle(counts.households, written.households);
  counts.dwellings = written.dwellings;
  return counts;
}

class ImportWork {
 public:
  ImportWork(routing::Desk& desk, const Actor& actor, const Uuid& community, const Uuid& import,
             const jobs::Ending& ending, const ProgressFn& progress, const Ledger* given,
             HouseHeads* heads)
      : desk_(desk),
        actor_(actor),
        community_(community),
        import_(import),
        ending_(ending),
        progress_(progress),
        given_(given),
        heads_(heads) {}

  Result<ImportOutcome> run() {
    const auto begun = begin();
    if (!begun) return ::refuse(begun);
    try {
      auto outcome = work();
      if (!outcome) fail(outcome.error().code);
      return outcome;
    } catch (...) {
      fail("exchange.interrupted");
      throw;
    }
  }

 private:
  Result<WriteDone> begin() {
    return write("people.begin_import", [&](Work& work) -> Result<WriteDone> {
      auto row = find(work);
      if (!row || (row->state != ImportState::trial_running && row->state != ImportState::running))
        return ::refuse(No::conflict, "people.import_not_waiting");
      row_ = *row;
      work.tx.run("delete from people_import_finding where community_id = ? and import_id = ?",
                  community_, import_);
      put_progress(work, 0);
      return WriteDone{};
    });
  }

  Result<ImportOutcome> work() {
    if (given_) return take_in(*given_);
    const auto ledger = read();
    if (!ledger) return ::refuse(ledger);
    return take_in(*ledger);
  }

  Result<ImportOutcome> take_in(const Ledger& ledger) {
    tell(share_read);
    ImportOutcome outcome;
    for (const auto& sheet : ledger.sheets) outcome.sheets.push_back(sheet.name);
    const auto carried = carry_out(ledger, outcome);
    if (!carried) return ::refuse(carried);
    keep_findings(outcome);
    end(outcome);
    tell(1);
    return outcome;
  }

  Result<Ledger> read() {
    std::optional<std::string> bytes;
    Day today;
    desk_.read_as(actor_, community_, [&](Work& work) {
      bytes = file_of(work, import_);
      today = work.today();
    });
    if (!bytes) return ::refuse(No::missing, "people.file_gone");
    const auto file = exchange::open(std::as_bytes(std::span(*bytes)));
    if (!file) return refuse_file(file.error());
    return read_ledger(*file, row_.sheets, today);
  }

  Result<WriteDone> carry_out(const Ledger& ledger, ImportOutcome& outcome) {
    ImportCounts written;
    for (int attempt = 0; attempt < most_plans; ++attempt) {
      std::optional<Plan> plan;
      desk_.read_as(actor_, community_, [&](Work& work) { plan = plan_ledger(work, ledger); });
      tell(share_planned);
      if (row_.state == ImportState::trial_running) {
        outcome.counts = plan->counts;
        outcome.findings = std::move(plan->findings);
        return WriteDone{};
      }
      const auto done = write_plan(*plan, written);
      if (!done && done.error().code != "people.changed_meanwhile") return ::refuse(done);
      outcome.counts = counts_of(plan->counts, written);
      outcome.findings = std::move(plan->findings);
      if (done) return WriteDone{};
    }
    return ::refuse(No::conflict, "people.changed_meanwhile");
  }

  Result<WriteDone> write_plan(const Plan& plan, ImportCounts& written) {
    try {
      return write_pieces(plan, written);
    } catch (const db::Fault& fault) {
      // Somebody made the same door or listed the same number meanwhile: the next plan knows it.
      if (fault.kind != db::Fault::Kind::constraint) throw;
      return ::refuse(No::conflict, "people.changed_meanwhile");
    }
  }

  Result<WriteDone> write_pieces(const Plan& plan, ImportCounts& written) {
    if (!plan.doors.made().empty()) {
      const auto done = write("people.import_places", [&](Work& work) -> Result<WriteDone> {
        write_places(work, plan);
        return WriteDone{};
      });
      if (!done) return done;
      written.dwellings.created += plan.counts.dwellings.created;
    }
    const auto pieces = pieces_of(plan, given_ ? rows_when_alone : rows_in_piece);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (ending_.is_asked()) return ::refuse(No::conflict, "exchange.interrupted");
      const auto share =
          share_planned + (share_written - share_planned) * double(i + 1) / double(pieces.size());
      const auto part = desk_.run_as(actor_, community_, "people.import_rows", about(import_),
                                     [&](Work& work) -> Result<ImportCounts> {
                                       ImportCounts counts;
                                       const auto done = write_piece(work, plan, pieces[i], import_,
                                                                     counts, heads_);
                                       if (!done) return ::refuse(done);
                                       put_progress(work, share);
                                       return counts;
                                     });
      if (!part) return ::refuse(part);
      add(written, *part);
      tell(share);
    }
    return WriteDone{};
  }

  void keep_findings(ImportOutcome& outcome) {
    auto& findings = outcome.findings;
    const auto kept = std::min(findings.size(), most_kept_findings);
    for (std::size_t from = 0; from < kept; from += findings_in_piece) {
      const auto to = std::min(kept, from + findings_in_piece);
      std::vector<ImportFinding> rows;
      for (auto at = from; at < to; ++at) {
        rows.push_back(row_of(findings[at], outcome.sheets));
        rows.back().community_id = community_;
        rows.back().import_id = import_;
        rows.back().number = static_cast<std::int64_t>(at) + 1;
      }
      must(write("people.keep_findings", [&](Work& work) -> Result<WriteDone> {
        work.tx.insert_all(rows);
        return WriteDone{};
      }));
    }
  }

  void end(const ImportOutcome& outcome) {
    must(write("people.end_import", [&](Work& work) -> Result<WriteDone> {
      auto row = find(work);
      ENSURE(row.has_value());
      row->state = row_.state == ImportState::running ? ImportState::done : ImportState::tried;
      row->failure.clear();
      row->counts = KeptCounts(outcome.counts);
      row->findings_total = static_cast<std::int64_t>(outcome.findings.size());
      row->progress = 1000;
      row->changed_at = work.now;
      row->finished_at = work.now;
      work.tx.update(*row);
      work.announce("exchange.progress", {import_});
      return WriteDone{};
    }));
  }

  void fail(const std::string& code) {
    must(write("people.fail_import", [&](Work& work) -> Result<WriteDone> {
      work.tx.run(
          "update people_import set state = ?, failure = ?, changed_at = ?, finished_at = ? "
          "where community_id = ? and id = ?",
          ImportState::failed, code, work.now, work.now, community_, import_);
      work.announce("exchange.progress", {import_});
      return WriteDone{};
    }));
  }

  std::optional<Import> find(Work& work) const {
    return work.tx.one<Import>("where community_id = ? and id = ?", community_, import_);
  }

  void put_progress(Work& work, double share) const {
    work.tx.send(
        "update people_import set progress = ?, changed_at = ? "
        "where community_id = ? and id = ?",
        static_cast<std::int64_t>(share * 1000), work.now, community_, import_);
    work.announce("exchange.progress", {import_});
  }

  template <class Act>
  Result<WriteDone> write(const char* name, Act&& act) {
    return desk_.run_as(actor_, community_, name, about(import_), std::forward<Act>(act));
  }
  static void must(const Result<WriteDone>& done) { ENSURE(done.has_value()); }

  void tell(double share) const {
    if (progress_) progress_(share);
  }

  routing::Desk& desk_;
  const Actor& actor_;
  const Uuid community_, import_;
  const jobs::Ending& ending_;
  const ProgressFn& progress_;
  const Ledger* const given_;  ///< Null: the file has still to be read.
  HouseHeads* const heads_;
  Import row_;
};
}  // namespace

Import insert_import(Work& work, std::string file_name, std::vector<ImportSheet> mapping,
                     ImportState state, std::string sender) {
  Import row;
  row.community_id = work.community();
  row.id = work.world.new_uuid();
  row.file_name = std::move(file_name);
  row.state = state;
  row.sheets = std::move(mapping);
  row.sender = std::move(sender);
  row.created_at = row.changed_at = work.now;
  row.actor_id = work.actor.user;
  row.actor_name = work.actor.name;
  work.tx.insert(row);
  work.announce("exchange.progress", {row.id});
  return row;
}

Import insert_import(Work& work, std::string file_name, std::string_view bytes,
                     std::vector<ImportSheet> proposed, ImportState state) {
  auto sender = use_saved_fields(work, proposed);
  auto row =
      insert_import(work, std::move(file_name), std::move(proposed), state, std::move(sender));
  ImportFile file{row.community_id, row.id, {}, work.now};
  work.seal<&ImportFile::content>(file, bytes);
  work.tx.insert(file);
  work.tx.run("delete from people_import_file where created_at < ?",
              Instant{work.now.milliseconds - kept_file_ms});
  return row;
}

std::optional<std::string> file_of(Work& work, const Uuid& import) {
  const auto file =
      work.tx.one<ImportFile>("where community_id = ? and id = ?", work.community(), import);
  if (!file) return std::nullopt;
  return work.open<&ImportFile::content>(*file);
}

Result<ImportOutcome> work_through(routing::Desk& desk, const Actor& actor, const Uuid& community,
                                   const Uuid& import, const jobs::Ending& ending,
                                   const ProgressFn& progress) {
  return ImportWork(desk, actor, community, import, ending, progress, nullptr, nullptr).run();
}

Result<ImportOutcome> work_through(routing::Desk& desk, const Actor& actor, const Uuid& community,
                                   const Uuid& import, const Ledger& ledger, HouseHeads& heads) {
  const jobs::Ending never;
  const ProgressFn untold;
  return ImportWork(desk, actor, community, import, never, untold, &ledger, &heads).run();
}

void end_interrupted(routing::Desk& desk) {
  std::vector<std::pair<Uuid, Uuid>> cut_off;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    // Another process may be at work on the same database: what still moves is left alone.
    work.tx.each(
        "select community_id, id from people_import where state in (?, ?, ?) and changed_at < ?",
        [&](const db::Row& row) { cut_off.emplace_back(row.uuid(0), row.uuid(1)); },
        ImportState::trial_running, ImportState::running, ImportState::undoing,
        Instant{work.now.milliseconds - cut_off_ms});
  });
  for (const auto& [community, import] : cut_off) {
    const auto done =
        desk.run_as(routing::Desk::house(), community, "people.fail_import", about(import),
                    [&](Work& work) -> Result<WriteDone> {
                      work.tx.run(
                          "update people_import set state = ?, failure = 'exchange.interrupted', "
                          "finished_at = ? where community_id = ? and id = ?",
                          ImportState::failed, work.now, community, import);
                      work.announce("exchange.progress", {import});
                      return WriteDone{};
                    });
    ENSURE(done.has_value());
  }
}
}  // namespace people
