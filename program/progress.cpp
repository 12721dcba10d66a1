// SPDX-License-Identifier: Apache-2.0
#include "program/progress.hpp"

#include <unistd.h>

#include <iostream>
#include <string>

namespace program {
std::function<void(double share)> progress_bar() {
  if (!::isatty(STDERR_FILENO)) return {};
  return [](double share) {
    constexpr int width = 40;
    const int full = static_cast<int>(share * width);
    std::cerr << "\r[" << std::string(std::size_t(full), '#')
              << std::string(std::size_t(width - full), '.') << "] " << int(share * 100) << " %";
    if (share >= 1) std::cerr << '\n';
  };
}
}  // namespace program
