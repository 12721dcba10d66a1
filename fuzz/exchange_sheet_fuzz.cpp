// SPDX-License-Identifier: Apache-2.0
// Any bytes, as a stranger's sheet file. The first byte chooses where the rest stands: 0 the file
// itself, 1 the worksheet, 2 the shared strings, 3 the styles, 4 the workbook part of an archive,
// so that the XML readers are met without guessing checksums.
#include <cstdint>
#include <cstdlib>

#include "platform/exchange/csv_writer.hpp"
#include "platform/exchange/dates.hpp"
#include "platform/exchange/header.hpp"
#include "platform/exchange/made_files.hpp"
#include "platform/exchange/text.hpp"

namespace {

using namespace exchange;

std::string file_of(char choice, const std::string& rest) {
  static constexpr const char* names[] = {"", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                          "xl/styles.xml", "xl/workbook.xml"};
  int chosen = choice - '0';
  if (chosen < 1 || chosen > 4) return rest;
  auto entries = made::parts(
      "<sheetData><row><c t='s' s='1'><v>0</v></c><c s='1'><v>44625</v></c></row></sheetData>",
      "<sst><si><t>姓名</t></si></sst>");
  auto& relations = entries[2].second;
  relations.insert(relations.find("<Relationship "),
                   "<Relationship Id='s9' Type='x/styles' Target='styles.xml'/>");
  entries.push_back(
      {"xl/styles.xml", "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"});
  made::HandMadeArchive archive;
  for (const auto& [name, text] : entries) archive.add(name, name == names[chosen] ? rest : text);
  return archive.bytes();
}

void check_row(const Row& row, int& last) {
  if (row.number <= last || row.cells.empty() || row.cells.size() > 50) std::abort();
  last = row.number;
  int column = -1;
  for (const auto& cell : row.cells) {
    if (cell.column <= column || cell.text.empty()) std::abort();
    column = cell.column;
    std::string narrowed = narrow(cell.text);
    if (narrow(narrowed) != narrowed) std::abort();
    if (auto day = parse_day(cell.text); day && !is_day(day->year, day->month, day->day))
      std::abort();
    if (could_be_calculated(guarded(cell.text))) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const std::vector<FieldWords> words{{"name", {"姓名", "name"}},
                                             {"phone", {"电话"}},
                                             {"building", {"幢"}},
                                             {"note", {"备注"}, true}};
  if (size < 1) return 0;
  std::string file =
      file_of(static_cast<char>(bytes[0]), {reinterpret_cast<const char*>(bytes) + 1, size - 1});
  Limits limits;
  limits.unpacked_bytes = 4u << 20;
  auto opened = open(made::bytes(file), limits);
  if (!opened) return 0;
  for (std::size_t sheet = 0; sheet < opened->sheets().size(); ++sheet) {
    int last = 0;
    (void)opened->visit(sheet, [&](const Row& row) {
      check_row(row, last);
      return Visit::go_on;
    });
    auto header = find_header(*opened, sheet, words);
    if (header && header->columns.empty()) std::abort();
  }
  return 0;
}
