// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace exchange {

/// The one way a cell's text is made comparable: full-width forms (０Ａ（，) become ASCII, the
/// ideographic space a space, and white space of any kind, zero-width and direction marks are
/// trimmed from both ends. Nothing inside the text is removed.
std::string narrow(std::string_view text);

/// Certainly without white space, full-width forms and invisible marks: letters, digits, signs and
/// Chinese characters only. narrow() and what builds on it leave such a text as it is; nearly every
/// cell is one.
bool is_simple(std::string_view text);

/// Only white space, zero-width and direction marks.
bool is_blank(std::string_view text);

/// Reads one code point at `at` and moves `at` behind it; nullopt (and `at` one byte on) when the
/// bytes are not UTF-8: overlong forms, surrogates and values above U+10FFFF included.
std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at);

/// Appends `point` as UTF-8.
void append_utf8(std::string& text, char32_t point);

/// Code points of a well-formed text.
std::size_t count_code_points(std::string_view text);

/// Bytes of the longest beginning of well-formed `text` with at most `limit` code points.
std::size_t bytes_of_code_points(std::string_view text, std::size_t limit);

/// 3.30109E+17 and its like: what a spreadsheet shows, and saves as text, of a number it could not
/// hold.
bool is_scientific(std::string_view text);

/// A text that a spreadsheet may calculate: its first sign, behind any white space, is = + - or @
/// (full width included), or it starts with a tab, a carriage return or NUL.
bool could_be_calculated(std::string_view text);

}  // namespace exchange
