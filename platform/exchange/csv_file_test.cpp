// SPDX-License-Identifier: Apache-2.0
// Files read from disk block by block must mean the same as files in memory.
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>

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

/// Numbers, texts and columns of all rows, one line each; or the refusal.
template <class Opened>
std::string shown(const Opened& file) {
  if (!file) return file.error().code + '@' + std::to_string(file.error().row);
  const auto& outline = file->sheets()[0];
  std::string all = std::to_string(outline.rows) + ' ' + std::to_string(outline.last_row) + ' ' +
                    std::to_string(outline.used_columns.size()) + '\n';
  const auto visited = file->visit(0, [&](const Row& row) {
    all += std::to_string(row.number);
    for (const auto& cell : row.cells)
      all += '|' + std::to_string(cell.column) + '=' + cell.text + (cell.is_rounded ? "~" : "");
    all += '\n';
    return Visit::go_on;
  });
  return visited ? all : all + visited.error().code;
}

void expect_same(const std::string& bytes, Limits limits = own_file_limits()) {
  const PassingFile file(bytes);
  limits.packed_bytes = bytes.size();
  const auto in_memory = shown(open(made::bytes(bytes), limits));
  const auto from_disk = shown(open_file(file.path(), limits));
  EXPECT_TRUE(in_memory == from_disk) << in_memory.substr(0, 200) << "\n--- from disk ---\n"
                                      << from_disk.substr(0, 200);
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
  for (const std::string_view end : {"\n", "\r\n", "\r"}) {
    const auto text = large_csv(7, end);
    expect_same(text);
    expect_same("\xEF\xBB\xBF" + text);
    expect_same(encoded(text, "gb18030"));
    expect_same("\xFF\xFE" + encoded(text, "UTF-16LE"));
    expect_same("\xFE\xFF" + encoded(text, "UTF-16BE"));
  }
}

TEST(ExchangeCsvFile, IsCutAnywhereWithoutHarm) {
  const auto text = large_csv(11, "\r\n");
  std::mt19937 dice(3);
  for (int i = 0; i < 20; ++i) {
    const auto size = 262'144 - 10 + dice() % 20;
    expect_same(text.substr(0, size));
    // The same block end, wherever it falls in the records.
    expect_same(std::string(dice() % 40, 'x') + text);
  }
}

TEST(ExchangeCsvFile, RefusesWhatIsRefusedInMemory) {
  auto broken = large_csv(5, "\n");
  broken[600'000] = '\xFF';
  expect_same(broken);
  expect_same(large_csv(5, "\n") + "\"never closed\n" + large_csv(6, "\n").substr(0, 1000));
  expect_same(std::string(300'000, '\x01') + ",\n");
  expect_same("a,b\n" + std::string(1, '\0') + ",c\n");
  for (const std::string_view other :
       {"", " \r\n", "%PDF-1.7", "<html>", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "PK\3\4nonsense"})
    expect_same(std::string(other));
  Limits few = own_file_limits();
  few.rows = 4'000;
  expect_same(large_csv(5, "\n"), few);
  few = own_file_limits();
  few.columns = 4;
  expect_same(large_csv(5, "\n"), few);
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
