// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/header.hpp"

#include <algorithm>
#include <array>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

constexpr std::size_t searched_rows = 30, most_samples = 3;

std::size_t own_cells(const Row& row) {
  return std::count_if(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.is_own(); });
}

const Cell* find_own(const Row& row, int column) {
  const Cell* cell = row.find(column);
  return cell && cell->is_own() ? cell : nullptr;
}

// The cell that is a column's heading in this row: its own one, or one merged down into it from the
// row above (序号 over two rows beside 基本信息 over 姓名 and 电话).
const Cell* find_heading(const Row& row, int column) {
  const Cell* cell = row.find(column);
  if (!cell) return nullptr;
  return cell->is_own() || (cell->merge == Merge::down && cell->merged_columns == 1) ? cell
                                                                                     : nullptr;
}

// The heading above each column in two rows: `above` the parents, `below` the children.
struct TwoRows {
  std::vector<ColumnHeading> headings;
  /// Columns in which a child stands below a parent that spans several.
  std::vector<std::size_t> children;
};

bool is_merged(const Cell& cell) { return cell.merged_columns > 1 || cell.merged_rows > 1; }

// Where each parent of `above` reaches: as far as its merged area, or, when it is not merged, over
// the blank cells to its right.
std::vector<const Cell*> parents_of(const Row& above, const std::vector<int>& columns) {
  std::vector<const Cell*> parents;
  const Cell* last = nullptr;
  for (int column : columns) {
    if (const Cell* own = find_heading(above, column)) last = own;
    bool is_left_behind = last && is_merged(*last) && column >= last->column + last->merged_columns;
    parents.push_back(is_left_behind ? nullptr : last);
  }
  return parents;
}

// A heading merged over exactly these two rows says that both are the header.
bool is_merged_over(const Row& above, const std::vector<int>& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](int column) {
    const Cell* own = find_own(above, column);
    return own && own->merged_rows == 2 && own->merged_columns == 1;
  });
}

// Two rows are one header when every own cell of the second is text below a parent that spans
// several columns, or a heading is merged over both; a first entry below a one-row header never is.
std::optional<TwoRows> join_rows(const Row& above, const Row& below,
                                 const std::vector<int>& columns) {
  if (below.number != above.number + 1) return std::nullopt;
  auto parents = parents_of(above, columns);
  const bool is_proven = is_merged_over(above, columns);
  TwoRows two;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    const Cell* parent = parents[index];
    const Cell* child = find_own(below, columns[index]);
    bool spans = parent && std::count(parents.begin(), parents.end(), parent) > 1;
    if (child && (!(spans || is_proven) || child->kind != CellKind::text)) return std::nullopt;
    ColumnHeading heading;
    if (child) {
      heading = {parent ? parent->text : std::string(), child->text};
      two.children.push_back(index);
    } else if (const Cell* own = find_heading(above, columns[index])) {
      heading = {{}, own->text};
    }
    two.headings.push_back(std::move(heading));
  }
  if (two.children.size() < (is_proven ? 1u : 2u)) return std::nullopt;
  return two;
}

std::vector<ColumnHeading> one_row(const Row& row, const std::vector<int>& columns) {
  std::vector<ColumnHeading> headings;
  for (int column : columns) {
    const Cell* cell = find_heading(row, column);
    bool is_heading = cell && cell->kind == CellKind::text;
    headings.push_back({{}, is_heading ? cell->text : std::string()});
  }
  return headings;
}

struct Candidate {
  int score = 0;
  int first_row = 0;
  int last_row = 0;
  std::vector<ColumnHeading> headings;
  std::vector<std::optional<HeadingMatch>> given;
};

Candidate weigh(const HeadingWords& words, std::vector<ColumnHeading> headings, int first_row,
                int last_row) {
  Candidate candidate{0, first_row, last_row, std::move(headings), {}};
  candidate.given = words.assign(candidate.headings);
  for (const auto& match : candidate.given)
    if (match) candidate.score += match->is_exact ? 3 : 1;
  return candidate;
}

int fields_met(const Candidate& candidate) {
  return static_cast<int>(std::count_if(candidate.given.begin(), candidate.given.end(),
                                        [](const auto& match) { return match.has_value(); }));
}

Candidate best_of(const std::vector<Row>& rows, const std::vector<int>& columns,
                  const HeadingWords& words) {
  Candidate best;
  int needed = columns.size() > 1 ? 2 : 1;
  auto keep_better = [&](Candidate candidate) {
    if (fields_met(candidate) >= needed && candidate.score > best.score)
      best = std::move(candidate);
  };
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const Row& row = rows[index];
    if (own_cells(row) < static_cast<std::size_t>(needed)) continue;
    keep_better(weigh(words, one_row(row, columns), row.number, row.number));
    auto two = index + 1 < rows.size() ? join_rows(row, rows[index + 1], columns) : std::nullopt;
    if (!two) continue;
    // Without merged cells to prove it, at least one child must be a known word.
    auto joined = weigh(words, two->headings, row.number, row.number + 1);
    bool is_known = std::any_of(two->children.begin(), two->children.end(),
                                [&](std::size_t child) { return joined.given[child].has_value(); });
    if (is_known) keep_better(std::move(joined));
  }
  return best;
}

std::string written(const ColumnHeading& heading) {
  std::string text = narrow(heading.child);
  return heading.parent.empty() ? text : narrow(heading.parent) + "/" + text;
}

bool starts_as_total(const std::string& plain) {
  static constexpr std::array<std::string_view, 10> words{"合计",     "总计",      "小计", "共计",
                                                          "本页合计", "本页小计",  "累计", "总人数",
                                                          "subtotal", "grandtotal"};
  if (std::any_of(words.begin(), words.end(), [&](auto word) { return plain.starts_with(word); }))
    return true;
  if (!plain.starts_with("total")) return false;
  return plain.size() == 5 || !(plain[5] >= 'a' && plain[5] <= 'z');
}

bool is_total(const Row& row) {
  int seen = 0;
  for (const auto& cell : row.cells) {
    if (!cell.is_own()) continue;
    std::string plain = plain_heading(cell.text);
    bool is_whole_word = plain == "合计" || plain == "总计" || plain == "小计" || plain == "total";
    if (seen == 0 ? starts_as_total(plain) : is_whole_word) return true;
    if (++seen == 2) break;
  }
  return false;
}

bool repeats_heading(const Cell& cell, const Header& header) {
  auto column = std::find_if(header.columns.begin(), header.columns.end(),
                             [&](const Column& one) { return one.column == cell.column; });
  if (column == header.columns.end()) return false;
  const auto& forms = column->plain_headings;
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return is_plain_form(form, cell.text); });
}

// Most of the cells repeat the heading of their column; given up as soon as they cannot.
bool is_header_again(const Row& row, const Header& header) {
  std::size_t own = own_cells(row), same = 0, other = 0;
  if (own < 2) return false;
  for (const auto& cell : row.cells) {
    if (!cell.is_own()) continue;
    ++(repeats_heading(cell, header) ? same : other);
    if (other * 2 >= own) return false;
  }
  return same >= 2;
}

bool is_title(const Row& row, const Header& header) {
  if (own_cells(row) != 1 || header.columns.size() < 3) return false;
  auto own = std::find_if(row.cells.begin(), row.cells.end(),
                          [](const Cell& cell) { return cell.is_own(); });
  if (own->merged_columns >= 3 &&
      own->merged_columns * 2 >= static_cast<int>(header.columns.size()))
    return true;
  return std::find(header.titles.begin(), header.titles.end(), plain_heading(own->text)) !=
         header.titles.end();
}

void add_sample(Column& column, const Cell& cell) {
  if (column.samples.size() >= most_samples) return;
  std::string sample = narrow(cell.text);
  sample.resize(bytes_of_code_points(sample, 100));
  if (std::find(column.samples.begin(), column.samples.end(), sample) == column.samples.end())
    column.samples.push_back(std::move(sample));
}

Sheet<void> add_samples(const SheetFile& file, std::size_t sheet, Header& header) {
  constexpr int entries_looked_at = 200;
  int entries = 0;
  return file.visit(sheet, [&](const Row& row) {
    if (row.number <= header.last_row || use_of(row, header) != RowUse::entry) return Visit::go_on;
    for (auto& column : header.columns)
      if (const Cell* cell = find_own(row, column.column)) add_sample(column, *cell);
    return ++entries < entries_looked_at ? Visit::go_on : Visit::stop;
  });
}

}  // namespace

Sheet<Header> find_header(const SheetFile& file, std::size_t sheet,
                          std::span<const FieldWords> dictionary) {
  std::vector<Row> rows;
  auto looked = file.visit(sheet, [&](const Row& row) {
    rows.push_back(row);
    return rows.size() < searched_rows ? Visit::go_on : Visit::stop;
  });
  if (!looked) return refuse(looked.error());
  const auto& columns = file.sheets()[sheet].used_columns;
  HeadingWords words(dictionary);
  Candidate best = best_of(rows, columns, words);
  if (best.score == 0) return refuse({"exchange.no_header", file.sheets()[sheet].name, 0});
  Header header{best.first_row, best.last_row, {}, {}};
  for (std::size_t index = 0; index < columns.size(); ++index) {
    Column& column = header.columns.emplace_back();
    column.column = columns[index];
    column.heading = written(best.headings[index]);
    for (const auto& text : {best.headings[index].parent, best.headings[index].child})
      if (auto plain = plain_heading(text); !plain.empty())
        column.plain_headings.push_back(std::move(plain));
    if (best.given[index]) column.field = words.field(*best.given[index]);
  }
  for (const auto& row : rows)
    for (const auto& cell : row.cells)
      if (row.number < header.first_row && cell.is_own())
        header.titles.push_back(plain_heading(cell.text));
  if (auto done = add_samples(file, sheet, header); !done) return refuse(done.error());
  return header;
}

RowUse use_of(const Row& row, const Header& header) {
  if (row.number <= header.last_row) return RowUse::title;
  if (is_header_again(row, header)) return RowUse::header_again;
  if (is_total(row)) return RowUse::total;
  return is_title(row, header) ? RowUse::title : RowUse::entry;
}

}  // namespace exchange
