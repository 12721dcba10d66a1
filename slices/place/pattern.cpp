// SPDX-License-Identifier: Apache-2.0
#include "place/pattern.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "place/doors.hpp"
#include "platform/exchange/text.hpp"

namespace place {
namespace {
constexpr std::size_t most_buildings = 500, most_stairwells = 50, most_floors = 80, most_doors = 40,
                      most_dwellings = 50'000;

using Fault = tl::unexpected<PatternFault>;
Fault unread(std::string field) { return Fault({"place.pattern_unread", std::move(field)}); }
Fault too_big() { return Fault({"place.pattern_too_big", "pattern"}); }

std::string plain_pattern(std::string_view text) {
  std::string out;
  for (const char c : exchange::narrow(text)) {
    if (c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"×", "*"},
                                 {"✕", "*"},
                                 {"、", ","},
                                 {"—", "-"},
                                 {"–", "-"},
                                 {"至", "-"}})
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from))
      out.replace(at, from.size(), to);
  return out;
}

/// Parts between signs of multiplication. "x" is one only between a part and the digit of the next.
std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_times =
        text[i] == '*' || (text[i] == 'x' && i + 1 < text.size() && is_digit(text[i + 1]));
    if (is_times) {
      parts.emplace_back();
    } else {
      parts.back() += text[i];
    }
  }
  return parts;
}

enum class Part { buildings, stairwells, floors, doors };

/// The part without its word; none when it has another part's word.
std::optional<std::string> without_word(std::string part, Part which) {
  static const std::vector<std::pair<std::string_view, Part>> words = {
      {"buildings", Part::buildings},
      {"building", Part::buildings},
      {"号楼", Part::buildings},
      {"幢", Part::buildings},
      {"栋", Part::buildings},
      {"座", Part::buildings},
      {"#", Part::buildings},
      {"stairwells", Part::stairwells},
      {"stairwell", Part::stairwells},
      {"units", Part::stairwells},
      {"unit", Part::stairwells},
      {"单元", Part::stairwells},
      {"梯", Part::stairwells},
      {"floors", Part::floors},
      {"floor", Part::floors},
      {"层", Part::floors},
      {"楼", Part::floors},
      {"doors", Part::doors},
      {"door", Part::doors},
      {"flats", Part::doors},
      {"户", Part::doors},
      {"室", Part::doors}};
  for (const auto& [word, of] : words)
    if (part.size() > word.size() && part.ends_with(word)) {
      if (of != which) return std::nullopt;
      part.resize(part.size() - word.size());
      return part;
    }
  return part;
}

std::optional<std::int64_t> number_of(std::string_view text) {
  if (text.empty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  return number;
}

/// "3" is 1, 2, 3; "1-3,5" and "2-4" are what they list; "A,B" are names.
std::optional<std::vector<std::string>> names_of(std::string_view part, std::size_t most) {
  std::vector<std::string> names;
  if (const auto count = number_of(part)) {
    if (*count < 1 || std::size_t(*count) > most) return std::nullopt;
    for (std::int64_t i = 1; i <= *count; ++i) names.push_back(std::to_string(i));
    return names;
  }
  while (!part.empty()) {
    const auto item = part.substr(0, part.find(','));
    part.remove_prefix(std::min(part.size(), item.size() + 1));
    const auto dash = item.find('-');
    const auto from = number_of(item.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : number_of(item.substr(dash + 1));
    if (from && to && *from <= *to && std::size_t(*to - *from) < most) {
      for (auto i = *from; i <= *to; ++i) names.push_back(std::to_string(i));
    } else if (dash == std::string_view::npos && !item.empty() && item.size() <= 2 &&
               !is_digit(item[0])) {
      names.push_back(building_name(item));
    } else {
      return std::nullopt;
    }
    if (names.size() > most) return std::nullopt;
  }
  if (names.empty()) return std::nullopt;
  return names;
}

struct Exceptions {
  std::set<std::string> absent;
  std::vector<ReadDoor> extra;
  std::set<std::string> no_floors;
  bool is_through = false;
};

std::optional<Exceptions> read_exceptions(const std::vector<std::string>& texts) {
  Exceptions out;
  for (const auto& raw : texts) {
    auto text = plain_pattern(raw);
    if (text.empty()) continue;
    if (text == "doorsthrough" || text == "doors=through" || text == "通号") {
      out.is_through = true;
    } else if (text[0] == '-' || text[0] == '+') {
      const auto door = read_door(text.substr(1));
      if (!door) return std::nullopt;
      if (text[0] == '+') {
        out.extra.push_back(*door);
      } else {
        out.absent.insert(door->building + '-' + door->stairwell + '-' + door->number);
      }
    } else {
      const auto size_before = text.size();
      for (const std::string_view word : {"nofloors", "nofloor", "没有", "无"})
        if (text.starts_with(word)) {
          text.erase(0, word.size());
          break;
        }
      const auto floors = without_word(text, Part::floors);
      if (!floors || text.size() == size_before) return std::nullopt;
      // One number alone is that floor, not a count of floors.
      const auto one = number_of(*floors);
      const auto names = one ? std::vector<std::string>{std::to_string(*one)}
                             : names_of(*floors, most_floors).value_or(std::vector<std::string>{});
      if (names.empty()) return std::nullopt;
      out.no_floors.insert(names.begin(), names.end());
    }
  }
  return out;
}

std::string door_text(std::int64_t floor, std::int64_t door) {
  return std::to_string(floor) + (door < 10 ? "0" : "") + std::to_string(door);
}

void add_extra(std::vector<BuildingPlan>& plan, const ReadDoor& door) {
  const auto named = [](auto& list, const std::string& name) -> decltype(auto) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.name == name; });
    return found != list.end() ? *found : (list.push_back({name, {}}), list.back());
  };
  auto& doors = named(named(plan, door.building).stairwells, door.stairwell).doors;
  const bool is_there = std::any_of(doors.begin(), doors.end(), [&](const DoorPlan& known) {
    return known.number == door.number;
  });
  if (!is_there) doors.push_back({door.number, door.floor});
}
}  // namespace

tl::expected<std::vector<BuildingPlan>, PatternFault> expand(
    std::string_view pattern, const std::vector<std::string>& exception_texts) {
  auto parts = parts_of(plain_pattern(pattern));
  if (parts.size() != 3 && parts.size() != 4) return unread("pattern");
  const bool has_stairwells = parts.size() == 4;
  const Part order[] = {Part::buildings, has_stairwells ? Part::stairwells : Part::floors,
                        has_stairwells ? Part::floors : Part::doors, Part::doors};
  const std::size_t limits[] = {most_buildings, most_stairwells, most_floors, most_doors};
  std::vector<std::vector<std::string>> names;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = without_word(parts[i], order[i]);
    if (!part) return unread("pattern");
    if (const auto count = number_of(*part); count && std::size_t(*count) > limits[int(order[i])])
      return too_big();
    auto list = names_of(*part, limits[int(order[i])]);
    if (!list) return unread("pattern");
    names.push_back(std::move(*list));
  }
  if (!has_stairwells) names.insert(names.begin() + 1, std::vector<std::string>{""});
  const auto exceptions = read_exceptions(exception_texts);
  if (!exceptions) return unread("exceptions");
  std::size_t total = 1;
  for (const auto& list : names) total *= list.size();
  if (total > most_dwellings) return too_big();

  std::vector<BuildingPlan> plan;
  for (const auto& building : names[0]) {
    auto& built = plan.emplace_back(BuildingPlan{building, {}});
    std::int64_t before = 0;
    for (const auto& stairwell : names[1]) {
      auto& doors = built.stairwells.emplace_back(StairwellPlan{stairwell, {}}).doors;
      for (const auto& floor : names[2]) {
        const auto level = number_of(floor);
        if (!level) return unread("pattern");
        if (exceptions->no_floors.contains(floor)) continue;
        for (std::size_t i = 0; i < names[3].size(); ++i) {
          const auto number = door_text(*level, before + std::int64_t(i) + 1);
          if (!exceptions->absent.contains(building + '-' + stairwell + '-' + number))
            doors.push_back({number, *level});
        }
      }
      if (exceptions->is_through) before += std::int64_t(names[3].size());
    }
  }
  for (const auto& extra : exceptions->extra) add_extra(plan, extra);
  return plan;
}
}  // namespace place
