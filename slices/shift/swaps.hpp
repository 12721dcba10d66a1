// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Two hands settle among themselves who stands where: one asks, the other answers, and the rules
/// hold for both. The office sees it.
#include "shift/own.hpp"

namespace shift {
struct PartnerQuery {
  CodeText turn_code;
  Uuid turn;
};
BOOST_DESCRIBE_STRUCT(PartnerQuery, (), (turn_code, turn))
struct PartnerCard {
  Uuid hand;
  std::string name;
  bool may_stand_in = false;
  std::vector<OwnTurn> turns;  ///< Of theirs that this hand could take for it.
};
BOOST_DESCRIBE_STRUCT(PartnerCard, (), (hand, name, may_stand_in, turns))
struct PartnerList {
  std::vector<PartnerCard> items;
};
BOOST_DESCRIBE_STRUCT(PartnerList, (), (items))
/// Whom somebody may ask to take a turn of theirs. Refuses as read_by_link, shift.no_such_turn,
/// shift.is_over (turn).
Result<routing::Answered> list_partners(routing::SlowWork&, const http::Request&);

struct NewSwap {
  CodeText turn_code;
  Uuid id;  ///< Made by the phone: the same id twice applies once.
  Uuid turn, to_hand;
  std::optional<Uuid> for_turn;  ///< None: they only stand in.
};
BOOST_DESCRIBE_STRUCT(NewSwap, (), (turn_code, id, turn, to_hand, for_turn))
struct SwapKept {
  Uuid swap;
  SwapState state = SwapState::asked;
};
BOOST_DESCRIBE_STRUCT(SwapKept, (), (swap, state))
/// Refuses as write_by_link, shift.no_such_turn (turn or for_turn), shift.is_over,
/// hands.no_such_hand (to_hand), shift.rule_<breach> (to_hand or for_turn), shift.too_many_swaps,
/// shift.id_taken.
Result<routing::Answered> ask_swap(routing::SlowWork&, const http::Request&);

enum class SwapSaid { yes, no, withdrawn };
BOOST_DESCRIBE_ENUM(SwapSaid, yes, no, withdrawn)
struct NewSwapAnswer {
  CodeText turn_code;
  Uuid swap;
  SwapSaid said = SwapSaid::yes;  ///< withdrawn: by who asked.
};
BOOST_DESCRIBE_STRUCT(NewSwapAnswer, (), (turn_code, swap, said))
/// After a yes each has the turn of the other, told. Refuses as write_by_link, shift.no_such_swap,
/// shift.answered_already, as ask_swap.
Result<routing::Answered> answer_swap(routing::SlowWork&, const http::Request&);

/// Swaps of this hand that wait for an answer.
std::vector<SwapCard> swaps_of(Work&, const Uuid& hand);
}  // namespace shift
