// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Finds who may be the same person among many: only those are compared that share a mark (number,
/// phone, door, sound and birth year, first or last character and birthday), so that the work grows
/// with the people and not with their pairs.
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "people/lookalike_rules.hpp"

namespace people {
/// Somebody as the search takes them; keys are 0 for none.
struct Suspect {
  Uuid id;
  std::uint32_t community = 0;  ///< A number that the caller gives.
  std::string_view name;        ///< As it stands in the register.
  std::optional<Day> born_on;
  Sex sex = Sex::unknown;
  std::uint64_t phone = 0, number = 0;
  IdKind id_kind = IdKind::resident_id;
  std::uint64_t home = 0;
  bool is_listed = true;  ///< Two who have both left are no matter any more.
};

class LookalikeSearch {
 public:
  explicit LookalikeSearch(const LookalikePolicy& policy) : policy_(policy) {}

  void add(const Suspect&);
  std::size_t persons() const { return persons_.size(); }

  struct Pair {
    std::uint32_t one = 0, other = 0;  ///< By the order in which they were added.
    Likeness likeness;
  };
  struct Found {
    std::vector<Pair> pairs;   ///< The highest scores first.
    bool is_more = false;      ///< There are more than the policy keeps.
    std::int64_t skipped = 0;  ///< Marks that too many share.
  };
  /// Says of two ids that somebody has looked, and they are not the same.
  using KnownApart = std::function<bool(const Uuid&, const Uuid&)>;
  Found run(const KnownApart& = {});

  const Uuid& id_of(std::uint32_t at) const { return persons_[at].id; }
  std::uint32_t community_of(std::uint32_t at) const { return persons_[at].community; }

 private:
  struct Name {
    std::string plain;
    std::uint64_t sound = 0;
    std::uint32_t first = 0, last = 0;  ///< Characters, by number.
  };
  struct Person {
    Uuid id;
    std::uint64_t phone = 0, number = 0, home = 0;
    std::uint32_t community = 0, name = 0;
    std::int32_t born_on = 0;
    std::int16_t born_in = 0;  ///< The year; 0 for unknown.
    Sex sex = Sex::unknown;
    IdKind id_kind = IdKind::resident_id;
    bool is_listed = true;
  };
  struct Mark {
    std::uint64_t key = 0;
    std::uint32_t at = 0;
  };
  class Best;

  std::uint32_t name_of(std::string_view);
  std::uint32_t character(std::string_view);
  Likeable likeable(const Person&) const;
  template <class Key>
  void meet(Key&& key, const KnownApart&, Best&);

  const LookalikePolicy& policy_;
  std::vector<Person> persons_;
  std::vector<Name> names_;
  std::unordered_map<std::string, std::uint32_t> name_numbers_, characters_;
  std::vector<Mark> marks_;
  std::int64_t skipped_ = 0;
};
}  // namespace people
