// SPDX-License-Identifier: Apache-2.0
/// Writing many new rows together: each table in one go, summaries from memory, tokens packed.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "people/grams.hpp"
#include "people/household_facts.hpp"
#include "people/register.hpp"

namespace people {
namespace {
/// Fewer entries stand better one by one than as a layer of their own.
constexpr std::size_t least_in_layer = 300;

std::string hex_of(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}
}  // namespace

std::string tail_token(const Keys& keys, std::string_view phone) {
  const auto blind = [&](std::size_t digits, std::size_t bytes) {
    return hex_of(keys.blind("phone_tail", phone.substr(phone.size() - digits)).substr(0, bytes));
  };
  auto token = 't' + blind(4, 4);
  if (phone.size() >= 6) token += blind(6, 2);
  return token;
}

std::string number_token(const Bytes& id_index) {
  return 'i' + hex_of(std::string_view(id_index.content).substr(0, 6));
}

/// Before a person moves in from another household: the row must stand.
void Register::write_households() {
  if (waiting_.households.empty()) return;
  work_.tx.insert_all(waiting_.households);
  for (const auto& household : waiting_.households) {
    count("persons", household.persons);
    count_home(household, 1);
    touch(household.id);
  }
  waiting_.households.clear();
}

/// New households hold none but those who wait with them. Whatever else waits belongs to households
/// that stand already.
void Register::sum_up_waiting() {
  std::unordered_map<Uuid, HouseholdFacts> facts;
  facts.reserve(waiting_.households.size());
  for (const auto& household : waiting_.households) facts[household.id];
  std::unordered_map<Uuid, Standing> standings;
  for (const auto& person : waiting_.persons) {
    standings[person.id] = person.standing;
    const auto found = facts.find(person.household_id);
    if (found == facts.end()) {
      touch(person.household_id);
    } else if (person.standing == Standing::listed) {
      found->second.members.push_back(
          {person.residence, person.phone_index.has_value(), person.id_index.has_value()});
    }
  }
  for (const auto& need : waiting_.needs) {
    const auto found = facts.find(need.household_id);
    const auto standing = standings.find(need.person_id);
    if (found == facts.end() || standing == standings.end()) {
      touch(need.household_id);
    } else if (standing->second == Standing::listed && !need.ended_at) {
      found->second.add(need.kind, need.next_due);
    }
  }
  for (auto& household : waiting_.households) {
    sum_up(household, facts[household.id]);
    count("persons", household.persons);
    count_home(household, 1);
  }
}

void Register::write_waiting() {
  sum_up_waiting();
  work_.tx.insert_all(waiting_.households);
  work_.tx.insert_all(waiting_.persons);
  work_.tx.insert_all(waiting_.needs);
  write_waiting_entries();
  waiting_ = {};
}

/// What the house knows by: numbers come before all other tokens.
EntryHeap Register::heads_of_numbers() {
  std::sort(waiting_.numbers.begin(), waiting_.numbers.end());
  EntryHeap heads;
  for (const auto& number : waiting_.numbers) heads.add(number, community_);
  return heads;
}

/// Heads are beginnings of tokens, so theirs is the order of the tokens.
void Register::write_waiting_tokens(EntryHeap& heads) {
  std::string last;
  std::string_view noted;  // many bear the same name
  const auto note = [&](std::string_view token) {
    if (std::exchange(noted, token) == token) return;
    if (auto head = head_of(token); head != last) heads.add(last = std::move(head), community_);
  };
  if (waiting_.entries.size() >= least_in_layer) {
    index_.add_sorted([&](const EntryHeap::TakeEntry& take) {
      waiting_.entries.each_sorted([&](std::string_view token, const Uuid& id) {
        note(token);
        take(token, id);
      });
    });
  } else {
    waiting_.entries.each_sorted([&](std::string_view token, const Uuid& id) {
      note(token);
      index_.add({std::string(token), id});
    });
  }
}

void Register::write_waiting_entries() {
  auto heads = heads_of_numbers();
  write_waiting_tokens(heads);
  if (heads.empty() || code().empty()) return;
  if (later_) {
    later_->add(work_, community_, code(), heads);
  } else if (waiting_.entries.size() >= least_in_layer) {
    house_.add_many(heads, before_code + code());
  } else {
    heads.each_sorted([&](std::string_view head, const Uuid& id) {
      house_.add({house_token(head, code()), id});
    });
  }
}
}  // namespace people
