// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <system_error>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

// What one cell of a spreadsheet may hold, in UTF-16 units: half of it is safe for any letters.
constexpr std::size_t most_letters = 32'767 / 2;
constexpr lxw_color_t pale_red = 0xFFD9D6, dark_red = 0x8C1D18, pale_grey = 0xEDEFF2;

// _x0041_ is an escape to whoever reads the file: as a text it must be escaped itself.
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// Without what XML cannot hold at all.
std::string writable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (is_escape(text.substr(at))) result += "_x005F";
    auto point = next_code_point(text, at);
    bool is_forbidden = !point || *point == 0 || *point == 0xFFFE || *point == 0xFFFF;
    append_utf8(result, is_forbidden ? 0xFFFD : *point);
  }
  result.resize(bytes_of_code_points(result, most_letters));
  return result;
}

std::string sheet_name(std::string_view wished) {
  std::string name;
  for (char letter : writable(wished)) {
    bool is_refused = std::string_view("[]:*?/\\").find(letter) != std::string_view::npos;
    name.push_back(is_refused || static_cast<unsigned char>(letter) < 0x20 ? '_' : letter);
  }
  if (name.starts_with('\'')) name[0] = '_';
  if (name.ends_with('\'')) name.back() = '_';
  // Spreadsheets count in UTF-16: half the limit is safe for any letters.
  if (count_code_points(name) > LXW_SHEETNAME_MAX)
    name.resize(bytes_of_code_points(name, LXW_SHEETNAME_MAX / 2));
  return name.empty() ? "Sheet1" : name;
}

}  // namespace

WorkbookWriter::WorkbookWriter(const std::filesystem::path& file)
    : path_(file), name_(file.string()), folder_(file.parent_path().string()) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder_.empty() ? nullptr : folder_.data();
  workbook_ = workbook_new_opt(name_.c_str(), &options);
  if (!workbook_) throw std::runtime_error("cannot begin the workbook " + name_);
  heading_ = workbook_add_format(workbook_);
  format_set_bold(heading_);
  format_set_bg_color(heading_, pale_grey);
  format_set_text_wrap(heading_);
  format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
  title_ = workbook_add_format(workbook_);
  format_set_bold(title_);
  format_set_align(title_, LXW_ALIGN_CENTER);
  wrong_ = workbook_add_format(workbook_);
  format_set_bg_color(wrong_, pale_red);
  format_set_font_color(wrong_, dark_red);
}

WorkbookWriter::~WorkbookWriter() {
  if (!workbook_) return;
  lxw_workbook_free(workbook_);
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void WorkbookWriter::add_sheet(std::string_view name) {
  std::string base = sheet_name(name), tried = base;
  for (int copy = 2; workbook_validate_sheet_name(workbook_, tried.c_str()) != LXW_NO_ERROR;
       ++copy) {
    if (copy > 1000) throw std::runtime_error("cannot name the sheet");
    tried = base.substr(0, bytes_of_code_points(base, 10)) + " " + std::to_string(copy);
  }
  sheet_ = workbook_add_worksheet(workbook_, tried.c_str());
  if (!sheet_) throw std::runtime_error("cannot add a sheet to " + name_);
}

lxw_format* WorkbookWriter::format_of(Mark mark) const {
  switch (mark) {
    case Mark::heading:
      return heading_;
    case Mark::title:
      return title_;
    case Mark::wrong:
      return wrong_;
    default:
      return nullptr;
  }
}

void WorkbookWriter::write(int row, int column, std::string_view text, Mark mark) {
  auto* format = format_of(mark);
  std::string letters = writable(text);
  auto error = letters.empty()
                   ? worksheet_write_blank(sheet_, row - 1, column, format)
                   : worksheet_write_string(sheet_, row - 1, column, letters.c_str(), format);
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

void WorkbookWriter::write_over(int row, int first, int last, std::string_view text, Mark mark) {
  if (first == last) return write(row, first, text, mark);
  const auto error = worksheet_merge_range(sheet_, row - 1, first, row - 1, last,
                                           writable(text).c_str(), format_of(mark));
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

void WorkbookWriter::freeze_below(int row) { worksheet_freeze_panes(sheet_, row, 0); }

void WorkbookWriter::filter(int row, int last_row, int last_column) {
  worksheet_autofilter(sheet_, row - 1, 0, std::max(row, last_row) - 1, last_column);
}

void WorkbookWriter::widen(int column, double width) {
  worksheet_set_column(sheet_, column, column, width, nullptr);
}

void WorkbookWriter::finish() {
  auto error = workbook_close(workbook_);
  workbook_ = nullptr;
  if (error == LXW_NO_ERROR) return;
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
  throw std::runtime_error(lxw_strerror(error));
}

namespace {

struct RowFindings {
  std::string text;
  std::vector<int> columns;
};

using FindingsByRow = std::map<int, RowFindings>;

FindingsByRow findings_of(std::span<const Finding> findings, const std::string& sheet) {
  FindingsByRow rows;
  for (const auto& finding : findings) {
    if (finding.sheet != sheet) continue;
    auto& row = rows[finding.row];
    if (!row.text.empty()) row.text += "; ";
    row.text += finding.text;
    if (finding.column) row.columns.push_back(*finding.column);
  }
  return rows;
}

int findings_column(const SheetOutline& sheet, const std::optional<Header>& header,
                    std::string_view heading) {
  if (header)
    for (const auto& column : header->columns)
      if (column.heading == heading) return column.column;
  return sheet.used_columns.empty() ? 0 : sheet.used_columns.back() + 1;
}

class ResultSheet {
 public:
  ResultSheet(WorkbookWriter& writer, const std::optional<Header>& header, FindingsByRow findings,
              int column)
      : writer_(writer),
        heading_row_(header ? header->first_row : 0),
        header_rows_(header ? header->last_row : 0),
        findings_(std::move(findings)),
        column_(column) {}

  void write(const Row& row, std::string_view heading) {
    write_missing_before(row.number);
    bool is_head = row.number <= header_rows_;
    auto found = findings_.find(row.number);
    const RowFindings* wrong = found == findings_.end() ? nullptr : &found->second;
    for (const auto& cell : row.cells) {
      // A header keeps its blanks: they are what tells a heading over several columns.
      bool is_written = cell.is_own() || (cell.merge == Merge::down && !is_head);
      if (!is_written || cell.column == column_) continue;
      bool is_wrong =
          wrong && std::count(wrong->columns.begin(), wrong->columns.end(), cell.column) > 0;
      writer_.write(row.number, cell.column, cell.text,
                    is_wrong  ? Mark::wrong
                    : is_head ? Mark::heading
                              : Mark::plain);
    }
    if (wrong)
      write_wrong(row, *wrong);
    else if (row.number == heading_row_)
      writer_.write(row.number, column_, heading, Mark::heading);
    if (wrong) findings_.erase(found);
  }

  // Findings about rows that the file does not hold.
  void write_missing_before(int row) {
    while (!findings_.empty() && findings_.begin()->first < row) {
      writer_.write(findings_.begin()->first, column_, findings_.begin()->second.text, Mark::wrong);
      findings_.erase(findings_.begin());
    }
  }

 private:
  void write_wrong(const Row& row, const RowFindings& wrong) {
    for (int column : wrong.columns)
      if (!row.find(column) && column != column_)
        writer_.write(row.number, column, "", Mark::wrong);
    writer_.write(row.number, column_, wrong.text, Mark::wrong);
  }

  WorkbookWriter& writer_;
  // In a header of two rows the upper one: below, it would be taken for the child of its neighbour.
  int heading_row_;
  int header_rows_;
  FindingsByRow findings_;
  int column_;
};

}  // namespace

Sheet<void> write_result_workbook(const SheetFile& original,
                                  std::span<const std::optional<Header>> headers,
                                  std::span<const Finding> findings,
                                  std::string_view findings_heading,
                                  const std::filesystem::path& file) {
  WorkbookWriter writer(file);
  for (std::size_t index = 0; index < original.sheets().size(); ++index) {
    const auto& sheet = original.sheets()[index];
    const auto& header = headers[index];
    int column = findings_column(sheet, header, findings_heading);
    writer.add_sheet(sheet.name);
    ResultSheet result(writer, header, findings_of(findings, sheet.name), column);
    auto done = original.visit(index, [&](const Row& row) {
      result.write(row, findings_heading);
      return Visit::go_on;
    });
    if (!done) return done;
    result.write_missing_before(Limits{}.rows + 1);
    writer.widen(column, 60);
    if (!header) continue;
    writer.freeze_below(header->last_row);
    writer.filter(header->last_row, sheet.last_row, column);
  }
  writer.finish();
  return {};
}

}  // namespace exchange
