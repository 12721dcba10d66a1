// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/holders.hpp"

#include <algorithm>

#include "base/described.hpp"
#include "platform/auth/users.hpp"

namespace auth {
namespace {
template <class F>
void each_role_of(const Right& right, F&& f) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
    if (right.allows(role.value)) f(role.value);
  });
}
}  // namespace

std::vector<Holder> holders_of(db::Tx& tx, const Right& right, const Scope& scope, Instant now,
                               const std::optional<Uuid>& user) {
  std::vector<std::string> roles;
  each_role_of(right, [&](Role role) { roles.emplace_back(described::name_of(role)); });
  std::vector<Holder> holders;
  if (roles.empty() || scope.within.empty()) return holders;
  // No grant has nil for the community it lies inside.
  const auto inside = right.at == At::inside ? scope.community : Uuid{};
  const std::string sql =
      "select u.id, u.name, g.role from auth_grant g join auth_user u on u.id = g.user_id "
      "where (g.place_id in (?*) or g.inside_id = ?) and g.role in (?*) and g.ended_at is null "
      "and g.from_at <= ? "
      "and (g.until_at is null or g.until_at > ?) and u.is_enabled = ?";
  const auto take = [&](const db::Row& row) {
    Holder holder;
    db::take(row, 0, holder.user);
    db::take(row, 1, holder.name);
    db::take(row, 2, holder.role);
    holders.push_back(std::move(holder));
  };
  if (user)
    tx.each(sql + " and u.id = ?", take, scope.within, inside, roles, now, now, true, *user);
  else
    tx.each(sql, take, scope.within, inside, roles, now, now, true);
  const auto key = [](const Holder& one) { return std::tie(one.name, one.user, one.role); };
  std::sort(holders.begin(), holders.end(),
            [&](const Holder& one, const Holder& other) { return key(one) < key(other); });
  holders.erase(
      std::unique(holders.begin(), holders.end(),
                  [&](const Holder& one, const Holder& other) { return key(one) == key(other); }),
      holders.end());
  return holders;
}

std::vector<Role> roles_at(const Right& right, const std::vector<Grant>& grants, const Scope& scope,
                           Instant now) {
  std::vector<Role> roles;
  each_role_of(right, [&](Role role) {
    Right one = right;
    one.roles = mask_of({role});
    if (grant_that_allows(one, grants, scope, now)) roles.push_back(role);
  });
  return roles;
}

std::vector<std::pair<Uuid, std::string>> names_of_users(db::Tx& tx,
                                                         const std::vector<Uuid>& users) {
  std::vector<std::pair<Uuid, std::string>> names;
  if (users.empty()) return names;
  for (const auto& user : tx.all<User>("where id in (?*)", users))
    names.emplace_back(user.id, user.name);
  return names;
}
}  // namespace auth
