// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_writer.hpp"

#include "platform/exchange/text.hpp"

namespace exchange {

std::string guarded(std::string_view text) {
  return could_be_calculated(text) ? "'" + std::string(text) : std::string(text);
}

std::string csv_line(std::span<const std::string> fields) {
  std::string line;
  for (std::size_t index = 0; index < fields.size(); ++index) {
    if (index > 0) line.push_back(',');
    std::string field = guarded(fields[index]);
    if (field.find_first_of(",;\t\r\n\" '") == std::string::npos) {
      line += field;
      continue;
    }
    line.push_back('"');
    for (char letter : field) line.append(letter == '"' ? 2 : 1, letter);
    line.push_back('"');
  }
  return line + "\r\n";
}

}  // namespace exchange
