// SPDX-License-Identifier: Apache-2.0
#pragma once
/// People at home in the demo: some just ordered, some nearly free, and what goes wrong.
#include <cstddef>

#include "program/house.hpp"

namespace program {
struct DemoIsolation {
  std::size_t orders = 0;
};
/// A handful of orders in each of the three communities. Everybody in them is invented.
DemoIsolation make_demo_isolation(House&, World&);
}  // namespace program
