// SPDX-License-Identifier: Apache-2.0
/// A sheet into a file, for the command line: asked for, journaled and fetched at once.
#include <fstream>

#include "people/export_rules.hpp"
#include "people/export_sheet.hpp"
#include "people/export_words.hpp"
#include "platform/router/desk.hpp"

namespace people {
namespace {
std::optional<Uuid> template_called(Work& work, const std::string& name, Language& language) {
  for (const auto in : {Language::zh, Language::en}) {
    const auto list = list_templates(work, {in});
    for (const auto& card : list->items) {
      if (card.name != name) continue;
      language = in;
      return card.template_id;
    }
  }
  return std::nullopt;
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  auto begun = file;
  begun += ".part";
  std::ofstream out(begun, std::ios::binary | std::ios::trunc);
  std::filesystem::permissions(
      begun, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  out.write(bytes.data(), std::streamsize(bytes.size()));
  out.close();
  if (!out) throw std::runtime_error("cannot write " + file.string());
  std::filesystem::rename(begun, file);
}
}  // namespace

Result<std::int64_t> export_file(routing::Desk& desk, const Actor& actor, const Uuid& community,
                                 const ExportFile& to) {
  const auto& [template_name, purpose, file, scope] = to;
  if (!Text<2, 200>::fits(purpose))
    return refuse(No::invalid, purpose.size() < 2 ? "json.too_short" : "json.too_long", "purpose");
  NewExport wanted;
  wanted.note = Text<2, 200>(purpose);
  wanted.scope = scope;
  const boost::json::object kept{{"template", template_name},
                                 {"note", purpose},
                                 {"scope", scope == ExportScope::changes ? "changes" : "whole"}};
  const auto asked =
      desk.run_as(actor, community, "people.ask_export", boost::json::serialize(kept),
                  [&, &name = template_name](Work& work) -> Result<ExportCard> {
                    auto language = Language::zh;
                    const auto found = template_called(work, name, language);
                    if (!found) return ::refuse(No::missing, "people.no_such_template", "template");
                    wanted.id = work.world.new_uuid();
                    wanted.template_id = *found;
                    wanted.language = language;
                    return ask_export(work, wanted);
                  });
  if (!asked) return ::refuse(asked);
  SheetQuery query{asked->sheet, SheetFormat::xlsx};
  if (file.extension() == ".csv") query.format = SheetFormat::csv;
  // As an act: whose households are on the sheet stands in the journal before the file is written.
  auto sheet = desk.run_as(actor, community, "people.fetch_export",
                           R"({"sheet":")" + asked->sheet.text() + R"("})",
                           [&](Work& work) -> Result<routing::Download> {
                             const auto delivered = deliver_export(work, {asked->sheet});
                             if (!delivered) return ::refuse(delivered);
                             return fetch_export(work, query);
                           });
  if (!sheet) return ::refuse(sheet);
  write_file(file, sheet->bytes);
  return asked->row_count;
}
}  // namespace people
