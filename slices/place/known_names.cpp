// SPDX-License-Identifier: Apache-2.0
#include "place/known_names.hpp"

#include <set>

#include "platform/work.hpp"

namespace place {
namespace {
/// Where more know a name, whoever looks meets enough of them soon.
constexpr std::int64_t most_that_help = 256;

bool is_in_labels(Kind kind) {
  return kind == Kind::building || kind == Kind::stairwell || kind == Kind::dwelling;
}

/// A label is names joined by dashes: that which stands first begins so.
std::string_view first_name(std::string_view label) { return label.substr(0, label.find('-')); }
}  // namespace

void note_names(Work& work, const std::vector<Place>& places) {
  std::set<std::string_view> names;
  for (const auto& place : places)
    if (is_in_labels(place.kind)) names.insert(place.name);
  for (const auto name : names)
    work.tx.send(
        "insert into place_known_name (community_id, name) values (?, ?) on conflict do nothing",
        work.community(), name);
}

std::optional<std::unordered_set<Uuid>> may_have_door(Work& work, std::string_view label,
                                                      std::string_view label_back) {
  std::unordered_set<Uuid> communities;
  for (const auto name : std::set{first_name(label), first_name(label_back)}) {
    std::int64_t rows = 0;
    // Asked to leave out doubles, SQLite would go from community to community.
    work.tx.each(
        "select community_id from place_known_name where name >= ? and name < ? "
        "order by name limit ?",
        [&](const db::Row& row) {
          communities.insert(row.uuid(0));
          ++rows;
        },
        name, std::string(name) + "\xf4\x8f\xbf\xbf", most_that_help + 1);
    if (rows > most_that_help) return std::nullopt;
  }
  return communities;
}
}  // namespace place
