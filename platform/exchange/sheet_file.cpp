// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/sheet_file.hpp"

#include <algorithm>
#include <string_view>

namespace exchange {
namespace {

using namespace std::string_view_literals;

// Names in a compound file are UTF-16.
std::string wide(std::string_view name) {
  std::string letters;
  for (char letter : name) letters.push_back(letter), letters.push_back('\0');
  return letters;
}

bool holds(std::string_view file, std::string_view name) {
  return file.find(wide(name)) != std::string_view::npos;
}

std::string_view refusal_of_compound(std::string_view file) {
  if (holds(file, "EncryptedPackage")) return "exchange.encrypted";
  return holds(file, "Workbook") || holds(file, "Book") ? "exchange.is_old_xls"
                                                        : "exchange.not_a_sheet";
}

bool is_ancient_xls(std::string_view file) {
  return file.starts_with("\x09\x00\x04\x00"sv) || file.starts_with("\x09\x02\x06\x00"sv) ||
         file.starts_with("\x09\x04\x06\x00"sv);
}

// Pages and XML that are often named .xls, and pictures: text-like or not, never a table for us.
bool is_known_other(std::string_view file) {
  static constexpr std::string_view magics[] = {"%PDF"sv,     "\x89PNG"sv, "\xFF\xD8\xFF"sv,
                                                "GIF8"sv,     "Rar!"sv,    "7z\xBC\xAF"sv,
                                                "\x1F\x8B"sv, "{\\rtf"sv};
  for (auto magic : magics)
    if (file.starts_with(magic)) return true;
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  auto start = file.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return true;
  std::string head(file.substr(start, 64));
  std::transform(head.begin(), head.end(), head.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : letter;
  });
  static constexpr std::string_view pages[] = {"<html", "<!doctype", "<?xml", "<table",
                                               "<head", "<meta",     "<body", "mime-version:"};
  return std::any_of(std::begin(pages), std::end(pages),
                     [&](auto page) { return head.starts_with(page); });
}

}  // namespace

Sheet<SheetFile> open(std::span<const std::byte> file, const Limits& limits) {
  if (file.size() > limits.packed_bytes) return refuse("exchange.too_big");
  std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
    return refuse(refusal_of_compound(bytes));
  if (is_ancient_xls(bytes)) return refuse("exchange.is_old_xls");
  bool is_zip = bytes.starts_with("PK\3\4"sv) || bytes.starts_with("PK\5\6"sv);
  if (!is_zip && is_known_other(bytes)) return refuse("exchange.not_a_sheet");
  auto source = is_zip ? open_xlsx(file, limits) : open_csv(file, limits);
  if (!source) return refuse(source.error());
  return SheetFile(is_zip ? FileFormat::xlsx : FileFormat::csv, std::move(*source));
}

}  // namespace exchange
