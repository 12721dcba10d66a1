// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of this slice's own rules, whatever the policy of isolation: each set holds from a
/// day on and says where it is from.
#include <string_view>

#include "base/instant.hpp"

namespace isolation {
struct OrderNumbers {
  Day in_force_from;
  std::string_view source;
  std::int64_t serve_ms = 0;       ///< From the making of an order until it is served.
  std::int64_t result_ms = 0;      ///< From a sample until its result.
  std::int64_t fresh_ms = 0;       ///< Before its end: so old may the last word on symptoms be.
  std::int64_t escalate_ms = 0;    ///< An alarm that nobody has taken goes to the level above.
  std::int64_t clock_ms = 0;       ///< By which the clock of a phone may be ahead.
  std::int64_t start_back_ms = 0;  ///< So long ago the days of a new order may have begun.
  std::int64_t longest_ms = 0;     ///< By which one decision may move an end.
};
/// Those that hold on that day; the first ones for any day before.
const OrderNumbers& order_numbers(Day);
}  // namespace isolation
