// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace exchange {

/// A text that no spreadsheet calculates: a ' is put before = + - @ tab, carriage return and NUL,
/// in their full-width forms too.
std::string guarded(std::string_view text);

/// One line of a CSV file with its CRLF: every field guarded, quoted where it must be. A file of
/// such lines starts with `csv_mark`.
std::string csv_line(std::span<const std::string> fields);

/// The byte order mark, without which spreadsheets do not read UTF-8.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

}  // namespace exchange
