// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Users, their passwords and their grants as rows.
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"
#include "platform/auth/grants.hpp"
#include "platform/db/tx.hpp"
#include "platform/world.hpp"

struct Work;

namespace auth {
using SignInName = Text<2, 40>;
using Password = Text<8, 200>;

struct User {
  static constexpr auto table = "auth_user";
  Id<User> id;
  std::string sign_in_name;
  std::string name;
  std::string password_hash;  ///< Argon2id, self-describing; "-" for one who has none.
  bool is_enabled = true;
  Instant created_at;
  std::int64_t revision = 1;
  /// Set while the password is one that somebody else made up: good until then, and to be changed
  /// first of all.
  std::optional<Instant> password_until;
  bool has_password() const { return password_hash.starts_with('$'); }
};
BOOST_DESCRIBE_STRUCT(User, (),
                      (id, sign_in_name, name, password_hash, is_enabled, created_at, revision,
                       password_until))

struct GrantRow {
  static constexpr auto table = "auth_grant";
  Uuid id;
  Id<User> user_id;
  Role role;
  Uuid place_id;  ///< Nil: the whole house (administrators).
  Instant from_at;
  std::optional<Instant> until_at;
  std::optional<Uuid> given_by;  ///< None: the house itself.
  std::optional<Instant> given_at;
  std::optional<Uuid> ended_by;
  std::optional<Instant> ended_at;  ///< Ended before its time, by a decision.
  std::optional<Uuid> stands_in_for;
  std::optional<Uuid> inside_id{};  ///< Of a place inside a community; none of divisions.
  bool is_over(Instant now) const { return ended_at || (until_at && now >= *until_at); }
};
BOOST_DESCRIBE_STRUCT(GrantRow, (),
                      (id, user_id, role, place_id, from_at, until_at, given_by, given_at, ended_by,
                       ended_at, stands_in_for, inside_id))

/// Refuses auth.weak_password for one that is in the list of most used ones, that repeats one sign,
/// or that holds the sign-in name (NIST SP 800-63B: length and blocklist, no composition rules).
Result<void> may_use_password(std::string_view password, std::string_view sign_in_name);

/// Argon2id, 64 MiB, 2 passes: about 0.1 s of one core. Never call it on an I/O or writer thread.
std::string hash_password(std::string_view password);
/// Takes the same time for an empty hash (unknown user), so that names cannot be guessed by the
/// clock.
bool is_password(std::string_view hash, std::string_view password);

/// A sign-in name as it is compared: trimmed, lower case for ASCII.
std::string fold_sign_in_name(std::string_view);

std::optional<User> find_user(db::Tx&, std::string_view sign_in_name);
Grant grant_of(const GrantRow&);
/// Those that were not ended; some may not run yet, or no longer.
std::vector<Grant> grants_of(db::Tx&, const Uuid& user);
/// The same as they stood right before that moment: those that ended then or later too.
std::vector<Grant> last_grants_of(db::Tx&, const Uuid& user, Instant ended_at);
/// True once somebody is administrator: set-up is then closed for ever.
bool has_administrator(db::Tx&);

/// Adds a user. Refuses auth.name_taken.
Result<User> add_user(db::Tx&, World&, std::string_view sign_in_name, std::string_view name,
                      std::string password_hash);
/// Gives a role at a place (nil: the house) from now until `until`.
void give(db::Tx&, World&, const Uuid& user, Role, const Uuid& place,
          std::optional<Instant> until = {});
}  // namespace auth
