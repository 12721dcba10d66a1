// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Sums of hours: pure.
#include <span>
#include <string>
#include <vector>

#include "base/described.hpp"

namespace duty {
/// What counts of one stay.
struct Entry {
  Uuid hand;
  std::string organisation;  ///< "" of who belongs to none.
  Day on_day;
  std::int64_t minutes = 0;
};

struct Sum {
  std::string name;  ///< "2026-11", an organisation, or a hand's id.
  std::int64_t minutes = 0, times = 0, hands = 0;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (name, minutes, times, hands))
/// The earliest month first.
std::vector<Sum> by_month(std::span<const Entry>);
/// The most hours first.
std::vector<Sum> by_organisation(std::span<const Entry>);
std::vector<Sum> by_hand(std::span<const Entry>);
Sum all_of(std::span<const Entry>);

/// "张*": enough to compare with a paper that shows the whole name.
std::string masked_name(std::string_view name);
}  // namespace duty
