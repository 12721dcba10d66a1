// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Signatures of two kinds, by OpenSSL: ES256 (ECDSA on P-256 with SHA-256) and EdDSA (Ed25519).
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

extern "C" {
struct evp_pkey_st;
}

namespace cose {
enum class Algorithm { es256, eddsa };
BOOST_DESCRIBE_ENUM(Algorithm, es256, eddsa)

constexpr std::size_t signature_size = 64;  ///< Of both kinds: r and s, or R and S.
constexpr std::size_t key_id_size = 8;

/// Bytes: a point of SEC 1, compressed (33) or not (65), of es256; 32 of eddsa.
struct PublicKey {
  Algorithm algorithm = Algorithm::es256;
  std::string bytes;
};

/// False for a key that is none, and for any signature but one over exactly this message.
bool is_signed(const PublicKey&, std::string_view message, std::string_view signature);
/// True when the bytes are a key of that kind.
bool is_key(const PublicKey&);
/// The point without compression; none when it is not on the curve. An eddsa key stays as it is.
std::optional<PublicKey> uncompressed(const PublicKey&);

/// The first eight bytes of SHA-256 over the key: how a signature names it.
std::string key_id(const PublicKey&);
std::string sha256(std::string_view);

class SigningKey {
 public:
  static SigningKey make(Algorithm);
  /// None when those bytes are no secret key that `secret` gave.
  static std::optional<SigningKey> from_secret(std::string_view der);
  /// The secret key as DER, to be sealed.
  std::string secret() const;
  PublicKey public_key() const;  ///< An es256 point without compression.
  Algorithm algorithm() const { return algorithm_; }
  std::string sign(std::string_view message) const;

 private:
  SigningKey(std::shared_ptr<evp_pkey_st> key, Algorithm algorithm)
      : key_(std::move(key)), algorithm_(algorithm) {}
  std::shared_ptr<evp_pkey_st> key_;
  Algorithm algorithm_;
};
}  // namespace cose
