// SPDX-License-Identifier: Apache-2.0
/// WebP, by RFC 9649 (2024-11).
#include "platform/picture/picture.hpp"

namespace picture::formats {
namespace {
constexpr std::size_t riff_head = 12, chunk_head = 8;
constexpr unsigned has_alpha = 0x10, is_animated = 0x02;

struct Size {
  std::int64_t width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

/// A lossy picture says its size after the signature of its first frame.
std::optional<Size> size_of_lossy(std::string_view content) {
  if (content.size() < 10 || (content[0] & 1) != 0 || big(content, 3, 3) != 0x9D012A)
    return std::nullopt;
  return Size{little(content, 6, 2) & 0x3FFF, little(content, 8, 2) & 0x3FFF};
}

std::optional<Size> size_of_lossless(std::string_view content) {
  if (content.size() < 5 || content[0] != 0x2F) return std::nullopt;
  const auto bits = little(content, 1, 4);
  return Size{(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
}

void append(std::string& out, std::string_view name, std::string_view content) {
  out += name;
  for (std::size_t i = 0; i < 4; ++i) out += static_cast<char>(content.size() >> 8 * i & 0xFF);
  out += content;
  if (content.size() % 2 != 0) out += '\0';
}
}  // namespace

std::optional<Picture> read_webp(std::string_view file, bool& moves) {
  const std::size_t told = little(file, 4, 4);
  if (told < 4 || told > file.size() - 8) return std::nullopt;
  file = file.substr(0, told + 8);
  std::string_view extended, alpha, pixels, pixels_name;
  for (std::size_t at = riff_head; at < file.size();) {
    if (at + chunk_head > file.size()) return std::nullopt;
    const auto name = file.substr(at, 4);
    const std::size_t length = little(file, at + 4, 4);
    if (length > file.size() - at - chunk_head) return std::nullopt;
    const auto content = file.substr(at + chunk_head, length);
    if (name == "ANIM" || name == "ANMF") {
      moves = true;
      return std::nullopt;
    }
    if (name == "VP8X") {
      if (at != riff_head || length != 10) return std::nullopt;
      extended = content;
    } else if (name == "ALPH" && pixels.empty()) {
      alpha = content;
    } else if ((name == "VP8 " || name == "VP8L") && pixels.empty()) {
      pixels = content;
      pixels_name = name;
    }
    at += chunk_head + length + length % 2;
  }
  const auto size = pixels_name == "VP8L" ? size_of_lossless(pixels) : size_of_lossy(pixels);
  if (!size) return std::nullopt;
  if (!extended.empty()) {
    if ((extended[0] & is_animated) != 0) {
      moves = true;
      return std::nullopt;
    }
    const Size canvas{little(extended, 4, 3) + 1, little(extended, 7, 3) + 1};
    if (canvas != *size) return std::nullopt;
  }
  std::string body;
  if (!extended.empty()) {
    std::string head(extended);
    head[0] = static_cast<char>(head[0] & has_alpha);  // no profile, no notes
    append(body, "VP8X", head);
    if (!alpha.empty() && pixels_name == "VP8 ") append(body, "ALPH", alpha);
  }
  append(body, pixels_name, pixels);
  std::string whole;
  append(whole, "RIFF", "WEBP" + body);
  return Picture{Format::webp, size->width, size->height, std::move(whole)};
}
}  // namespace picture::formats
