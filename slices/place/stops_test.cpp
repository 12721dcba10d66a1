// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "place/test_estate.hpp"

namespace place {
namespace {
class Stops : public Estate {
 protected:
  /// All places of the community in the order of a walk, each as it is called.
  std::vector<std::string> walked() {
    std::vector<Uuid> ids;
    for (const auto& [id, one] : places()) ids.push_back(id);
    std::vector<Stop> stops;
    read([&](Work& work) {
      for (auto& [id, stop] : stops_of(work, ids)) stops.push_back(stop);
    });
    EXPECT_EQ(ids.size(), stops.size());
    std::sort(stops.begin(), stops.end(),
              [](const Stop& one, const Stop& other) { return one.walk < other.walk; });
    std::vector<std::string> labels;
    for (const auto& stop : stops) labels.push_back(stop.label);
    return labels;
  }
};
using Labels = std::vector<std::string>;
}  // namespace

TEST_F(Stops, AStairwellIsWalkedFromTheTopDown) {
  EXPECT_EQ((Labels{"山水苑",  "1",       "1-1",     "1-1-301", "1-1-302", "1-1-201", "1-1-202",
                    "1-1-101", "1-1-102", "1-2",     "1-2-301", "1-2-302", "1-2-201", "1-2-202",
                    "1-2-101", "1-2-102", "2",       "2-1",     "2-1-301", "2-1-302", "2-1-201",
                    "2-1-202", "2-1-101", "2-1-102", "2-2",     "2-2-301", "2-2-302", "2-2-201",
                    "2-2-202", "2-2-101", "2-2-102"}),
            walked());
}

TEST_F(Stops, BuildingsAndFloorsComeAsPeopleCount) {
  lay_out("9-11幢×1单元×11层×1户");
  const auto all = walked();
  const auto at = [&](const char* label) { return std::find(all.begin(), all.end(), label); };
  EXPECT_LT(at("2-2-101"), at("9"));
  EXPECT_LT(at("9-1-101"), at("10"));
  EXPECT_LT(at("10-1-1101"), at("10-1-1001"));
  EXPECT_LT(at("10-1-1001"), at("10-1-901"));
  EXPECT_LT(at("10-1-101"), at("11"));
  EXPECT_NE(all.end(), at("11-1-101"));
}

TEST_F(Stops, AStopKnowsItsKindAndItsCompound) {
  const auto door = at("2-1-301"), stairwell = at("2-1");
  read([&](Work& work) {
    const auto stops = stops_of(work, {door.id, stairwell.id, *Uuid::parse(compound), Uuid{}});
    ASSERT_EQ(3u, stops.size());  // one of them does not exist
    EXPECT_EQ("山水苑", stops.at(door.id).compound_name);
    EXPECT_EQ(Kind::dwelling, stops.at(door.id).kind);
    EXPECT_EQ("2-1", stops.at(stairwell.id).label);
    EXPECT_EQ("", stops.at(*Uuid::parse(compound)).compound_name);
    EXPECT_EQ("山水苑", stops.at(*Uuid::parse(compound)).label);
  });
}

TEST_F(Stops, NoNamesAreNoStops) {
  read([&](Work& work) { EXPECT_TRUE(stops_of(work, {}).empty()); });
}

// The bytes of a walk and the order of names are two readings of one rule.
TEST_F(Stops, TheOrderOfBytesIsTheOrderOfNames) {
  std::mt19937 dice(20261126);
  const auto throw_one = [&](int of) { return static_cast<int>(dice() % unsigned(of)); };
  std::vector<std::string> names;
  static constexpr const char* parts[] = {"1", "2", "10", "02", "9", "A", "B", "幢", "甲", "-"};
  while (names.size() < 40) {
    std::string name;
    for (int length = 1 + throw_one(4); length > 0; --length) name += parts[throw_one(10)];
    const bool is_known = std::any_of(names.begin(), names.end(), [&](const auto& one) {
      return !comes_before(one, name) && !comes_before(name, one);  // "2" and "02" stand alike
    });
    if (is_known) continue;
    names.push_back(name);
    EXPECT_EQ(201,
              post("/gates",
                   {{"id", app.new_id()}, {"name", name}, {"compound", nullptr}, {"state", "open"}})
                  .status)
        << name;
  }
  std::sort(names.begin(), names.end(), comes_before);
  auto shown = walked();
  std::erase_if(shown, [&](const auto& one) {
    return std::find(names.begin(), names.end(), one) == names.end();
  });
  // Buildings are called "1" and "2" too: keep what stands for a gate.
  Labels gates;
  for (const auto& one : shown)
    if (gates.empty() || gates.back() != one) gates.push_back(one);
  std::erase_if(names, [](const auto& one) { return one == "1" || one == "2"; });
  std::erase_if(gates, [](const auto& one) { return one == "1" || one == "2"; });
  EXPECT_EQ(names, gates);
}
}  // namespace place
