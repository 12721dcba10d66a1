// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Seals in the demo: most doors that need one have it, one was torn by nobody knows whom.
#include <cstddef>

#include "program/house.hpp"

namespace program {
struct DemoSeals {
  std::size_t on_doors = 0;
};
/// In each of the three communities. After make_demo_isolation.
DemoSeals make_demo_seals(House&, World&);
}  // namespace program
