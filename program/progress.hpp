// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>

namespace program {
/// Draws how much of something long is done, 0 to 1: a bar on a terminal, nothing where nobody
/// looks.
std::function<void(double share)> progress_bar();
}  // namespace program
