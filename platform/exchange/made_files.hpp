// SPDX-License-Identifier: Apache-2.0
// Files that the tests of this folder make for themselves.
#pragma once
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>
#include <zlib.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/exchange/sheet_file.hpp"

namespace exchange::made {

inline std::span<const std::byte> bytes(std::string_view text) {
  return std::as_bytes(std::span(text));
}

/// A path in a fresh folder that goes away with it.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "exchange_XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp");
    folder_ = pattern;
  }
  ~TemporaryFile() { std::filesystem::remove_all(folder_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  std::filesystem::path path() const { return folder_ / "file"; }
  std::string content() const {
    std::ifstream in(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path folder_;
};

/// The bytes of a workbook that `fill` writes with libxlsxwriter.
inline std::string workbook(const std::function<void(lxw_workbook*)>& fill) {
  TemporaryFile file;
  lxw_workbook* book = workbook_new(file.path().c_str());
  fill(book);
  if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("workbook_close");
  return file.content();
}

/// The bytes of a workbook with one sheet.
inline std::string one_sheet(const std::function<void(lxw_workbook*, lxw_worksheet*)>& fill) {
  return workbook([&](lxw_workbook* book) { fill(book, workbook_add_worksheet(book, "名单")); });
}

using Entries = std::vector<std::pair<std::string, std::string>>;

/// The bytes of an archive with these parts.
inline std::string archive(const Entries& entries) {
  TemporaryFile file;
  int error = 0;
  zip_t* zip = zip_open(file.path().c_str(), ZIP_CREATE, &error);
  for (const auto& [name, text] : entries) {
    zip_source_t* source = zip_source_buffer(zip, text.data(), text.size(), 0);
    if (zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
      throw std::runtime_error("zip_file_add");
  }
  if (zip_close(zip) != 0) throw std::runtime_error("zip_close");
  return file.content();
}

/// An archive made by hand, in memory: libraries write slowly, and never a lie.
class HandMadeArchive {
 public:
  /// A part that is stored as it is.
  void add(const std::string& name, const std::string& text) {
    auto crc =
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
    add(name, text, 0, crc, text.size());
  }
  /// A part that is packed already and says that it unpacks to `declared` bytes.
  void add_deflated(const std::string& name, const std::string& packed, std::size_t declared) {
    add(name, packed, 8, 0, declared);
  }
  std::string bytes() const {
    return local_ + central_ + "PK\5\6" + number(0, 4) + number(entries_, 2) + number(entries_, 2) +
           number(central_.size(), 4) + number(local_.size(), 4) + number(0, 2);
  }

 private:
  void add(const std::string& name, const std::string& content, int method, std::size_t crc,
           std::size_t declared) {
    std::string common = number(method, 2) + number(0, 4) + number(crc, 4) +
                         number(content.size(), 4) + number(declared, 4) + number(name.size(), 2) +
                         number(0, 2);
    central_ += "PK\1\2" + number(20, 2) + number(20, 2) + number(0, 2) + common + number(0, 6) +
                number(0, 4) + number(local_.size(), 4) + name;
    local_ += "PK\3\4" + number(20, 2) + number(0, 2) + common + name + content;
    ++entries_;
  }
  static std::string number(std::size_t value, int size) {
    std::string letters;
    for (int byte = 0; byte < size; ++byte)
      letters += static_cast<char>(value >> (8 * byte) & 0xFF);
    return letters;
  }
  std::string local_, central_;
  std::size_t entries_ = 0;
};

/// The parts of a workbook whose one worksheet is `sheet` (the XML inside worksheet), by hand.
inline Entries parts(const std::string& sheet, const std::string& strings = "",
                     const std::string& book_properties = "") {
  const std::string relation =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  Entries entries{
      {"_rels/.rels", "<Relationships><Relationship Id='a' Type='" + relation +
                          "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
      {"xl/workbook.xml",
       "<workbook xmlns:r='r'>" + book_properties +
           "<sheets><sheet name='名单' sheetId='1' r:id='s1'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id='s1' Type='" + relation +
           "worksheet' Target='worksheets/sheet1.xml'/>" + "<Relationship Id='s2' Type='" +
           relation + "sharedStrings' Target='/xl/sharedStrings.xml'/>" +
           "<Relationship Id='s3' Type='" + relation +
           "externalLink' TargetMode='External' Target='http://192.0.2.1/x'/>" +
           "</Relationships>"},
      {"xl/worksheets/sheet1.xml",
       "<?xml version='1.0' encoding='UTF-8'?><worksheet>" + sheet + "</worksheet>"}};
  if (!strings.empty()) entries.push_back({"xl/sharedStrings.xml", strings});
  return entries;
}

/// All rows of a sheet.
inline std::vector<Row> rows(const SheetFile& file, std::size_t sheet = 0) {
  std::vector<Row> all;
  auto done = file.visit(sheet, [&](const Row& row) {
    all.push_back(row);
    return Visit::go_on;
  });
  if (!done) throw std::runtime_error(done.error().code);
  return all;
}

/// Opens and reads all rows of the first sheet of `file`.
inline std::vector<Row> rows_of(std::string_view file) {
  auto opened = open(bytes(file));
  if (!opened) throw std::runtime_error(opened.error().code);
  return rows(*opened);
}

/// The refusal of `file`, empty when it is taken.
inline std::string refusal(std::string_view file, const Limits& limits = {}) {
  auto opened = open(bytes(file), limits);
  return opened ? "" : opened.error().code;
}

/// The text of a cell, empty when it is blank.
inline std::string text(const Row& row, int column) {
  const Cell* cell = row.find(column);
  return cell ? cell->text : "";
}

}  // namespace exchange::made
