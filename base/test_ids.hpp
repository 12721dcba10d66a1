// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: ids that are told apart at a glance.
#include "base/id.hpp"

inline Uuid numbered(std::uint8_t number) {
  Uuid id;
  id.bytes[15] = number;
  return id;
}
