// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a kind of task asks for, and what a report gives.
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

namespace task {
using EvidenceName = Text<1, 40>;

enum class PhotoSort { photo, signature };
BOOST_DESCRIBE_ENUM(PhotoSort, photo, signature)

struct GivenAnswer {
  EvidenceName name;
  EvidenceName choice;
};
BOOST_DESCRIBE_STRUCT(GivenAnswer, (), (name, choice))
struct GivenCount {
  EvidenceName name;
  Whole<0, 1'000'000> number;
};
BOOST_DESCRIBE_STRUCT(GivenCount, (), (name, number))

struct AskedAnswer {
  std::string name;
  std::vector<std::string> choices;
};
BOOST_DESCRIBE_STRUCT(AskedAnswer, (), (name, choices))
struct AskedCount {
  std::string name;
  std::int64_t most = 0;
};
BOOST_DESCRIBE_STRUCT(AskedCount, (), (name, most))
/// What a kind asks for, so that a phone can ask it without a network.
struct KindCard {
  std::string kind;
  std::vector<AskedAnswer> answers;
  std::vector<AskedCount> counts;
  std::int64_t photos_least = 0, photos_most = 0;
  bool wants_signature = false;
};
BOOST_DESCRIBE_STRUCT(KindCard, (),
                      (kind, answers, counts, photos_least, photos_most, wants_signature))

}  // namespace task
