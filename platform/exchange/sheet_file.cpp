// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/sheet_file.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
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

constexpr std::string_view compound_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::size_t longest_head = 4'096;

bool is_compound(std::string_view file) { return file.starts_with(compound_mark); }
bool is_zip(std::string_view file) {
  return file.starts_with("PK\3\4"sv) || file.starts_with("PK\5\6"sv);
}

// Why a file is neither a workbook nor CSV, or "".
std::string_view refusal_of_other(std::string_view file) {
  if (is_compound(file)) return refusal_of_compound(file);
  if (is_ancient_xls(file)) return "exchange.is_old_xls";
  return !is_zip(file) && is_known_other(file) ? "exchange.not_a_sheet" : "";
}

std::string bytes_of(const std::filesystem::path& file, std::size_t most) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw std::runtime_error(file.string() + " cannot be read");
  std::string bytes(most, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

// A workbook together with its bytes.
class KeptBytes : public RowSource {
 public:
  static Sheet<std::unique_ptr<RowSource>> open(std::string bytes, const Limits& limits) {
    auto kept = std::make_unique<KeptBytes>();
    kept->bytes_ = std::move(bytes);
    auto source = open_xlsx(std::as_bytes(std::span(kept->bytes_)), limits);
    if (!source) return refuse(source.error());
    kept->source_ = std::move(*source);
    return kept;
  }
  std::span<const SheetOutline> sheets() const override { return source_->sheets(); }
  std::span<const std::string> hidden_sheets() const override { return source_->hidden_sheets(); }
  Sheet<void> visit(std::size_t sheet, const RowVisitor& visitor) override {
    return source_->visit(sheet, visitor);
  }

 private:
  std::string bytes_;
  std::unique_ptr<RowSource> source_;
};

}  // namespace

Sheet<SheetFile> open(std::span<const std::byte> file, const Limits& limits) {
  if (file.size() > limits.packed_bytes) return refuse("exchange.too_big");
  std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
  const auto other = refusal_of_other(bytes);
  if (!other.empty()) return refuse(other);
  auto source = is_zip(bytes) ? open_xlsx(file, limits) : open_csv(file, limits);
  if (!source) return refuse(source.error());
  return SheetFile(is_zip(bytes) ? FileFormat::xlsx : FileFormat::csv, std::move(*source));
}

Limits own_file_limits() {
  Limits limits;
  limits.rows = 50'000'000;
  return limits;
}

Sheet<SheetFile> open_file(const std::filesystem::path& file, const Limits& limits) {
  const auto head = bytes_of(file, longest_head);
  const bool is_whole = head.size() < longest_head;
  // What a compound file holds is told by names further down.
  const bool is_small = is_whole || std::filesystem::file_size(file) <= limits.packed_bytes;
  if (is_compound(head) && is_small)
    return refuse(refusal_of_other(bytes_of(file, limits.packed_bytes)));
  const auto other = refusal_of_other(head);
  if (!other.empty()) return refuse(other);
  if (is_zip(head)) {
    if (!is_small) return refuse("exchange.too_big");
    auto source = KeptBytes::open(bytes_of(file, limits.packed_bytes), limits);
    if (!source) return refuse(source.error());
    return SheetFile(FileFormat::xlsx, std::move(*source));
  }
  auto source = open_csv_file(file, limits);
  if (!source) return refuse(source.error());
  return SheetFile(FileFormat::csv, std::move(*source));
}

}  // namespace exchange
