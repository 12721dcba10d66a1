// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/sealed_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/text.hpp"
#include "platform/keep/unfit.hpp"

namespace keep {
namespace {
constexpr std::string_view magic = "LINLIBAK";
constexpr unsigned char format = 1;
constexpr std::size_t chunk_size = 64 * 1024;
constexpr std::size_t tag_size = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t key_size = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t wrapped_size = key_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::size_t stream_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t before_wrapped = magic.size() + 2 + 8 + salt_size + nonce_size;
constexpr std::size_t head_size = before_wrapped + wrapped_size + stream_size;
/// No backup asks for more, so a forged head cannot take the machine's memory.
constexpr std::uint32_t most_memory_kib = 1024 * 1024, most_passes = 20;

using Key = std::array<unsigned char, key_size>;

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void append_big(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift);
}
std::uint32_t length_of(std::string_view four) {
  std::uint32_t number = 0;
  for (const char c : four.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

std::string random_bytes(Random& random, std::size_t size) {
  std::string made(size, '\0');
  random.fill({bytes(made), size});
  return made;
}

/// Makes what is in a folder last.
void sync_folder(const std::filesystem::path& file) {
  const auto folder = std::filesystem::absolute(file).parent_path();
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool is_kept = opened >= 0 && ::fsync(opened) == 0;
  if (opened >= 0) ::close(opened);
  if (!is_kept)
    throw db::Fault(db::Fault::Kind::broken, folder.string() + ": " + std::strerror(errno));
}

void expect_head(const std::filesystem::path& file, std::string_view head) {
  const auto known = std::min(head.size(), magic.size());
  if (head.substr(0, known) != magic.substr(0, known) || head.empty())
    throw Unfit(Why::foreign, file.string() + " is not a backup made by Linli");
  if (head.size() > magic.size() && static_cast<unsigned char>(head[magic.size()]) > format)
    throw Unfit(Why::too_new, file.string() + " was made by a newer Linli: update this one first");
  if (head.size() < head_size)
    throw Unfit(Why::cut, file.string() + " ends too early: the copy is not whole");
}
}  // namespace

/// The open beginning of a file: how to come to its key.
struct Head {
  /// A key that only the lock and this head give.
  static Key key_of(const Lock& lock, std::string_view salt, Lock::Cost cost) {
    Key key;
    if (lock.kind_ == Lock::Kind::key_file) {
      crypto_generichash(key.data(), key.size(), bytes(lock.secret_), lock.secret_.size(),
                         bytes(salt), salt.size());
    } else if (crypto_pwhash(key.data(), key.size(), lock.secret_.data(), lock.secret_.size(),
                             bytes(salt), cost.passes, std::size_t(cost.memory_kib) * 1024,
                             crypto_pwhash_ALG_ARGON2ID13) != 0) {
      throw db::Fault(db::Fault::Kind::broken, "not enough memory to take the passphrase");
    }
    return key;
  }

  /// The head up to and with the sealed key; the stream's own header follows.
  static std::string make(const Lock& lock, const Key& stream, Random& random, Lock::Cost cost) {
    std::string head(magic);
    head += static_cast<char>(format);
    head += static_cast<char>(lock.kind());
    append_big(head, cost.passes);
    append_big(head, cost.memory_kib);
    head += random_bytes(random, salt_size);
    head += random_bytes(random, nonce_size);
    const std::string_view open(head);
    auto key = key_of(lock, open.substr(magic.size() + 10, salt_size), cost);
    std::string wrapped(wrapped_size, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(wrapped), nullptr, stream.data(), stream.size(), bytes(open), open.size(), nullptr,
        bytes(open.substr(before_wrapped - nonce_size)), key.data());
    sodium_memzero(key.data(), key.size());
    return head + wrapped;
  }

  static Key open(std::string_view head, const Lock& lock, const std::filesystem::path& file) {
    const auto open = head.substr(0, before_wrapped);
    const Lock::Cost cost{length_of(open.substr(magic.size() + 2)),
                          length_of(open.substr(magic.size() + 6))};
    const auto kind = static_cast<unsigned char>(open[magic.size() + 1]);
    const bool is_sane = kind == static_cast<unsigned char>(lock.kind()) &&
                         cost.memory_kib <= most_memory_kib && cost.passes <= most_passes &&
                         cost.memory_kib >= 8 && cost.passes >= 1;
    Key stream;
    if (is_sane) {
      auto key = key_of(lock, open.substr(magic.size() + 10, salt_size), cost);
      const int wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(
          stream.data(), nullptr, nullptr, bytes(head.substr(before_wrapped)), wrapped_size,
          bytes(open), open.size(), bytes(open.substr(before_wrapped - nonce_size)), key.data());
      sodium_memzero(key.data(), key.size());
      if (wrong == 0) return stream;
    }
    throw Unfit(Why::wrong_key, "this passphrase or key file does not open " + file.string());
  }
};

Lock Lock::passphrase(std::string_view text) {
  if (count_code_points(text) < 12)
    throw Unfit(Why::weak_key, "a passphrase for backups has at least 12 characters");
  return {Kind::passphrase, std::string(text)};
}

Lock Lock::key_file(const std::filesystem::path& file) {
  const int in = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  std::string secret(4096, '\0');
  ssize_t size = -1;
  if (in >= 0 && ::fstat(in, &facts) == 0) size = ::read(in, secret.data(), secret.size());
  if (in >= 0) ::close(in);
  if (size < 0) throw Unfit(Why::weak_key, "key file " + file.string() + " cannot be read");
  if (facts.st_mode & 077)
    throw Unfit(Why::weak_key, "key file " + file.string() +
                                   " may be read by others; close it with: chmod 600 " +
                                   file.string());
  if (size < 32 || facts.st_size > 4096)
    throw Unfit(Why::weak_key, "key file " + file.string() + " has no 32 to 4,096 bytes");
  secret.resize(static_cast<std::size_t>(size));
  return {Kind::key_file, std::move(secret)};
}

Lock::~Lock() { sodium_memzero(secret_.data(), secret_.size()); }

SealedWriter::SealedWriter(const std::filesystem::path& file, const Lock& lock, Random& random,
                           Lock::Cost cost)
    : file_(file), part_(file.string() + ".XXXXXX") {
  Key stream;
  random.fill(stream);
  head_ = Head::make(lock, stream, random, cost);
  std::string header(stream_size, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&state_, bytes(header), stream.data());
  sodium_memzero(stream.data(), stream.size());
  head_ += header;
  plain_.reserve(chunk_size);
  out_ = ::mkostemp(part_.data(), O_CLOEXEC);
  if (out_ < 0) fail("cannot be written");
  put(head_);
}

SealedWriter::~SealedWriter() {
  if (out_ >= 0) {
    ::close(out_);
    ::unlink(part_.c_str());
  }
  sodium_memzero(&state_, sizeof state_);
}

void SealedWriter::fail(const char* doing) const {
  const auto kind = errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? db::Fault::Kind::full
                                                                         : db::Fault::Kind::broken;
  throw db::Fault(kind, file_.string() + ' ' + doing + ": " + std::strerror(errno));
}

void SealedWriter::put(std::string_view bytes) {
  size_ += std::ssize(bytes);
  while (!bytes.empty()) {
    const auto written = ::write(out_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void SealedWriter::push(unsigned char tag) {
  sealed_.resize(plain_.size() + tag_size);
  // The open head is bound to the first chunk: it cannot be exchanged.
  const std::string_view bound = is_first_ ? std::string_view(head_) : std::string_view();
  crypto_secretstream_xchacha20poly1305_push(&state_, bytes(sealed_), nullptr, bytes(plain_),
                                             plain_.size(), bytes(bound), bound.size(), tag);
  is_first_ = false;
  std::string length;
  append_big(length, static_cast<std::uint32_t>(sealed_.size()));
  put(length);
  put(sealed_);
  plain_.clear();
}

void SealedWriter::write(std::string_view more) {
  while (!more.empty()) {
    const auto some = more.substr(0, chunk_size - plain_.size());
    plain_ += some;
    more.remove_prefix(some.size());
    if (plain_.size() == chunk_size) push(0);
  }
}

void SealedWriter::finish() {
  push(crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  if (::fsync(out_) != 0) fail("cannot be kept");
  ::close(out_);
  out_ = -1;
  if (::rename(part_.c_str(), file_.c_str()) != 0) {
    const int error = errno;
    ::unlink(part_.c_str());
    errno = error;
    fail("cannot be put in its place");
  }
  sync_folder(file_);
}

SealedReader::SealedReader(const std::filesystem::path& file, const Lock& lock) : file_(file) {
  in_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (in_ < 0)
    throw Unfit(Why::foreign, file.string() + " cannot be read: " + std::strerror(errno));
  try {
    head_ = raw(head_size);
    expect_head(file_, head_);
    auto stream = Head::open(head_, lock, file_);
    const auto header = std::string_view(head_).substr(head_size - stream_size);
    const int wrong =
        crypto_secretstream_xchacha20poly1305_init_pull(&state_, bytes(header), stream.data());
    sodium_memzero(stream.data(), stream.size());
    if (wrong) throw Unfit(Why::altered, file_.string() + " was altered");
  } catch (...) {
    ::close(in_);
    throw;
  }
}

SealedReader::~SealedReader() {
  ::close(in_);
  sodium_memzero(&state_, sizeof state_);
}

Lock::Kind SealedReader::kind_of(const std::filesystem::path& file) {
  const int in = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (in < 0) throw Unfit(Why::foreign, file.string() + " cannot be read: " + std::strerror(errno));
  std::string head(head_size, '\0');
  const auto size = ::read(in, head.data(), head.size());
  ::close(in);
  head.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  expect_head(file, head);
  return head[magic.size() + 1] == static_cast<char>(Lock::Kind::key_file) ? Lock::Kind::key_file
                                                                           : Lock::Kind::passphrase;
}

/// At most so many bytes of the file; fewer only at its end.
std::string SealedReader::raw(std::size_t size) {
  std::string found(size, '\0');
  std::size_t at = 0;
  while (at < size) {
    const auto got = ::read(in_, found.data() + at, size - at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw db::Fault(db::Fault::Kind::broken, file_.string() + ": " + std::strerror(errno));
    if (got == 0) break;
    at += static_cast<std::size_t>(got);
  }
  found.resize(at);
  return found;
}

void SealedReader::pull() {
  if (is_over_) throw Unfit(Why::altered, file_.string() + " says less than it should");
  const auto length = raw(4);
  if (length.size() < 4)
    throw Unfit(Why::cut, file_.string() + " ends too early: the copy is not whole");
  const std::size_t size = length_of(length);
  if (size < tag_size || size > chunk_size + tag_size)
    throw Unfit(Why::altered, file_.string() + " was altered");
  sealed_ = raw(size);
  if (sealed_.size() < size)
    throw Unfit(Why::cut, file_.string() + " ends too early: the copy is not whole");
  plain_.resize(size - tag_size);
  at_ = 0;
  unsigned char tag = 0;
  const std::string_view bound = is_first_ ? std::string_view(head_) : std::string_view();
  if (crypto_secretstream_xchacha20poly1305_pull(&state_, bytes(plain_), nullptr, &tag,
                                                 bytes(sealed_), sealed_.size(), bytes(bound),
                                                 bound.size()) != 0)
    throw Unfit(Why::altered, file_.string() + " was altered");
  is_first_ = false;
  is_over_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
}

std::string_view SealedReader::take(std::size_t size) {
  if (plain_.size() - at_ >= size) {
    const auto found = std::string_view(plain_).substr(at_, size);
    at_ += size;
    return found;
  }
  joined_.clear();
  while (joined_.size() < size) {
    if (at_ == plain_.size()) {
      pull();
      continue;
    }
    const auto some = std::string_view(plain_).substr(at_, size - joined_.size());
    joined_ += some;
    at_ += some.size();
  }
  return joined_;
}

void SealedReader::expect_end() {
  if (at_ < plain_.size()) throw Unfit(Why::altered, file_.string() + " says more than it should");
  // An end that stands alone in its chunk is still to come.
  if (!is_over_) pull();
  if (!is_over_ || at_ < plain_.size() || !raw(1).empty())
    throw Unfit(Why::altered, file_.string() + " goes on after its end");
}
}  // namespace keep
