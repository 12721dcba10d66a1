// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Turns are told: from then on they count for those who have them, and changes are told at once.
#include "shift/links.hpp"

namespace shift {
struct NewTelling {
  Day first_on;
  Whole<1, 31> days;
};
BOOST_DESCRIBE_STRUCT(NewTelling, (), (first_on, days))
struct TellingKept {
  std::int64_t turns = 0, hands = 0;
};
BOOST_DESCRIBE_STRUCT(TellingKept, (), (turns, hands))
/// Tells what is drafted on these days and not over; each hand has a link from then on. Refuses
/// shift.nothing_to_tell (first_on), shift.rule_<breach> (turns/n, in the order of their beginning)
/// for what no reason lifts.
Result<TellingKept> tell_roster(Work&, const NewTelling&);

struct LetterQuery {
  Day first_on;
  Whole<1, 31> days;
  Text<8, 200> base;  ///< "https://192.168.1.20:8443": what a phone shall open.
};
BOOST_DESCRIBE_STRUCT(LetterQuery, (), (first_on, days, base))
struct LetterTurn {
  Uuid turn;
  std::string post_name, where_at, shift_name;
  Instant from_at, until_at;
  bool is_stand_by = false;
};
BOOST_DESCRIBE_STRUCT(LetterTurn, (),
                      (turn, post_name, where_at, shift_name, from_at, until_at, is_stand_by))
struct HandLetter {
  Uuid hand;
  std::string name, link;
  std::vector<std::string> qr;  ///< Rows: 1 is dark.
  std::vector<LetterTurn> turns;
};
BOOST_DESCRIBE_STRUCT(HandLetter, (), (hand, name, link, qr, turns))
struct LetterList {
  static constexpr bool is_kept = false;
  std::string community_name;
  bool is_reachable = true;  ///< False when the links lead to this machine only.
  std::vector<HandLetter> items;
};
BOOST_DESCRIBE_STRUCT(LetterList, (), (community_name, is_reachable, items))
/// What each hand that has told turns on these days is sent, to be copied or printed; noted as a
/// look. Refuses auth.bad_base.
Result<LetterList> open_letters(Work&, const LetterQuery&);
}  // namespace shift
