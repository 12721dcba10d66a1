// SPDX-License-Identifier: Apache-2.0
/// Sheets written out: the mark, the superior's own rows, headings, rows.
#include "people/export_sheet.hpp"

#include <algorithm>

#include "people/export_others.hpp"
#include "people/export_words.hpp"
#include "platform/exchange/csv_writer.hpp"
#include "platform/exchange/workbook.hpp"

namespace people {
namespace {
/// Notes a household once: its rows come together.
void note_row(WrittenSheet& written, const ExportRow& row) {
  ++written.rows;
  if (row.household.is_nil()) return;
  if (written.households.empty() || written.households.back() != row.household)
    written.households.push_back(row.household);
}

/// The headings above the headings, by column; empty when no column has one.
std::vector<std::string> groups_of(const ExportView& view) {
  std::vector<std::string> groups;
  if (view.since) groups.emplace_back();
  bool has_some = false;
  for (const auto& field : view.layout.fields) {
    groups.push_back(field.group ? field.group->str() : std::string());
    has_some |= field.group.has_value();
  }
  return has_some ? groups : std::vector<std::string>();
}

/// The cells of a row, with the one that says what changed before them.
std::vector<std::string> line_of(const ExportView& view, const ExportRow& row) {
  std::vector<std::string> line;
  if (view.since) line.emplace_back(word_of(row.change, view.language));
  line.insert(line.end(), row.cells.begin(), row.cells.end());
  return line;
}

/// One workbook, sheet by sheet.
class SheetWriter {
 public:
  SheetWriter(Work& work, const ExportView& view, const std::string& mark,
              const std::filesystem::path& file)
      : view_(view),
        mark_(mark),
        headings_(headings_of(work, view)),
        groups_(groups_of(view)),
        book_(file) {}

  void take(const ExportRow& row) {
    if (!is_begun_ || row.sheet != sheet_) begin(row.sheet);
    ++at_;
    int column = 0;
    if (view_.since) book_.write(at_, column++, word_of(row.change, view_.language));
    for (const auto& cell : row.cells) {
      if (!cell.empty()) book_.write(at_, column, cell);
      ++column;
    }
  }
  void finish() {
    if (!is_begun_) begin({});
    book_.finish();
  }

 private:
  void begin(std::string_view name) {
    sheet_ = name;
    is_begun_ = true;
    at_ = 0;
    book_.add_sheet(name.empty() ? (view_.language == Language::zh ? "名单" : "List") : name);
    // In constant memory, widths come before the first row.
    const int columns = int(headings_.size());
    for (int i = 0; i < columns; ++i) book_.widen(i, 14);
    book_.write(++at_, 0, mark_);
    for (const auto& title : view_.layout.titles)
      book_.write_over(++at_, 0, columns - 1, title.str(), exchange::Mark::title);
    if (!groups_.empty()) write_groups(++at_);
    ++at_;
    for (int i = 0; i < columns; ++i)
      book_.write(at_, i, headings_[std::size_t(i)], exchange::Mark::heading);
    book_.freeze_below(at_);
  }

  /// One cell over neighbours of the same group.
  void write_groups(int row) {
    for (std::size_t from = 0; from < groups_.size();) {
      auto to = from;
      while (to + 1 < groups_.size() && !groups_[from].empty() && groups_[to + 1] == groups_[from])
        ++to;
      book_.write_over(row, int(from), int(to), groups_[from], exchange::Mark::heading);
      from = to + 1;
    }
  }

  const ExportView& view_;
  const std::string& mark_;
  const std::vector<std::string> headings_, groups_;
  exchange::WorkbookWriter book_;
  std::string sheet_;
  bool is_begun_ = false;
  int at_ = 0;
};
}  // namespace

std::vector<std::string> headings_of(Work& work, const ExportView& view) {
  std::vector<std::string> headings;
  if (view.since) headings.emplace_back(change_heading(view.language));
  for (const auto& field : view.layout.fields)
    if (field.heading)
      headings.push_back(field.heading->str());
    else if (field.of)
      headings.push_back(heading_of(work, *field.of, view.language));
    else
      headings.emplace_back(word_of(field.column, view.language));
  return headings;
}

WrittenSheet write_xlsx(Work& work, const ExportView& view, const std::string& mark,
                        const std::filesystem::path& file) {
  WrittenSheet written;
  SheetWriter writer(work, view, mark, file);
  each_export_row(work, view, [&](const ExportRow& row) {
    writer.take(row);
    note_row(written, row);
  });
  writer.finish();
  return written;
}

WrittenSheet write_csv(Work& work, const ExportView& view, const std::string& mark,
                       std::string& out) {
  WrittenSheet written;
  out += exchange::csv_mark;
  out += exchange::csv_line(std::vector{mark});
  for (const auto& title : view.layout.titles) out += exchange::csv_line(std::vector{title.str()});
  auto groups = groups_of(view);
  for (std::size_t i = groups.size(); i-- > 1;)
    if (groups[i] == groups[i - 1]) groups[i].clear();
  if (!groups.empty()) out += exchange::csv_line(groups);
  out += exchange::csv_line(headings_of(work, view));
  each_export_row(work, view, [&](const ExportRow& row) {
    out += exchange::csv_line(line_of(view, row));
    note_row(written, row);
  });
  return written;
}
}  // namespace people
