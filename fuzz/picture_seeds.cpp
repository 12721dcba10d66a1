// SPDX-License-Identifier: Apache-2.0
// Writes the seeds of picture_fuzz into the folder named on the command line.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "platform/picture/made_pictures.hpp"

namespace {
using namespace picture::made;

const std::pair<const char*, std::string> seeds[] = {
    {"png", png(640, 480)},
    {"png_words", png(9, 9, png_chunk("tEXt", "Author") + png_chunk("gAMA", "1234"))},
    {"png_moves", png(9, 9, png_chunk("acTL", "12345678"))},
    {"jpeg", jpeg(640, 480)},
    {"jpeg_camera", jpeg(640, 480, jpeg_segment(0xE1, exif(6)) + jpeg_segment(0xFE, "remark"))},
    {"jpeg_head",
     jpeg(9, 9, jpeg_segment(0xE0, std::string("JFIF\0\1\2\1\0\x60\0\x60\1\1rgb", 17)))},
    {"webp", webp_of(webp_pixels(640, 480))},
    {"webp_notes", webp_of(webp_extended(0x3C, 9, 9) + webp_chunk("ALPH", "alpha") +
                           webp_pixels(9, 9) + webp_chunk("EXIF", exif(1)))},
    {"webp_lossless", webp_of(webp_chunk("VP8L", std::string("\x2F\x7F\x42\x1E\0", 5)))}};
}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::fputs("usage: picture_seeds FOLDER\n", stderr), 2;
  std::filesystem::create_directories(words[1]);
  for (const auto& [name, content] : seeds)
    std::ofstream(std::filesystem::path(words[1]) / name, std::ios::binary) << content;
}
