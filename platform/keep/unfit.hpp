// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stdexcept>
#include <string>

namespace keep {
/// Why a backup is not taken, or not taken back. Nothing was touched when it is thrown.
enum class Why {
  foreign,    ///< No backup of Linli at all.
  too_new,    ///< Made by a newer program.
  wrong_key,  ///< Another passphrase or key file, or the header was altered.
  cut,        ///< It ends too early.
  altered,    ///< Bytes were changed, added or moved.
  not_empty,  ///< Something is there already.
  weak_key,   ///< The passphrase or key file is too short, or others may read it.
};

/// The text says what it is about, in a sentence for the person at the command line.
struct Unfit : std::runtime_error {
  Unfit(Why why, const std::string& text) : std::runtime_error(text), why(why) {}
  Why why;
};
}  // namespace keep
