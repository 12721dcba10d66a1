// SPDX-License-Identifier: Apache-2.0
#include "platform/http/compress.hpp"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace http {
namespace {
std::string unpack_gzip(const std::string& packed, std::size_t most) {
  std::string whole(most, '\0');
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = uInt(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(whole.data());
  stream.avail_out = uInt(whole.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  whole.resize(stream.total_out);
  inflateEnd(&stream);
  return whole;
}

std::string unpack_brotli(const std::string& packed, std::size_t most) {
  std::string whole(most, '\0');
  EXPECT_EQ(
      BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()),
                              &most, reinterpret_cast<std::uint8_t*>(whole.data())),
      BROTLI_DECODER_RESULT_SUCCESS);
  whole.resize(most);
  return whole;
}

std::string long_json() {
  std::string text = "[";
  for (int i = 0; i < 300; ++i) text += "{\"door\":\"3-2-" + std::to_string(i) + "\"},";
  return text + "{}]";
}

std::string header_of(const Reply& reply, std::string_view name) {
  for (const auto& [known, value] : reply.headers)
    if (known == name) return value;
  return "";
}

TEST(Coding, FollowsWhatTheClientPrefers) {
  EXPECT_EQ(best_coding(""), Coding::identity);
  EXPECT_EQ(best_coding("gzip, deflate, br"), Coding::brotli);
  EXPECT_EQ(best_coding("gzip;q=1.0, br;q=0.5"), Coding::gzip);
  EXPECT_EQ(best_coding("GZIP"), Coding::gzip);
  EXPECT_EQ(best_coding("br;q=0, gzip;q=0"), Coding::identity);
  EXPECT_EQ(best_coding("*"), Coding::brotli);
  EXPECT_EQ(best_coding("*;q=0.3, br;q=0"), Coding::gzip);
  EXPECT_EQ(best_coding("identity, gzip;q=0.5"), Coding::identity);
  EXPECT_EQ(best_coding("gzip;q=0.001"), Coding::gzip);
  EXPECT_EQ(best_coding("deflate"), Coding::identity);
}

TEST(Coding, RefusesMalformedWeights) {
  for (const auto* bad : {"br;q=2", "br;q=-1", "br;q=", "br;q=0.0001", "br;q=1.5", "br;level=3",
                          "br;q=a", "br;;", "br;q=1,br;q=x"})
    EXPECT_EQ(best_coding(bad), Coding::identity) << bad;
}

TEST(Compress, PacksWhatUnpacksToTheSame) {
  for (const auto* accept : {"br", "gzip"}) {
    Reply reply;
    reply.body = long_json();
    reply.headers.emplace_back("ETag", "\"7\"");
    compress(reply, accept);
    EXPECT_LT(reply.body.size(), long_json().size() / 2);
    const bool is_brotli = std::string(accept) == "br";
    EXPECT_EQ((is_brotli ? unpack_brotli : unpack_gzip)(reply.body, 1'000'000), long_json());
    EXPECT_EQ(header_of(reply, "Content-Encoding"), accept);
    EXPECT_EQ(header_of(reply, "Vary"), "Accept-Encoding");
    EXPECT_EQ(header_of(reply, "ETag"), "W/\"7\"");
  }
}

TEST(Compress, LeavesSmallPackedAndBinaryBodiesAlone) {
  Reply small;
  small.body = std::string(1'024, 'a');
  compress(small, "br");
  EXPECT_EQ(small.body.size(), 1'024u);
  Reply picture;
  picture.content_type = "image/png";
  picture.body = std::string(5'000, 'a');
  compress(picture, "br");
  EXPECT_EQ(picture.body.size(), 5'000u);
  Reply packed;
  packed.body = std::string(5'000, 'a');
  packed.headers.emplace_back("Content-Encoding", "gzip");
  compress(packed, "br");
  EXPECT_EQ(packed.body.size(), 5'000u);
  Reply plain;
  plain.body = long_json();
  compress(plain, "");
  EXPECT_EQ(plain.body, long_json());
  EXPECT_EQ(header_of(plain, "Vary"), "Accept-Encoding");
}
}  // namespace
}  // namespace http
