// SPDX-License-Identifier: Apache-2.0
#include "people/lookalike_search.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace people {
namespace {
/// Mixes two numbers into one key; never 0.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9E37'79B9'7F4A'7C15ULL + b + 1;
  x ^= x >> 32;
  x *= 0xD6E8'FEB8'6659'FD93ULL;
  x ^= x >> 32;
  return x == 0 ? 1 : x;
}
}  // namespace

/// The pairs with the highest scores, each once.
class LookalikeSearch::Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  void offer(const Pair& pair) {
    if (!seen_.insert(std::uint64_t(pair.one) << 32 | pair.other).second) return;
    if (pairs_.size() == most_) {
      is_more_ = true;
      if (!comes_before(pair, pairs_.front())) return;
      std::pop_heap(pairs_.begin(), pairs_.end(), comes_before);
      pairs_.pop_back();
    }
    pairs_.push_back(pair);
    std::push_heap(pairs_.begin(), pairs_.end(), comes_before);
  }
  Found found() && {
    std::sort_heap(pairs_.begin(), pairs_.end(), comes_before);
    return {std::move(pairs_), is_more_, 0};
  }

 private:
  static bool comes_before(const Pair& a, const Pair& b) {
    return std::tuple(-a.likeness.score, a.one, a.other) <
           std::tuple(-b.likeness.score, b.one, b.other);
  }

  std::size_t most_;
  std::vector<Pair> pairs_;  ///< A heap: its front is the worst.
  std::unordered_set<std::uint64_t> seen_;
  bool is_more_ = false;
};

std::uint32_t LookalikeSearch::character(std::string_view text) {
  return characters_.try_emplace(std::string(text), std::uint32_t(characters_.size()))
      .first->second;
}

std::uint32_t LookalikeSearch::name_of(std::string_view written) {
  auto plain = plain_name(written);
  const auto [found, is_new] =
      name_numbers_.try_emplace(std::move(plain), std::uint32_t(names_.size()));
  if (is_new) {
    const auto& name = found->first;
    names_.push_back(
        {name, sound_of(name), character(first_character(name)), character(last_character(name))});
  }
  return found->second;
}

void LookalikeSearch::add(const Suspect& suspect) {
  Person person;
  person.id = suspect.id;
  person.phone = suspect.phone;
  person.number = suspect.number;
  person.home = suspect.home;
  person.community = suspect.community;
  person.name = name_of(suspect.name);
  if (suspect.born_on) {
    person.born_on = suspect.born_on->days;
    person.born_in = static_cast<std::int16_t>(suspect.born_on->year());
  }
  person.sex = suspect.sex;
  person.id_kind = suspect.id_kind;
  person.is_listed = suspect.is_listed;
  persons_.push_back(person);
}

Likeable LookalikeSearch::likeable(const Person& person) const {
  const auto& name = names_[person.name];
  Likeable out{name.plain,    name.sound,     {},         person.sex, person.phone,
               person.number, person.id_kind, person.home};
  if (person.born_in != 0) out.born_on = Day{person.born_on};
  return out;
}

/// Compares all who have the same key, with each other; a key of 0 is none.
template <class Key>
void LookalikeSearch::meet(Key&& key, const KnownApart& is_known_apart, Best& best) {
  marks_.clear();
  for (std::uint32_t at = 0; at < persons_.size(); ++at)
    if (const auto mark = key(persons_[at]); mark != 0) marks_.push_back({mark, at});
  std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
    return std::tie(a.key, a.at) < std::tie(b.key, b.at);
  });
  for (std::size_t from = 0, to = 0; from < marks_.size(); from = to) {
    for (to = from; to < marks_.size() && marks_[to].key == marks_[from].key;) ++to;
    if (to - from > policy_.most_alike) {
      ++skipped_;
      continue;
    }
    for (auto i = from; i + 1 < to; ++i) {
      const auto& one = persons_[marks_[i].at];
      const auto like_one = likeable(one);
      for (auto j = i + 1; j < to; ++j) {
        const auto& other = persons_[marks_[j].at];
        if (one.id == other.id || !(one.is_listed || other.is_listed)) continue;
        const auto likeness = compare(like_one, likeable(other), policy_);
        if (likeness.score < policy_.least_score) continue;
        if (!is_known_apart || !is_known_apart(one.id, other.id))
          best.offer({marks_[i].at, marks_[j].at, likeness});
      }
    }
  }
}

LookalikeSearch::Found LookalikeSearch::run(const KnownApart& is_known_apart) {
  Best best(policy_.most_pairs);
  skipped_ = 0;
  const auto meet_by = [&](auto&& key) { meet(key, is_known_apart, best); };
  meet_by([](const Person& person) { return person.number; });
  meet_by([](const Person& person) { return person.phone; });
  meet_by([](const Person& person) { return person.home; });
  meet_by([&](const Person& person) -> std::uint64_t {
    if (person.born_in == 0) return 0;
    const auto sound = names_[person.name].sound;
    // What cannot be read aloud is met by its letters.
    return mix(sound != 0 ? sound : ~std::uint64_t(person.name), std::uint64_t(person.born_in));
  });
  for (const auto character : {&Name::first, &Name::last})
    meet_by([&](const Person& person) -> std::uint64_t {
      if (person.born_in == 0) return 0;
      return mix(names_[person.name].*character, std::uint32_t(person.born_on));
    });
  auto found = std::move(best).found();
  found.skipped = skipped_;
  return found;
}
}  // namespace people
