// SPDX-License-Identifier: Apache-2.0
#include "platform/http/tls.hpp"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>

#include <array>
#include <chrono>
#include <cstring>
#include <mutex>
#include <stdexcept>

namespace http {
namespace {
[[noreturn]] void fail_tls(const std::string& what) {
  char reason[256] = "";
  ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
  ERR_clear_error();
  throw std::runtime_error(what + ": " + reason);
}

/// The client's offers hold "http/1.1", or the server goes on without a word.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* length,
                    const unsigned char* offered, unsigned int size, void*) {
  static constexpr unsigned char ours[] = "\x08http/1.1";
  unsigned char* found = nullptr;
  if (SSL_select_next_proto(&found, length, ours, sizeof ours - 1, offered, size) !=
      OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_NOACK;
  *chosen = found;
  return SSL_TLSEXT_ERR_OK;
}
}  // namespace

/// Keys of session tickets: a new one each hour, the one before still opens tickets (and renews
/// them).
class Tls::TicketKeys {
 public:
  struct Key {
    std::array<unsigned char, 16> name;
    std::array<unsigned char, 32> cipher, mac;
  };

  TicketKeys() { keys_[0] = keys_[1] = fresh(); }
  ~TicketKeys() { OPENSSL_cleanse(keys_.data(), sizeof keys_); }

  Key current() {
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (now - since_ >= std::chrono::hours(1)) {
      // Idle for two hours: the one before is too old as well.
      keys_[1] = now - since_ >= std::chrono::hours(2) ? fresh() : keys_[0];
      keys_[0] = fresh();
      since_ = now;
    }
    return keys_[0];
  }

  /// 0: unknown; 1: the current one; 2: the one before.
  int find(const unsigned char* name, Key& key) {
    key = current();
    if (std::memcmp(key.name.data(), name, key.name.size()) == 0) return 1;
    const std::lock_guard lock(mutex_);
    key = keys_[1];
    return std::memcmp(key.name.data(), name, key.name.size()) == 0 ? 2 : 0;
  }

  static int use(SSL* ssl, unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher,
                 EVP_MAC_CTX* mac, int is_sealing) {
    auto& keys = *static_cast<TicketKeys*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    Key key;
    int found = 1;
    if (is_sealing) {
      key = keys.current();
      std::memcpy(name, key.name.data(), key.name.size());
      if (RAND_bytes(iv, EVP_MAX_IV_LENGTH) != 1) return -1;
    } else {
      found = keys.find(name, key);
      if (!found) return 0;
    }
    OSSL_PARAM facts[] = {
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, key.mac.data(), key.mac.size()),
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char*>("sha256"), 0),
        OSSL_PARAM_construct_end()};
    const auto* kind = EVP_aes_256_cbc();
    const bool is_ready =
        EVP_CipherInit_ex(cipher, kind, nullptr, key.cipher.data(), iv, is_sealing) == 1 &&
        EVP_MAC_CTX_set_params(mac, facts) == 1;
    OPENSSL_cleanse(&key, sizeof key);
    return is_ready ? found : -1;
  }

 private:
  static Key fresh() {
    Key key;
    if (RAND_bytes(key.name.data(), int(key.name.size())) != 1 ||
        RAND_bytes(key.cipher.data(), int(key.cipher.size())) != 1 ||
        RAND_bytes(key.mac.data(), int(key.mac.size())) != 1)
      fail_tls("no random bytes for session tickets");
    return key;
  }

  std::mutex mutex_;
  std::array<Key, 2> keys_;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

Tls::Tls(const std::string& certificate_file, const std::string& key_file)
    : ticket_keys_(std::make_unique<TicketKeys>()), context_(SSL_CTX_new(TLS_server_method())) {
  auto* context = context_.get();
  if (!context) fail_tls("no TLS");
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_NO_RENEGOTIATION |
                                   SSL_OP_NO_COMPRESSION | SSL_OP_PRIORITIZE_CHACHA);
  // Idle sessions give their buffers back; writes may go on from a moved buffer.
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_read_ahead(context, 1);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_timeout(context, 3600);
  if (SSL_CTX_set_cipher_list(context,
                              "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                              "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                              "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305") != 1 ||
      SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") != 1)
    fail_tls("no TLS ciphers");
  if (SSL_CTX_use_certificate_chain_file(context, certificate_file.c_str()) != 1)
    fail_tls("cannot use certificate " + certificate_file);
  if (SSL_CTX_use_PrivateKey_file(context, key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context) != 1)
    fail_tls("cannot use key " + key_file);
  SSL_CTX_set_app_data(context, ticket_keys_.get());
  SSL_CTX_set_tlsext_ticket_key_evp_cb(context, TicketKeys::use);
  SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
}

Tls::~Tls() = default;

Ssl Tls::session(int socket) const {
  Ssl ssl(SSL_new(context_.get()));
  if (!ssl || SSL_set_fd(ssl.get(), socket) != 1) fail_tls("no TLS session");
  SSL_set_accept_state(ssl.get());
  return ssl;
}
}  // namespace http
