// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Sealing of private members and blind indexes, from one master key in a file of its own.
///
/// A sealed value is bound to its table, row and member: moved elsewhere it does not open. Layout:
/// version (1 byte, now 1) · nonce (24) · XChaCha20-Poly1305 ciphertext and tag.
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "platform/world.hpp"

struct Keys {
  using Secret = std::array<std::uint8_t, 32>;

  /// Sub-keys are derived from the master, one for each use.
  explicit Keys(const Secret& master);
  ~Keys();
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  /// Reads the key file, or makes it (mode 0600) when it is missing. Throws std::runtime_error when
  /// others may read it, or when it is not a key file.
  static std::unique_ptr<Keys> open(const std::filesystem::path& file, Random&);

  std::string seal(std::string_view table, const Uuid& row, std::string_view member,
                   std::string_view plain) const;
  /// None when the bytes were changed, cut or moved from another place.
  std::optional<std::string> unseal(std::string_view table, const Uuid& row,
                                    std::string_view member, std::string_view sealed) const;
  /// 16 bytes that are equal for equal texts of one kind ("phone", "id_number"); exact look-up
  /// only.
  std::string blind(std::string_view kind, std::string_view text) const;

 private:
  Secret field_{}, blind_{};
};
