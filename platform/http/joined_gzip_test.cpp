// SPDX-License-Identifier: Apache-2.0
#include "platform/http/joined_gzip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace http {
namespace {
/// What any client reads of a gzip body; "" when it is not one whole member.
std::string gunzip(const std::string& packed) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string plain(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = uInt(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = uInt(plain.size());
  const int result = inflate(&stream, Z_FINISH);
  plain.resize(result == Z_STREAM_END && stream.avail_in == 0 ? stream.total_out : 0);
  inflateEnd(&stream);
  return plain;
}

std::string many_doors() {
  std::string text;
  for (int number = 0; number < 9'000; ++number) text += "3-2-" + std::to_string(number) + ' ';
  return text;
}
}  // namespace

TEST(JoinedGzip, IsOneMemberWithEachBeginning) {
  const auto text = many_doors();
  const auto tail = deflate_tail(text);
  EXPECT_LT(tail.deflated.size(), text.size() / 2);
  for (const std::string head : {"", "{", "{\"lease\":1,\"all\":", "3-2-1 3-2-2 "})
    EXPECT_EQ(head + text, gunzip(gzip_joined(head, tail)));
}

TEST(JoinedGzip, TakesAnEmptyTail) {
  const auto tail = deflate_tail("");
  EXPECT_EQ("alone", gunzip(gzip_joined("alone", tail)));
  EXPECT_EQ("", inflate_tail(tail));
}

TEST(JoinedGzip, GivesTheTailBackAsItWas) {
  EXPECT_EQ(many_doors(), inflate_tail(deflate_tail(many_doors())));
}
}  // namespace http
