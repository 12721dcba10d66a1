// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A file that only a passphrase or a key file opens, and that cannot be cut, changed, or put
/// together anew without being noticed. See docs/formats/backup.md.
#include <sodium.h>

#include <filesystem>
#include <memory>

#include "platform/keep/rows.hpp"
#include "platform/world.hpp"

namespace keep {
/// What opens a backup.
class Lock {
 public:
  /// Throws Unfit weak_key for fewer than 12 characters.
  static Lock passphrase(std::string_view);
  /// Any file of 32 to 4,096 bytes that is hard to guess. Throws Unfit weak_key when it is shorter,
  /// longer, or when others may read it.
  static Lock key_file(const std::filesystem::path&);
  ~Lock();
  Lock(Lock&&) = default;
  Lock(const Lock&) = default;

  enum class Kind : unsigned char { passphrase = 1, key_file = 2 };
  Kind kind() const { return kind_; }

  /// How much work a guess at a passphrase costs (Argon2id).
  struct Cost {
    std::uint32_t passes = 0, memory_kib = 0;
  };
  static constexpr Cost usual_cost{3, 256 * 1024};

 private:
  friend struct Head;
  Lock(Kind kind, std::string secret) : kind_(kind), secret_(std::move(secret)) {}
  Kind kind_;
  std::string secret_;
};

/// Writes beside the file and puts it in its place at the end, all of it on the disk. What was not
/// finished is removed.
class SealedWriter {
 public:
  SealedWriter(const std::filesystem::path&, const Lock&, Random&, Lock::Cost = Lock::usual_cost);
  ~SealedWriter();
  SealedWriter(const SealedWriter&) = delete;
  SealedWriter& operator=(const SealedWriter&) = delete;

  /// Throws db::Fault full when the disk is.
  void write(std::string_view bytes);
  void finish();
  /// Bytes of the file so far.
  std::int64_t size() const { return size_; }

 private:
  void push(unsigned char tag);
  void put(std::string_view bytes);
  [[noreturn]] void fail(const char* doing) const;

  const std::filesystem::path file_;
  std::string part_, head_, plain_, sealed_;
  int out_ = -1;
  bool is_first_ = true;
  std::int64_t size_ = 0;
  crypto_secretstream_xchacha20poly1305_state state_;
};

/// Throws Unfit as soon as something is not as it was written: nothing that take() gave is untrue.
class SealedReader : public ByteSource {
 public:
  SealedReader(const std::filesystem::path&, const Lock&);
  ~SealedReader() override;
  SealedReader(const SealedReader&) = delete;
  SealedReader& operator=(const SealedReader&) = delete;

  std::string_view take(std::size_t size) override;
  /// Throws Unfit when anything follows, or when the end itself is missing.
  void expect_end();

  /// Of a file, before anybody says what opens it. Throws Unfit foreign, too_new, cut.
  static Lock::Kind kind_of(const std::filesystem::path&);

 private:
  void pull();
  std::string raw(std::size_t size);

  const std::filesystem::path file_;
  std::string head_, plain_, joined_, sealed_;
  std::size_t at_ = 0;
  int in_ = -1;
  bool is_first_ = true, is_over_ = false;
  crypto_secretstream_xchacha20poly1305_state state_;
};
}  // namespace keep
