// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bitset>
#include <string>
#include <vector>

#include "platform/exchange/merges.hpp"
#include "platform/exchange/shared_strings.hpp"
#include "platform/exchange/workbook_parts.hpp"

namespace exchange {

/// Streams the rows of one worksheet part. Merged areas stand behind the rows in the file, so they
/// are gathered on a first reading and filled in on a second.
class SheetXml : public XmlReader {
 public:
  SheetXml(const WorkbookParts& book, const SharedStrings& strings, const Limits& limits,
           RowVisitor visitor);

  void on_open(std::string_view name, const XmlAttributes& attributes) override;
  void on_close(std::string_view name) override;
  void on_text(std::string_view text) override;

  /// Gathered while reading, complete at its end.
  std::vector<MergedArea> take_areas();
  /// Columns that hold a value, ascending.
  std::vector<int> used_columns() const;
  /// Bytes of text handed to the visitor.
  std::size_t text_bytes() const { return text_bytes_; }
  int rows() const { return rows_; }
  int last_row() const { return last_row_; }

 private:
  void open_row(const XmlAttributes& attributes);
  void open_cell(const XmlAttributes& attributes);
  void close_cell();
  void close_row();
  void open_merge(const XmlAttributes& attributes);
  bool read_value(Cell& cell);
  void place(Cell cell);

  const WorkbookParts& book_;
  const SharedStrings& strings_;
  const Limits& limits_;
  RowVisitor visitor_;
  Row row_;
  int row_number_ = 0;
  int column_ = -1;
  std::size_t style_ = 0;
  std::string type_;
  CellText value_;
  bool is_in_rows_ = false;
  bool is_value_ = false;
  bool is_inline_ = false;
  bool is_phonetic_ = false;
  bool has_formula_ = false;
  std::vector<MergedArea> areas_;
  std::bitset<16'384> used_;
  int used_count_ = 0;
  std::size_t text_bytes_ = 0;
  int rows_ = 0;
  int last_row_ = 0;
};

}  // namespace exchange
