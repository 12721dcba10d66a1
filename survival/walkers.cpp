// SPDX-License-Identifier: Apache-2.0
#include "survival/walkers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace survival {
namespace {
constexpr int doors_of_a_stairwell = 40 * 8;

std::string text_at(const boost::json::value& value, const char* member) {
  return std::string(value.at(member).as_string());
}

std::vector<std::string> sorted(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> ids_in(const boost::json::value& list, const char* member) {
  std::vector<std::string> ids;
  for (const auto& element : list.as_array()) ids.push_back(text_at(element, member));
  return sorted(std::move(ids));
}
}  // namespace

int Walker::any(std::size_t count) { return int(random_() % count); }

int Walker::persons() const {
  int count = 0;
  for (const auto& household : households_) count += int(household.persons.size());
  return count;
}

Walker::Act Walker::next() {
  const auto kind = any(10);
  const bool has_room = households() < doors_of_a_stairwell;
  if (households_.empty() || (kind < 3 && has_room)) return add_household();
  auto& household = households_[std::size_t(any(households_.size()))];
  household.is_touched = true;
  if (kind < 6 || household.persons.empty()) return add_person(household);
  if (kind < 8) return change_note(household);
  return add_need(household, household.persons[std::size_t(any(household.persons.size()))]);
}

Walker::Act Walker::add_household() {
  const auto id = new_id();
  const auto body = R"({"id":")" + id + R"(","building":")" + street_.building +
                    R"(","stairwell":")" + std::to_string(stairwell_) + R"(","door":")" +
                    door_of(households()) + R"(","occupancy":"occupied"})";
  return {{"POST", street_.community + "/households", body, new_id()},
          [this, id] {
            households_.push_back({id, {}, 1, {}, true});
          },
          {}};
}

Walker::Act Walker::add_person(Household& household) {
  const auto id = new_id();
  const auto body = R"({"id":")" + id + R"(","household":")" + household.id +
                    R"(","name":"张伟","sex":"unknown","relation":"other","residence":"here",)"
                    R"("registered":"here","phone":"138)" +
                    std::to_string(10'000'000 + any(89'999'999)) + R"("})";
  return {{"POST", street_.community + "/persons", body, new_id()},
          [&household, id] {
            household.persons.push_back({id, {}});
          },
          {}};
}

Walker::Act Walker::add_need(Household&, Person& person) {
  const auto id = new_id();
  const auto body = R"({"id":")" + id + R"(","person":")" + person.id +
                    R"(","kind":"dialysis","next_due":"2030-01-02"})";
  return {{"POST", street_.community + "/needs", body, new_id()},
          [&person, id] { person.needs.push_back(id); },
          {}};
}

Walker::Act Walker::change_note(Household& household) {
  const auto note = "note " + std::to_string(any(1'000'000));
  return {{"PATCH", street_.community + "/households/" + household.id,
           R"({"note":")" + note + R"("})", new_id(), std::to_string(household.revision)},
          [&household, note] {
            household.note = note;
            ++household.revision;
          },
          {}};
}

void Walker::act(std::uint16_t port, int most, std::atomic<int>& answered) {
  Line line(port, street_.cookie);
  for (int i = 0; i < most; ++i) {
    acts_.push_back(next());
    auto& act = acts_.back();
    act.answer = line.ask(act.ask);
    if (!act.answer.is_good()) {
      EXPECT_TRUE(act.answer.status == 0 || act.answer.is_put_off())
          << act.ask.path << ": " << act.answer.head << act.answer.body;
      return;
    }
    act.stands();
    ++answered;
  }
}

boost::json::value Walker::file_of(Line& line, const Household& household) {
  const auto answer = line.ask({"GET", street_.community + "/households/" + household.id});
  EXPECT_EQ(200, answer.status) << "an answered household is gone: " << answer.body;
  if (answer.status != 200) return nullptr;
  return answer.json();
}

int Walker::repeat(std::uint16_t port) {
  Line line(port, street_.cookie);
  int count = 0;
  for (const auto& act : acts_) {
    if (!act.answer.is_good()) continue;
    const auto again = line.ask(act.ask);
    EXPECT_EQ(act.answer.status, again.status);
    EXPECT_EQ(act.answer.body, again.body);
    ++count;
  }
  return count;
}

void Walker::close(std::uint16_t port) {
  if (!is_open()) return;
  auto& act = acts_.back();
  act.answer = Line(port, street_.cookie).ask(act.ask);
  EXPECT_TRUE(act.answer.is_good()) << act.ask.path << ": " << act.answer.body;
  if (act.answer.is_good()) act.stands();
}

void Walker::compare(std::uint16_t port) {
  Line line(port, street_.cookie);
  for (auto& household : households_) {
    if (!std::exchange(household.is_touched, false)) continue;
    const auto file = file_of(line, household);
    if (file.is_null()) continue;
    std::vector<std::string> persons;
    for (const auto& person : household.persons) persons.push_back(person.id);
    ASSERT_EQ(sorted(persons), ids_in(file.at("members"), "person"));
    for (const auto& member : file.at("members").as_array())
      for (const auto& person : household.persons)
        if (person.id == text_at(member, "person")) {
          EXPECT_EQ(sorted(person.needs), ids_in(member.at("needs"), "id"));
        }
    EXPECT_EQ(household.revision, file.at("revision").as_int64());
    EXPECT_EQ(household.note, text_at(file, "note"));
  }
  acts_.clear();
}

std::vector<Walker> walkers(const Street& street, int count, std::uint32_t seed) {
  std::vector<Walker> made;
  for (int i = 0; i < count; ++i) made.emplace_back(street, i + 1, seed + std::uint32_t(i));
  return made;
}

void all(std::vector<Walker>& walkers, const std::function<void(Walker&)>& what) {
  std::vector<std::thread> threads;
  for (auto& walker : walkers) threads.emplace_back([&] { what(walker); });
  for (auto& thread : threads) thread.join();
}

void expect_all_there(House& house, const Street& street, std::vector<Walker>& walkers,
                      int others) {
  const auto port = house.port();
  const auto repeats_before = house.figure("repeats_total");
  std::atomic<std::uint64_t> repeated{0};
  all(walkers, [&](Walker& walker) { repeated += std::uint64_t(walker.repeat(port)); });
  EXPECT_EQ(repeated, house.figure("repeats_total") - repeats_before)
      << "an answered act was not in the journal";
  all(walkers, [&](Walker& walker) { walker.close(port); });
  all(walkers, [&](Walker& walker) { walker.compare(port); });
  int households = others, persons = 0;
  for (const auto& walker : walkers) {
    households += walker.households();
    persons += walker.persons();
  }
  const auto overview =
      Line(port, street.cookie).ask({"GET", street.community + "/overview"}).json();
  EXPECT_EQ(households, overview.at("households").as_int64());
  EXPECT_EQ(persons, overview.at("persons").as_int64());
}
}  // namespace survival
