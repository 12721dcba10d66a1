// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "platform/keep/sealed_file.hpp"

namespace program {
/// How often a person at a terminal has to say a passphrase.
enum class Asked { once, twice };
/// The lock from a key file, or else from the passphrase in the first line of standard input; a
/// terminal does not show it. Throws keep::Unfit.
keep::Lock ask_lock(const std::filesystem::path& key_file, Asked);
}  // namespace program
