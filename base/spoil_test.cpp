// SPDX-License-Identifier: Apache-2.0
#include "base/spoil.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/every_kind_test.hpp"
#include "base/json.hpp"

namespace {
const json::Spoiled* find(const std::vector<json::Spoiled>& all, std::string_view pointer,
                          std::string_view fault) {
  for (const auto& one : all)
    if (one.pointer == pointer && one.fault == fault) return &one;
  return nullptr;
}

std::string text_of(const std::vector<json::Spoiled>& all, std::string_view pointer,
                    std::string_view fault) {
  const auto* found = find(all, pointer, fault);
  return found ? found->text : "none";
}
}  // namespace

TEST(Spoil, ChangesOneThingAtATime) {
  const auto all = json::spoiled(R"({"a":1,"b":{"c":["x","y","z"]}})");
  EXPECT_EQ(text_of(all, "/a", "removed"), R"({"b":{"c":["x","y","z"]}})");
  EXPECT_EQ(text_of(all, "/a", "null"), R"({"a":null,"b":{"c":["x","y","z"]}})");
  EXPECT_EQ(text_of(all, "/a", "text"), R"({"a":"spoiled","b":{"c":["x","y","z"]}})");
  EXPECT_EQ(text_of(all, "/a", "number"), "none");
  EXPECT_EQ(text_of(all, "/b/c/0", "yes or no"), R"({"a":1,"b":{"c":[true,"y","z"]}})");
  EXPECT_EQ(text_of(all, "/b/c/2", "list"), R"({"a":1,"b":{"c":["x","y",[]]}})");
  EXPECT_EQ(text_of(all, "/b/c/1", "list"), "none");
  EXPECT_EQ(text_of(all, "/b/c/2", "removed"), R"({"a":1,"b":{"c":["x","y"]}})");
  EXPECT_EQ(text_of(all, "/b/c/3", "doubled"), R"({"a":1,"b":{"c":["x","y","z","z"]}})");
  EXPECT_EQ(text_of(all, "/b", "unknown member"),
            R"({"a":1,"b":{"c":["x","y","z"],"no/such~member":1}})");
  EXPECT_EQ(text_of(all, "", "list"), "[]");
  EXPECT_EQ(text_of(all, "/b/c", "object"), R"({"a":1,"b":{"c":{}}})");
}

TEST(Spoil, ReachesEveryMember) {
  std::map<std::string, std::set<std::string>> faults;
  for (const auto& one : json::spoiled(kinds::everything_json))
    faults[one.pointer].insert(one.fault);
  described::each_member<kinds::Everything>([&](auto d) {
    const auto pointer = "/" + std::string(d.name);
    EXPECT_TRUE(faults[pointer].contains("removed")) << pointer;
    EXPECT_TRUE(faults[pointer].contains("null")) << pointer;
    EXPECT_GE(faults[pointer].size(), 6u) << pointer;
  });
  EXPECT_TRUE(faults["/parts/1/pieces"].contains("largest number"));
  EXPECT_TRUE(faults["/spare"].contains("unknown member"));
}

TEST(Spoil, GivesEachVariantOnceAndNeverTheRightText) {
  const auto right = boost::json::serialize(boost::json::parse(kinds::everything_json));
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& one : json::spoiled(kinds::everything_json)) {
    EXPECT_TRUE(seen.emplace(one.pointer, one.fault).second) << one.pointer << ' ' << one.fault;
    EXPECT_NE(one.text, right) << one.pointer << ' ' << one.fault;
  }
  EXPECT_GT(seen.size(), 300u);
}

TEST(Spoil, WhatIsCertainIsRefusedAndPointsThere) {
  ASSERT_TRUE(json::read<kinds::Everything>(kinds::everything_json));
  int certain = 0;
  for (const auto& one : json::spoiled(kinds::everything_json)) {
    const auto read = json::read<kinds::Everything>(one.text);
    if (read) {
      EXPECT_FALSE(one.is_certain) << one.pointer << ' ' << one.fault;
      continue;
    }
    certain += one.is_certain;
    EXPECT_EQ(read.error().kind, No::invalid);
    if (read.error().code == "json.malformed") continue;
    ASSERT_FALSE(read.error().findings.empty());
    EXPECT_TRUE(read.error().findings[0].pointer.starts_with(one.pointer))
        << one.pointer << ' ' << one.fault << ' ' << read.error().findings[0].pointer;
  }
  EXPECT_GT(certain, 150);
}

TEST(Spoil, IsNotCertainOfWhatMayReplaceNull) {
  for (const auto& one : json::spoiled(R"({"note":null})"))
    EXPECT_FALSE(one.pointer == "/note" && one.is_certain) << one.fault;
  EXPECT_NE(find(json::spoiled(R"({"note":null})"), "/note", "text"), nullptr);
}

TEST(Spoil, RefusesToBeginFromWrongText) {
  EXPECT_THROW((void)json::spoiled("{"), std::invalid_argument);
}
