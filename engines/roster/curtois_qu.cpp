// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/curtois_qu.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace roster {
namespace {
constexpr int most_days = 3660, most_duties = 1000, most_people = 20'000, most_number = 1'000'000;
constexpr std::int64_t most_cells = 200'000'000, most_weight = 500'000'000;

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Thrown inside the reader alone, so that each line reads as what it wants.
struct Wrong {
  std::string words;
};

int number_of(std::string_view text, int least, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
    throw Wrong{"expected a whole number from " + std::to_string(least) + " to " +
                std::to_string(most) + ", not '" + std::string(text.substr(0, 40)) + "'"};
  return number;
}

class InstanceReader {
 public:
  std::variant<Problem, Fault> read(std::string_view text) {
    int line = 0;
    try {
      while (!text.empty()) {
        const auto end = text.find('\n');
        ++line;
        take(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
      }
      check_whole();
      return std::move(problem_);
    } catch (const Wrong& wrong) {
      return Fault{line, wrong.words};
    }
  }

 private:
  using Fields = std::vector<std::string_view>;
  using Taker = void (InstanceReader::*)(const Fields&);

  void take(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    if (line.starts_with("SECTION_")) return begin(line);
    if (!taker_) throw Wrong{"a section was expected first"};
    (this->*taker_)(parts_of(line, ','));
  }

  void begin(std::string_view name) {
    static const std::map<std::string_view, Taker> takers{
        {"SECTION_HORIZON", &InstanceReader::take_horizon},
        {"SECTION_SHIFTS", &InstanceReader::take_shift},
        {"SECTION_STAFF", &InstanceReader::take_person},
        {"SECTION_DAYS_OFF", &InstanceReader::take_days_off},
        {"SECTION_SHIFT_ON_REQUESTS", &InstanceReader::take_on_request},
        {"SECTION_SHIFT_OFF_REQUESTS", &InstanceReader::take_off_request},
        {"SECTION_COVER", &InstanceReader::take_cover}};
    const auto found = takers.find(name);
    if (found == takers.end()) throw Wrong{"no such section: " + std::string(name.substr(0, 60))};
    if (!seen_.insert(name).second) throw Wrong{"the section stands here twice"};
    if (name == "SECTION_STAFF") settle_shifts();
    taker_ = found->second;
  }

  /// Tabs part the columns of a grid.
  static bool is_name(std::string_view name) {
    return !name.empty() && std::none_of(name.begin(), name.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 32; });
  }
  static void want(const Fields& fields, std::size_t least, std::size_t most) {
    if (fields.size() < least || fields.size() > most)
      throw Wrong{"expected " + std::to_string(least) + " fields, found " +
                  std::to_string(fields.size())};
  }
  static int find(const std::map<std::string, int, std::less<>>& known, std::string_view name,
                  const char* what) {
    const auto found = known.find(name);
    if (found == known.end())
      throw Wrong{std::string("unknown ") + what + " '" + std::string(name.substr(0, 40)) + "'"};
    return found->second;
  }
  int duty(std::string_view name) const { return find(duties_, name, "shift"); }
  Person& person(std::string_view name) {
    return problem_.people[std::size_t(find(people_, name, "employee"))];
  }
  int day(std::string_view text) const {
    if (problem_.days == 0) throw Wrong{"the horizon must come before"};
    return number_of(text, 0, problem_.days - 1);
  }

  void take_horizon(const Fields& fields) {
    want(fields, 1, 1);
    if (problem_.days != 0) throw Wrong{"the horizon is given twice"};
    problem_.days = number_of(fields[0], 1, most_days);
  }

  void take_shift(const Fields& fields) {
    want(fields, 2, 3);
    if (seen_.count("SECTION_STAFF") != 0) throw Wrong{"shifts must come before the staff"};
    if (problem_.duties.size() >= most_duties) throw Wrong{"too many shifts"};
    const auto name = std::string(fields[0]);
    if (!is_name(name) || !duties_.try_emplace(name, int(problem_.duties.size())).second)
      throw Wrong{"a shift without a name of its own"};
    Duty duty;
    duty.name = name;
    duty.minutes = number_of(fields[1], 1, 48 * 60);
    problem_.duties.push_back(std::move(duty));
    followers_.push_back(fields.size() > 2 ? std::string(fields[2]) : std::string());
  }

  /// Successors may be named before they are defined.
  void settle_shifts() {
    for (std::size_t i = 0; i < followers_.size(); ++i)
      for (auto name : parts_of(followers_[i], '|'))
        if (!name.empty()) problem_.duties[i].not_next.push_back(duty(name));
  }

  void take_person(const Fields& fields) {
    want(fields, 8, 8);
    if (problem_.people.size() >= most_people) throw Wrong{"too many employees"};
    Person who;
    who.name = std::string(fields[0]);
    if (!is_name(who.name) || !people_.try_emplace(who.name, int(problem_.people.size())).second)
      throw Wrong{"an employee without a name of their own"};
    who.most_times.assign(problem_.duties.size(), 0);
    for (auto each : parts_of(fields[1], '|')) {
      if (each.empty()) continue;
      const auto equals = each.find('=');
      if (equals == std::string_view::npos) throw Wrong{"expected shift=number"};
      who.most_times[std::size_t(duty(trimmed(each.substr(0, equals))))] =
          number_of(trimmed(each.substr(equals + 1)), 0, most_number);
    }
    who.most_minutes = number_of(fields[2], 0, most_number);
    who.least_minutes = number_of(fields[3], 0, most_number);
    who.most_days_in_row = number_of(fields[4], 0, 10'000);
    who.least_days_in_row = number_of(fields[5], 0, 10'000);
    who.least_days_off_in_row = number_of(fields[6], 0, 10'000);
    who.most_weekends = number_of(fields[7], 0, 10'000);
    problem_.people.push_back(std::move(who));
  }

  void take_days_off(const Fields& fields) {
    want(fields, 1, most_days + 1);
    auto& who = person(fields[0]);
    for (std::size_t i = 1; i < fields.size(); ++i)
      if (!fields[i].empty()) who.days_off.push_back(day(fields[i]));
  }

  void take_request(const Fields& fields, Cost Wish::*cost) {
    want(fields, 4, 4);
    auto& who = person(fields[0]);
    Wish wish{day(fields[1]), {duty(fields[2])}, 0, 0};
    wish.*cost = number_of(fields[3], 0, most_number);
    who.wishes.push_back(wish);
  }
  void take_on_request(const Fields& fields) { take_request(fields, &Wish::if_not_given); }
  void take_off_request(const Fields& fields) { take_request(fields, &Wish::if_given); }

  void take_cover(const Fields& fields) {
    want(fields, 5, 5);
    Cover cover{day(fields[0]),
                duty(fields[1]),
                number_of(fields[2], 0, most_number),
                number_of(fields[3], 0, most_number),
                number_of(fields[4], 0, most_number),
                Level::wanted};
    problem_.covers.push_back(cover);
  }

  void check_whole() const {
    if (problem_.days == 0) throw Wrong{"the horizon is missing"};
    if (problem_.duties.empty()) throw Wrong{"there are no shifts"};
    if (problem_.people.empty()) throw Wrong{"there are no employees"};
    if (std::int64_t(problem_.people.size()) * problem_.days *
            std::int64_t(problem_.duties.size()) >
        most_cells)
      throw Wrong{"more than this machine should be asked to plan"};
    for (const auto& who : problem_.people) {
      Cost weight = 0;
      for (const auto& wish : who.wishes) weight += wish.if_given + wish.if_not_given;
      if (weight > most_weight) throw Wrong{"the requests of one employee weigh too much"};
    }
  }

  Problem problem_;
  std::vector<std::string> followers_;
  std::map<std::string, int, std::less<>> duties_, people_;
  std::set<std::string_view> seen_;
  Taker taker_ = nullptr;
};
}  // namespace

std::variant<Problem, Fault> read_curtois_qu(std::string_view text) {
  return InstanceReader().read(text);
}

std::string write_grid(const Problem& problem, const Roster& roster) {
  std::string grid;
  for (std::size_t person = 0; person < problem.people.size(); ++person) {
    for (int day = 0; day < problem.days; ++day) {
      if (day > 0) grid += '\t';
      const int duty = roster.line(person)[day];
      if (duty != off) grid += problem.duties[std::size_t(duty)].name;
    }
    grid += '\n';
  }
  return grid;
}

std::variant<Roster, Fault> read_grid(const Problem& problem, std::string_view text) {
  Roster roster(problem.people.size(), problem.days);
  std::map<std::string_view, int> duties{{"", off}};
  for (std::size_t i = 0; i < problem.duties.size(); ++i) duties[problem.duties[i].name] = int(i);
  for (std::size_t person = 0; person < problem.people.size(); ++person) {
    const auto end = std::min(text.find('\n'), text.size());
    auto row = text.substr(0, end);
    if (row.ends_with('\r')) row.remove_suffix(1);
    const auto fields = parts_of(row, '\t');
    const int line = int(person) + 1;
    if (int(fields.size()) != problem.days)
      return Fault{line, "expected " + std::to_string(problem.days) + " days, found " +
                             std::to_string(fields.size())};
    for (int day = 0; day < problem.days; ++day) {
      const auto found = duties.find(fields[std::size_t(day)]);
      if (found == duties.end())
        return Fault{line,
                     "unknown shift '" + std::string(fields[std::size_t(day)].substr(0, 40)) + "'"};
      roster.line(person)[day] = std::int16_t(found->second);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return roster;
}
}  // namespace roster
