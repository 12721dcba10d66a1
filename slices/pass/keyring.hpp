// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The keys that a community signs with: made when first needed, changed by turns, withdrawn when
/// one may be in other hands.
#include "pass/rows.hpp"
#include "platform/work.hpp"

namespace pass {
/// The key that signs now; made where there is none.
Key signing_key(Work&);
std::optional<Key> find_key(Work&, const Uuid& id);
/// Opens the secret of a key that still has one.
cose::SigningKey opened(const Work&, const Key&);

struct KeyCard {
  std::string key;  ///< Sixteen hexadecimal digits.
  std::string algorithm;
  KeyState state = KeyState::signing;
  Instant made_at, changed_at;
  std::string reason;
  std::int64_t passes = 0;  ///< That run now and bear a signature of it.
};
BOOST_DESCRIBE_STRUCT(KeyCard, (), (key, algorithm, state, made_at, changed_at, reason, passes))
struct KeyList {
  std::vector<KeyCard> items;  ///< Newest first.
};
BOOST_DESCRIBE_STRUCT(KeyList, (), (items))
Result<KeyList> list_keys(Work&);

struct NewRotation {
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(NewRotation, (), (id))
/// From now on a new key signs; what the former one signed holds until its own end.
Result<KeyList> rotate_key(Work&, const NewRotation&);

struct NewWithdrawal {
  Uuid id;
  Text<16, 16> key;
  Text<1, 200> reason;
};
BOOST_DESCRIBE_STRUCT(NewWithdrawal, (), (id, key, reason))
/// Whatever that key signed is revoked; phones get a new signature by themselves, cards have to be
/// printed anew. Refuses pass.no_such_key, pass.withdrawn_already.
Result<KeyList> withdraw_key(Work&, const NewWithdrawal&);
}  // namespace pass
