// SPDX-License-Identifier: Apache-2.0
#include "platform/picture/picture.hpp"

#include <gtest/gtest.h>

#include "platform/picture/made_pictures.hpp"

namespace picture {
namespace {
using namespace made;
constexpr Limits limits{5'000, 4'000'000};

std::string why(const std::string& file) {
  const auto read = read_picture(file, limits);
  return read ? "taken" : read.error().code;
}
std::string kept(const std::string& file) {
  const auto read = read_picture(file, limits);
  return read ? read->bytes : read.error().code;
}
std::string size(const std::string& file) {
  const auto read = read_picture(file, limits);
  return read ? std::to_string(read->width) + "x" + std::to_string(read->height) : "none";
}
std::string spoilt(std::string file, std::size_t at) {
  file[at] = static_cast<char>(file[at] ^ 1);
  return file;
}
}  // namespace

TEST(Picture, OfEachFormatIsKeptAsItIsWhenItCarriesNothingElse) {
  for (const auto& file : {png(640, 480), jpeg(640, 480), webp_of(webp_pixels(640, 480))}) {
    EXPECT_EQ(file, kept(file));
    EXPECT_EQ("640x480", size(file));
  }
  EXPECT_EQ("image/png", content_type_of(read_picture(png(1, 1), limits)->format));
  EXPECT_EQ("image/jpeg", content_type_of(read_picture(jpeg(1, 1), limits)->format));
  EXPECT_EQ("image/webp",
            content_type_of(read_picture(webp_of(webp_pixels(1, 1)), limits)->format));
}

TEST(Picture, LeavesBehindWhatAPngSaysBesideItsPixels) {
  const auto words = png_chunk("tEXt", "Author\0somebody"s) + png_chunk("eXIf", exif(1)) +
                     png_chunk("iTXt", "XML:com.adobe.xmp") + png_chunk("iCCP", "profile") +
                     png_chunk("tIME", "1234567") + png_chunk("prVt", "anything");
  EXPECT_EQ(png(9, 9), kept(png(9, 9, words)));
  EXPECT_EQ(png(9, 9), kept(png(9, 9) + "<script>after the end</script>"));
  const auto colours = png_chunk("gAMA", "1234") + png_chunk("PLTE", "rgbrgb");
  EXPECT_EQ(png(9, 9, colours), kept(png(9, 9, colours)));
}

TEST(Picture, LeavesBehindWhereAJpegWasTakenAndKeepsHowItIsTurned) {
  const auto camera = jpeg_segment(0xE1, exif(6)) + jpeg_segment(0xE2, "MPF\0second picture"s) +
                      jpeg_segment(0xED, "Photoshop") + jpeg_segment(0xFE, "a remark");
  const auto turned = kept(jpeg(640, 480, camera));
  EXPECT_EQ(std::string::npos, turned.find("GPS"));
  EXPECT_EQ(std::string::npos, turned.find("second"));
  EXPECT_EQ(std::string::npos, turned.find("remark"));
  EXPECT_EQ("480x640", size(jpeg(640, 480, camera))) << "as it is shown";
  EXPECT_EQ(turned, kept(turned)) << "what is kept says no less and no more";
  EXPECT_NE(jpeg(640, 480), turned);
  EXPECT_EQ(jpeg(640, 480), kept(jpeg(640, 480, jpeg_segment(0xE1, exif(1)))));
  EXPECT_EQ(jpeg(640, 480), kept(jpeg(640, 480, jpeg_segment(0xE1, exif(99)))));
  EXPECT_EQ(jpeg(9, 9), kept(jpeg(9, 9) + "PK\x03\x04 an archive behind it"));
}

TEST(Picture, KeepsTheDensityOfAJpegWithoutItsThumbnail) {
  const auto head = "JFIF\0\1\2\1\0\x60\0\x60"s;
  const auto kept_head = jpeg_segment(0xE0, head + "\0\0"s);
  EXPECT_EQ(jpeg(9, 9, kept_head), kept(jpeg(9, 9, kept_head)));
  EXPECT_EQ(jpeg(9, 9, kept_head), kept(jpeg(9, 9, jpeg_segment(0xE0, head + "\1\1rgb"s))));
}

TEST(Picture, LeavesBehindWhatAWebpSaysBesideItsPixels) {
  const auto alpha = webp_chunk("ALPH", "alpha");
  const auto notes = webp_chunk("EXIF", exif(1)) + webp_chunk("XMP ", "<x/>");
  const auto profile = webp_chunk("ICCP", "profile");
  const auto all =
      webp_of(webp_extended(0x3C, 640, 480) + profile + alpha + webp_pixels(640, 480) + notes);
  EXPECT_EQ(webp_of(webp_extended(0x10, 640, 480) + alpha + webp_pixels(640, 480)), kept(all));
  EXPECT_EQ("640x480", size(all));
  EXPECT_EQ(webp_of(webp_pixels(9, 9)), kept(webp_of(webp_pixels(9, 9)) + "trailing"));
  const auto lossless = webp_of(webp_chunk("VP8L", "\x2F\x7F\x42\x1E\0"s));
  EXPECT_EQ("640x122", size(lossless));
  EXPECT_EQ(lossless, kept(lossless));
}

TEST(Picture, ThatMovesIsRefused) {
  EXPECT_EQ("picture.moves", why(png(9, 9, png_chunk("acTL", "12345678"))));
  EXPECT_EQ("picture.moves", why(webp_of(webp_extended(2, 9, 9) + webp_pixels(9, 9))));
  EXPECT_EQ("picture.moves", why(webp_of(webp_extended(0, 9, 9) + webp_chunk("ANIM", "123456"))));
}

TEST(Picture, TooLargeToBeUnpackedIsRefused) {
  for (const auto& file : {png(5'001, 1), png(1, 5'001), png(4'000, 1'001), jpeg(2'001, 2'000),
                           webp_of(webp_pixels(5'001, 2))})
    EXPECT_EQ("picture.too_large", why(file));
  EXPECT_EQ("taken", why(png(5'000, 800)));
  EXPECT_EQ("picture.too_large", why(png(0xFFFF'FFFF, 0xFFFF'FFFF)));
}

TEST(Picture, ThatIsNoPictureOrNotWholeIsRefused) {
  const auto one = png(9, 9), other = jpeg(9, 9), third = webp_of(webp_pixels(9, 9));
  for (const auto& whole : {one, other, third})
    for (std::size_t cut = 0; cut < whole.size(); ++cut)
      EXPECT_EQ("picture.unread", why(whole.substr(0, cut))) << cut;
  for (const auto& file :
       {std::string(), "GIF89a"s, "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"s,
        "%PDF-1.7"s, png_head(9, 9) + png_chunk("IEND", ""), png(9, 9, png_chunk("CgBI", "x")),
        png(9, 9, png_chunk("IHDR", "1234567890123")), png(0, 9), spoilt(one, one.size() - 6),
        "\xFF\xD8\xFF\xD9"s, jpeg(9, 9, jpeg_segment(0xC3, "123456")), jpeg(9, 9, jpeg_frame(9, 9)),
        jpeg(0, 9), webp_of(webp_chunk("VP8 ", "short")),
        webp_of(webp_extended(0, 9, 8) + webp_pixels(9, 9)), webp_of(webp_chunk("VP8X", "short"))})
    EXPECT_EQ("picture.unread", why(file)) << file;
}
}  // namespace picture
