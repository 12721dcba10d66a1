// SPDX-License-Identifier: Apache-2.0
#include "supply/pick_rules.hpp"

#include <algorithm>
#include <tuple>

namespace supply {
Picked pick(std::vector<LotOnShelf> lots, std::int64_t wanted, Day today) {
  std::erase_if(lots, [&](const LotOnShelf& one) {
    return one.amount <= 0 || (one.expires_on && *one.expires_on < today);
  });
  std::sort(lots.begin(), lots.end(), [](const LotOnShelf& a, const LotOnShelf& b) {
    return std::tuple(a.expires_on.value_or(Day::last), a.lot) <
           std::tuple(b.expires_on.value_or(Day::last), b.lot);
  });
  Picked picked;
  for (const auto& one : lots) {
    if (wanted <= 0) break;
    const auto taken = std::min(wanted, one.amount);
    picked.picks.push_back({one.lot, taken});
    wanted -= taken;
  }
  picked.missing = std::max<std::int64_t>(wanted, 0);
  return picked;
}
}  // namespace supply
