// SPDX-License-Identifier: Apache-2.0
#include "platform/picture/picture.hpp"

namespace picture {
namespace {
using namespace std::string_view_literals;

std::optional<Format> format_of(std::string_view file) {
  if (file.starts_with("\x89PNG\r\n\x1a\n"sv)) return Format::png;
  if (file.starts_with("\xFF\xD8\xFF"sv)) return Format::jpeg;
  if (file.size() >= 12 && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP")
    return Format::webp;
  return std::nullopt;
}

std::optional<Picture> read(Format format, std::string_view file, bool& moves) {
  switch (format) {
    case Format::png:
      return formats::read_png(file, moves);
    case Format::jpeg:
      return formats::read_jpeg(file);
    case Format::webp:
      return formats::read_webp(file, moves);
  }
  return std::nullopt;
}
}  // namespace

bool looks_like_a_picture(std::string_view file) { return format_of(file).has_value(); }

Result<Picture> read_picture(std::string_view file, const Limits& limits) {
  const auto format = format_of(file);
  bool moves = false;
  auto found = format ? read(*format, file, moves) : std::nullopt;
  if (moves) return refuse(No::invalid, "picture.moves");
  if (!found || found->width < 1 || found->height < 1) return refuse(No::invalid, "picture.unread");
  if (found->width > limits.most_side || found->height > limits.most_side ||
      found->width * found->height > limits.most_pixels)
    return refuse(No::invalid, "picture.too_large");
  return std::move(*found);
}

std::string_view content_type_of(Format format) {
  switch (format) {
    case Format::png:
      return "image/png";
    case Format::jpeg:
      return "image/jpeg";
    case Format::webp:
      return "image/webp";
  }
  return "application/octet-stream";
}
}  // namespace picture
