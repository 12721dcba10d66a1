// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which lots to take: what expires first goes first.
#include <optional>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace supply {
struct LotOnShelf {
  Uuid lot;
  std::optional<Day> expires_on;  ///< None: it keeps.
  std::int64_t amount = 0;
};
struct Pick {
  Uuid lot;
  std::int64_t amount = 0;
};
struct Picked {
  std::vector<Pick> picks;
  std::int64_t missing = 0;  ///< Of what was wanted.
};
/// What has expired before `today` is left; what expires today may be taken. Lots that keep come
/// last; of two alike the smaller id is first.
Picked pick(std::vector<LotOnShelf> lots, std::int64_t wanted, Day today);
}  // namespace supply
