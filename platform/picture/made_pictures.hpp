// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: pictures put together by hand, with whatever a camera might have written into them.
#include <boost/crc.hpp>
#include <string>
#include <string_view>

namespace picture::made {
using namespace std::string_literals;

inline std::string big_endian(std::size_t number, int size) {
  std::string out;
  while (size-- > 0) out += static_cast<char>(number >> 8 * size & 0xFF);
  return out;
}
inline std::string little_endian(std::size_t number, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>(number >> 8 * i & 0xFF);
  return out;
}

inline std::string png_chunk(std::string_view type, std::string_view content) {
  boost::crc_32_type sum;
  const auto summed = std::string(type) + std::string(content);
  sum.process_bytes(summed.data(), summed.size());
  return big_endian(content.size(), 4) + summed + big_endian(sum.checksum(), 4);
}
inline std::string png_head(std::size_t width, std::size_t height) {
  return "\x89PNG\r\n\x1a\n" +
         png_chunk("IHDR", big_endian(width, 4) + big_endian(height, 4) + "\x08\x02\0\0\0"s);
}
/// `also` stands between the head and the pixels.
inline std::string png(std::size_t width, std::size_t height, const std::string& also = {}) {
  return png_head(width, height) + also + png_chunk("IDAT", "pixels") + png_chunk("IEND", "");
}

inline std::string jpeg_segment(unsigned char marker, std::string_view content) {
  return std::string("\xFF") + static_cast<char>(marker) + big_endian(content.size() + 2, 2) +
         std::string(content);
}
/// What a phone writes: how the picture is turned, and where it was taken.
inline std::string exif(unsigned char orientation) {
  return "Exif\0\0II*\0\x08\0\0\0\x02\0"s + "\x12\x01\x03\0\x01\0\0\0"s +
         static_cast<char>(orientation) + "\0\0\0"s + "\x25\x88\x04\0\x01\0\0\0\x26\0\0\0"s +
         "\0\0\0\0GPS 30.17N 120.26E"s;
}
inline std::string jpeg_frame(std::size_t width, std::size_t height) {
  return jpeg_segment(0xC0,
                      "\x08" + big_endian(height, 2) + big_endian(width, 2) + "\x01\1\x11\0"s);
}
inline std::string jpeg(std::size_t width, std::size_t height, const std::string& also = {}) {
  return "\xFF\xD8" + also + jpeg_segment(0xDB, "table") + jpeg_frame(width, height) +
         jpeg_segment(0xDA, "scan") + "pixels\xFF\0more\xFF\xD0rest"s + "\xFF\xD9";
}

inline std::string webp_chunk(std::string_view name, std::string_view content) {
  return std::string(name) + little_endian(content.size(), 4) + std::string(content) +
         std::string(content.size() % 2, '\0');
}
inline std::string webp_of(const std::string& chunks) {
  return webp_chunk("RIFF", "WEBP" + chunks);
}
inline std::string webp_pixels(std::size_t width, std::size_t height) {
  return webp_chunk("VP8 ", "\x10\0\0\x9D\x01\x2A"s + little_endian(width, 2) +
                                little_endian(height, 2) + "pixels!");
}
inline std::string webp_extended(unsigned char flags, std::size_t width, std::size_t height) {
  return webp_chunk("VP8X", static_cast<char>(flags) + "\0\0\0"s + little_endian(width - 1, 3) +
                                little_endian(height - 1, 3));
}
}  // namespace picture::made
