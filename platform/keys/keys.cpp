// SPDX-License-Identifier: Apache-2.0
#include "platform/keys/keys.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace {
constexpr char version = 1;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "linli-01";

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string bound_to(std::string_view table, const Uuid& row, std::string_view member) {
  std::string text;
  text.append(table).append(1, '\0').append(member).append(1, '\0');
  text.append(reinterpret_cast<const char*>(row.bytes.data()), row.bytes.size());
  return text;
}

/// Nonces are no secret, they only must never come twice: many are asked of the system at once.
void put_nonce(unsigned char* nonce) {
  constexpr std::size_t at_once = 64;
  thread_local std::array<unsigned char, nonce_size * at_once> ready;
  thread_local std::size_t used = at_once;
  if (used == at_once) {
    randombytes_buf(ready.data(), ready.size());
    used = 0;
  }
  std::copy_n(ready.begin() + std::ptrdiff_t(nonce_size * used++), nonce_size, nonce);
}

/// A file descriptor that closes itself.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

[[noreturn]] void fail(const std::filesystem::path& file, const char* why) {
  throw std::runtime_error("key file " + file.string() + ": " + why);
}

/// Writes beside the file, then links: a key file is whole or not there, whatever cuts a first
/// start, and one that another program makes in the same moment is left as it is.
void write_new(const std::filesystem::path& file, const Keys::Secret& master) {
  auto part = file.string() + ".XXXXXX";
  const Descriptor out{::mkostemp(part.data(), O_CLOEXEC)};
  if (out.number < 0) throw std::system_error(errno, std::generic_category(), file.string());
  const bool is_kept =
      ::write(out.number, master.data(), master.size()) == ssize_t(master.size()) &&
      ::fsync(out.number) == 0;
  const bool is_there = is_kept && (::link(part.c_str(), file.c_str()) == 0 || errno == EEXIST);
  ::unlink(part.c_str());
  if (!is_there) fail(file, "cannot be written");
  const Descriptor folder{::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (folder.number < 0 || ::fsync(folder.number) != 0) fail(file, "cannot be kept");
}
}  // namespace

Keys::Keys(const Secret& master) {
  crypto_kdf_derive_from_key(field_.data(), field_.size(), 1, context, master.data());
  crypto_kdf_derive_from_key(blind_.data(), blind_.size(), 2, context, master.data());
}

Keys::~Keys() {
  sodium_memzero(field_.data(), field_.size());
  sodium_memzero(blind_.data(), blind_.size());
}

std::unique_ptr<Keys> Keys::open(const std::filesystem::path& file, Random& random) {
  Secret master;
  if (!std::filesystem::exists(file)) {
    random.fill(master);
    write_new(file, master);
  }
  const Descriptor in{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
  struct stat facts {};
  if (in.number < 0 || ::fstat(in.number, &facts) != 0) fail(file, "cannot be read");
  if (facts.st_mode & 077) fail(file, "may be read by others; allow only its owner (mode 0600)");
  if (facts.st_size != ssize_t(master.size()) ||
      ::read(in.number, master.data(), master.size()) != ssize_t(master.size()))
    fail(file, "is not a key of 32 bytes");
  auto keys = std::make_unique<Keys>(master);
  sodium_memzero(master.data(), master.size());
  return keys;
}

std::string Keys::seal(std::string_view table, const Uuid& row, std::string_view member,
                       std::string_view plain) const {
  const auto bound = bound_to(table, row, member);
  std::string out(1 + nonce_size + plain.size() + tag_size, '\0');
  out[0] = version;
  auto* nonce = reinterpret_cast<unsigned char*>(out.data() + 1);
  put_nonce(nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_size, nullptr, bytes(plain),
                                             plain.size(), bytes(bound), bound.size(), nullptr,
                                             nonce, field_.data());
  return out;
}

std::optional<std::string> Keys::unseal(std::string_view table, const Uuid& row,
                                        std::string_view member, std::string_view sealed) const {
  if (sealed.size() < 1 + nonce_size + tag_size || sealed[0] != version) return std::nullopt;
  const auto bound = bound_to(table, row, member);
  std::string plain(sealed.size() - 1 - nonce_size - tag_size, '\0');
  const auto* nonce = bytes(sealed) + 1;
  const int wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(
      reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, nonce + nonce_size,
      sealed.size() - 1 - nonce_size, bytes(bound), bound.size(), nonce, field_.data());
  if (wrong) return std::nullopt;
  return plain;
}

std::string Keys::blind(std::string_view kind, std::string_view text) const {
  std::string out(16, '\0');
  crypto_generichash_state state;
  crypto_generichash_init(&state, blind_.data(), blind_.size(), out.size());
  crypto_generichash_update(&state, bytes(kind), kind.size());
  const unsigned char end = 0;
  crypto_generichash_update(&state, &end, 1);
  crypto_generichash_update(&state, bytes(text), text.size());
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(out.data()), out.size());
  return out;
}
