// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

/// Bytes, told apart from text.
struct Bytes {
  std::string content;
  bool operator==(const Bytes&) const = default;
};
