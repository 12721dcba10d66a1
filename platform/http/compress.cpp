// SPDX-License-Identifier: Apache-2.0
#include "platform/http/compress.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "platform/http/words.hpp"

namespace http {
namespace {
constexpr std::size_t least_worth_packing = 1024;
constexpr int brotli_quality = 4, gzip_level = 5;

/// "0", "0.5", "1.000" in thousandths; nothing when it is malformed.
std::optional<int> read_quality(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return {};
  int value = (text[0] - '0') * 1000;
  if (text.size() > 1 && text[1] != '.') return {};
  int weight = 100;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return {};
    value += (digit - '0') * weight;
    weight /= 10;
  }
  if (value > 1000) return {};
  return value;
}

std::string pack_gzip(std::string_view bytes) {
  z_stream stream{};
  constexpr int gzip_frame = 15 + 16;
  if (deflateInit2(&stream, gzip_level, Z_DEFLATED, gzip_frame, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = uInt(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = uInt(packed.size());
  const int result = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("deflate did not end");
  return packed;
}

std::string pack_brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string packed(size, '\0');
  const bool is_packed =
      BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                            reinterpret_cast<std::uint8_t*>(packed.data()));
  if (!is_packed) throw std::runtime_error("brotli did not end");
  packed.resize(size);
  return packed;
}

bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
         type.find("xml") != std::string_view::npos ||
         type.find("javascript") != std::string_view::npos;
}
}  // namespace

Codings accepted_codings(std::string_view accept_encoding) {
  std::optional<int> identity, gzip, brotli, others;
  for (const auto part : split(accept_encoding, ',')) {
    const auto semicolon = part.find(';');
    const auto name = trim(part.substr(0, semicolon));
    int quality = 1000;
    if (semicolon != std::string_view::npos) {
      const auto weight = trim(part.substr(semicolon + 1));
      const bool is_weight = weight.size() > 2 && (weight[0] | 32) == 'q' && weight[1] == '=';
      quality = is_weight ? read_quality(weight.substr(2)).value_or(0) : 0;
    }
    if (is_same_word(name, "gzip") || is_same_word(name, "x-gzip"))
      gzip = quality;
    else if (is_same_word(name, "br"))
      brotli = quality;
    else if (is_same_word(name, "identity"))
      identity = quality;
    else if (name == "*")
      others = quality;
  }
  // RFC 9110, 12.5.3: identity stays acceptable unless it or "*" is given 0.
  const int plain = identity.value_or(others && *others == 0 ? 0 : 1);
  return {plain, gzip.value_or(others.value_or(0)), brotli.value_or(others.value_or(0))};
}

Coding best_coding(std::string_view accept_encoding) {
  const auto codings = accepted_codings(accept_encoding);
  if (codings.brotli > 0 && codings.brotli >= std::max(codings.gzip, codings.identity))
    return Coding::brotli;
  if (codings.gzip > 0 && codings.gzip >= codings.identity) return Coding::gzip;
  return Coding::identity;
}

std::string pack(std::string_view bytes, Coding coding) {
  if (coding == Coding::brotli) return pack_brotli(bytes);
  if (coding == Coding::gzip) return pack_gzip(bytes);
  return std::string(bytes);
}

void compress(Reply& reply, std::string_view accept_encoding) {
  if (reply.body.size() <= least_worth_packing || !is_text(reply.content_type)) return;
  for (const auto& [name, value] : reply.headers)
    if (is_same_word(name, "content-encoding")) return;
  add_to_list(reply.headers, "Vary", "Accept-Encoding");
  const auto coding = best_coding(accept_encoding);
  if (coding == Coding::identity) return;
  auto packed = pack(reply.body, coding);
  if (packed.size() >= reply.body.size()) return;
  reply.body = std::move(packed);
  reply.headers.emplace_back("Content-Encoding", coding == Coding::brotli ? "br" : "gzip");
  for (auto& [name, value] : reply.headers)
    if (is_same_word(name, "etag") && value.starts_with('"')) value.insert(0, "W/");
}
}  // namespace http
