// SPDX-License-Identifier: Apache-2.0
/// What pages do with imports: send a file, choose its fields, start, look, mend.
#include <algorithm>

#include "people/import_changes.hpp"
#include "people/import_folder.hpp"
#include "people/import_run.hpp"
#include "people/import_senders.hpp"
#include "people/import_undo.hpp"
#include "platform/exchange/heading.hpp"
#include "platform/exchange/workbook.hpp"

namespace people {
namespace {
constexpr std::int64_t usual_imports = 20, usual_findings = 100, most_in_workbook = 20'000;
bool is_going_on(const Import& row) {
  return row.state == ImportState::trial_running || row.state == ImportState::running ||
         row.state == ImportState::undoing;
}
bool is_cut_off(const Import& row, Instant now) {
  return is_going_on(row) && now > row.changed_at + cut_off_ms;
}
bool is_busy(const Import& row, Instant now) { return is_going_on(row) && !is_cut_off(row, now); }

ImportState state_of(const Import& row, Instant now) {
  return is_cut_off(row, now) ? ImportState::failed : row.state;
}

const std::vector<FieldOption>& field_options() {
  static const auto options = [] {
    std::vector<FieldOption> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Field>>([&](auto d) {
      all.push_back({d.value, d.value == Field::door});
    });
    return all;
  }();
  return options;
}

ImportCard card_of(const Work& work, const Import& row) {
  ImportCard card;
  card.import = row.id;
  card.file_name = row.file_name;
  card.state = state_of(row, work.now);
  if (is_cut_off(row, work.now)) card.failure = "exchange.interrupted";
  if (!row.failure.empty()) card.failure = row.failure;
  card.progress = double(row.progress) / 1000;
  card.at = row.created_at;
  card.by = row.actor_name;
  if (!row.sender.empty()) card.sender = row.sender;
  card.sheets = row.sheets;
  card.fields = field_options();
  if (row.counts) card.counts = row.counts->counts();
  card.findings_total = row.findings_total;
  return card;
}

std::optional<Import> find_import(Work& work, const Uuid& id) {
  return work.tx.one<Import>("where community_id = ? and id = ?", work.community(), id);
}

FindingCard card_of(const ImportFinding& row, Language language) {
  FindingCard card;
  card.sheet = row.sheet;
  card.row = row.row_number;
  if (row.column_number)
    card.column = exchange::column_letters(static_cast<int>(*row.column_number));
  card.code = row.code;
  card.text = finding_text(row.code, row.value, language);
  card.refused = row.is_refused;
  if (!row.value.empty()) card.value = row.value;
  return card;
}

std::vector<ImportFinding> findings_after(Work& work, const Uuid& import, std::int64_t after,
                                          std::int64_t most) {
  return work.tx.all<ImportFinding>(
      "where community_id = ? and import_id = ? and number > ? order by number limit ?",
      work.community(), import, after, most);
}

Result<void> choose(ImportSheet& sheet, const SheetChoice& choice) {
  for (const auto& wanted : choice.columns) {
    const auto column =
        std::find_if(sheet.columns.begin(), sheet.columns.end(),
                     [&](const ImportColumn& one) { return one.column == wanted.column; });
    if (column == sheet.columns.end())
      return refuse(No::invalid, "exchange.no_such_column", "sheets");
    column->field = wanted.field;
  }
  for (const auto& column : sheet.columns) {
    const auto is_same = [&](const ImportColumn& other) { return other.field == column.field; };
    if (column.field && !may_repeat(*column.field) &&
        std::count_if(sheet.columns.begin(), sheet.columns.end(), is_same) > 1)
      return refuse(No::invalid, "exchange.field_twice", "sheets");
  }
  return {};
}

Result<routing::Accepted<ImportCard>> start(Work& work, const Uuid& import, ImportState state) {
  auto row = find_import(work, import);
  if (!row) return refuse(No::missing, "people.no_such_import");
  if (is_busy(*row, work.now)) return refuse(No::conflict, "people.import_busy");
  const auto has_file = work.tx.value<std::int64_t>(
      "select 1 from people_import_file where community_id = ? and id = ?", work.community(),
      import);
  if (!has_file) return refuse(No::missing, "people.file_gone");
  if (row->state == ImportState::undone) forget_changes(work, import);
  row->state = state;
  row->failure.clear();
  row->progress = 0;
  row->changed_at = work.now;
  work.tx.update(*row);
  work.announce("exchange.progress", {row->id});
  return routing::Accepted<ImportCard>{card_of(work, *row)};
}

/// The import, when it can be taken back.
Result<Import> find_undoable(Work& work, const Uuid& import) {
  const auto row = find_import(work, import);
  if (!row) return refuse(No::missing, "people.no_such_import");
  if (is_busy(*row, work.now)) return refuse(No::conflict, "people.import_busy");
  if (!work.tx.one<ImportChange>("where community_id = ? and import_id = ? limit 1",
                                 work.community(), import))
    return refuse(No::conflict, "people.nothing_to_undo");
  return *row;
}

std::vector<exchange::Finding> findings_for_workbook(Work& work, const Uuid& import,
                                                     Language language) {
  std::vector<exchange::Finding> findings;
  for (const auto& row : findings_after(work, import, 0, most_in_workbook)) {
    std::optional<int> column;
    if (row.column_number) column = static_cast<int>(*row.column_number);
    findings.push_back({row.sheet, static_cast<int>(row.row_number), column,
                        finding_text(row.code, row.value, language)});
  }
  return findings;
}
}  // namespace

Result<ImportCard> add_import(Work& work, const NewImport& wanted, const routing::Upload& upload) {
  const auto file = exchange::open(std::as_bytes(std::span(upload.bytes)));
  if (!file) return refuse_file(file.error());
  auto proposed = propose_mapping(*file);
  if (!proposed) return refuse(proposed);
  const auto row = insert_import(work, wanted.file_name, upload.bytes, std::move(*proposed),
                                 ImportState::mapped);
  return card_of(work, row);
}

Result<ImportCard> open_import(Work& work, const ImportKey& key) {
  const auto row = find_import(work, key.import);
  if (!row) return refuse(No::missing, "people.no_such_import");
  return card_of(work, *row);
}

Result<ImportList> list_imports(Work& work, const ImportQuery& query) {
  std::optional<Uuid> after;
  if (query.after) {
    after = Uuid::parse(query.after->str());
    if (!after) return refuse(No::invalid, "json.bad_cursor", "after");
  }
  const std::int64_t limit = query.limit ? std::int64_t(*query.limit) : usual_imports;
  auto rows =
      after ? work.tx.all<Import>("where community_id = ? and id < ? order by id desc limit ?",
                                  work.community(), *after, limit + 1)
            : work.tx.all<Import>("where community_id = ? order by id desc limit ?",
                                  work.community(), limit + 1);
  ImportList list;
  if (std::ssize(rows) > limit) {
    rows.resize(static_cast<std::size_t>(limit));
    list.next = rows.back().id.text();
  }
  for (const auto& row : rows) list.items.push_back(card_of(work, row));
  return list;
}

Result<ImportCard> change_mapping(Work& work, const MappingEdit& edit) {
  auto row = find_import(work, edit.import);
  if (!row) return refuse(No::missing, "people.no_such_import");
  if (is_busy(*row, work.now)) return refuse(No::conflict, "people.import_busy");
  if (edit.read_as) {
    if (!read_as(work, edit.read_as->str(), row->sheets))
      return refuse(No::invalid, "people.no_such_sender", "read_as");
    row->sender = edit.read_as->str();
  }
  for (const auto& choice : edit.sheets) {
    const auto sheet =
        std::find_if(row->sheets.begin(), row->sheets.end(),
                     [&](const ImportSheet& one) { return one.name == choice.name; });
    if (sheet == row->sheets.end()) return refuse(No::invalid, "exchange.no_such_column", "sheets");
    const auto chosen = choose(*sheet, choice);
    if (!chosen) return refuse(chosen);
  }
  row->state = ImportState::mapped;
  row->failure.clear();
  row->changed_at = work.now;
  if (edit.save_as) {
    save_fields(work, row->sheets, edit.save_as->str());
    row->sender = edit.save_as->str();
    work.announce("exchange.senders_changed", {work.community()});
  }
  work.tx.update(*row);
  return card_of(work, *row);
}

Result<routing::Accepted<ImportCard>> start_trial(Work& work, const ImportKey& key) {
  return start(work, key.import, ImportState::trial_running);
}

Result<routing::Accepted<ImportCard>> start_run(Work& work, const ImportKey& key) {
  return start(work, key.import, ImportState::running);
}

Result<UndoPlan> plan_undo(Work& work, const ImportKey& key) {
  const auto row = find_import(work, key.import);
  if (!row) return refuse(No::missing, "people.no_such_import");
  if (is_busy(*row, work.now)) return refuse(No::conflict, "people.import_busy");
  auto plan = undo_plan(work, key.import);
  plan.is_done = row->state == ImportState::undone;
  return plan;
}

Result<routing::Accepted<ImportCard>> start_undo(Work& work, const ImportKey& key) {
  auto row = find_undoable(work, key.import);
  if (!row) return refuse(row);
  if (row->state == ImportState::undone) return refuse(No::conflict, "people.nothing_to_undo");
  row->state = ImportState::undoing;
  row->failure.clear();
  row->progress = 0;
  row->changed_at = work.now;
  work.tx.update(*row);
  work.announce("exchange.progress", {row->id});
  return routing::Accepted<ImportCard>{card_of(work, *row)};
}

Result<FindingList> list_findings(Work& work, const FindingQuery& query) {
  if (!find_import(work, query.import)) return refuse(No::missing, "people.no_such_import");
  const std::int64_t limit = query.limit ? std::int64_t(*query.limit) : usual_findings;
  auto rows =
      findings_after(work, query.import, query.after ? std::int64_t(*query.after) : 0, limit + 1);
  FindingList list;
  if (std::ssize(rows) > limit) {
    rows.resize(static_cast<std::size_t>(limit));
    list.next = rows.back().number;
  }
  for (const auto& row : rows)
    list.items.push_back(card_of(row, query.language.value_or(Language::zh)));
  return list;
}

Result<routing::Download> open_workbook(Work& work, const WorkbookQuery& query) {
  const auto row = find_import(work, query.import);
  if (!row) return refuse(No::missing, "people.no_such_import");
  const auto bytes = file_of(work, query.import);
  if (!bytes) return refuse(No::missing, "people.file_gone");
  const auto file = exchange::open(std::as_bytes(std::span(*bytes)));
  if (!file) return refuse_file(file.error());
  const auto language = query.language.value_or(Language::zh);
  const PassingFolder folder;
  const auto written = exchange::write_result_workbook(
      *file, ledger_headers(*file), findings_for_workbook(work, query.import, language),
      language == Language::zh ? "问题" : "findings", folder.file());
  if (!written) return refuse_file(written.error());
  routing::Download download{row->file_name, {}, folder.content()};
  download.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const auto dot = download.file_name.rfind('.');
  download.file_name = download.file_name.substr(0, dot) + "-" +
                       (language == Language::zh ? "问题" : "findings") + ".xlsx";
  work.looked("people.import", row->id);
  return download;
}

std::vector<ImportLine> recent_imports(Work& work, const std::vector<Uuid>& communities, int most) {
  const auto rows = work.tx.all<Import>("where community_id in (?*) order by id desc limit ?",
                                        communities, std::int64_t(most));
  std::vector<ImportLine> lines;
  for (const auto& row : rows) {
    const auto counts = row.counts ? row.counts->counts() : ImportCounts();
    lines.push_back({row.id, row.file_name, row.created_at, row.actor_name, state_of(row, work.now),
                     counts.persons.created, counts.refused});
  }
  return lines;
}
}  // namespace people
