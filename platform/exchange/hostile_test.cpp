// SPDX-License-Identifier: Apache-2.0
// Files that want to hurt: each must be refused, quickly and in little memory.
#include <gtest/gtest.h>
#include <malloc.h>
#include <zlib.h>

#include <ctime>
#include <random>

#include "platform/exchange/header.hpp"
#include "platform/exchange/made_files.hpp"

namespace exchange {
namespace {

using namespace made;
using namespace std::string_literals;

// What opening a file costs, in seconds of the processor and bytes above the peak before it.
struct Cost {
  std::string refusal;
  double seconds;
  long kilobytes;
};

long peak_kilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  return 0;
}

Cost cost_of(const std::string& file, const Limits& limits = {}) {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  long before = peak_kilobytes();
  std::clock_t start = std::clock();
  std::string refused = refusal(file, limits);
  double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
  return {refused, seconds, peak_kilobytes() - before};
}

/// The refusal of a file, having held what it cost to bounds. They are a release build's;
/// sanitizers get room.
std::string cheaply(const std::string& file) {
  const Cost cost = cost_of(file);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LT(cost.kilobytes, 64 << 10);
#endif
  EXPECT_LT(cost.seconds, 20) << "of the processor";
  std::printf("            %s: %.3f s, %ld KiB\n", cost.refusal.c_str(), cost.seconds,
              cost.kilobytes);
  return cost.refusal;
}

std::string repeated(std::size_t times, std::string_view text) {
  std::string result;
  result.reserve(times * text.size());
  while (times-- > 0) result += text;
  return result;
}

const std::string one_row = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";

std::string deflated(const std::string& text, int flush) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
  std::string packed(text.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, flush);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

// A workbook whose worksheet goes on for a gigabyte, of which it declares `declared` bytes.
std::string gigabyte(std::uint32_t declared) {
  HandMadeArchive archive;
  std::string mebibyte(1u << 20, ' ');
  for (const auto& [name, text] : parts(one_row)) {
    if (name != "xl/worksheets/sheet1.xml") {
      archive.add(name, text);
      continue;
    }
    std::string start = deflated("<worksheet>", Z_FULL_FLUSH),
                end = deflated("</worksheet>", Z_FINISH);
    archive.add_deflated(name, start + repeated(1024, deflated(mebibyte, Z_FULL_FLUSH)) + end,
                         declared);
  }
  return archive.bytes();
}

TEST(ExchangeHostile, RefusesAGigabyteInOnePart) {
  std::string file = gigabyte(1u << 30);
  ASSERT_LT(file.size(), 10u << 20);
  EXPECT_EQ(cheaply(file), "exchange.zip_bomb");
}

TEST(ExchangeHostile, RefusesAGigabyteThatDeclaresALittle) {
  EXPECT_EQ(cheaply(gigabyte(500)), "exchange.zip_bomb");
}

TEST(ExchangeHostile, RefusesTenThousandEntries) {
  Entries entries = parts(one_row);
  for (int index = 0; index < 10'000; ++index)
    entries.push_back({"x/" + std::to_string(index), ""});
  EXPECT_EQ(cheaply(archive(entries)), "exchange.zip_bomb");
}

TEST(ExchangeHostile, RefusesDenseParts) {
  EXPECT_EQ(cheaply(archive(parts("<sheetData/>" + std::string(50u << 20, ' ')))),
            "exchange.zip_bomb");
}

TEST(ExchangeHostile, CountsWhatIsReadNotWhatIsDeclared) {
  // Random numbers do not pack well enough to be dense.
  std::mt19937 random(7);
  std::string sheet = "<worksheet><sheetData>";
  while (sheet.size() < (5u << 20)) sheet += "<row x='" + std::to_string(random()) + "'/>";
  HandMadeArchive archive;
  for (const auto& [name, text] : parts(one_row))
    if (name != "xl/worksheets/sheet1.xml") archive.add(name, text);
  archive.add_deflated("xl/worksheets/sheet1.xml", deflated(sheet, Z_FINISH), 500);
  Limits limits;
  limits.unpacked_bytes = 4u << 20;
  EXPECT_EQ(cost_of(archive.bytes(), limits).refusal, "exchange.zip_bomb");
}

TEST(ExchangeHostile, DoesNotUnpackWhatItDoesNotRead) {
  Entries entries = parts(one_row);
  entries.push_back({"inner.zip", archive({{"x", std::string(1u << 20, '\0')}})});
  EXPECT_EQ(refusal(archive(entries)), "");
  EXPECT_EQ(refusal(archive({{"inner.zip", "PK"}})), "exchange.not_a_sheet");
}

TEST(ExchangeHostile, RefusesEntitiesAtTheirDeclaration) {
  std::string laughs = "<?xml version='1.0'?><!DOCTYPE worksheet [<!ENTITY a 'ha'>";
  for (char letter = 'b'; letter < 'k'; ++letter)
    laughs += "<!ENTITY "s + letter + " '" + repeated(10, "&"s + char(letter - 1) + ";") + "'>";
  for (std::size_t part : {1u, 2u, 3u}) {
    Entries entries = parts(one_row);
    entries[part].second = laughs + "]><worksheet>&j;</worksheet>";
    EXPECT_EQ(refusal(archive(entries)), "exchange.has_entities") << part;
  }
  Entries outside = parts(one_row);
  outside[3].second = "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet/>";
  EXPECT_EQ(refusal(archive(outside)), "exchange.has_entities");
}

TEST(ExchangeHostile, RefusesNamesThatLeaveTheArchive) {
  for (const char* name : {"../x", "xl/../../x", "/etc/passwd", "xl\\..\\x", "C:/x"}) {
    Entries entries = parts(one_row);
    entries.push_back({name, "x"});
    EXPECT_EQ(refusal(archive(entries)), "exchange.damaged") << name;
  }
}

TEST(ExchangeHostile, BelievesNoDimensionAndNoAbsurdCell) {
  EXPECT_EQ(rows_of(archive(parts("<dimension ref='A1:XFD1048576'/>" + one_row))).size(), 1u);
  EXPECT_EQ(refusal(archive(parts("<sheetData><row r='1048577'/></sheetData>"))),
            "exchange.damaged");
  EXPECT_EQ(
      refusal(archive(parts("<sheetData><row r='1'><c r='XFE1'><v>1</v></c></row></sheetData>"))),
      "exchange.damaged");
  EXPECT_EQ(refusal(archive(parts("<sheetData><row r='2'/><row r='1'/></sheetData>"))),
            "exchange.damaged");
  EXPECT_EQ(refusal(archive(
                parts("<sheetData><row r='1048576'><c r='XFD1048576' s='1'/></row></sheetData>"))),
            "");
  EXPECT_EQ(refusal(archive(parts("<sheetData><row r='100001'><c><v>1</v></c></row></sheetData>"))),
            "exchange.too_many_rows");
  EXPECT_EQ(
      refusal(archive(parts("<sheetData><row r='1'><c t='s'><v>7</v></c></row></sheetData>"))),
      "exchange.damaged");
  EXPECT_EQ(
      refusal(archive(parts("<sheetData><row r='1'><c t='s'><v>-1</v></c></row></sheetData>"))),
      "exchange.damaged");
}

TEST(ExchangeHostile, RefusesTheFiftyFirstColumnThatHoldsAnything) {
  std::string row = "<sheetData><row r='1'>";
  for (int column = 0; column < 49; ++column) row += "<c><v>1</v></c>";
  EXPECT_EQ(refusal(archive(parts(row + "<c r='XFD1'><v>1</v></c></row></sheetData>"))), "");
  EXPECT_EQ(refusal(archive(
                parts(row + "<c/><c><v>1</v></c><c r='XFD1'><v>1</v></c></row></sheetData>"))),
            "exchange.too_many_columns");
}

TEST(ExchangeHostile, BoundsTheMemoryOfTheXmlParser) {
  std::mt19937 random(7);
  std::string noise;
  while (noise.size() < (8u << 20)) noise += std::to_string(random());
  EXPECT_EQ(cheaply(archive(parts("<a x='" + noise + "'/>"))), "exchange.damaged");
  EXPECT_EQ(cheaply(archive(parts(repeated(1000, "<aa>")))), "exchange.damaged");
  std::string names;
  for (int index = 0; index < 1'000'000; ++index) names += "<n" + std::to_string(index) + "/>";
  EXPECT_EQ(cheaply(archive(parts(names))), "exchange.damaged");
}

TEST(ExchangeHostile, BoundsTextThatIsSharedOrMergedManyTimes) {
  std::string letters = repeated(4'000, "张");
  std::string rows;
  for (int row = 1; row <= 20'000; ++row)
    rows += "<row r='" + std::to_string(row) + "'><c t='s'><v>0</v></c></row>";
  std::string strings = "<sst><si><t>" + letters + "</t></si></sst>";
  EXPECT_EQ(cheaply(archive(parts("<sheetData>" + rows + "</sheetData>", strings))),
            "exchange.zip_bomb");
  std::string wide = "<sheetData><row r='1'>" + repeated(50, "<c><v>1</v></c>") + "</row>";
  wide += "<row r='2'><c t='s'><v>0</v></c></row>";
  for (int row = 3; row < 20'000; ++row)
    wide += "<row r='" + std::to_string(row) + "'><c r='AX" + std::to_string(row) +
            "'><v>1</v></c></row>";
  std::string merged = archive(
      parts(wide + "</sheetData><mergeCells><mergeCell ref='A2:AX100000'/></mergeCells>", strings));
  auto opened = open(bytes(merged));
  ASSERT_TRUE(opened);
  auto visited = opened->visit(0, [](const Row&) { return Visit::go_on; });
  ASSERT_FALSE(visited);
  EXPECT_EQ(visited.error().code, "exchange.zip_bomb");
}

TEST(ExchangeHostile, BoundsSharedStringsAndSheets) {
  EXPECT_EQ(cheaply(archive(parts(one_row, "<sst>" + repeated(2'100'000, "<si/>") + "</sst>"))),
            "exchange.zip_bomb");
  Limits limits;
  limits.shared_count = 10;
  EXPECT_EQ(
      cost_of(archive(parts(one_row, "<sst>" + repeated(11, "<si/>") + "</sst>")), limits).refusal,
      "exchange.too_big");
  limits = {};
  limits.shared_bytes = 10;
  EXPECT_EQ(
      cost_of(archive(parts(one_row, "<sst><si><t>12345678901</t></si></sst>")), limits).refusal,
      "exchange.too_big");
  Entries entries = parts(one_row);
  auto& book = entries[1].second;
  std::string sheet = "<sheet name='x' sheetId='1' r:id='elsewhere'/>";
  book.insert(book.find("<sheet "), repeated(101, sheet));
  EXPECT_EQ(refusal(archive(entries)), "exchange.too_big");
}

TEST(ExchangeHostile, RefusesAPartThatIsTheSheetOfSeveralNames) {
  Entries entries = parts(one_row);
  auto& book = entries[1].second;
  book.insert(book.find("<sheet "), "<sheet name='x' sheetId='2' r:id='s1'/>");
  EXPECT_EQ(refusal(archive(entries)), "exchange.damaged");
}

TEST(ExchangeHostile, TellsOldAndEncryptedWorkbooksByName) {
  const std::string magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
  auto wide = [](std::string_view name) {
    std::string letters;
    for (char letter : name) letters += letter, letters += '\0';
    return letters;
  };
  EXPECT_EQ(refusal(magic + wide("Workbook")), "exchange.is_old_xls");
  EXPECT_EQ(refusal(magic + wide("Book")), "exchange.is_old_xls");
  EXPECT_EQ(refusal(magic + wide("EncryptionInfo") + wide("EncryptedPackage")),
            "exchange.encrypted");
  EXPECT_EQ(refusal(magic + wide("WordDocument")), "exchange.not_a_sheet");
  EXPECT_EQ(refusal("\x09\x04\x06\x00\x00\x00\x10\x00"s), "exchange.is_old_xls");
}

TEST(ExchangeHostile, RefusesEncryptedEntriesCutFilesAndBigFiles) {
  TemporaryFile locked;
  int error = 0;
  zip_t* zip = zip_open(locked.path().c_str(), ZIP_CREATE, &error);
  auto index =
      zip_file_add(zip, "xl/workbook.xml", zip_source_buffer(zip, "<workbook/>", 11, 0), 0);
  ASSERT_EQ(zip_file_set_encryption(zip, index, ZIP_EM_AES_256, "secret"), 0);
  ASSERT_EQ(zip_close(zip), 0);
  EXPECT_EQ(refusal(locked.content()), "exchange.encrypted");
  std::string whole = archive(parts(one_row));
  for (std::size_t size = 4; size < whole.size(); size += 7)
    EXPECT_EQ(refusal(whole.substr(0, size)), "exchange.damaged") << size;
  EXPECT_EQ(refusal(std::string((10u << 20) + 1, 'a')), "exchange.too_big");
  EXPECT_EQ(refusal(archive(parts("<sheetData><row>"))), "exchange.damaged");
}

TEST(ExchangeHostile, SurvivesBytesTurnedAtRandom) {
  const std::string whole = one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 2, 3, "标题", nullptr);
    worksheet_write_number(sheet, 5, 1, 3.3010919800101101E+17, nullptr);
  });
  const std::vector<FieldWords> words{{"name", {"姓名"}}};
  std::mt19937 random(20221124);
  int taken = 0;
  for (int round = 0; round < 3'000; ++round) {
    std::string file = round % 3 == 0   ? std::string(random() % 400, '\0')
                       : round % 3 == 1 ? whole
                                        : std::string("姓名,b\n1,\"2\"\n");
    int changes = file.empty()     ? 0
                  : round % 3 == 0 ? static_cast<int>(file.size())
                                   : 1 + random() % 6;
    while (changes-- > 0) file[random() % file.size()] = static_cast<char>(random());
    auto opened = open(bytes(file));
    if (!opened) continue;
    for (std::size_t sheet = 0; sheet < opened->sheets().size(); ++sheet) {
      (void)opened->visit(sheet, [](const Row&) { return Visit::go_on; });
      (void)find_header(*opened, sheet, words);
    }
    ++taken;
  }
  EXPECT_GT(taken, 100);
}

TEST(ExchangeHostile, TakesTenThousandHonestRowsInLittleMemory) {
  std::string file = one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    for (int row = 0; row < 10'000; ++row)
      for (int column = 0; column < 12; ++column)
        worksheet_write_string(
            sheet, row, column,
            (column == 3 ? "男" : "张三" + std::to_string(row * 12 + column)).c_str(), nullptr);
  });
  Cost cost = cost_of(file);
  EXPECT_EQ(cost.refusal, "");
  std::printf("            opened: %.3f s, %ld KiB\n", cost.seconds, cost.kilobytes);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LT(cost.kilobytes, 32 << 10);
#endif
}

}  // namespace
}  // namespace exchange
