// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/person_mentions.hpp"

#include <map>
#include <mutex>
#include <string_view>

namespace keep {
namespace {
struct KnownMentions {
  std::mutex mutex;
  std::map<std::string_view, PersonMentions> by_name;
};
KnownMentions& known_mentions() {
  static KnownMentions known;
  return known;
}
}  // namespace

void know_mentions(const std::vector<PersonMentions>& all) {
  auto& known = known_mentions();
  const std::scoped_lock lock(known.mutex);
  for (const auto& one : all) known.by_name.emplace(one.name, one);
}

std::vector<PersonMentions> person_mentions() {
  auto& known = known_mentions();
  const std::scoped_lock lock(known.mutex);
  std::vector<PersonMentions> all;
  for (const auto& [name, one] : known.by_name) all.push_back(one);
  return all;
}
}  // namespace keep
