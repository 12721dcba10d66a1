// SPDX-License-Identifier: Apache-2.0
#include "shift/standing_rules.hpp"

#include <algorithm>
#include <set>

namespace shift {
namespace {
std::vector<Span> with(std::vector<Span> others, const Span& turn) {
  others.push_back(turn);
  std::sort(others.begin(), others.end(),
            [](const Span& a, const Span& b) { return a.from < b.from; });
  return others;
}

/// The worst 24 hours that touch the turn begin with a turn or end with one.
std::int64_t worst_24_hours(const std::vector<Span>& all, const Span& turn) {
  std::int64_t worst = 0;
  const auto look_from = [&](Instant from) {
    const Span window{from, from + day_ms};
    if (!window.touches(turn)) return;
    std::int64_t minutes = 0;
    for (const auto& one : all)
      minutes += std::max<std::int64_t>(0, (std::min(one.until, window.until).milliseconds -
                                            std::max(one.from, window.from).milliseconds) /
                                               minute_ms);
    worst = std::max(worst, minutes);
  };
  for (const auto& one : all) {
    look_from(one.from);
    look_from(one.until + -day_ms);
  }
  return worst;
}

/// How many days in a row, the turn's own among them.
std::int64_t run_around(const std::set<Day>& days, Day day) {
  std::int64_t run = 1;
  for (auto at = day + -1; days.contains(at); at = at + -1) ++run;
  for (auto at = day + 1; days.contains(at); at = at + 1) ++run;
  return run;
}

class Looking {
 public:
  Looking(const roster::Rules& rules, const Standing& who, const Span& turn)
      : rules_(rules), who_(who), turn_(turn), all_(with(who.others, turn)) {}

  std::vector<BreachFound> run(const std::vector<hands::Skill>& needed) {
    if (!who_.is_helping) add(Breach::has_left);
    for (const auto& other : who_.others)
      if (other.touches(turn_)) {
        add(Breach::two_places);
        break;
      }
    const bool is_night = is_at_night(rules_, turn_);
    if (who_.is_minor && is_night) add(Breach::minor_at_night);
    const bool is_able = std::all_of(needed.begin(), needed.end(), [&](hands::Skill skill) {
      return std::find(who_.skills.begin(), who_.skills.end(), skill) != who_.skills.end();
    });
    if (!is_able) add(Breach::lacks_skill);
    if (who_.has_no_nights && is_night)
      add(Breach::no_nights);
    else if (who_.is_free == hands::Free::no)
      add(Breach::is_away);
    look_at_rest();
    look_at_days();
    if (who_.is_apart_from_somebody) add(Breach::apart);
    return std::move(found_);
  }

 private:
  void add(Breach breach, std::int64_t is = 0, std::int64_t allowed = 0) {
    found_.push_back({breach, is, allowed});
  }
  void look_at_rest() {
    const auto before = rest_before(who_.others, turn_), after = rest_after(who_.others, turn_);
    const auto least = std::int64_t(rules_.least_rest_minutes);
    const auto rest = std::min(before.value_or(least), after.value_or(least));
    if (rest < least) add(Breach::too_little_rest, rest, least);
    const auto minutes = worst_24_hours(all_, turn_);
    if (minutes > rules_.most_minutes_in_24_hours)
      add(Breach::too_many_minutes, minutes, rules_.most_minutes_in_24_hours);
  }
  void look_at_days() {
    std::set<Day> days, nights;
    const auto day = Day::in_china(turn_.from);
    std::int64_t week = 0;
    for (const auto& one : all_) {
      const auto on = Day::in_china(one.from);
      days.insert(on);
      if (is_at_night(rules_, one)) nights.insert(on);
      if (monday_of(on) == monday_of(day)) week += one.minutes();
    }
    if (const auto run = run_around(days, day); run > rules_.most_days_in_row)
      add(Breach::too_many_days, run, rules_.most_days_in_row);
    if (nights.contains(day))
      if (const auto run = run_around(nights, day); run > rules_.most_nights_in_row)
        add(Breach::too_many_nights, run, rules_.most_nights_in_row);
    const std::int64_t most =
        who_.is_minor ? rules_.most_week_minutes_minor : rules_.most_week_minutes;
    if (week > most) add(Breach::week_too_long, week, most);
  }

  const roster::Rules& rules_;
  const Standing& who_;
  const Span turn_;
  const std::vector<Span> all_;
  std::vector<BreachFound> found_;
};
}  // namespace

bool is_minor_on(Day born_on, Day day, std::int64_t adult_from_years) {
  const auto year = born_on.year() + int(adult_from_years);
  const auto text = born_on.text();  // "2008-02-29"
  const auto number = [&](std::size_t at) { return unsigned(std::stoul(text.substr(at, 2))); };
  const auto birthday = Day::of(year, number(5), number(8));
  return day < birthday.value_or(Day::of(year, 3, 1).value_or(Day::last));
}

std::int64_t weekday_of(Day day) { return (day.days % 7 + 7 + 3) % 7 + 1; }  // 1970-01-01: Thursday
Day monday_of(Day day) { return day + std::int32_t(1 - weekday_of(day)); }

bool is_at_night(const roster::Rules& rules, const Span& span) {
  const std::int64_t begins = rules.night_begins;
  const std::int64_t ends =
      rules.night_ends + (rules.night_ends <= rules.night_begins ? day_ms / minute_ms : 0);
  for (auto day = Day::in_china(span.from) + -1; day.begin_in_china() < span.until; day = day + 1) {
    const auto start = day.begin_in_china();
    if (span.touches({start + begins * minute_ms, start + ends * minute_ms})) return true;
  }
  return false;
}

std::optional<std::int64_t> rest_before(std::span<const Span> others, const Span& turn) {
  std::optional<std::int64_t> rest;
  for (const auto& one : others)
    if (one.until <= turn.from) {
      const auto minutes = (turn.from.milliseconds - one.until.milliseconds) / minute_ms;
      rest = std::min(rest.value_or(minutes), minutes);
    }
  return rest;
}

std::optional<std::int64_t> rest_after(std::span<const Span> others, const Span& turn) {
  std::optional<std::int64_t> rest;
  for (const auto& one : others)
    if (one.from >= turn.until) {
      const auto minutes = (one.from.milliseconds - turn.until.milliseconds) / minute_ms;
      rest = std::min(rest.value_or(minutes), minutes);
    }
  return rest;
}

std::vector<BreachFound> breaches_of(const roster::Rules& rules, const Standing& who,
                                     const Span& turn, const std::vector<hands::Skill>& needed) {
  return Looking(rules, who, turn).run(needed);
}

Result<void> may_stand(const std::vector<BreachFound>& breaches, Excuse excuse,
                       std::string_view field) {
  for (const auto& one : breaches) {
    if (excuse == Excuse::given && !is_absolute(one.breach)) continue;
    const auto code = "shift.rule_" + std::string(described::name_of(one.breach));
    if (one.allowed == 0) return refuse(No::conflict, code, std::string(field));
    Refusal refusal{No::conflict, code, {}, {}, {}, 0};
    refusal.findings.push_back(
        {'/' + std::string(field),
         code,
         {{"is", std::to_string(one.is)}, {"allowed", std::to_string(one.allowed)}}});
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  return {};
}
}  // namespace shift
