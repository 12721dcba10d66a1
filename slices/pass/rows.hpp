// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of pass. Only this slice reads or writes them.
#include "base/bytes.hpp"
#include "pass/pass.hpp"
#include "platform/cose/key.hpp"

namespace pass {
/// signing: new passes are signed with it, one key of a community at a time. retired: signs no
/// more, and what it signed holds. withdrawn: what it signed is revoked, and its secret is gone.
enum class KeyState { signing, retired, withdrawn };
BOOST_DESCRIBE_ENUM(KeyState, signing, retired, withdrawn)

struct Key {
  static constexpr auto table = "pass_key";
  Uuid community_id;
  Uuid id;
  Bytes name;  ///< Eight bytes of SHA-256 over the public key; stands in every code.
  cose::Algorithm algorithm = cose::Algorithm::es256;
  Bytes public_key;
  Private<Text<0, 400>> secret;  ///< DER.
  KeyState state = KeyState::signing;
  Instant made_at, changed_at;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Key, (),
                      (community_id, id, name, algorithm, public_key, secret, state, made_at,
                       changed_at, reason))

struct Gates {
  std::vector<Uuid> ids;  ///< None: every gate.
};
BOOST_DESCRIBE_STRUCT(Gates, (), (ids))

struct Pass {
  static constexpr auto table = "pass_pass";
  Uuid community_id;
  Uuid id;
  PassKind kind = PassKind::resident;
  Medium medium = Medium::phone;
  Bytes alias;
  std::optional<Uuid> person_id, household_id, host_id, place_id;
  std::string name, door;  ///< As they were called when it was issued.
  Gates gates;
  Instant from_at, until_at;
  State state = State::valid;
  Instant issued_at;
  std::optional<Uuid> issued_by;
  std::string issuer_name;
  std::optional<Bytes> code_hash;   ///< Of the code that binds a phone.
  std::optional<Bytes> holder_key;  ///< A compressed point.
  std::optional<Instant> bound_at;
  Instant signed_until;  ///< The latest end that was signed; 0 before the first signature.
  std::int64_t prints = 0;
  std::optional<Instant> ended_at;
  std::string ended_by, end_reason;
  std::optional<std::int64_t> revoked;  ///< The how-manieth revocation of the community.
  std::int64_t revision = 1;
  std::int64_t changed = 0;  ///< The how-manieth change of what guards know of passes.

  bool is_running(Instant now) const { return state == State::valid && now < until_at; }
};
BOOST_DESCRIBE_STRUCT(Pass, (),
                      (community_id, id, kind, medium, alias, person_id, household_id, host_id,
                       place_id, name, door, gates, from_at, until_at, state, issued_at, issued_by,
                       issuer_name, code_hash, holder_key, bound_at, signed_until, prints, ended_at,
                       ended_by, end_reason, revoked, revision, changed))

/// One signature that is owed; nothing is signed that does not stand here, committed.
struct Signing {
  static constexpr auto table = "pass_signing";
  Uuid community_id;
  Uuid id;
  Uuid pass_id;
  Uuid key_id;
  Instant signed_at, until_at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Signing, (),
                      (community_id, id, pass_id, key_id, signed_at, until_at, by_name))

struct Counter {
  static constexpr auto table = "pass_counter";
  Uuid community_id;
  std::int64_t revocations = 0, changes = 0;
};
BOOST_DESCRIBE_STRUCT(Counter, (), (community_id, revocations, changes))
}  // namespace pass
