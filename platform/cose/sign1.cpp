// SPDX-License-Identifier: Apache-2.0
#include "platform/cose/sign1.hpp"

#include "platform/cose/cbor.hpp"

namespace cose {
namespace {
constexpr std::uint64_t sign1_tag = 18;
constexpr std::int64_t label_algorithm = 1, label_key_id = 4;

// IANA "COSE Algorithms".
std::int64_t number_of(Algorithm algorithm) { return algorithm == Algorithm::es256 ? -7 : -8; }

std::string headers_of(Algorithm algorithm, std::string_view key_id) {
  CborWriter headers;
  headers.map(key_id.empty() ? 1 : 2).whole(label_algorithm).whole(number_of(algorithm));
  if (!key_id.empty()) headers.whole(label_key_id).bytes(key_id);
  return headers.out();
}

/// False for headers that headers_of would not write.
bool read_headers(Sign1& message) {
  CborReader in(message.headers);
  const auto pairs = in.map();
  std::string_view before;
  if (!pairs || *pairs < 1 || *pairs > 2 || in.key(before) != label_algorithm) return false;
  const auto algorithm = in.whole();
  if (algorithm != number_of(Algorithm::es256) && algorithm != number_of(Algorithm::eddsa))
    return false;
  message.algorithm =
      algorithm == number_of(Algorithm::es256) ? Algorithm::es256 : Algorithm::eddsa;
  if (*pairs == 2) {
    if (in.key(before) != label_key_id) return false;
    const auto id = in.bytes();
    if (!id || id->size() != key_id_size) return false;
    message.key_id = *id;
  }
  return in.is_done();
}
}  // namespace

std::string signed_bytes(std::string_view headers, std::string_view payload) {
  return CborWriter().array(4).text("Signature1").bytes(headers).bytes("").bytes(payload).out();
}

std::string write_sign1(const SigningKey& key, std::string_view key_id, std::string_view payload) {
  const auto headers = headers_of(key.algorithm(), key_id);
  return CborWriter()
      .tag(sign1_tag)
      .array(4)
      .bytes(headers)
      .map(0)
      .bytes(payload)
      .bytes(key.sign(signed_bytes(headers, payload)))
      .out();
}

std::optional<Sign1> read_sign1(std::string_view bytes) {
  CborReader in(bytes);
  if (!in.tag(sign1_tag) || in.array() != 4u) return std::nullopt;
  const auto headers = in.bytes();
  const auto unprotected = in.map();
  const auto payload = in.bytes();
  const auto signature = in.bytes();
  if (!in.is_done() || unprotected != 0u || signature->size() != signature_size)
    return std::nullopt;
  Sign1 message;
  message.headers = *headers;
  message.payload = *payload;
  message.signature = *signature;
  if (!read_headers(message)) return std::nullopt;
  return message;
}

bool is_signed_by(const Sign1& message, const PublicKey& key) {
  return message.algorithm == key.algorithm &&
         is_signed(key, signed_bytes(message.headers, message.payload), message.signature);
}
}  // namespace cose
