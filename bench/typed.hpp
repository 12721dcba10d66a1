// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Search as people type: what they may type, and what each search costs.
#include "bench/measure.hpp"
#include "people/grams.hpp"
#include "people/invent.hpp"
#include "people/people.hpp"
#include "program/house.hpp"

namespace bench {
/// What somebody may type, taken from the people who are there.
struct Typed {
  std::vector<std::string> one, two, three, four, strangers, initials, pinyin, phones, doors;

  void learn(const people::InventedHousehold& home, const std::string& label,
             const std::string& number) {
    doors.push_back(label);
    doors.push_back(number);
    for (const auto& person : home.members) {
      const auto& name = person.name;
      const auto signs = name.size() / 3;
      const auto cut = [&](std::size_t from, std::size_t count) {
        return name.substr(from * 3, count * 3);
      };
      for (std::size_t i = 0; i < signs; ++i) one.push_back(cut(i, 1));
      for (std::size_t i = 0; i + 2 <= signs; ++i) two.push_back(cut(i, 2));
      if (signs >= 3) three.push_back(cut(0, 3));
      if (signs >= 4) four.push_back(name);
      if (!three.empty())  // grams that are there, together perhaps in nobody
        strangers.push_back(cut(0, 2) + three[name.size() * doors.size() % three.size()].substr(3));
      for (const auto& token : people::tokens_of_name(name))
        if (token[0] == 'p') (token.size() <= 5 ? initials : pinyin).push_back(token.substr(1));
      if (!person.phone.empty()) {
        phones.push_back(person.phone.substr(7));
        phones.push_back(person.phone.substr(5));
      }
    }
  }
};

/// Where is searched, and what may be spent.
struct Search {
  program::House& house;
  Uuid place;
  double bar_ms = 1;
  const char* name = "search";
};
constexpr int searches = 1500;

/// Prints the bar of one kind of text; `is_cut` as it grows under the fingers.
inline void search(Bars& bars, const Search& where, const std::string& what,
                   const std::vector<std::string>& typed, bool is_cut) {
  if (typed.empty()) return bars.miss(what.c_str(), "nobody bears such a name");
  people::Dice dice(11);
  std::vector<double> milliseconds;
  std::size_t found = 0;
  for (int i = 0; i < searches; ++i) {
    auto text = typed.at(std::size_t(dice.throw_one(std::int64_t(typed.size()))));
    if (is_cut) text.resize(std::size_t(1 + dice.throw_one(std::int64_t(text.size()))));
    const people::PeopleQuery query{Text<1, 40>(text), {}};
    where.house.desk().read_as(routing::Desk::house(), where.place, [&](Work& work) {
      const double began = thread_cpu_seconds();
      const auto people = people::find_people(work, query);
      milliseconds.push_back((thread_cpu_seconds() - began) * 1e3);
      found += people->items.size();
    });
  }
  bars.at_most(what.c_str(), quantile(milliseconds, 0.99), where.bar_ms, " ms CPU p99",
               words("usually %.2f ms, most %.2f ms, %.1f found each", median(milliseconds),
                     quantile(milliseconds, 1), double(found) / searches));
}

inline void search_by_every_kind(Bars& bars, const Typed& typed, const Search& where) {
  const auto name = [&](const char* kind) { return std::string(where.name) + ", " + kind; };
  search(bars, where, name("1 character"), typed.one, false);
  search(bars, where, name("2 characters"), typed.two, false);
  search(bars, where, name("3 characters"), typed.three, false);
  search(bars, where, name("4 characters"), typed.four, false);
  search(bars, where, name("a name nobody may bear"), typed.strangers, false);
  search(bars, where, name("pinyin initials"), typed.initials, false);
  search(bars, where, name("pinyin as it is typed"), typed.pinyin, true);
  search(bars, where, name("phone tail of 4 or 6 digits"), typed.phones, false);
  search(bars, where, name("door"), typed.doors, false);
}
}  // namespace bench
