// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Ids in the order in which they are made.
#include <algorithm>

#include "base/id.hpp"

/// A fresh UUIDv7, moved behind the last one where it does not come after it: ids of one
/// millisecond stand in any order. What is made in one go then lies in one piece of every index.
/// The twelve bits behind the time count on, and carry into the time (RFC 9562, 6.2, method 1); the
/// 62 random bits stay as they are.
inline Uuid behind(const Uuid& last, Uuid fresh) {
  if (last < fresh) return fresh;
  constexpr unsigned most = 0x0FFF;
  auto count = (unsigned(last.bytes[6] & 0x0F) << 8 | last.bytes[7]) + 1;
  std::copy_n(last.bytes.begin(), 6, fresh.bytes.begin());
  for (std::size_t i = 6; count > most && i-- > 0;)
    if (++fresh.bytes[i] != 0) break;
  count &= most;
  fresh.bytes[6] = static_cast<std::uint8_t>(0x70 | count >> 8);
  fresh.bytes[7] = static_cast<std::uint8_t>(count);
  return fresh;
}
