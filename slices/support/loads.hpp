// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What each hand carries, and a proposal that makes it even.
#include "support/templates.hpp"

namespace support {
/// Everybody whom the book knows, with what they carry, by name.
std::vector<HandChoice> choices_of(Work&, const Book&);

struct ProposedMove {
  Uuid household;
  std::string door;
  TeamRole role = TeamRole::grid_worker;
  std::string from_name, to_name;
};
BOOST_DESCRIBE_STRUCT(ProposedMove, (), (household, door, role, from_name, to_name))
struct ProposedLoad {
  Uuid hand;
  std::string name;
  std::int64_t before = 0, after = 0;
};
BOOST_DESCRIBE_STRUCT(ProposedLoad, (), (hand, name, before, after))
struct Proposal {
  std::string proposal;  ///< Names it: another state of things gives another one.
  std::int64_t changes = 0;
  std::vector<ProposedMove> moves;  ///< By door; at most 200 of them.
  std::vector<ProposedLoad> loads;  ///< Of whom it changes, by name.
};
BOOST_DESCRIBE_STRUCT(Proposal, (), (proposal, changes, moves, loads))
/// Who would answer for whom; locked members stay. Changes nothing.
Result<Proposal> propose_balance(Work&);

struct NewBalance {
  Text<16, 16> proposal;
};
BOOST_DESCRIBE_STRUCT(NewBalance, (), (proposal))
struct Balanced {
  std::int64_t changes = 0;
};
BOOST_DESCRIBE_STRUCT(Balanced, (), (changes))
/// What was proposed. Refuses support.proposal_changed (proposal) where it would be another one by
/// now: of two who apply it at once, one is refused.
Result<Balanced> balance_anew(Work&, const NewBalance&);
}  // namespace support
