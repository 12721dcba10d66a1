// SPDX-License-Identifier: Apache-2.0
#include "program/town.hpp"

#include <algorithm>
#include <array>

#include "people/identity.hpp"

namespace program {
namespace {
using people::Dice;
using people::InventedHousehold;
using people::Occupancy;
using people::Profile;
using place::CompoundKind;

constexpr std::int64_t usual_community = 4'000;
constexpr int communities_in_street = 20, streets_in_district = 20, districts_in_city = 20;

constexpr std::array first_signs{"青", "云", "锦", "翠", "金", "银", "文", "安", "和", "庆",
                                 "长", "东", "南", "西", "北", "新", "福", "景", "春", "秋",
                                 "桂", "梅", "竹", "枫", "荷", "莲", "松", "柳", "桃", "杏"};
constexpr std::array second_signs{"山", "溪", "河", "湖", "泉", "石", "桥", "塘", "苑", "园",
                                  "林", "田", "湾", "岭", "浦", "汀", "洲", "港", "坊", "里",
                                  "阳", "华", "宁", "乐", "兴", "盛", "祥", "瑞", "康", "泰"};
constexpr std::array estate_words{"苑", "花园", "家园", "小区", "公寓", "名庭", "雅居", "新城"};

/// Different for each number below 900, then with a figure behind it.
std::string name_of(std::int64_t number) {
  constexpr auto firsts = std::int64_t(first_signs.size()),
                 seconds = std::int64_t(second_signs.size());
  // A step that has no divisor in common with 900 visits all pairs, with neighbours far apart.
  const auto pair = number * 577 % (firsts * seconds);
  const auto round = number / (firsts * seconds);
  return std::string(first_signs[std::size_t(pair / seconds)]) +
         second_signs[std::size_t(pair % seconds)] + (round ? std::to_string(round + 1) : "");
}

std::string digits(std::int64_t number, int width) {
  auto text = std::to_string(number);
  return std::string(std::size_t(width) - std::min(text.size(), std::size_t(width)), '0') + text;
}

/// Of the `all` things that are dealt out evenly to `shares`, how many come before this share.
std::int64_t dealt_before(std::int64_t all, std::int64_t shares, std::int64_t share) {
  return all / shares * share + std::min(share, all % shares);
}

/// A well formed number that differs for each person below Town::most_persons. Its region is one
/// of a real province, and says nothing of where the person is registered.
std::string number_of(Day born, people::Sex sex, std::int64_t person) {
  static constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33,
                                        34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
                                        51, 52, 53, 54, 61, 62, 63, 64, 65};
  constexpr std::int64_t cities = 40, counties = 27,
                         regions = std::int64_t(provinces.size()) * cities * counties,
                         serials = 500;
  static_assert(regions * serials >= Town::most_persons);
  const auto region = person % regions;
  std::string text = std::to_string(provinces[std::size_t(region % std::ssize(provinces))]);
  text += digits(region / std::ssize(provinces) % cities + 1, 2);
  text += digits(region / std::ssize(provinces) / cities + 1, 2);
  for (const char c : born.text())
    if (c != '-') text += c;
  text += digits(person / regions * 2 + (sex == people::Sex::male ? 1 : 0), 3);
  return text + people::check_digit_of(text);
}

/// How the doors of a compound stand.
struct Layout {
  std::int64_t buildings = 1, stairwells = 1, floors = 1, doors = 1;
  std::int64_t homes_in_building() const { return stairwells * floors * doors; }
};

Layout layout_of(CompoundKind kind, Dice& dice) {
  const auto homes = 250 + dice.throw_one(250);
  Layout layout;
  if (kind == CompoundKind::village) {
    layout.doors = 25 + dice.throw_one(20);
  } else if (kind == CompoundKind::estate) {
    static constexpr std::array floors{6, 6, 7, 11, 17, 24};
    layout.stairwells = 2 + dice.throw_one(3);
    layout.floors = floors[std::size_t(dice.throw_one(floors.size()))];
    layout.doors = layout.floors > 10 ? 4 : 2;
  } else {
    layout.stairwells = 2;
    layout.floors = 5;
    layout.doors = 4;
  }
  layout.buildings = std::max<std::int64_t>(1, homes / layout.homes_in_building());
  return layout;
}

place::DoorName door_of(CompoundKind kind, const std::string& compound, const Layout& layout,
                        std::int64_t home) {
  const auto building = home / layout.homes_in_building() + 1;
  const auto inside = home % layout.homes_in_building();
  if (kind == CompoundKind::village)
    return {compound, std::to_string(building) + "组", "", std::to_string(inside + 1), 1};
  const auto in_stairwell = layout.floors * layout.doors;
  const auto floor = inside % in_stairwell / layout.doors + 1;
  return {compound, std::to_string(building), std::to_string(inside / in_stairwell + 1),
          std::to_string(floor * 100 + inside % layout.doors + 1), floor};
}

CompoundKind kind_of_compound(Dice& dice) {
  const auto thrown = dice.throw_one(100);
  return thrown < 72   ? CompoundKind::estate
         : thrown < 84 ? CompoundKind::village
         : thrown < 95 ? CompoundKind::transition
                       : CompoundKind::elders_transition;
}

Profile profile_of(CompoundKind kind) {
  switch (kind) {
    case CompoundKind::transition:
      return Profile::transition;
    case CompoundKind::elders_transition:
      return Profile::elders_transition;
    case CompoundKind::village:
      return Profile::village;
    case CompoundKind::estate:
    case CompoundKind::other:
      break;
  }
  return Profile::estate;
}

Occupancy occupancy_of_home(CompoundKind kind, Dice& dice) {
  const auto thrown = dice.throw_one(1'000);
  if (kind == CompoundKind::elders_transition)
    return thrown < 950 ? Occupancy::occupied : Occupancy::vacant;
  return thrown < 720   ? Occupancy::occupied
         : thrown < 860 ? Occupancy::rented
         : thrown < 940 ? Occupancy::vacant
         : thrown < 980 ? Occupancy::owner_away
         : thrown < 995 ? Occupancy::unreachable
                        : Occupancy::refused;
}

InventedHousehold home_of(CompoundKind kind, Dice& dice, Day today) {
  const auto occupancy = occupancy_of_home(kind, dice);
  InventedHousehold home;
  if (occupancy == Occupancy::occupied || occupancy == Occupancy::owner_away)
    home = people::invent_household(dice, profile_of(kind), today);
  if (occupancy == Occupancy::rented) home = people::invent_household(dice, Profile::rented, today);
  if (occupancy == Occupancy::owner_away) people::send_away(home, dice);
  home.occupancy = occupancy;
  return home;
}
}  // namespace

Town::Town(const TownOptions& options, Day today) : options_(options), today_(today) {
  const auto wanted = options.communities > 0
                          ? options.communities
                          : (options.persons + usual_community / 2) / usual_community;
  communities_ = std::clamp<std::int64_t>(wanted, 1, std::max<std::int64_t>(1, options.persons));
}

std::string Town::code_of(std::int64_t community) {
  const auto street = community / communities_in_street, district = street / streets_in_district,
             city = district / districts_in_city;
  return "99" + digits(city + 1, 2) + digits(district % districts_in_city + 1, 2) +
         digits(street % streets_in_district + 1, 3) +
         digits(community % communities_in_street + 1, 3);
}

std::vector<place::DivisionRow> Town::divisions() const {
  std::vector<place::DivisionRow> rows{{"99", "演示省", ""}};
  for (std::int64_t community = 0; community < communities_; ++community) {
    const auto code = code_of(community);
    const auto add = [&](std::size_t width, std::size_t above, std::int64_t number,
                         const char* word) {
      rows.push_back({code.substr(0, width), name_of(number) + word, code.substr(0, above)});
    };
    const auto street = community / communities_in_street;
    if (community % communities_in_street == 0) {
      const auto district = street / streets_in_district;
      if (street % streets_in_district == 0) {
        if (district % districts_in_city == 0) add(4, 2, district / districts_in_city, "市");
        add(6, 4, district + 100, "区");
      }
      add(9, 6, street + 200, "街道");
    }
    add(12, 9, community + 300, "社区");
  }
  return rows;
}

void Town::each_compound(std::int64_t community,
                         const std::function<void(const TownCompound&)>& take) const {
  const auto first = dealt_before(options_.persons, communities_, community);
  auto left = dealt_before(options_.persons, communities_, community + 1) - first;
  auto person = first;
  // The first number of one generator is the seed of another: communities have nothing in common.
  Dice dice(Dice(options_.seed * 1'000'003 + std::uint64_t(community)).next());
  for (std::int64_t number = 0; left > 0; ++number) {
    TownCompound compound;
    compound.kind = kind_of_compound(dice);
    const auto* word = compound.kind == CompoundKind::estate
                           ? estate_words[std::size_t(dice.throw_one(estate_words.size()))]
                       : compound.kind == CompoundKind::village ? "村"
                                                                : "过渡房";
    compound.name = name_of(community * 31 + number) + word;
    const auto layout = layout_of(compound.kind, dice);
    const auto homes = layout.buildings * layout.homes_in_building();
    for (std::int64_t at = 0; at < homes && left > 0; ++at) {
      TownHome home{door_of(compound.kind, compound.name, layout, at),
                    home_of(compound.kind, dice, today_)};
      auto& members = home.household.members;
      if (std::ssize(members) > left) members.resize(std::size_t(left));
      for (auto& member : members) {
        if (!member.id_number.empty())
          member.id_number = number_of(member.born_on, member.sex, person);
        ++person;
      }
      left -= std::ssize(members);
      compound.homes.push_back(std::move(home));
    }
    take(compound);
  }
}
}  // namespace program
