// SPDX-License-Identifier: Apache-2.0
/// Where places stand, and in which order somebody walks to them.
#include <algorithm>
#include <limits>

#include "place/change_writer.hpp"
#include "platform/work.hpp"

namespace place {
namespace {
/// A compound, a building, a stairwell and a door; one more for whatever may come between.
constexpr int most_levels = 5;

using Known = std::unordered_map<Uuid, Place>;

/// The places and everything above them inside the community.
Known with_parents(Work& work, std::vector<Uuid> wanted) {
  Known known;
  for (int level = 0; level < most_levels && !wanted.empty(); ++level) {
    std::vector<Uuid> above;
    for (auto& place : find_places(work, wanted)) {
      above.push_back(place.parent_id);
      known.emplace(place.id, std::move(place));
    }
    std::sort(above.begin(), above.end());
    above.erase(std::unique(above.begin(), above.end()), above.end());
    std::erase_if(above,
                  [&](const Uuid& id) { return known.contains(id) || id == work.community(); });
    wanted = std::move(above);
  }
  return known;
}

/// Bytes that compare as comes_before does: a run of digits by how many there are, then by itself.
void append_name(std::string& out, std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at < name.size();) {
    if (!is_digit(name[at])) {
      out += name[at++];
      continue;
    }
    while (at < name.size() && name[at] == '0') ++at;
    const auto from = at;
    while (at < name.size() && is_digit(name[at])) ++at;
    out += '0';
    out += static_cast<char>(at - from);  // names have at most 60 characters
    out += name.substr(from, at - from);
  }
  out += '\0';
}

/// The higher floor comes first.
void append_floor(std::string& out, std::int64_t floor) {
  constexpr std::int64_t top = std::numeric_limits<std::int32_t>::max();
  const auto down = static_cast<std::uint32_t>(top - std::clamp<std::int64_t>(floor, -top, top));
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(down >> shift & 0xFF);
}

Stop stop_of(const Place& place, const Known& known) {
  std::vector<const Place*> way{&place};
  for (auto above = known.find(place.parent_id); above != known.end() && way.size() < most_levels;
       above = known.find(above->second.parent_id))
    way.push_back(&above->second);
  Stop stop;
  stop.kind = place.kind;
  stop.label = place.label.value_or(place.name);
  if (place.kind == Kind::stairwell && way.size() > 1)
    stop.label = joined({way[1]->name, place.name});
  for (auto step = way.rbegin(); step != way.rend(); ++step) {
    if ((*step)->kind == Kind::compound && *step != &place) stop.compound_name = (*step)->name;
    if ((*step)->floor) append_floor(stop.walk, *(*step)->floor);
    append_name(stop.walk, (*step)->name);
  }
  return stop;
}
}  // namespace

std::unordered_map<Uuid, Stop> stops_of(Work& work, const std::vector<Uuid>& places) {
  std::unordered_map<Uuid, Stop> stops;
  const auto known = with_parents(work, places);
  for (const auto& id : places)
    if (const auto found = known.find(id); found != known.end())
      stops.emplace(id, stop_of(found->second, known));
  return stops;
}
}  // namespace place
