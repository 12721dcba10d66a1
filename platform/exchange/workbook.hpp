// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/exchange/header.hpp"
#include "platform/exchange/sheet_file.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace exchange {

/// How a written cell looks.
enum class Mark { plain, heading, title, wrong };

/// Writes an XLSX file row by row in constant memory. Every value is written as text, never as a
/// formula, a link or a number. Temporary files lie beside the file. Failures of the disk are
/// thrown as std::runtime_error; a file that was not finished is removed.
class WorkbookWriter {
 public:
  explicit WorkbookWriter(const std::filesystem::path& file);
  ~WorkbookWriter();
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  /// Starts a sheet. A name that spreadsheets refuse, or that is taken, is altered.
  void add_sheet(std::string_view name);
  /// Rows count from 1 and columns from 0; rows of a sheet come in ascending order.
  void write(int row, int column, std::string_view text, Mark mark = Mark::plain);
  /// The same as one cell over the columns from `first` to `last`.
  void write_over(int row, int first, int last, std::string_view text, Mark mark);
  /// Keeps the rows up to `row` in view.
  void freeze_below(int row);
  /// Offers a filter in the header row `row` over the rows down to `last_row`.
  void filter(int row, int last_row, int last_column);
  /// Width in characters.
  void widen(int column, double width);
  /// Writes the file out. Nothing may follow.
  void finish();

 private:
  lxw_format* format_of(Mark) const;

  std::filesystem::path path_;
  std::string name_, folder_;
  lxw_workbook* workbook_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* heading_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* wrong_ = nullptr;
};

/// What is wrong with a row, or with one cell of it.
struct Finding {
  std::string sheet;
  int row = 0;
  std::optional<int> column;
  /// In the words of the reader.
  std::string text;
};

/// Writes the rows of `original` with a last column of findings, so that they can be mended and
/// sent again: same row numbers, offending cells coloured, header frozen and filtered, merged areas
/// written out on each of their rows. `headers` holds one per sheet, none where no header was
/// found. `findings_heading` heads the added column (问题); a column already headed so is used
/// again. Refuses what `SheetFile::visit` refuses.
Sheet<void> write_result_workbook(const SheetFile& original,
                                  std::span<const std::optional<Header>> headers,
                                  std::span<const Finding> findings,
                                  std::string_view findings_heading,
                                  const std::filesystem::path& file);

}  // namespace exchange
