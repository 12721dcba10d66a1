// SPDX-License-Identifier: Apache-2.0
#include "people/import_senders.hpp"

#include <algorithm>
#include <map>

#include "platform/exchange/heading.hpp"

namespace people {
namespace {
std::vector<ImportMapping> kept_of(Work& work, std::string_view sender) {
  return work.tx.all<ImportMapping>("where community_id = ? and name = ? order by number",
                                    work.community(), std::string(sender));
}

bool is_taken(const ImportSheet& sheet, const ImportColumn& column,
              const std::vector<bool>& is_kept) {
  if (!column.field || may_repeat(*column.field)) return false;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    if (is_kept[i] && sheet.columns[i].field == column.field) return true;
  return false;
}

/// Puts the fields of known headings over what was proposed.
void put_fields(ImportSheet& sheet, const std::map<std::string, std::optional<Field>>& fields) {
  std::vector<bool> is_kept(sheet.columns.size());
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const auto known = fields.find(exchange::plain_heading(sheet.columns[i].heading));
    if (known == fields.end() || known->first.empty()) continue;
    sheet.columns[i].field = known->second;
    is_kept[i] = true;
  }
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    if (!is_kept[i] && is_taken(sheet, sheet.columns[i], is_kept)) sheet.columns[i].field.reset();
}

SenderCard card_of(const ImportMapping& row) {
  return {row.name, 1, std::ssize(row.fields), row.changed_at};
}
}  // namespace

std::string headings_of(const ImportSheet& sheet) {
  std::string all;
  for (const auto& column : sheet.columns) all += exchange::plain_heading(column.heading) + '\n';
  return all;
}

bool may_repeat(Field field) {
  return field == Field::need || field == Field::need_due || field == Field::note ||
         field == Field::ignore;
}

std::string use_saved_fields(Work& work, std::vector<ImportSheet>& sheets) {
  std::string sender;
  for (auto& sheet : sheets) {
    const auto saved = work.tx.one<ImportMapping>(
        "where community_id = ? and headings = ? order by changed_at desc, name", work.community(),
        headings_of(sheet));
    if (!saved || saved->fields.size() != sheet.columns.size()) continue;
    if (sender.empty()) sender = saved->name;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      sheet.columns[i].field = saved->fields[i].field;
  }
  return sender;
}

bool read_as(Work& work, std::string_view sender, std::vector<ImportSheet>& sheets) {
  const auto kept = kept_of(work, sender);
  if (kept.empty()) return false;
  std::map<std::string, std::optional<Field>> fields;
  for (const auto& sheet : kept)
    for (const auto& column : sheet.fields)
      fields.emplace(exchange::plain_heading(column.heading.str()), column.field);
  for (auto& sheet : sheets) {
    const auto headings = headings_of(sheet);
    const auto same = std::find_if(kept.begin(), kept.end(),
                                   [&](const auto& one) { return one.headings == headings; });
    if (same == kept.end() || same->fields.size() != sheet.columns.size()) {
      put_fields(sheet, fields);
      continue;
    }
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      sheet.columns[i].field = same->fields[i].field;
  }
  return true;
}

void save_fields(Work& work, const std::vector<ImportSheet>& sheets, const std::string& sender) {
  std::vector<std::string> headings;
  for (const auto& sheet : sheets) headings.push_back(headings_of(sheet));
  work.tx.run(
      "delete from people_import_mapping where community_id = ? and name = ? and headings in (?*)",
      work.community(), sender, headings);
  std::int64_t number = 0;
  for (const auto& kept : kept_of(work, sender)) number = kept.number;
  for (const auto& sheet : sheets) {
    ImportMapping saved;
    saved.community_id = work.community();
    saved.id = work.world.new_uuid();
    saved.name = sender;
    saved.number = ++number;
    saved.headings = headings_of(sheet);
    for (const auto& column : sheet.columns) saved.fields.push_back({column.heading, column.field});
    saved.changed_at = work.now;
    work.tx.insert(saved);
  }
}

Result<SenderList> list_senders(Work& work) {
  SenderList list;
  for (const auto& row : work.tx.all<ImportMapping>("where community_id = ? order by name, number",
                                                    work.community())) {
    if (list.items.empty() || list.items.back().sender != row.name) {
      list.items.push_back(card_of(row));
      continue;
    }
    ++list.items.back().sheets;
    list.items.back().columns += std::ssize(row.fields);
  }
  return list;
}

Result<SenderList> forget_sender(Work& work, const SenderKey& key) {
  const auto sender = key.sender.str();
  if (kept_of(work, sender).empty()) return refuse(No::missing, "people.no_such_sender", "sender");
  work.tx.run("delete from people_import_mapping where community_id = ? and name = ?",
              work.community(), sender);
  work.announce("exchange.senders_changed", {work.community()});
  return list_senders(work);
}
}  // namespace people
