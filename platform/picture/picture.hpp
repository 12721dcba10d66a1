// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Pictures from strangers: what they show is kept, whatever else they carry is left behind. Pure.
///
/// Nothing is decoded. The parts of the file are walked by its format, and only those that a viewer
/// needs to show the pixels are copied: no place of a camera, no words, no thumbnail, no colour
/// profile, nothing before or behind the picture. Of a camera's notes only how the picture is to be
/// turned stays.
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace picture {
enum class Format { png, jpeg, webp };
BOOST_DESCRIBE_ENUM(Format, png, jpeg, webp)

struct Limits {
  std::int64_t most_side = 0;    ///< Pixels of width or height.
  std::int64_t most_pixels = 0;  ///< A phone unpacks each to four bytes.
};

struct Picture {
  Format format = Format::png;
  std::int64_t width = 0, height = 0;  ///< As it is shown, turned when it says so.
  std::string bytes;
};

/// True when the file begins as one of the formats does.
bool looks_like_a_picture(std::string_view file);
/// Refuses picture.unread for what is no whole PNG, JPEG or WebP, picture.moves, picture.too_large.
Result<Picture> read_picture(std::string_view file, const Limits&);
/// "image/png".
std::string_view content_type_of(Format);

namespace formats {
/// A whole picture, or none; `moves` is set for one of several frames.
std::optional<Picture> read_png(std::string_view file, bool& moves);
std::optional<Picture> read_jpeg(std::string_view file);
std::optional<Picture> read_webp(std::string_view file, bool& moves);

/// The number in so many bytes at `at`, the highest byte first or last; the bytes must be there.
inline std::uint32_t big(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i)
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}
inline std::uint32_t little(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i-- > 0;)
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}
}  // namespace formats
}  // namespace picture
