// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a community asks of its roster, in its own words: posts, shifts, people, rules. A slice
/// fills it, or a file does (`linli plan roster --format linli`).
#include <variant>

#include "base/json.hpp"
#include "engines/roster/model.hpp"

namespace roster {
using Name = Text<1, 80>;
using Index = Whole<0, 100'000>;
using DayIndex = Whole<0, 365>;  ///< Days after the first one.
using Weight = Whole<0, 1'000'000>;

/// Stand-by is a post like any other, whose shifts are served at home.
struct Post {
  Name name;
  std::vector<Name> skills;  ///< All of them are needed.
};
BOOST_DESCRIBE_STRUCT(Post, (), (name, skills))

struct Shift {
  Name name;
  Whole<0, 1'439> begins;  ///< Minute of the day.
  Whole<1, 1'440> minutes;
};
BOOST_DESCRIBE_STRUCT(Shift, (), (name, begins, minutes))

/// How many people stand at a post in a shift: on one day, or on every day.
struct Need {
  Index post, shift;
  std::optional<DayIndex> day;
  Whole<0, 10'000> least, wanted;
};
BOOST_DESCRIBE_STRUCT(Need, (), (post, shift, day, least, wanted))

/// What a person cannot do: the whole day, or one shift of it.
struct Away {
  DayIndex day;
  std::optional<Index> shift;
};
BOOST_DESCRIBE_STRUCT(Away, (), (day, shift))

enum class Liking { liked, disliked };
BOOST_DESCRIBE_ENUM(Liking, liked, disliked)

/// A wish for a shift of a day, at whichever post.
struct Wanted {
  DayIndex day;
  Index shift;
  Liking liking = Liking::liked;
};
BOOST_DESCRIBE_STRUCT(Wanted, (), (day, shift, liking))

/// A decision of a person that no plan changes.
struct Settled {
  DayIndex day;
  Index post, shift;
};
BOOST_DESCRIBE_STRUCT(Settled, (), (day, post, shift))

/// What somebody did before the first day.
struct Done {
  Whole<0, 100'000> hours, nights, weekends;  ///< Of the time over which burdens are evened out.
  std::optional<Index> last_shift;            ///< Of the day before.
  Whole<0, 366> days_in_row, nights_in_row;
  Whole<0, 10'080> week_minutes;  ///< Since Monday.
};
BOOST_DESCRIBE_STRUCT(Done, (),
                      (hours, nights, weekends, last_shift, days_in_row, nights_in_row,
                       week_minutes))

enum class Nights { may, may_not };
BOOST_DESCRIBE_ENUM(Nights, may, may_not)
enum class Age { adult, minor };
BOOST_DESCRIBE_ENUM(Age, adult, minor)

struct Member {
  Name name;
  std::vector<Name> skills;
  Age age = Age::adult;
  Nights nights = Nights::may;
  std::optional<Whole<0, 366>> most_shifts;
  std::optional<Whole<0, 10'080>> most_week_minutes;  ///< Below what the rules allow.
  std::optional<Index> usual_post;
  std::vector<Away> away;
  std::vector<Wanted> wishes;
  std::vector<Settled> settled;
  Done done;
};
BOOST_DESCRIBE_STRUCT(Member, (),
                      (name, skills, age, nights, most_shifts, most_week_minutes, usual_post, away,
                       wishes, settled, done))

enum class Company { together, apart };
BOOST_DESCRIBE_ENUM(Company, together, apart)
struct Couple {
  Index first, second;
  Company company = Company::together;
};
BOOST_DESCRIBE_STRUCT(Couple, (), (first, second, company))

/// Limits and weights, as they hold from a day on by a source.
struct Rules {
  Name source;
  Day valid_from;
  Whole<0, 2'880> least_rest_minutes, most_minutes_in_24_hours;
  Whole<1, 366> most_days_in_row, most_nights_in_row;
  Whole<0, 10'080> most_week_minutes, most_week_minutes_minor;
  Whole<0, 1'439> night_begins, night_ends;  ///< A shift that touches this is a night.
  Weight post_empty, missing, surplus, other_post, wish, couple;
  Weight unfair_hour, unfair_night, unfair_weekend;
};
BOOST_DESCRIBE_STRUCT(Rules, (),
                      (source, valid_from, least_rest_minutes, most_minutes_in_24_hours,
                       most_days_in_row, most_nights_in_row, most_week_minutes,
                       most_week_minutes_minor, night_begins, night_ends, post_empty, missing,
                       surplus, other_post, wish, couple, unfair_hour, unfair_night,
                       unfair_weekend))

struct Staffing {
  Day first_day;
  Whole<1, 366> days;
  Rules rules;
  std::vector<Post> posts;
  std::vector<Shift> shifts;
  std::vector<Need> needs;
  std::vector<Member> people;
  std::vector<Couple> couples;
};
BOOST_DESCRIBE_STRUCT(Staffing, (), (first_day, days, rules, posts, shifts, needs, people, couples))

/// A duty of the problem is a shift at a post: the one at `post * shifts + shift`.
inline int duty_of(const Staffing& staffing, int post, int shift) {
  return post * int(staffing.shifts.size()) + shift;
}

/// The rules that hold when nobody says otherwise.
Rules usual_rules();

/// Refuses roster.no_such_index with a pointer to each index that leads nowhere, and
/// roster.too_large beyond what one plan takes.
Result<Problem> problem_of(const Staffing&);
}  // namespace roster
