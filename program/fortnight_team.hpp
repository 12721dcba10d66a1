// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who answers for the households of a fortnight: goes where nobody was reached, and sees to what
/// was asked for.
#include <set>

#include "care/rows.hpp"
#include "need/deeds.hpp"
#include "program/fortnight_homes.hpp"

namespace program {
class Team {
 public:
  Team(Stage& stage, Homes& homes) : stage_(stage), homes_(homes) {}
  /// Sees what is open, and begins with what nobody has begun with.
  void see_what_waits();

 private:
  void plan_visit(const care::Subject& subject, const care::Check& check);
  /// What comes next with a request: usually soon.
  void plan_deed(const need::Request& request);
  void deed_later(const need::Request& request, need::Deed step, std::int64_t from_minutes,
                  std::int64_t until_minutes);
  /// What a release waits for is asked for and noted.
  void plan_mending(const Uuid& order);

  Stage& stage_;
  Homes& homes_;
  std::set<Uuid> begun_;
  std::set<std::pair<Uuid, std::int64_t>> handled_, mended_;
};
}  // namespace program
