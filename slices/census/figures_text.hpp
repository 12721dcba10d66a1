// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How figures are said: pure.
#include "census/coverage.hpp"

namespace census {
enum class Tongue { zh, en };
/// Three lines and one for each grid. `place` is where the drive goes.
std::string text_of(const Coverage&, std::string_view place, Tongue);
}  // namespace census
