// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "platform/exchange/cell.hpp"
#include "platform/exchange/limits.hpp"
#include "platform/exchange/row_source.hpp"
#include "platform/exchange/sheet_error.hpp"

namespace exchange {

enum class FileFormat { xlsx, csv };

/// A stranger's sheet file that has been read through once and lies within the limits. One thread
/// at a time; the bytes it was opened on must outlive it.
class SheetFile {
 public:
  FileFormat format() const { return format_; }
  /// The visible sheets, in the order of the tabs; one without a name for CSV.
  std::span<const SheetOutline> sheets() const { return source_->sheets(); }
  /// Names of the sheets that their author has hidden; they are never read.
  std::span<const std::string> hidden_sheets() const { return source_->hidden_sheets(); }

  /// Hands every row of a sheet to `visitor`, top to bottom, merged areas filled in; may be called
  /// again and again. What the visitor throws comes through. Refuses only `exchange.zip_bomb`, when
  /// merged areas repeat more text than the limits allow, and `exchange.damaged` when the bytes
  /// were changed after opening.
  Sheet<void> visit(std::size_t sheet, const RowVisitor& visitor) const {
    return source_->visit(sheet, visitor);
  }

 private:
  friend Sheet<SheetFile> open(std::span<const std::byte> file, const Limits& limits);
  friend Sheet<SheetFile> open_file(const std::filesystem::path& file, const Limits& limits);
  SheetFile(FileFormat format, std::unique_ptr<RowSource> source)
      : format_(format), source_(std::move(source)) {}

  FileFormat format_;
  std::unique_ptr<RowSource> source_;
};

/// Tells XLSX, CSV and others apart by their content, never by their name, and reads the file
/// through once. Refuses, in this order: `exchange.too_big`; `exchange.is_old_xls` (Excel 97 and
/// older), `exchange.encrypted`, `exchange.not_a_sheet`; `exchange.zip_bomb`,
/// `exchange.has_entities`, `exchange.damaged`, `exchange.bad_encoding`; `exchange.too_many_rows`,
/// `exchange.too_many_columns`.
Sheet<SheetFile> open(std::span<const std::byte> file, const Limits& limits = {});

/// The limits of a file that the house's own people give on the command line.
Limits own_file_limits();
/// The same for a file on disk. A CSV file may be of any size: it is read in blocks and never
/// stands in memory, and must not change while it is open; the packed_bytes hold for all others.
/// Refuses as `open` does; throws std::runtime_error when the file cannot be read.
Sheet<SheetFile> open_file(const std::filesystem::path& file,
                           const Limits& limits = own_file_limits());

}  // namespace exchange
