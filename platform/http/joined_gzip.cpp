// SPDX-License-Identifier: Apache-2.0
#include "platform/http/joined_gzip.hpp"

#include <zlib.h>

#include <new>
#include <stdexcept>

namespace http {
namespace {
constexpr int raw = -15;  // neither header nor trailer
constexpr int level = 6;
constexpr std::string_view gzip_header("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);

std::uint32_t check_of(std::string_view text) {
  return std::uint32_t(crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}

/// A deflate stream of its own: refers to nothing before it, ends on a whole byte.
std::string deflated(std::string_view text, int flush) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, raw, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  // A full flush adds an empty block of at most six bytes.
  std::string packed(deflateBound(&stream, text.size()) + 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = uInt(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = uInt(packed.size());
  const int result = deflate(&stream, flush);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != (flush == Z_FINISH ? Z_STREAM_END : Z_OK))
    throw std::runtime_error("deflate did not end");
  return packed;
}

void append_number(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += char(number >> shift & 0xff);
}
}  // namespace

GzipTail deflate_tail(std::string_view text) {
  return {deflated(text, Z_FINISH), check_of(text), text.size()};
}

std::string gzip_joined(std::string_view head, const GzipTail& tail) {
  const auto first = deflated(head, Z_FULL_FLUSH);
  std::string out;
  out.reserve(gzip_header.size() + first.size() + tail.deflated.size() + 8);
  out += gzip_header;
  out += first;
  out += tail.deflated;
  append_number(out,
                std::uint32_t(crc32_combine(check_of(head), tail.check, z_off_t(tail.length))));
  append_number(out, std::uint32_t(head.size() + tail.length));
  return out;
}

std::string inflate_tail(const GzipTail& tail) {
  z_stream stream{};
  if (inflateInit2(&stream, raw) != Z_OK) throw std::bad_alloc();
  std::string plain(tail.length, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(tail.deflated.data()));
  stream.avail_in = uInt(tail.deflated.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = uInt(plain.size());
  const int result = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("a tail does not inflate");
  return plain;
}
}  // namespace http
