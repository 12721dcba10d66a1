// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/passwords.hpp"

#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/auth/policy.hpp"
#include "platform/auth/told.hpp"
#include "platform/auth/tries.hpp"

namespace auth {
namespace {
using routing::Answered;

Result<void> may_change_to(const NewPassword& wanted, const User& user) {
  const auto& fresh = wanted.password.plain().str();
  if (fresh == wanted.current.plain().str())
    return refuse(No::invalid, "auth.same_password", "password");
  return may_use_password(fresh, user.sign_in_name);
}

/// The one who asks, after the old password was shown.
Result<std::pair<User, Try>> prove_again(routing::SlowWork& slow, const NewPassword& wanted) {
  std::optional<User> user;
  AccessPolicy policy;
  slow.desk.read_as(*slow.actor, {}, [&](Work& work) {
    user = work.tx.one<User>("where id = ?", work.actor.user);
    policy = access_policy(work.today());
  });
  // A phone that was enrolled has no password, and must not get to set one.
  const bool is_enrolled = slow.actor->device != slow.actor->session;
  if (!user || !user->has_password() || is_enrolled)
    return refuse(No::forbidden, "auth.no_password_here");
  auto tried = begin_try(slow.desk, {{"name", user->sign_in_name, policy.failures_of_name}});
  if (!tried) return refuse(tried);
  if (!is_password(user->password_hash, wanted.current.plain().str())) {
    spdlog::warn("password: refused from {}", slow.remote);
    return refuse(No::forbidden, "auth.wrong_current", "current");
  }
  return std::pair{*user, *tried};
}
}  // namespace

std::string make_up_password(Random& random) {
  // 20 letters and digits that are not taken for one another: 100 bits.
  static constexpr char signs[] = "abcdefghijkmnpqrstuvwxyz23456789";
  std::array<std::uint8_t, 20> bytes;
  random.fill(bytes);
  std::string password;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0 && i % 5 == 0) password += '-';
    password += signs[bytes[i] % 32];
  }
  return password;
}

Result<Answered> change_password(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewPassword>(http.body);
  if (!wanted) return refuse(wanted);
  auto proven = prove_again(slow, *wanted);
  if (!proven) return refuse(proven);
  const auto& [before, tried] = *proven;
  const auto may = may_change_to(*wanted, before);
  const auto hash = may ? hash_password(wanted->password.plain().str()) : std::string();
  const auto changed =
      slow.desk.run_as(*slow.actor, {}, "auth.change_password", "{}",
                       [&, &before = before, &tried = tried](Work& work) -> Result<routing::Done> {
                         if (!may) return refuse(may);
                         auto user = work.tx.one<User>("where id = ?", work.actor.user);
                         // Reset or changed meanwhile: what was proved is no longer the password.
                         if (!user || user->password_hash != before.password_hash)
                           return refuse(No::forbidden, "auth.wrong_current", "current");
                         user->password_hash = hash;
                         user->password_until.reset();
                         ++user->revision;
                         work.tx.update(*user);
                         forgive(work.tx, tried);
                         end_password_sessions(work, user->id, work.actor.session);
                         tell(work, "auth.password_changed", {user->id});
                         return routing::Done{};
                       });
  if (changed) return routing::answer_with(*changed, http::Method::post);
  slow.desk.note([&, &tried = tried](Work& work) { forgive(work.tx, tried); });
  return refuse(changed);
}

OneTimePassword put_password(Work& work, User& user, const std::string& password,
                             const std::string& hash) {
  const auto until = work.now + access_policy(work.today()).one_time_password_ms;
  user.password_hash = hash;
  user.password_until = until;
  ++user.revision;
  work.tx.update(user);
  end_password_sessions(work, user.id);
  tell(work, "auth.password_reset", {user.id});
  return {user.id, user.name, user.sign_in_name, password, until};
}

Result<Answered> reset_password(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<UserKey>(http.body);
  if (!wanted) return refuse(wanted);
  Result<User> may = User{};
  slow.desk.read_as(*slow.actor, {}, [&](Work& work) { may = find_managed(work, wanted->user); });
  if (!may) return refuse(may);
  const auto password = make_up_password(slow.world.random);
  const auto hash = hash_password(password);
  const auto made =
      slow.desk.run_as(*slow.actor, {}, "auth.reset_password", json::write_for_journal(*wanted),
                       [&](Work& work) -> Result<OneTimePassword> {
                         auto user = find_managed(work, wanted->user);
                         if (!user) return refuse(user);
                         return put_password(work, *user, password, hash);
                       });
  if (!made) return refuse(made);
  return routing::answer_with(*made, http::Method::post);
}
}  // namespace auth
