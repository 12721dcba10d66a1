// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Invented staffings of every size: posts round the clock, people with skills, couples, wishes.
#include <string>

#include "engines/chance.hpp"
#include "engines/roster/staffing.hpp"

namespace bench {
struct StaffingSize {
  int people = 130, days = 14, posts = 6;
  int at_each_post = 2;  ///< People in each shift; at every third post one less.
};

/// One in twelve a minor, one in six without nights, one in seven with the first-aid skill that
/// each sixth post asks for; a fifth are couples that want to stand together, or parents that must
/// not both be away; everybody is away on some days and wishes for some shift.
inline roster::Staffing staffing_of(const StaffingSize& size, std::uint64_t seed) {
  engine::Chance chance(seed);
  roster::Staffing wanted;
  wanted.first_day = *Day::parse("2022-02-07");
  wanted.days = size.days;
  wanted.rules = roster::usual_rules();
  wanted.shifts = {{"early", 360, 480}, {"late", 840, 480}, {"night", 1'320, 480}};
  for (int post = 0; post < size.posts; ++post) {
    roster::Post made{"Post " + std::to_string(post + 1), {}};
    if (post % 6 == 5) made.skills = {"first aid"};
    wanted.posts.push_back(std::move(made));
    for (int shift = 0; shift < 3; ++shift) {
      const int people = post % 3 == 2 ? std::max(1, size.at_each_post - 1) : size.at_each_post;
      wanted.needs.push_back({post, shift, {}, std::max(1, people - 1), people});
    }
  }
  for (int i = 0; i < size.people; ++i) {
    roster::Member member;
    member.name = "Volunteer " + std::to_string(i + 1);
    if (i % 7 < 2) member.skills = {"first aid"};
    if (i % 12 == 11) member.age = roster::Age::minor;
    if (i % 6 == 3) member.nights = roster::Nights::may_not;
    if (i % 4 == 0) member.usual_post = chance.below(size.posts);
    for (int k = 0; k < size.days / 5; ++k) member.away.push_back({chance.below(size.days), {}});
    if (i % 3 == 0)
      member.wishes.push_back(
          {chance.below(size.days), chance.below(3),
           chance.below(2) == 0 ? roster::Liking::liked : roster::Liking::disliked});
    member.done.hours = chance.below(24);
    member.done.nights = chance.below(3);
    wanted.people.push_back(std::move(member));
  }
  for (int i = 0; i + 1 < size.people / 5; i += 2)
    wanted.couples.push_back(
        {i * 4, i * 4 + 1, i % 6 == 4 ? roster::Company::apart : roster::Company::together});
  return wanted;
}
}  // namespace bench
