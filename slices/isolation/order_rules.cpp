// SPDX-License-Identifier: Apache-2.0
/// Pure: what may be ordered.
#include <algorithm>

#include "isolation/orders.hpp"

namespace isolation {
namespace {
Result<void> is_home_fit(const NewOrder& wanted, const Terms& terms) {
  if (terms.suitability == Asked::not_asked) return {};
  if (!wanted.suitability)
    return refuse(No::invalid, "isolation.suitability_missing", "suitability");
  const auto& form = wanted.suitability->plain();
  std::string no;
  described::each_member<Suitability>([&](auto d) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(form.*d.pointer)>, YesNo>)
      if (no.empty() && form.*d.pointer == YesNo::no) no = d.name;
  });
  if (!no.empty()) return refuse(No::conflict, "isolation.home_unfit", "suitability/" + no);
  return {};
}
}  // namespace

Result<void> may_order(const NewOrder& wanted, const Terms& terms, Instant now,
                       const OrderNumbers& numbers) {
  const auto has = [](const auto& list, auto item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  };
  if (!has(terms.ordered_by, wanted.authority))
    return refuse(No::forbidden, "isolation.authority_may_not", "authority");
  if (!has(terms.starts, wanted.start_event))
    return refuse(No::invalid, "isolation.start_not_taken", "start_event");
  if (wanted.start_at > now + numbers.clock_ms)
    return refuse(No::invalid, "isolation.start_in_future", "start_at");
  if (wanted.start_at < now + -numbers.start_back_ms)
    return refuse(No::invalid, "isolation.start_long_ago", "start_at");
  if (planned_end(terms, wanted.start_at) <= now)
    return refuse(No::invalid, "isolation.over_already", "start_at");
  return is_home_fit(wanted, terms);
}
}  // namespace isolation
