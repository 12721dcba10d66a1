// SPDX-License-Identifier: Apache-2.0
#include "place/doors.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "platform/exchange/text.hpp"

namespace place {
namespace {
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_sign_of_name(char c) { return is_digit(c) || is_letter(c); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// Chinese numerals as digits: 三 3, 五〇一 501, 十二 12, 二十 20, 一百零二 102.
std::string with_digits(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, int>, 12> numerals = {{{"〇", 0},
                                                                                 {"零", 0},
                                                                                 {"一", 1},
                                                                                 {"二", 2},
                                                                                 {"两", 2},
                                                                                 {"三", 3},
                                                                                 {"四", 4},
                                                                                 {"五", 5},
                                                                                 {"六", 6},
                                                                                 {"七", 7},
                                                                                 {"八", 8},
                                                                                 {"九", 9}}};
  std::string out;
  std::string digits;
  int sum = 0;
  bool has_unit = false;
  const auto end_number = [&] {
    if (has_unit) {
      out += std::to_string(sum + (digits.empty() ? 0 : digits.back() - '0'));
    } else {
      out += digits;
    }
    digits.clear();
    sum = 0;
    has_unit = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    bool is_numeral = false;
    for (const auto& [sign, value] : numerals)
      if (rest.starts_with(sign)) {
        digits += static_cast<char>('0' + value);
        at += sign.size();
        is_numeral = true;
        break;
      }
    if (is_numeral) continue;
    const bool is_ten = rest.starts_with("十"), is_hundred = rest.starts_with("百");
    if (is_ten || is_hundred) {
      sum += (digits.empty() ? 1 : digits.back() - '0') * (is_ten ? 10 : 100);
      digits.clear();
      has_unit = true;
      at += 3;
      continue;
    }
    end_number();
    out += text[at++];
  }
  end_number();
  return out;
}

std::string plain(std::string_view text) {
  std::string out;
  for (const char c : exchange::narrow(text))
    if (c != ' ' && c != '\t' && c != '\n') out += c;
  for (const std::string_view dash : {"—", "–", "－", "−", "~", "_", "/"})
    out = replaced(out, dash, "-");
  return out;
}

std::string without_zeros(std::string text) {
  const auto first = text.find_first_not_of('0');
  if (first == std::string::npos) return text.empty() ? text : "0";
  return is_digit(text[first]) ? text.substr(first) : text;
}

std::string upper(std::string text) {
  for (auto& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

constexpr std::array<std::string_view, 9> building_words = {"号楼", "幢", "栋", "座", "号房",
                                                            "#楼",  "#",  "楼", "组"};
constexpr std::array<std::string_view, 4> stairwell_words = {"单元", "梯", "门洞", "门"};
constexpr std::array<std::string_view, 5> door_words = {"室", "房", "户", "号", "铺"};

/// The digits and letters that end right before `end`.
std::size_t start_of_name(std::string_view text, std::size_t end) {
  auto start = end;
  while (start > 0 && is_sign_of_name(text[start - 1])) --start;
  return start;
}

template <std::size_t n>
std::string without_word(std::string text, const std::array<std::string_view, n>& words) {
  for (const auto word : words)
    if (text.size() > word.size() && text.ends_with(word)) {
      text.resize(text.size() - word.size());
      break;
    }
  return text;
}

/// "3-2-501", "2-501", "501", possibly behind a name.
std::vector<std::string> parts_at_end(std::string_view text, std::size_t& start) {
  std::vector<std::string> parts;
  auto end = text.size();
  for (;;) {
    start = start_of_name(text, end);
    if (start == end) break;
    parts.insert(parts.begin(), std::string(text.substr(start, end - start)));
    if (start == 0 || text[start - 1] != '-' || parts.size() == 3) break;
    end = start - 1;
  }
  return parts;
}

struct Cut {
  std::string before, name, after;
  std::string_view word;
};

/// Cuts at the first building word that follows a digit or letter.
template <std::size_t n>
std::optional<Cut> cut_at(std::string_view text, const std::array<std::string_view, n>& words) {
  std::optional<Cut> best;
  std::size_t best_at = std::string_view::npos;
  for (const auto word : words)
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const auto start = start_of_name(text, at);
      if (start == at) continue;
      if (at < best_at) {
        best_at = at;
        best = Cut{std::string(text.substr(0, start)), std::string(text.substr(start, at - start)),
                   std::string(text.substr(at + word.size())), word};
      }
      break;
    }
  return best;
}

/// "3幢" from a sheet that is called after its building, or "".
std::string building_of_sheet(std::string_view sheet) {
  const auto cut = cut_at(with_digits(plain(sheet)), building_words);
  if (!cut) return {};
  return cut->word == "组" ? cut->name + "组" : upper(without_zeros(cut->name));
}

std::string trimmed_dashes(std::string text) {
  while (!text.empty() && text.back() == '-') text.pop_back();
  while (!text.empty() && text.front() == '-') text.erase(0, 1);
  return text;
}
}  // namespace

std::string building_name(std::string_view text) {
  const auto name = with_digits(plain(text));
  if (name.ends_with("组")) return name;
  return upper(without_zeros(without_word(name, building_words)));
}

std::string stairwell_name(std::string_view text) {
  return upper(without_zeros(without_word(with_digits(plain(text)), stairwell_words)));
}

std::string door_number(std::string_view text) {
  return upper(without_word(with_digits(plain(text)), door_words));
}

std::int64_t floor_of(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (is_digit(c)) digits += c;
  if (digits.size() > 6) return 1;
  if (!number.empty() && (number[0] == 'B' || number[0] == 'b') && digits.size() <= 3 &&
      !digits.empty())
    return digits.size() == 3 ? -(digits[0] - '0') : -1;
  if (digits.size() < 3) return 1;
  std::int64_t floor = 0;
  for (std::size_t i = 0; i + 2 < digits.size(); ++i) floor = floor * 10 + (digits[i] - '0');
  return floor == 0 ? 1 : floor;
}

std::optional<ReadDoor> read_door(std::string_view address) {
  if (address.size() > 400) return std::nullopt;
  const auto text = trimmed_dashes(without_word(with_digits(plain(address)), door_words));
  ReadDoor door;
  std::string rest = text;
  if (auto cut = cut_at(text, building_words)) {
    door.compound = trimmed_dashes(cut->before);
    door.building = cut->word == "组" ? cut->name + "组" : upper(without_zeros(cut->name));
    rest = trimmed_dashes(cut->after);
    // "12栋B座1203": the second word names a part of the building, which is a stairwell to us.
    if (auto part = cut_at(rest, building_words); part && part->before.empty()) {
      door.stairwell = upper(part->name);
      rest = trimmed_dashes(part->after);
    }
  }
  if (auto cut = cut_at(rest, stairwell_words); cut && door.stairwell.empty()) {
    door.stairwell = upper(without_zeros(cut->name));
    if (door.building.empty()) door.building = trimmed_dashes(cut->before);
    rest = trimmed_dashes(cut->after);
  }
  std::size_t start = 0;
  auto parts = parts_at_end(rest, start);
  if (parts.empty()) return std::nullopt;
  door.number = upper(parts.back());
  parts.pop_back();
  if (!parts.empty() && door.stairwell.empty() && (!door.building.empty() || parts.size() == 2)) {
    door.stairwell = upper(without_zeros(parts.back()));
    parts.pop_back();
  }
  if (!parts.empty() && door.building.empty()) {
    door.building = upper(without_zeros(parts.back()));
    parts.pop_back();
  }
  const auto before = trimmed_dashes(rest.substr(0, start));
  if (door.building.empty()) {
    // A shop or a house: what stands before the number is its row.
    if (before.empty()) return std::nullopt;
    door.building = before;
  } else if (door.compound.empty() && !before.empty() && text == rest) {
    door.compound = before;
  }
  const bool has_digit = door.number.find_first_of("0123456789") != std::string::npos;
  if (!has_digit || door.number.size() > 12 || door.building.size() > 60) return std::nullopt;
  door.floor = floor_of(door.number);
  return door;
}

namespace {
/// "3幢" is "3" where the word, or none, stands behind a number that begins with no zero.
std::optional<std::string_view> number_before(std::string_view text,
                                              std::initializer_list<std::string_view> words) {
  const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0 || text[0] == '0') return std::nullopt;
  const auto word = text.substr(end);
  if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
    return std::nullopt;
  return text.substr(0, end);
}

/// Doors as nearly every ledger has them: 山水苑, 3幢, 2单元, 501室. What is written otherwise goes
/// the long way, which says the same of these.
std::optional<DoorName> usual_door(const DoorParts& parts) {
  if (!exchange::is_simple(parts.compound) || parts.compound.empty() || !parts.address.empty())
    return std::nullopt;
  const auto building = number_before(parts.building, {"幢", "栋", "号楼", "组"});
  const auto stairwell = parts.stairwell.empty() ? std::optional<std::string_view>("")
                                                 : number_before(parts.stairwell, {"单元"});
  const auto number = number_before(parts.door, {"室", "号"});
  if (!building || !stairwell || !number || building->size() > 9 || stairwell->size() > 9 ||
      number->size() > 9 || !PlaceName::fits(parts.compound))
    return std::nullopt;
  // A village group keeps its word.
  const bool is_group = parts.building.ends_with("组");
  DoorName name{parts.compound, is_group ? parts.building : std::string(*building),
                std::string(*stairwell), std::string(*number), 1};
  name.floor = floor_of(*number);
  return name;
}
}  // namespace

std::optional<DoorName> read_door(const DoorParts& parts, std::string_view sheet_name) {
  if (auto usual = usual_door(parts)) return usual;
  return read_unusual_door(parts, sheet_name);
}

std::optional<DoorName> read_unusual_door(const DoorParts& parts, std::string_view sheet_name) {
  DoorName name;
  name.compound = exchange::narrow(parts.compound);
  name.building = building_name(parts.building);
  name.stairwell = stairwell_name(parts.stairwell);
  const bool is_bare = parts.door.find_first_of("-#") == std::string::npos &&
                       !cut_at(with_digits(plain(parts.door)), building_words) &&
                       !cut_at(with_digits(plain(parts.door)), stairwell_words);
  const auto& text = parts.door.empty() ? parts.address : parts.door;
  if (!parts.door.empty() && is_bare) {
    name.number = door_number(parts.door);
    if (name.building.empty() && !parts.address.empty())
      if (const auto read = read_door(parts.address)) {
        name.building = read->building;
        if (name.stairwell.empty()) name.stairwell = read->stairwell;
        if (name.compound.empty()) name.compound = read->compound;
      }
  } else if (const auto read = read_door(text)) {
    name.number = read->number;
    if (!read->building.empty()) name.building = read->building;
    if (!read->stairwell.empty()) name.stairwell = read->stairwell;
    if (name.compound.empty()) name.compound = read->compound;
  } else if (!name.building.empty()) {
    // "2-501" under 室号 beside a column for the building.
    const auto rest = read_door(name.building + "-" + plain(text));
    if (!rest) return std::nullopt;
    name.number = rest->number;
    if (!rest->stairwell.empty()) name.stairwell = rest->stairwell;
  } else {
    name.number = door_number(text);
  }
  if (name.building.empty()) name.building = building_of_sheet(sheet_name);
  const bool has_digit = name.number.find_first_of("0123456789") != std::string::npos;
  if (name.building.empty() || !has_digit || name.number.size() > 12 || name.building.size() > 60 ||
      name.stairwell.size() > 20 || !PlaceName::fits(name.building) ||
      (!name.compound.empty() && !PlaceName::fits(name.compound)))
    return std::nullopt;
  name.floor = floor_of(name.number);
  return name;
}

std::optional<std::string> label_in(std::string_view text) {
  const auto typed = plain(text);
  const bool is_label = typed.find_first_not_of(
                            "0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            "abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  if (is_label) return upper(trimmed_dashes(typed));
  if (const auto door = read_door(text)) {
    std::string label = door->building;
    if (!door->stairwell.empty()) label += '-' + door->stairwell;
    return label + '-' + door->number;
  }
  // A building, or a building and a stairwell, while the door is still being typed.
  const auto digits = with_digits(typed);
  if (auto cut = cut_at(digits, building_words)) {
    auto label = upper(without_zeros(cut->name)) + '-';
    if (auto more = cut_at(cut->after, stairwell_words))
      label += upper(without_zeros(more->name)) + '-';
    return label;
  }
  return std::nullopt;
}
}  // namespace place
