// SPDX-License-Identifier: Apache-2.0
#include "supply/policy.hpp"

#include <algorithm>

namespace supply {
namespace {
constexpr std::array norms{
    Norm{"mask", {1, 4}},
    Norm{"gloves", {1, 4}},
    Norm{"face_shield", {1, 24}},
    Norm{"suit", {1, 4}},
};

// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{SupplyPolicy{
    *Day::of(2026, 11, 27),
    "a mask for 4 hours of who is exposed at work, not used again: guide to the use of masks, in "
    "copies of 2021-22; a week of masks and disinfectant in reserve: rules for building sites in "
    "Shanghai; 1.5 kg of food a person and day: what Shanghai planned with in April 2022; gloves, "
    "suits, face shields and the width of a forecast (four days of five) are this house's own",
    norms,
    7,
    1'500,
    14,
    30,
    {},
}};

// What was short first; shelf lives are those usual on the label, a lot's own counts.
constexpr std::array items{
    SeedItem{"mask", "医用外科口罩", "只", 730},
    SeedItem{"gloves", "一次性手套", "双", 1095},
    SeedItem{"suit", "防护服", "套", 730},
    SeedItem{"face_shield", "防护面屏", "个", std::nullopt},
    SeedItem{"thermometer", "体温计", "支", std::nullopt},
    SeedItem{"disinfectant", "84消毒液", "毫升", 365},
    SeedItem{"sanitizer", "免洗手消毒液", "毫升", 730},
    SeedItem{"soap", "肥皂", "块", 1095},
    SeedItem{"waste_bag", "医疗废物袋", "只", std::nullopt},
    SeedItem{"noodles", "方便面", "包", 180},
    SeedItem{"biscuits", "饼干", "包", 270},
    SeedItem{"bread", "面包", "个", 5},
    SeedItem{"milk", "牛奶", "盒", 180},
    SeedItem{"fruit", "水果", "克", 7},
    SeedItem{"vegetables", "暖心菜", "克", 4},
    SeedItem{"down_coat", "羽绒服", "件", std::nullopt},
};

// What a post is given before its first shift; the isolation kit of Nantou without its card; five
// kilograms of vegetables a parcel, as those of April 2022.
constexpr std::array post_parts{SeedPart{"mask", 50}, SeedPart{"gloves", 20},
                                SeedPart{"face_shield", 2}, SeedPart{"thermometer", 2},
                                SeedPart{"sanitizer", 500}};
constexpr std::array home_parts{SeedPart{"mask", 10}, SeedPart{"soap", 1},
                                SeedPart{"thermometer", 1}, SeedPart{"disinfectant", 500}};
constexpr std::array parcel_parts{SeedPart{"vegetables", 5'000}};
constexpr std::array kits{SeedKit{"post_kit", "岗位防护包", "套", post_parts},
                          SeedKit{"home_kit", "居家防护包", "套", home_parts},
                          SeedKit{"parcel", "暖心菜包", "份", parcel_parts}};
}  // namespace

const SupplyPolicy& supply_policy(Day day) {
  const auto after =
      std::find_if(policies.begin(), policies.end(),
                   [&](const SupplyPolicy& policy) { return day < policy.in_force_from; });
  return after == policies.begin() ? policies.front() : *(after - 1);
}

std::span<const SeedItem> seed_items() { return items; }
std::span<const SeedKit> seed_kits() { return kits; }
std::string_view first_store_name() { return "社区仓库"; }
}  // namespace supply
