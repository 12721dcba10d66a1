// SPDX-License-Identifier: Apache-2.0
// Files read from disk block by block must mean the same as files in memory.
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>

#include "base/test_rounds.hpp"
#include "platform/exchange/made_files.hpp"

namespace exchange {
namespace {

using namespace made;

/// A file that goes away.
class PassingFile {
 public:
  explicit PassingFile(std::string_view bytes) {
    auto pattern = (std::filesystem::temp_directory_path() / "linli-XXXXXX").string();
    const int opened = mkstemp(pattern.data());
    if (opened < 0) throw std::runtime_error("no temporary file");
    close(opened);
    path_ = pattern;
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~PassingFile() { std::filesystem::remove(path_); }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What a file means: rows, their numbers, texts and columns, one line each; or the refusal.
struct Meaning {
  std::string refusal;
  std::string text;
  std::uint64_t rows = 0;
};

template <class Opened>
Meaning meaning(const Opened& file) {
  if (!file) return {file.error().code, std::to_string(file.error().row), 0};
  const auto& outline = file->sheets()[0];
  Meaning found;
  found.text = std::to_string(outline.rows) + ' ' + std::to_string(outline.last_row) + ' ' +
               std::to_string(outline.used_columns.size()) + '\n';
  const auto visited = file->visit(0, [&](const Row& row) {
    ++found.rows;
    found.text += std::to_string(row.number);
    for (const auto& cell : row.cells)
      found.text +=
          '|' + std::to_string(cell.column) + '=' + cell.text + (cell.is_rounded ? "~" : "");
    found.text += '\n';
    return Visit::go_on;
  });
  if (!visited) found.refusal = visited.error().code;
  return found;
}

/// What the file means on disk, having held it to what the same bytes mean in memory.
Meaning from_disk(const std::string& bytes, Limits limits = own_file_limits()) {
  const PassingFile file(bytes);
  limits.packed_bytes = bytes.size();
  const auto in_memory = meaning(open(made::bytes(bytes), limits));
  auto found = meaning(open_file(file.path(), limits));
  EXPECT_EQ(in_memory.refusal, found.refusal);
  EXPECT_EQ(in_memory.rows, found.rows);
  EXPECT_TRUE(in_memory.text == found.text) << in_memory.text.substr(0, 200) << "\n--- from disk\n"
                                            << found.text.substr(0, 200);
  return found;
}

/// Records of every shape, longer than several blocks.
std::string large_csv(unsigned seed, std::string_view line_end) {
  static const std::vector<std::string> fields{"张三",
                                               "山水苑3幢2单元",
                                               "",
                                               "\"a,b\"",
                                               "\"第一行\n第二行\"",
                                               "\"说\"\"好\"\"\"",
                                               "3.30109E+17",
                                               "５０１室",
                                               " 空 ",
                                               "5\"",
                                               "\"\"",
                                               "'+86138",
                                               "\"x\r\ny\"z"};
  std::mt19937 dice(seed);
  std::string text;
  while (text.size() < 700'000) {
    for (int column = 0; column < 6; ++column) {
      if (column) text += ',';
      text += fields[dice() % fields.size()];
    }
    text += line_end;
    if (dice() % 50 == 0) text += line_end;
  }
  return text;
}

std::string encoded(const std::string& utf8, const char* encoding) {
  std::string out(utf8.size() * 2 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto size = ucnv_convert(encoding, "UTF-8", out.data(), int32_t(out.size()), utf8.data(),
                                 int32_t(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  out.resize(std::size_t(size));
  return out;
}

TEST(ExchangeCsvFile, MeansTheSameAsInMemoryInEveryEncodingAndLineEnd) {
  constexpr std::string_view ends[] = {"\r\n", "\n", "\r"};
  for (int i = 0; i < rounds(3); ++i) {
    const auto end = ends[i];
    const auto text = large_csv(7, end);
    const auto plain = from_disk(text);
    EXPECT_EQ(plain.refusal, "");
    EXPECT_GT(plain.rows, 10'000u);
    EXPECT_NE(plain.text.find("=山水苑3幢2单元|"), std::string::npos);
    for (const auto& other :
         {"\xEF\xBB\xBF" + text, encoded(text, "gb18030"), "\xFF\xFE" + encoded(text, "UTF-16LE"),
          "\xFE\xFF" + encoded(text, "UTF-16BE")})
      EXPECT_TRUE(from_disk(other).text == plain.text) << "the encoding changes what is read";
  }
}

TEST(ExchangeCsvFile, IsCutAnywhereWithoutHarm) {
  const auto text = large_csv(11, "\r\n");
  const auto whole = from_disk(text);
  std::mt19937 dice(3);
  int read = 0;
  for (int i = 0; i < 20; ++i) {
    const auto cut = from_disk(text.substr(0, 262'144 - 10 + dice() % 20));
    if (cut.refusal.empty()) {
      ++read;
      EXPECT_GT(cut.rows, 1'000u);
      EXPECT_LT(cut.rows, whole.rows);
    } else {
      EXPECT_EQ(cut.refusal, "exchange.bad_encoding") << "cut within a letter";
    }
    // The same block end, wherever it falls in the records.
    const auto shifted = from_disk(std::string(dice() % 40, 'x') + text);
    EXPECT_EQ(shifted.refusal, "");
    EXPECT_EQ(shifted.rows, whole.rows);
  }
  EXPECT_GT(read, 0);
  EXPECT_LT(read, 20);
}

TEST(ExchangeCsvFile, RefusesWhatIsRefusedInMemory) {
  auto broken = large_csv(5, "\n");
  broken[600'000] = '\xFF';
  EXPECT_EQ(from_disk(broken).refusal, "exchange.bad_encoding");
  EXPECT_EQ(from_disk(large_csv(5, "\n") + "\"never closed\n").refusal, "exchange.damaged");
  EXPECT_EQ(from_disk(std::string(300'000, '\x01') + ",\n").refusal, "exchange.not_a_sheet");
  EXPECT_EQ(from_disk("a,b\n" + std::string(1, '\0') + ",c\n").refusal, "exchange.not_a_sheet");
  for (const std::string_view other :
       {"", " \r\n", "%PDF-1.7", "<html>", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "PK\3\4nonsense"})
    EXPECT_NE(from_disk(std::string(other)).refusal, "") << other;
  Limits few = own_file_limits();
  few.rows = 4'000;
  EXPECT_EQ(from_disk(large_csv(5, "\n"), few).refusal, "exchange.too_many_rows");
  few = own_file_limits();
  few.columns = 4;
  EXPECT_EQ(from_disk(large_csv(5, "\n"), few).refusal, "exchange.too_many_columns");
}

TEST(ExchangeCsvFile, GivesUpAtARecordWithoutAnEnd) {
  const PassingFile file("a,b\n\"" + std::string(20'000'000, 'x'));
  const auto opened = open_file(file.path());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, "exchange.damaged");
  EXPECT_EQ(opened.error().row, 2);
}

TEST(ExchangeCsvFile, TakesMoreThanAStrangerMaySend) {
  std::string text = "姓名,地址\n";
  while (text.size() <= Limits().packed_bytes) text += "张三,山水苑3幢2单元501室\n";
  EXPECT_EQ(refusal(text), "exchange.too_big");
  const PassingFile file(text);
  EXPECT_TRUE(open_file(file.path()).has_value());
  const PassingFile book("PK\3\4" + text);
  EXPECT_EQ(open_file(book.path()).error().code, "exchange.too_big");
}

TEST(ExchangeCsvFile, IsNotReadOnWhenItWasChanged) {
  const PassingFile file("姓名,地址\n张三,山水苑\n");
  const auto opened = open_file(file.path());
  ASSERT_TRUE(opened.has_value());
  EXPECT_TRUE(opened->visit(0, [](const Row&) { return Visit::go_on; }).has_value());
  std::ofstream(file.path(), std::ios::app) << "\xFF\xFF\n";
  const auto visited = opened->visit(0, [](const Row&) { return Visit::go_on; });
  ASSERT_FALSE(visited);
  EXPECT_EQ(visited.error().code, "exchange.damaged");
}

TEST(ExchangeCsvFile, SaysWhenThereIsNoFile) {
  EXPECT_THROW((void)open_file("/nowhere/ledger.csv"), std::runtime_error);
  EXPECT_THROW((void)open_file(std::filesystem::temp_directory_path()), std::runtime_error);
}

}  // namespace
}  // namespace exchange
