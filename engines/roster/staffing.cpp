// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/staffing.hpp"

#include <algorithm>

namespace roster {
Rules usual_rules() {
  Rules rules;
  // Labour Law of the PRC, art. 36 and 38: 44 hours a week, a day off in seven. All else, also what
  // minors may do, is what the house asks of itself: an office replaces it by its own numbers.
  rules.source = "Labour Law 1995-01-01, art. 36, 38; the rest are house rules";
  rules.valid_from = *Day::parse("1995-01-01");
  rules.least_rest_minutes = 11 * 60;
  rules.most_minutes_in_24_hours = 10 * 60;
  rules.most_days_in_row = 6;
  rules.most_nights_in_row = 3;
  rules.most_week_minutes = 44 * 60;
  rules.most_week_minutes_minor = 20 * 60;
  rules.night_begins = 23 * 60;
  rules.night_ends = 5 * 60;
  rules.post_empty = 10'000;
  rules.missing = 300;
  rules.surplus = 20;
  rules.other_post = 6;
  rules.wish = 15;
  rules.couple = 20;
  rules.unfair_hour = 1;
  rules.unfair_night = 20;
  rules.unfair_weekend = 10;
  return rules;
}

namespace {
constexpr int day_minutes = 1'440;
constexpr std::int64_t most_wishes_in_memory = 150'000'000, most_duties_of_plan = 2'000;

/// Checks what points to something, with the place of each fault.
class Pointers {
 public:
  explicit Pointers(const Staffing& staffing) : staffing_(staffing) {}

  std::vector<Finding> findings() {
    const auto& given = staffing_;
    for (std::size_t i = 0; i < given.needs.size(); ++i) {
      const auto at = item_of("/needs", i);
      look(at + "/post", given.needs[i].post, given.posts.size());
      look(at + "/shift", given.needs[i].shift, given.shifts.size());
      if (given.needs[i].day) look(at + "/day", *given.needs[i].day, std::size_t(given.days));
    }
    for (std::size_t i = 0; i < given.people.size(); ++i) look_at(given.people[i], i);
    for (std::size_t i = 0; i < given.couples.size(); ++i) {
      const auto at = item_of("/couples", i);
      look(at + "/first", given.couples[i].first, given.people.size());
      look(at + "/second", given.couples[i].second, given.people.size());
      if (given.couples[i].first == given.couples[i].second) add(at + "/second");
    }
    return std::move(found_);
  }

 private:
  void add(std::string pointer) {
    if (found_.size() < json::most_findings)
      found_.push_back({std::move(pointer), "roster.no_such_index", {}});
  }
  void look(std::string pointer, std::int64_t index, std::size_t end) {
    if (index >= std::int64_t(end)) add(std::move(pointer));
  }
  void look_at(const Member& member, std::size_t number) {
    const auto person = item_of("/people", number);
    const auto days = std::size_t(staffing_.days), posts = staffing_.posts.size(),
               shifts = staffing_.shifts.size();
    if (member.usual_post) look(person + "/usual_post", *member.usual_post, posts);
    if (member.done.last_shift) look(person + "/done/last_shift", *member.done.last_shift, shifts);
    for (std::size_t i = 0; i < member.away.size(); ++i) {
      const auto at = person + item_of("/away", i);
      look(at + "/day", member.away[i].day, days);
      if (member.away[i].shift) look(at + "/shift", *member.away[i].shift, shifts);
    }
    for (std::size_t i = 0; i < member.wishes.size(); ++i) {
      const auto at = person + item_of("/wishes", i);
      look(at + "/day", member.wishes[i].day, days);
      look(at + "/shift", member.wishes[i].shift, shifts);
    }
    for (std::size_t i = 0; i < member.settled.size(); ++i) {
      const auto at = person + item_of("/settled", i);
      look(at + "/day", member.settled[i].day, days);
      look(at + "/post", member.settled[i].post, posts);
      look(at + "/shift", member.settled[i].shift, shifts);
    }
  }

  const Staffing& staffing_;
  std::vector<Finding> found_;
};

/// Minutes worked in the worst 24 hours when `second` follows on the day after `first`.
int worst_24_hours(const Shift& first, const Shift& second) {
  const int second_begins = int(second.begins) + day_minutes;
  const int first_ends = int(first.begins) + int(first.minutes);
  const auto worked_in = [&](int from) {
    const auto part = [&](int begins, int ends) {
      return std::max(0, std::min(ends, from + day_minutes) - std::max(begins, from));
    };
    return part(int(first.begins), first_ends) +
           part(second_begins, second_begins + int(second.minutes));
  };
  return std::max(worked_in(int(first.begins)),
                  worked_in(second_begins + int(second.minutes) - day_minutes));
}

bool may_follow(const Rules& rules, const Shift& first, const Shift& second) {
  const int rest = int(second.begins) + day_minutes - int(first.begins) - int(first.minutes);
  return rest >= rules.least_rest_minutes &&
         worst_24_hours(first, second) <= rules.most_minutes_in_24_hours;
}

bool is_night(const Rules& rules, const Shift& shift) {
  const int begins = int(shift.begins), ends = begins + int(shift.minutes);
  const int night_begins = int(rules.night_begins);
  const int night_ends =
      int(rules.night_ends) + (rules.night_ends <= rules.night_begins ? day_minutes : 0);
  const auto touches = [&](int shifted) {
    return begins < night_ends + shifted && night_begins + shifted < ends;
  };
  return touches(-day_minutes) || touches(0) || touches(day_minutes);
}

/// How high the water stands when so much is poured onto heaps of these heights.
std::int64_t level_of(std::vector<std::int64_t> heaps, std::int64_t poured) {
  std::sort(heaps.begin(), heaps.end());
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < heaps.size(); ++i) {
    sum += heaps[i];
    const auto count = std::int64_t(i) + 1, level = (poured + sum + count - 1) / count;
    if (i + 1 == heaps.size() || level <= heaps[i + 1]) return level;
  }
  return 0;
}

class Translation {
 public:
  explicit Translation(const Staffing& staffing) : given_(staffing) {}

  Problem run() {
    problem_.days = int(given_.days);
    problem_.first_weekday = ((given_.first_day.days + 3) % 7 + 7) % 7;
    make_duties();
    make_covers();
    for (const auto& member : given_.people) make_person(member);
    share_out();
    for (const auto& couple : given_.couples)
      problem_.pairs.push_back({int(couple.first), int(couple.second),
                                couple.company == Company::together ? Bond::together : Bond::apart,
                                given_.rules.couple});
    return std::move(problem_);
  }

 private:
  void make_duties() {
    const int shifts = int(given_.shifts.size());
    for (int post = 0; post < int(given_.posts.size()); ++post)
      for (int shift = 0; shift < shifts; ++shift) {
        const auto& from = given_.shifts[std::size_t(shift)];
        Duty duty;
        duty.name = given_.posts[std::size_t(post)].name.str() + '/' + from.name.str();
        duty.minutes = int(from.minutes);
        duty.begins = int(from.begins);
        duty.hours = is_night(given_.rules, from) ? Hours::night : Hours::day;
        for (int other = 0; other < int(given_.posts.size()) * shifts; ++other)
          if (!may_follow(given_.rules, from, given_.shifts[std::size_t(other % shifts)]))
            duty.not_next.push_back(other);
        problem_.duties.push_back(std::move(duty));
      }
    is_needed_.assign(std::size_t(problem_.days) * problem_.duties.size(), char(0));
  }

  void make_covers() {
    const auto& rules = given_.rules;
    for (const auto& need : given_.needs) {
      const int duty = duty_of(given_, int(need.post), int(need.shift));
      const int from = need.day ? int(*need.day) : 0, to = need.day ? from + 1 : problem_.days;
      for (int day = from; day < to; ++day) {
        is_needed_[std::size_t(day) * problem_.duties.size() + std::size_t(duty)] = 1;
        const int wanted = int(std::max<std::int64_t>(need.wanted, need.least));
        if (need.least > 0)
          problem_.covers.push_back(
              {day, duty, int(need.least), rules.post_empty, 0, Level::least});
        problem_.covers.push_back({day, duty, wanted, rules.missing, rules.surplus, Level::wanted});
        hours_ += wanted * problem_.duties[std::size_t(duty)].minutes / 60;
        if (problem_.duties[std::size_t(duty)].hours == Hours::night) nights_ += wanted;
        if (problem_.weekday(day) == saturday || problem_.weekday(day) == sunday)
          weekends_ += wanted;
      }
    }
  }

  bool is_able(const Member& member, int duty) const {
    const int shifts = int(given_.shifts.size());
    const auto& post = given_.posts[std::size_t(duty / shifts)];
    const bool may_stand = std::all_of(post.skills.begin(), post.skills.end(), [&](auto& skill) {
      return std::find(member.skills.begin(), member.skills.end(), skill) != member.skills.end();
    });
    const auto& work = problem_.duties[std::size_t(duty)];
    const bool may_be_up =
        work.hours == Hours::day || (member.nights == Nights::may && member.age == Age::adult);
    return may_stand && may_be_up && work.minutes <= given_.rules.most_minutes_in_24_hours;
  }

  void make_person(const Member& member) {
    const auto& rules = given_.rules;
    const int duties = int(problem_.duties.size()), shifts = int(given_.shifts.size());
    Person who;
    who.name = member.name;
    who.most_times.assign(std::size_t(duties), 0);
    for (int duty = 0; duty < duties; ++duty)
      if (is_able(member, duty)) who.most_times[std::size_t(duty)] = problem_.days;
    who.most_days_in_row = int(rules.most_days_in_row);
    who.most_nights_in_row = int(rules.most_nights_in_row);
    who.most_week_minutes =
        int(member.age == Age::minor ? rules.most_week_minutes_minor : rules.most_week_minutes);
    if (member.most_week_minutes)
      who.most_week_minutes = std::min(who.most_week_minutes, int(*member.most_week_minutes));
    if (member.most_shifts) who.most_minutes = int(*member.most_shifts) * longest_shift();
    bar_needless(who);
    for (const auto& away : member.away) {
      if (!away.shift) {
        who.days_off.push_back(int(away.day));
      } else {
        for (int duty = int(*away.shift); duty < duties; duty += shifts)
          who.bars.push_back({int(away.day), duty});
      }
    }
    for (const auto& wish : member.wishes) make_wish(who, wish);
    for (const auto& settled : member.settled)
      who.locks.push_back(
          {int(settled.day), duty_of(given_, int(settled.post), int(settled.shift))});
    if (member.usual_post) prefer_post(who, int(*member.usual_post));
    make_past(who, member.done);
    problem_.people.push_back(std::move(who));
  }

  int longest_shift() const {
    int longest = 0;
    for (const auto& shift : given_.shifts) longest = std::max(longest, int(shift.minutes));
    return longest;
  }

  void bar_needless(Person& who) const {
    const auto duties = problem_.duties.size();
    for (std::size_t at = 0; at < is_needed_.size(); ++at)
      if (!is_needed_[at] && who.most_times[at % duties] > 0)
        who.bars.push_back({int(at / duties), int(at % duties)});
  }

  void make_wish(Person& who, const Wanted& wanted) const {
    Wish wish;
    wish.day = int(wanted.day);
    for (int duty = int(wanted.shift); duty < int(problem_.duties.size());
         duty += int(given_.shifts.size()))
      if (who.most_times[std::size_t(duty)] > 0) wish.duties.push_back(duty);
    (wanted.liking == Liking::liked ? wish.if_not_given : wish.if_given) = given_.rules.wish;
    if (!wish.duties.empty()) who.wishes.push_back(std::move(wish));
  }

  void prefer_post(Person& who, int post) const {
    Wish elsewhere;
    elsewhere.if_given = given_.rules.other_post;
    for (int duty = 0; duty < int(problem_.duties.size()); ++duty)
      if (duty / int(given_.shifts.size()) != post && who.most_times[std::size_t(duty)] > 0)
        elsewhere.duties.push_back(duty);
    if (elsewhere.duties.empty()) return;
    for (elsewhere.day = 0; elsewhere.day < problem_.days; ++elsewhere.day)
      who.wishes.push_back(elsewhere);
  }

  void make_past(Person& who, const Done& done) const {
    who.past.week_minutes = int(done.week_minutes);
    if (!done.last_shift) return;
    who.past.last_duty = int(*done.last_shift);  // rest does not ask at which post it was
    who.past.days_in_row = std::max(1, int(done.days_in_row));
    who.past.nights_in_row = int(done.nights_in_row);
  }

  /// Everybody's fair share is what lifts all to one level, those before who did least so far.
  void share_out() {
    std::vector<std::int64_t> hours, nights, weekends;
    for (std::size_t i = 0; i < problem_.people.size(); ++i) {
      const auto& done = given_.people[i].done;
      if (may_work(i, Hours::day) || may_work(i, Hours::night)) {
        hours.push_back(done.hours);
        weekends.push_back(done.weekends);
      }
      if (may_work(i, Hours::night)) nights.push_back(done.nights);
    }
    const auto& rules = given_.rules;
    const auto hour_level = level_of(hours, hours_), night_level = level_of(nights, nights_),
               weekend_level = level_of(weekends, weekends_);
    for (std::size_t i = 0; i < problem_.people.size(); ++i) {
      auto& who = problem_.people[i];
      const auto& done = given_.people[i].done;
      const auto fair_hours = std::max<std::int64_t>(0, hour_level - done.hours);
      who.hours = {int(fair_hours), rules.unfair_hour};
      who.nights = {int(std::max<std::int64_t>(0, night_level - done.nights)), rules.unfair_night};
      who.weekends = {int(std::max<std::int64_t>(0, weekend_level - done.weekends)),
                      rules.unfair_weekend};
    }
  }

  bool may_work(std::size_t person, Hours hours) const {
    const auto& times = problem_.people[person].most_times;
    for (std::size_t duty = 0; duty < times.size(); ++duty)
      if (times[duty] > 0 && problem_.duties[duty].hours == hours) return true;
    return false;
  }

  const Staffing& given_;
  Problem problem_;
  std::vector<char> is_needed_;
  std::int64_t hours_ = 0, nights_ = 0, weekends_ = 0;
};
}  // namespace

Result<Problem> problem_of(const Staffing& staffing) {
  auto findings = Pointers(staffing).findings();
  if (!findings.empty()) {
    Refusal refusal{No::invalid, "json.invalid", {}, std::move(findings), {}, 0};
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  const auto duties = std::int64_t(staffing.posts.size() * staffing.shifts.size());
  if (duties * std::int64_t(staffing.people.size()) * staffing.days > most_wishes_in_memory ||
      duties > most_duties_of_plan)
    return refuse(No::invalid, "roster.too_large", "posts");
  return Translation(staffing).run();
}
}  // namespace roster
