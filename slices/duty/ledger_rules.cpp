// SPDX-License-Identifier: Apache-2.0
#include "duty/ledger_rules.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace duty {
namespace {
std::vector<Sum> sums_by(std::span<const Entry> entries,
                         const std::function<std::string(const Entry&)>& name_of) {
  std::map<std::string, Sum> sums;
  std::map<std::string, std::set<Uuid>> hands;
  for (const auto& entry : entries) {
    auto& sum = sums[name_of(entry)];
    sum.minutes += entry.minutes;
    ++sum.times;
    hands[name_of(entry)].insert(entry.hand);
  }
  std::vector<Sum> found;
  for (auto& [name, sum] : sums) {
    sum.name = name;
    sum.hands = std::ssize(hands[name]);
    found.push_back(std::move(sum));
  }
  return found;
}

std::vector<Sum> most_first(std::vector<Sum> sums) {
  std::stable_sort(sums.begin(), sums.end(),
                   [](const Sum& a, const Sum& b) { return a.minutes > b.minutes; });
  return sums;
}
}  // namespace

std::vector<Sum> by_month(std::span<const Entry> entries) {
  constexpr std::size_t year_and_month = 7;
  return sums_by(entries,
                 [](const Entry& entry) { return entry.on_day.text().substr(0, year_and_month); });
}

std::vector<Sum> by_organisation(std::span<const Entry> entries) {
  return most_first(sums_by(entries, [](const Entry& entry) { return entry.organisation; }));
}

std::vector<Sum> by_hand(std::span<const Entry> entries) {
  return most_first(sums_by(entries, [](const Entry& entry) { return entry.hand.text(); }));
}

Sum all_of(std::span<const Entry> entries) {
  const auto sums = sums_by(entries, [](const Entry&) { return std::string(); });
  return sums.empty() ? Sum{} : sums.front();
}

std::string masked_name(std::string_view name) {
  if (name.empty()) return {};
  const auto first = character_length(name, 0);
  return first == 0 ? std::string() : std::string(name.substr(0, first)) + '*';
}
}  // namespace duty
