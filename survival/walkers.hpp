// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Those who act on a house while it is killed, stopped or starved, and know afterwards what has to
/// be there.
#include <atomic>
#include <deque>
#include <functional>
#include <random>
#include <thread>

#include "survival/house.hpp"

namespace survival {
/// One connection's worth of random acts in one stairwell: households, persons, needs, notes. The
/// last act may stay open: nobody knows whether it stands until it is sent again.
class Walker {
 public:
  Walker(const Street& street, int stairwell, std::uint32_t seed)
      : street_(street), stairwell_(stairwell), random_(seed) {}

  /// Acts until `most` acts were answered or one was not answered as asked; counts the answers.
  void act(std::uint16_t port, int most, std::atomic<int>& answered);

  /// Sends the answered acts again: each is answered the same. Answers how many there were.
  int repeat(std::uint16_t port);
  /// Sends the open act again: now it stands.
  void close(std::uint16_t port);
  /// The households are exactly as all acts left them: once, not twice. Begins the next round.
  void compare(std::uint16_t port);

  bool is_open() const { return !acts_.empty() && !acts_.back().answer.is_good(); }
  /// How the last act was answered.
  const Answer& last() const { return acts_.back().answer; }
  int households() const { return int(households_.size()); }
  int persons() const;

 private:
  struct Person {
    std::string id;
    std::vector<std::string> needs;
  };
  struct Household {
    std::string id, note;
    std::int64_t revision = 1;
    std::vector<Person> persons;
    bool is_touched = true;  ///< In this round.
  };
  struct Act {
    Ask ask;
    std::function<void()> stands;  ///< Notes what the act leaves.
    Answer answer;
  };

  int any(std::size_t count);
  Act next();
  Act add_household();
  Act add_person(Household&);
  Act add_need(Household&, Person&);
  Act change_note(Household&);
  boost::json::value file_of(Line&, const Household&);

  const Street street_;
  const int stairwell_;
  std::mt19937 random_;
  std::deque<Household> households_;
  std::vector<Act> acts_;
};

/// One for each stairwell of the street.
std::vector<Walker> walkers(const Street&, int count, std::uint32_t seed);

/// Does it with all of them at once, each on a thread.
void all(std::vector<Walker>&, const std::function<void(Walker&)>&);

/// After a restart: all that was answered is there, was kept as answered, and nothing stands twice.
/// `others` households stand beside those of the walkers.
void expect_all_there(House&, const Street&, std::vector<Walker>&, int others = 0);
}  // namespace survival
