// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The people who may sign in, as those who decide about their rights see them.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/auth/delegation.hpp"
#include "platform/auth/devices.hpp"
#include "platform/auth/users.hpp"
#include "platform/work.hpp"

namespace auth {
struct GrantEntry {
  Uuid grant;
  Role role = Role::resident;
  std::optional<Uuid> place;  ///< None: the whole house.
  std::string place_name;
  std::string place_kind;
  Instant from;
  std::optional<Instant> until;
  std::string stands_in_for;  ///< The name of who is away, or "".
  std::string given_by;       ///< "" for the house itself.
  bool is_running = false;
  bool may_end = false;  ///< The one who asks may.
};
BOOST_DESCRIBE_STRUCT(GrantEntry, (),
                      (grant, role, place, place_name, place_kind, from, until, stands_in_for,
                       given_by, is_running, may_end))

struct UserEntry {
  Uuid user;
  std::string name;
  std::string sign_in_name;
  std::int64_t revision = 1;
  bool is_enabled = true;
  bool has_password = false;
  bool must_change_password = false;
  bool is_first_administrator = false;
  bool may_manage = false;         ///< The one who asks may disable, reset and so on.
  std::int64_t phones = 0;         ///< Enrolled and not ended.
  std::vector<GrantEntry> grants;  ///< Not over, where the one who asks decides.
};
BOOST_DESCRIBE_STRUCT(UserEntry, (),
                      (user, name, sign_in_name, revision, is_enabled, has_password,
                       must_change_password, is_first_administrator, may_manage, phones, grants))
struct UserList {
  std::vector<UserEntry> items;
  std::optional<std::string> next;  ///< Cursor for `after`, none at the end.
};
BOOST_DESCRIBE_STRUCT(UserList, (), (items, next))
struct UserFile : UserEntry {
  std::vector<SessionEntry> sessions;  ///< Empty where the one who asks may not manage.
};
BOOST_DESCRIBE_STRUCT(UserFile, (UserEntry), (sessions))

struct UserQuery {
  std::optional<Uuid> place;     ///< Only who holds, or held, something at it or below.
  std::optional<Text<1, 40>> q;  ///< Part of the name or of the sign-in name.
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(UserQuery, (), (place, q, after, limit))
struct UserKey {
  Uuid user;
};
BOOST_DESCRIBE_STRUCT(UserKey, (), (user))

/// By sign-in name: administrators of the house see all, others those with a grant, even one that
/// is over, where they decide. Refuses auth.not_yours_to_manage for a place of others.
Result<UserList> list_users(Work&, const UserQuery&);
/// One of them with sessions. Refuses auth.no_such_user.
Result<UserFile> open_user(Work&, const UserKey&);

/// The one who acts, as the rules about rights see them.
Decider decider_of(const Work&);
/// What rights see of a place; the whole house for nil, and a place of no community for one that
/// does not exist.
Scope scope_at(Work&, const Uuid& place);
/// How many other enabled users hold the whole house for good.
std::int64_t other_administrators(Work&, const Uuid& user);

/// What the one who acts may see and decide of others; looks up each place once. Lives as long as
/// one act.
class Directory {
 public:
  explicit Directory(Work& work) : work_(work), decider_(decider_of(work)) {}

  const Decider& decider() const { return decider_; }
  /// The divisions at or below those where the one who acts decides; none: the whole house.
  const std::optional<std::vector<Uuid>>& places();
  bool decides_at(const Uuid& place);
  bool may_decide(const GrantRow&);
  /// True when the one who acts may end every right of that user: only then may they disable, reset
  /// or sign out the whole person. Never oneself.
  bool may_manage(const Uuid& user);
  /// True when the user holds, or held, anything where the one who acts decides.
  bool is_known(const Uuid& user);
  std::vector<UserEntry> entries_of(const std::vector<User>&);
  GrantEntry entry_of(const GrantRow&);

 private:
  using Rows = std::vector<GrantRow>;
  const Scope& scope_at(const Uuid& place);
  bool may_manage(const Uuid& user, const Rows& all);
  std::string name_of(const std::optional<Uuid>& user);
  UserEntry entry_of(const User&, const Rows& all);

  Work& work_;
  const Decider decider_;
  bool is_asked_ = false;
  std::optional<std::vector<Uuid>> places_;
  std::unordered_map<Uuid, Scope> scopes_;
  std::unordered_map<Uuid, std::string> names_;
  std::optional<Uuid> first_administrator_;
};
}  // namespace auth
