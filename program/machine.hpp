// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What every command needs of the machine it runs on.
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "platform/world.hpp"

namespace program {
struct Machine {
  SystemClock clock;
  SystemRandom random;
  World world{clock, random};
};

/// The whole file. Throws std::runtime_error when it cannot be read.
std::string read_file(const std::filesystem::path&);
/// Says on standard error what was refused; answers the exit code for it.
int say_refused(const Refusal&);
}  // namespace program
