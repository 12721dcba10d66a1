// SPDX-License-Identifier: Apache-2.0
/// Asking for sheets, agreeing to them, fetching them; their templates.
#include <algorithm>

#include "people/export_others.hpp"
#include "people/export_rows.hpp"
#include "people/export_rules.hpp"
#include "people/export_sheet.hpp"
#include "people/export_words.hpp"
#include "people/import_folder.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
constexpr std::size_t most_previewed = 10;
constexpr std::int64_t most_listed = 50;

/// Thrown through the reader once a preview has its rows.
struct Enough {};

TemplateCard card_of(const ExportTemplate& row) {
  return {row.id, row.name, row.layout, false, row.revision, {}};
}

/// The sheet of the template that was fetched last, but for its rows.
struct LastSheet {
  Uuid id;
  Instant at;
};
std::optional<LastSheet> last_sheet(Work& work, const Uuid& template_id) {
  std::optional<LastSheet> last;
  work.tx.each(
      "select id, at from people_export_shown where community_id = ? and template_id = ? "
      "order by at desc, id desc limit 1",
      [&](const db::Row& row) {
        last = LastSheet{row.uuid(0), Instant{row.whole(1)}};
      },
      work.community(), template_id);
  return last;
}

std::optional<ShownRows> shown_on(Work& work, const Uuid& sheet) {
  const auto row =
      work.tx.one<ExportShown>("where community_id = ? and id = ?", work.community(), sheet);
  if (!row) return std::nullopt;
  return ShownRows::of(work.open<&ExportShown::content>(*row));
}

/// Keeps what the template shows now for the next sheet of changes, and forgets what none is told
/// from.
void keep_shown(Work& work, const Export& sheet) {
  if (!sheet.template_id) return;
  work.tx.run(
      "delete from people_export_shown where community_id = ? and template_id = ? and (id = ? or "
      "id not in (select since_id from people_export where community_id = ? and since_id is not "
      "null and until > ?))",
      work.community(), *sheet.template_id, sheet.id, work.community(), work.now);
  ExportShown row{work.community(), sheet.id, *sheet.template_id, {}, work.now};
  work.seal<&ExportShown::content>(row, shown_rows(work, sheet.layout).bytes());
  work.tx.insert(row);
}

std::optional<TemplateCard> find_template(Work& work, const Uuid& id, Language language) {
  for (auto& card : usual_templates(language))
    if (card.template_id == id) return std::move(card);
  const auto row =
      work.tx.one<ExportTemplate>("where community_id = ? and id = ?", work.community(), id);
  if (!row) return std::nullopt;
  return card_of(*row);
}

std::optional<Export> find_export(Work& work, const Uuid& id) {
  return work.tx.one<Export>("where community_id = ? and id = ?", work.community(), id);
}

ExportFacts facts_of(const Export& row) {
  return {row.actor_id, row.until, row.needs_approval, row.approver_id.has_value()};
}

ExportCard card_of(const Work& work, const Export& row) {
  ExportCard card;
  card.sheet = row.id;
  card.template_name = row.template_name;
  card.purpose = row.purpose;
  card.note = row.note;
  card.phones = row.phones;
  card.private_cells = row.private_cells;
  card.scope = row.scope;
  card.since = row.since_at;
  card.row_count = row.row_count;
  card.state = state_of(facts_of(row), work.now);
  card.at = row.at;
  card.until = row.until;
  card.by = row.actor_name;
  card.is_mine = row.actor_id == work.actor.user;
  card.approved_by = row.approver_name;
  card.approved_at = row.approved_at;
  return card;
}

bool is_name_taken(Work& work, const std::string& name, const Uuid& but) {
  return work.tx
      .one<ExportTemplate>("where community_id = ? and name = ? and id <> ?", work.community(),
                           name, but)
      .has_value();
}

PhoneRight phone_right(const Work& work) {
  return is_allowed_at(work, auth::may(auth::Role::community_staff), work.community())
             ? PhoneRight::with_purpose
             : PhoneRight::none;
}

/// Who is on a sheet that was shown finds it in the journal of their household.
void note_looks(Work& work, const std::vector<Uuid>& households) {
  for (const auto& household : households) work.looked("people.household", household);
}

std::string file_name_of(const Export& row, SheetFormat format) {
  return row.template_name + "-" + Day::in_china(row.at).text() +
         (format == SheetFormat::csv ? ".csv" : ".xlsx");
}
}  // namespace

Result<TemplateList> list_templates(Work& work, const TemplateQuery& query) {
  TemplateList list{usual_templates(query.language.value_or(Language::zh))};
  for (const auto& row :
       work.tx.all<ExportTemplate>("where community_id = ? order by name, id", work.community()))
    list.items.push_back(card_of(row));
  for (auto& card : list.items)
    if (const auto last = last_sheet(work, card.template_id)) card.last_at = last->at;
  return list;
}

Result<TemplateCard> add_template(Work& work, const NewTemplate& wanted) {
  const auto may = may_lay_out(wanted.layout, export_policy(work.today()));
  if (!may) return refuse(may);
  if (const auto known = may_show(work, wanted.layout); !known) return refuse(known);
  if (find_template(work, wanted.id, Language::zh))
    return refuse(No::conflict, "people.id_taken", "id");
  if (is_name_taken(work, wanted.name, wanted.id))
    return refuse(No::conflict, "people.template_name_taken", "name");
  const ExportTemplate row{work.community(), wanted.id,      wanted.name, wanted.layout, 1,
                           work.now,         work.actor.name};
  work.tx.insert(row);
  work.announce("exchange.templates_changed", {row.id});
  return card_of(row);
}

Result<TemplateCard> change_template(Work& work, const TemplateEdit& edit) {
  auto row = work.tx.one<ExportTemplate>("where community_id = ? and id = ?", work.community(),
                                         edit.template_id);
  if (!row) return refuse(No::missing, "people.no_such_template", "template_id");
  if (row->revision != edit.revision)
    return refuse(No::conflict, "house.changed_meanwhile", "revision");
  if (edit.name.is_given) row->name = edit.name.value.str();
  if (edit.layout.is_given) row->layout = edit.layout.value;
  const auto may = may_lay_out(row->layout, export_policy(work.today()));
  if (!may) return refuse(may);
  if (edit.layout.is_given)
    if (const auto known = may_show(work, row->layout); !known) return refuse(known);
  if (is_name_taken(work, row->name, row->id))
    return refuse(No::conflict, "people.template_name_taken", "name");
  ++row->revision;
  row->changed_at = work.now;
  row->changed_by = work.actor.name;
  work.tx.update(*row);
  work.announce("exchange.templates_changed", {row->id});
  return card_of(*row);
}

Result<TemplateList> remove_template(Work& work, const TemplateRemoval& wanted) {
  const auto row = work.tx.one<ExportTemplate>("where community_id = ? and id = ?",
                                               work.community(), wanted.template_id);
  if (!row) return refuse(No::missing, "people.no_such_template", "template_id");
  if (row->revision != wanted.revision)
    return refuse(No::conflict, "house.changed_meanwhile", "revision");
  work.tx.run("delete from people_export_template where community_id = ? and id = ?",
              work.community(), row->id);
  work.announce("exchange.templates_changed", {row->id});
  return list_templates(work, {});
}

Result<ExportPreview> preview_export(Work& work, const PreviewQuery& query) {
  const auto language = query.language.value_or(Language::zh);
  const auto found = find_template(work, query.template_id, language);
  if (!found) return refuse(No::missing, "people.no_such_template", "template_id");
  const auto& policy = export_policy(work.today());
  std::optional<ShownRows> since;
  if (query.scope == ExportScope::changes) {
    if (const auto last = last_sheet(work, query.template_id)) since = shown_on(work, last->id);
    if (!since) return refuse(No::conflict, "people.nothing_before", "scope");
  }
  const ExportView view{found->layout, PhonesShown::masked, language, since ? &*since : nullptr};
  ExportPreview preview;
  preview.headings = headings_of(work, view);
  preview.row_count = count_export_rows(work, view);
  preview.most_alone = policy.most_rows_alone;
  preview.most = policy.most_rows;
  std::vector<Uuid> shown;
  try {
    each_export_row(work, view, [&](const ExportRow& row) {
      if (preview.rows.size() == most_previewed) throw Enough();
      auto& cells = preview.rows.emplace_back().cells;
      if (since) cells.emplace_back(word_of(row.change, language));
      cells.insert(cells.end(), row.cells.begin(), row.cells.end());
      if (row.household.is_nil()) return;
      if (shown.empty() || shown.back() != row.household) shown.push_back(row.household);
    });
  } catch (const Enough&) {
  }
  note_looks(work, shown);
  return preview;
}

Result<ExportCard> ask_export(Work& work, const NewExport& wanted) {
  const auto language = wanted.language.value_or(Language::zh);
  const auto found = find_template(work, wanted.template_id, language);
  if (!found) return refuse(No::missing, "people.no_such_template", "template_id");
  if (find_export(work, wanted.id)) return refuse(No::conflict, "people.id_taken", "id");
  const auto phones = wanted.phones.value_or(PhonesShown::masked);
  const auto& policy = export_policy(work.today());
  Export row;
  row.template_id = wanted.template_id;
  row.scope = wanted.scope.value_or(ExportScope::whole);
  std::optional<ShownRows> since;
  if (row.scope == ExportScope::changes) {
    const auto last = last_sheet(work, wanted.template_id);
    if (last) since = shown_on(work, last->id);
    if (!since) return refuse(No::conflict, "people.nothing_before", "scope");
    row.since_id = last->id;
    row.since_at = last->at;
  }
  row.row_count = count_export_rows(
      work, {found->layout, PhonesShown::masked, language, since ? &*since : nullptr});
  auto cells = wanted.private_cells.value_or(CellsShown::masked);
  if (!has_private(work, found->layout)) cells = CellsShown::masked;
  const auto approval =
      may_ask(policy, row.row_count, wanted.purpose, {phones, cells}, phone_right(work));
  if (!approval) return refuse(approval);
  row.community_id = work.community();
  row.id = wanted.id;
  row.template_name = found->name;
  row.layout = found->layout;
  row.language = language;
  row.purpose = wanted.purpose;
  row.note = wanted.note.str();
  row.phones = phones;
  row.private_cells = cells;
  // Who holds the key file of the house has everything already.
  row.needs_approval = *approval == Approval::needed && !work.actor.is_house;
  row.at = work.now;
  row.until = work.now + policy.valid_ms;
  row.actor_id = work.actor.user;
  row.actor_name = work.actor.name;
  work.tx.insert(row);
  work.announce("exchange.export_asked", {row.id});
  return card_of(work, row);
}

Result<ExportList> list_exports(Work& work) {
  ExportList list;
  for (const auto& row :
       work.tx.all<Export>("where community_id = ? order by at desc, id desc limit ?",
                           work.community(), most_listed))
    list.items.push_back(card_of(work, row));
  return list;
}

Result<ExportCard> approve_export(Work& work, const ExportKey& key) {
  auto row = find_export(work, key.sheet);
  if (!row) return refuse(No::missing, "people.no_such_export", "sheet");
  const auto may = may_approve(facts_of(*row), work.actor.user, work.now);
  if (!may) return refuse(may);
  row->approver_id = work.actor.user;
  row->approver_name = work.actor.name;
  row->approved_at = work.now;
  work.tx.update(*row);
  work.announce("exchange.export_approved", {row->id});
  return card_of(work, *row);
}

Result<routing::Download> fetch_export(Work& work, const SheetQuery& query) {
  const auto row = find_export(work, query.sheet);
  if (!row) return refuse(No::missing, "people.no_such_export", "sheet");
  const auto may = may_fetch(facts_of(*row), work.now);
  if (!may) return refuse(may);
  std::optional<ShownRows> since;
  if (row->since_id) {
    since = shown_on(work, *row->since_id);
    if (!since) return refuse(No::conflict, "people.nothing_before", "sheet");
  }
  const ExportView view{row->layout, row->phones, row->language, since ? &*since : nullptr,
                        row->private_cells};
  // More may be listed since: what was agreed to was a sheet of about that size.
  const auto rows = count_export_rows(work, view);
  const auto now_asked = may_ask(export_policy(work.today()), rows, row->purpose,
                                 {row->phones, row->private_cells}, phone_right(work));
  if (!now_asked) return refuse(now_asked);
  if (*now_asked == Approval::needed && !row->approver_id && !work.actor.is_house)
    return refuse(No::conflict, "people.export_too_big");
  const auto format = query.format.value_or(SheetFormat::xlsx);
  const auto mark =
      mark_of(row->language, work.actor.name, work.now, row->purpose, row->note, row->id);
  routing::Download download;
  download.file_name = file_name_of(*row, format);
  WrittenSheet written;
  if (format == SheetFormat::csv) {
    download.content_type = "text/csv; charset=utf-8";
    written = write_csv(work, view, mark, download.bytes);
  } else {
    const PassingFolder folder;
    download.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    written = write_xlsx(work, view, mark, folder.file());
    download.bytes = folder.content();
  }
  work.looked("people.export", row->id);
  note_looks(work, written.households);
  return download;
}

Result<ExportCard> deliver_export(Work& work, const ExportKey& key) {
  const auto row = find_export(work, key.sheet);
  if (!row) return refuse(No::missing, "people.no_such_export", "sheet");
  const auto may = may_fetch(facts_of(*row), work.now);
  if (!may) return refuse(may);
  keep_shown(work, *row);
  work.announce("exchange.export_delivered", {row->id});
  return card_of(work, *row);
}

void plug_exports(App& app) {
  using enum auth::Role;
  const auto right = auth::may(community_staff, command);
  auto& r = app.router();
  r.get<list_columns>("/places/{place}/export-columns", right);
  r.get<list_templates>("/places/{place}/export-templates", right);
  r.post<add_template>("/places/{place}/export-templates", right);
  r.patch<change_template>("/places/{place}/export-templates/{template_id}", right);
  r.post<remove_template>("/places/{place}/export-templates/{template_id}/removals", right);
  r.get<preview_export>("/places/{place}/export-previews", right);
  r.post<ask_export>("/places/{place}/sheets", right);
  r.get<list_exports>("/places/{place}/sheets", right);
  r.post<approve_export>("/places/{place}/sheets/{sheet}/approvals", right);
  r.post<deliver_export>("/places/{place}/sheets/{sheet}/deliveries", right);
  r.get<fetch_export>("/places/{place}/sheets/{sheet}/file", right);
}
}  // namespace people
