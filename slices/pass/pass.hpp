// SPDX-License-Identifier: Apache-2.0
#pragma once
/// pass: who may ask to come in, shown by a code that a gate checks without a network.
///
/// A pass is signed by its community and bears no name, no identity number and no word on health:
/// its id, its kind, the gates and the time it is for, and an alias by which a gate's list of
/// holders knows whom it is for. On a phone it is bound to a key that never leaves that phone,
/// which signs it anew every half minute; on paper it is signed once, and says that it is paper.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;

namespace pass {
enum class PassKind { resident, carer, visitor, service, temporary, staff };
BOOST_DESCRIBE_ENUM(PassKind, resident, carer, visitor, service, temporary, staff)
enum class Medium { phone, paper };
BOOST_DESCRIBE_ENUM(Medium, phone, paper)

/// The last eight bytes of an id in hexadecimal: how a pass names a community and a gate.
std::string mark_of(const Uuid&);

constexpr std::size_t most_gates = 8;  ///< More fit into no code.

/// What a pass says. Times are whole seconds.
struct Claims {
  Uuid pass;
  std::string community;           ///< mark_of it.
  std::vector<std::string> gates;  ///< mark_of each; none: every gate.
  PassKind kind = PassKind::resident;
  Medium medium = Medium::phone;
  std::string alias;  ///< Sixteen hexadecimal digits.
  std::string key;    ///< Id of the community's key that signed it, likewise.
  Instant issued_at, from, until;
  std::optional<Instant> shown_at;  ///< When the holder's phone signed what was shown.
};
BOOST_DESCRIBE_STRUCT(Claims, (),
                      (pass, community, gates, kind, medium, alias, key, issued_at, from, until,
                       shown_at))

/// What a code is worth. unreadable: no code of ours. forged: not signed by the community, or shown
/// by another phone than it is bound to. replayed: the phone signed it too long ago: a photograph.
/// wrong_clock: signed in the future, so one of the two clocks is wrong.
enum class Verdict {
  good,
  unreadable,
  forged,
  foreign,
  revoked,
  expired,
  not_yet,
  replayed,
  wrong_clock,
  wrong_gate
};
BOOST_DESCRIBE_ENUM(Verdict, good, unreadable, forged, foreign, revoked, expired, not_yet, replayed,
                    wrong_clock, wrong_gate)

/// A key of the community, as guards' phones hold it.
struct TrustedKey {
  std::string key;            ///< Its id: sixteen hexadecimal digits.
  std::string algorithm;      ///< "es256" or "eddsa".
  std::string public_key;     ///< Hexadecimal: an uncompressed point, or 32 bytes.
  bool is_withdrawn = false;  ///< What it signed counts as revoked, whenever that was.
};
BOOST_DESCRIBE_STRUCT(TrustedKey, (), (key, algorithm, public_key, is_withdrawn))

/// What a gate checks a code against.
struct Trust {
  Uuid community;
  std::vector<TrustedKey> keys;
  std::unordered_set<Uuid> revoked;  ///< Passes.
  std::int64_t shown_for_ms = 0;     ///< How old what a phone shows may be.
  std::int64_t clock_ms = 0;         ///< How far clocks may be apart.
};

struct Checked {
  Verdict verdict = Verdict::unreadable;
  std::optional<Claims> claims;  ///< Of every verdict but unreadable and forged.
};

/// What the code is worth at that instant, by a corrected clock, and at that gate where one is
/// given. Pure. The first that holds of: unreadable, foreign, forged, revoked, wrong_clock,
/// not_yet, expired, replayed, wrong_gate.
Checked verify(std::string_view code, const Trust&, Instant now, std::optional<Uuid> gate = {});

/// The trust of the route's community, now.
Trust trust_of(Work&);

/// asked: waits for its host. ended: revoked, whether it was asked for or valid.
enum class State { asked, valid, ended };
BOOST_DESCRIBE_ENUM(State, asked, valid, ended)

/// A pass as the house keeps it: whose it is, which no code tells.
struct Holder {
  Uuid pass;
  PassKind kind = PassKind::resident;
  Medium medium = Medium::phone;
  std::string alias;              ///< The same for every pass of a person in the community.
  std::optional<Uuid> person;     ///< None: somebody who is not in the register.
  std::optional<Uuid> household;  ///< Of the person, or of the host.
  std::optional<Uuid> place;      ///< The door.
  std::string name, door;
  std::vector<Uuid> gates;  ///< None: every gate.
  Instant from, until;
  State state = State::valid;
};
BOOST_DESCRIBE_STRUCT(Holder, (),
                      (pass, kind, medium, alias, person, household, place, name, door, gates, from,
                       until, state))

/// Of these passes; one that is not known is absent.
std::vector<Holder> find_holders(Work&, const std::vector<Uuid>& passes);
/// Of every pass of the community that is valid now or will be.
std::vector<Holder> all_holders(Work&);
/// The number of the latest change of what all_holders tells, but for passes that end by
/// themselves.
std::int64_t holders_change(Work&);
struct HolderChanges {
  std::vector<Holder> holders;  ///< That are valid now or will be.
  std::vector<Uuid> gone;       ///< That are not any more.
};
/// What changed after that number.
HolderChanges holders_since(Work&, std::int64_t change);
/// The alias of a person of the route's community, whether they have a pass or not.
std::string alias_of(const Work&, const Uuid& person);

void plug(App&);
}  // namespace pass

#include "pass/shown.hpp"  // the rest of the contract
