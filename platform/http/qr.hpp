// SPDX-License-Identifier: Apache-2.0
#pragma once
/// QR codes for a terminal and for a page.
#include <string>
#include <string_view>
#include <vector>

namespace http {
/// The rows of the code without a quiet zone, '1' for a dark module and '0' for a light one; for
/// a page to draw. Throws as qr_text does.
std::vector<std::string> qr_rows(std::string_view text);

/// The same for digits, capitals and " $%*+-./:", packed as such; at the strongest level that fits
/// into version 12 (65 modules), which a phone still reads from a card or a scratched screen.
/// Throws std::length_error also for what fits into none of them.
std::vector<std::string> qr_rows_of_capitals(std::string_view text);

/// The text as a QR code in half blocks of UTF-8, two rows of the code in each line, with the quiet
/// zone of four modules; light modules are drawn, so that it reads on a dark terminal. Every line
/// ends in a line feed. Throws std::length_error when the text is empty or does not fit into a
/// code.
std::string qr_text(std::string_view text);
}  // namespace http
