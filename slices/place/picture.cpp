// SPDX-License-Identifier: Apache-2.0
#include "place/picture.hpp"

namespace place {
namespace {
using namespace std::string_view_literals;

std::optional<PictureFormat> format_of(std::string_view file) {
  if (file.starts_with("\x89PNG\r\n\x1a\n"sv)) return PictureFormat::png;
  if (file.starts_with("\xFF\xD8\xFF"sv)) return PictureFormat::jpeg;
  if (file.size() >= 12 && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP")
    return PictureFormat::webp;
  return std::nullopt;
}

std::optional<Picture> read(PictureFormat format, std::string_view file, bool& moves) {
  switch (format) {
    case PictureFormat::png:
      return picture::read_png(file, moves);
    case PictureFormat::jpeg:
      return picture::read_jpeg(file);
    case PictureFormat::webp:
      return picture::read_webp(file, moves);
  }
  return std::nullopt;
}
}  // namespace

bool looks_like_a_picture(std::string_view file) { return format_of(file).has_value(); }

Result<Picture> read_picture(std::string_view file, const PictureLimits& limits) {
  const auto format = format_of(file);
  bool moves = false;
  auto found = format ? read(*format, file, moves) : std::nullopt;
  if (moves) return refuse(No::invalid, "place.picture_moves");
  if (!found || found->width < 1 || found->height < 1)
    return refuse(No::invalid, "place.picture_unread");
  if (found->width > limits.most_side || found->height > limits.most_side ||
      found->width * found->height > limits.most_pixels)
    return refuse(No::invalid, "place.picture_too_large");
  return std::move(*found);
}

std::string_view content_type_of(PictureFormat format) {
  switch (format) {
    case PictureFormat::png:
      return "image/png";
    case PictureFormat::jpeg:
      return "image/jpeg";
    case PictureFormat::webp:
      return "image/webp";
  }
  return "application/octet-stream";
}
}  // namespace place
