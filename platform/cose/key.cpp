// SPDX-License-Identifier: Apache-2.0
#include "platform/cose/key.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <array>

#include "base/result.hpp"

namespace cose {
namespace {
constexpr std::size_t half = signature_size / 2;

template <auto free>
struct Free {
  template <class T>
  void operator()(T* freed) const {
    free(freed);
  }
};
template <class T, auto free>
using Held = std::unique_ptr<T, Free<free>>;
using Key = Held<EVP_PKEY, EVP_PKEY_free>;
using Digest = Held<EVP_MD_CTX, EVP_MD_CTX_free>;
using Signature = Held<ECDSA_SIG, ECDSA_SIG_free>;

const unsigned char* octets(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* octets(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// OpenSSL keeps what went wrong for each thread; a refused key of a stranger is nobody's error.
struct ForgetErrors {
  ~ForgetErrors() { ERR_clear_error(); }
};

Key point_key(const std::string& point) {
  Held<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  ENSURE(context && EVP_PKEY_fromdata_init(context.get()) == 1);
  std::string group = "prime256v1", bytes = point;
  const OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, bytes.data(), bytes.size()),
      OSSL_PARAM_construct_end()};
  EVP_PKEY* key = nullptr;
  const int made = EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY,
                                     const_cast<OSSL_PARAM*>(parameters));
  return Key(made == 1 ? key : nullptr);
}

bool is_point(const std::string& bytes) {
  if (bytes.size() == 33) return bytes[0] == 2 || bytes[0] == 3;
  return bytes.size() == 65 && bytes[0] == 4;
}

Key opened(const PublicKey& key) {
  if (key.algorithm == Algorithm::es256) return is_point(key.bytes) ? point_key(key.bytes) : Key{};
  return Key(
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(key.bytes), key.bytes.size()));
}

const EVP_MD* digest_of(Algorithm algorithm) {
  return algorithm == Algorithm::es256 ? EVP_sha256() : nullptr;
}

/// r and s as OpenSSL wants them.
std::string der_of(std::string_view signature) {
  Signature parts(ECDSA_SIG_new());
  BIGNUM* r = BN_bin2bn(octets(signature), half, nullptr);
  BIGNUM* s = BN_bin2bn(octets(signature) + half, half, nullptr);
  ENSURE(parts && r && s && ECDSA_SIG_set0(parts.get(), r, s) == 1);
  std::string der(static_cast<std::size_t>(i2d_ECDSA_SIG(parts.get(), nullptr)), '\0');
  auto* out = octets(der);
  i2d_ECDSA_SIG(parts.get(), &out);
  return der;
}

std::string plain_of(std::string_view der) {
  const auto* in = octets(der);
  const Signature parts(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(der.size())));
  ENSURE(parts);
  std::string plain(signature_size, '\0');
  ENSURE(BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), octets(plain), half) == int(half));
  ENSURE(BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), octets(plain) + half, half) == int(half));
  return plain;
}

std::string public_bytes(EVP_PKEY* key, Algorithm algorithm) {
  std::string bytes(65, '\0');
  std::size_t size = bytes.size();
  const int got = algorithm == Algorithm::es256
                      ? EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, octets(bytes),
                                                        bytes.size(), &size)
                      : EVP_PKEY_get_raw_public_key(key, octets(bytes), &size);
  ENSURE(got == 1);
  bytes.resize(size);
  return bytes;
}
}  // namespace

bool is_signed(const PublicKey& key, std::string_view message, std::string_view signature) {
  const ForgetErrors forget;
  const auto open = opened(key);
  if (!open || signature.size() != signature_size) return false;
  const auto given = key.algorithm == Algorithm::es256 ? der_of(signature) : std::string(signature);
  const Digest context(EVP_MD_CTX_new());
  return EVP_DigestVerifyInit(context.get(), nullptr, digest_of(key.algorithm), nullptr,
                              open.get()) == 1 &&
         EVP_DigestVerify(context.get(), octets(given), given.size(), octets(message),
                          message.size()) == 1;
}

bool is_key(const PublicKey& key) {
  const ForgetErrors forget;
  return opened(key) != nullptr;
}

std::optional<PublicKey> uncompressed(const PublicKey& key) {
  const ForgetErrors forget;
  const auto open = opened(key);
  if (!open) return std::nullopt;
  if (key.algorithm == Algorithm::eddsa || key.bytes.size() == 65) return key;
  EVP_PKEY_set_utf8_string_param(open.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                 "uncompressed");
  return PublicKey{key.algorithm, public_bytes(open.get(), key.algorithm)};
}

std::string sha256(std::string_view bytes) {
  std::string digest(32, '\0');
  ENSURE(EVP_Digest(bytes.data(), bytes.size(), octets(digest), nullptr, EVP_sha256(), nullptr) ==
         1);
  return digest;
}

std::string key_id(const PublicKey& key) { return sha256(key.bytes).substr(0, key_id_size); }

SigningKey SigningKey::make(Algorithm algorithm) {
  auto* key = algorithm == Algorithm::es256 ? EVP_EC_gen("P-256")
                                            : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
  ENSURE(key != nullptr);
  return {std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free), algorithm};
}

std::optional<SigningKey> SigningKey::from_secret(std::string_view der) {
  const ForgetErrors forget;
  const auto* in = octets(der);
  std::shared_ptr<EVP_PKEY> key(d2i_AutoPrivateKey(nullptr, &in, static_cast<long>(der.size())),
                                EVP_PKEY_free);
  if (!key) return std::nullopt;
  const int kind = EVP_PKEY_get_base_id(key.get());
  if (kind == EVP_PKEY_EC) return SigningKey{std::move(key), Algorithm::es256};
  if (kind == EVP_PKEY_ED25519) return SigningKey{std::move(key), Algorithm::eddsa};
  return std::nullopt;
}

std::string SigningKey::secret() const {
  std::string der(static_cast<std::size_t>(i2d_PrivateKey(key_.get(), nullptr)), '\0');
  auto* out = octets(der);
  i2d_PrivateKey(key_.get(), &out);
  return der;
}

PublicKey SigningKey::public_key() const {
  return {algorithm_, public_bytes(key_.get(), algorithm_)};
}

std::string SigningKey::sign(std::string_view message) const {
  const Digest context(EVP_MD_CTX_new());
  std::array<unsigned char, 80> room;
  std::size_t size = room.size();
  ENSURE(EVP_DigestSignInit(context.get(), nullptr, digest_of(algorithm_), nullptr, key_.get()) ==
             1 &&
         EVP_DigestSign(context.get(), room.data(), &size, octets(message), message.size()) == 1);
  const std::string_view signature(reinterpret_cast<const char*>(room.data()), size);
  return algorithm_ == Algorithm::es256 ? plain_of(signature) : std::string(signature);
}
}  // namespace cose
