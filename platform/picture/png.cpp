// SPDX-License-Identifier: Apache-2.0
/// PNG, by the W3C recommendation of 2003-11-10 (ISO/IEC 15948) and its third edition.
#include <boost/crc.hpp>

#include "platform/picture/picture.hpp"

namespace picture::formats {
namespace {
constexpr std::size_t head_size = 8, frame_size = 12;  ///< Length, type and checksum of a chunk.

/// What is needed to show the pixels, and how their colours and sizes are meant.
bool is_kept(std::string_view type) {
  for (const auto* kept : {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs"})
    if (type == kept) return true;
  return false;
}

/// A chunk of any other name with a capital first letter is one that must be understood.
bool must_be_known(std::string_view type) { return (type[0] & 0x20) == 0; }

std::uint32_t checksum_of(std::string_view bytes) {
  boost::crc_32_type sum;
  sum.process_bytes(bytes.data(), bytes.size());
  return sum.checksum();
}
}  // namespace

std::optional<Picture> read_png(std::string_view file, bool& moves) {
  Picture found{Format::png, 0, 0, std::string(file.substr(0, head_size))};
  bool has_pixels = false;
  for (std::size_t at = head_size; at + frame_size <= file.size();) {
    const std::size_t length = big(file, at, 4);
    if (length > file.size() - at - frame_size) return std::nullopt;
    const auto chunk = file.substr(at, length + frame_size);
    const auto type = chunk.substr(4, 4);
    if (checksum_of(chunk.substr(4, length + 4)) != big(chunk, length + 8, 4)) return std::nullopt;
    if ((type == "IHDR") != (at == head_size)) return std::nullopt;  // it stands first, once
    if (type == "acTL") {
      moves = true;
      return std::nullopt;
    }
    if (type == "IHDR") {
      if (length != 13) return std::nullopt;
      found.width = big(chunk, 8, 4);
      found.height = big(chunk, 12, 4);
    }
    has_pixels |= type == "IDAT";
    if (is_kept(type)) {
      found.bytes += chunk;
    } else if (must_be_known(type)) {
      return std::nullopt;
    }
    if (type == "IEND") return has_pixels ? std::optional(std::move(found)) : std::nullopt;
    at += chunk.size();
  }
  return std::nullopt;
}
}  // namespace picture::formats
