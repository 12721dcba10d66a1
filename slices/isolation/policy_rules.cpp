// SPDX-License-Identifier: Apache-2.0
/// Pure: what may be a policy.
#include <algorithm>

#include "isolation/policies.hpp"

namespace isolation {
namespace {
constexpr std::size_t most_listed = 30;

bool is_profile(const std::string& name) {
  return std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || is_digit(letter) || letter == '_';
  });
}

/// The first list of the terms that is too long, by its name.
std::string too_long(const Terms& terms) {
  std::string found;
  described::each_member<Terms>([&](auto d) {
    using Member = std::remove_cvref_t<decltype(terms.*d.pointer)>;
    if constexpr (described::is_vector<Member>::value)
      if (found.empty() && (terms.*d.pointer).size() > most_listed) found = d.name;
  });
  return found;
}
}  // namespace

Result<void> may_be_policy(const NewPolicy& wanted) {
  const auto& terms = wanted.terms;
  if (!is_profile(wanted.profile.str()))
    return refuse(No::invalid, "isolation.bad_profile", "profile");
  if (const auto name = too_long(terms); !name.empty())
    return refuse(No::invalid, "isolation.too_many", "terms/" + name);
  if (terms.starts.empty()) return refuse(No::invalid, "isolation.nothing_chosen", "terms/starts");
  if (terms.ordered_by.empty())
    return refuse(No::invalid, "isolation.nothing_chosen", "terms/ordered_by");
  for (const auto& day : terms.test_days)
    if (std::int64_t(day) > std::int64_t(terms.days))
      return refuse(No::invalid, "isolation.test_after_end", "terms/test_days");
  if (terms.test_days.empty() && terms.last_day_tests > 0)
    return refuse(No::invalid, "isolation.tests_without_day", "terms/last_day_tests");
  return {};
}
}  // namespace isolation
