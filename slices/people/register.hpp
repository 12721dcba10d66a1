// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The one way rows of people are written: keeps search tokens, household summaries and counters
/// true.
///
/// Use one Register for each transaction and community, and end it with finish(). Acts write one
/// row with it, imports hundreds; neither writes these tables in another way.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "people/house_heads.hpp"
#include "people/household_facts.hpp"
#include "people/rows.hpp"
#include "people/search_index.hpp"
#include "platform/work.hpp"

namespace people {
/// The token under which a phone is found by its last four digits, or its last six: that of four is
/// how those of six begin.
std::string tail_token(const Keys&, std::string_view phone);
/// The token under which the index of the house knows the communities of an identity number; of its
/// blind index.
std::string number_token(const Bytes& id_index);

/// When new rows are written: each at once, or all together by finish(), which is several times as
/// fast for many. Until then no statement finds them.
enum class Writing { at_once, together };

class Register {
 public:
  explicit Register(Work& work, Writing writing = Writing::at_once)
      : Register(work, work.place.community, writing) {}
  /// Together, and with what the house is to know left to be written later.
  Register(Work& work, HouseHeads& later) : Register(work, Writing::together) { later_ = &later; }
  /// Of another community than the route's, where an act reaches two.
  Register(Work& work, const Uuid& community, Writing writing = Writing::at_once)
      : work_(work),
        community_(community),
        writing_(writing),
        index_(work.tx, community),
        house_(work.tx, {}) {}

  /// Seals the plain values into the row and sets the blind indexes; empty text clears them. The
  /// row's id and community must be set. Values must be normalised (phone.hpp, identity.hpp).
  void put_phone(Person&, std::string_view plain) const;
  void put_id_number(Person&, std::optional<IdKind>, std::string_view plain) const;
  /// Takes the blind indexes off somebody who is set aside (rules.hpp), so that another may bear
  /// the numbers; the sealed numbers stay. take_up puts them back, from the plain ones.
  void set_aside(Person&) const;
  void take_up(Person&, std::string_view phone, std::string_view id_number) const;
  /// The blind index of an identity number, as `id_index` holds it.
  Bytes id_index_of(IdKind, std::string_view plain) const;
  Bytes phone_index_of(std::string_view plain) const;
  /// As put_phone and put_id_number, with a blind index that is known already.
  void put_phone(Person&, std::string_view plain, Bytes index) const;
  void put_id_number(Person&, IdKind, std::string_view plain, Bytes index) const;

  void insert(const Household&);
  /// Writes occupancy and note; raises nothing else. `after.revision` must be raised by the caller.
  void change(const Household& before, const Household& after);

  /// `phone_plain` is what put_phone sealed, for the tail token; "" when there is none.
  void insert(const Person&, std::string_view phone_plain);
  /// The phones may be left out when neither they nor `is_set_aside` changes.
  void change(const Person& before, std::string_view phone_before, const Person& after,
              std::string_view phone_after);

  /// Adds the tokens of a person who stands in the register already.
  void index_again(const Person& person, std::string_view phone_plain) {
    add_tokens(person, tokens_of(person, phone_plain));
  }

  void insert(const Need&);
  void change(const Need&);
  /// Inserts a need that came from another community, or changes it where it has been before.
  void put(const Need&);

  /// For good: nothing may refer to the row any more. A person's needs go along; a household's
  /// summary must be true, so its people go in a transaction before.
  void remove(const Person&, std::string_view phone_plain);
  void remove(const Household&);
  void remove(const Need&);

  /// For db::Tx::ask: what finish() has to know of a household, or of the one of a person, when it
  /// is inserted into. Saves it a wait of its own.
  db::Question summary_of(const Uuid& household);
  db::Question summary_of_home(const Uuid& person);
  /// Whether a question found the household.
  bool has_summary_of(const Uuid& household) const { return known_.contains(household); }

  /// The household's summary must be taken anew at the end.
  void touch(const Uuid& household) {
    known_.erase(household);
    touched_.insert(household);
  }
  /// Writes what waits, takes the summaries of touched households anew and writes the counters.
  void finish();

 private:
  /// Rows that wait to be written together.
  struct Waiting {
    std::vector<Household> households;
    std::vector<Person> persons;
    std::vector<Need> needs;
    EntryHeap entries;
    std::vector<std::string> numbers;  ///< Tokens of identity numbers.
  };
  /// What the tables hold of a household.
  struct Known {
    Household row;  ///< Only what counters and summaries need.
    HouseholdFacts facts;
    std::set<Uuid> listed;
  };
  void count(std::string name, std::int64_t change) { changes_[std::move(name)] += change; }
  void write_counters();
  void count_states(const Person&, std::int64_t change);
  void count_home(const Household&, std::int64_t change);
  std::vector<std::string> tokens_of(const Person&, std::string_view phone) const;
  void add_tokens(const Person&, const std::vector<std::string>& tokens);
  void add_heads(const std::vector<std::string>& heads);
  const std::string& code();
  void write_households();
  void sum_up_waiting();
  void write_waiting();
  void write_waiting_entries();
  void take_known(const db::Row&);
  void add_to_summary(const Person&);
  void add_to_summary(const Need&);
  void write_waiting_tokens(EntryHeap& heads);
  EntryHeap heads_of_numbers();
  void take_summaries();
  void write_summary(const Known&);

  Work& work_;
  const Uuid community_;
  const Writing writing_;
  SearchIndex index_, house_;
  HouseHeads* later_ = nullptr;
  std::optional<std::string> code_;  ///< Of the community; "" when it is no division.
  Waiting waiting_;
  std::set<Uuid> touched_;
  std::unordered_map<Uuid, Known> known_;
  std::map<std::string, std::int64_t> changes_;
  std::map<Day, std::int64_t> due_changes_;  ///< Households by their next due day.
};
}  // namespace people
