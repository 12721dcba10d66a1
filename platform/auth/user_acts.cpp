// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/user_acts.hpp"

#include "platform/app.hpp"
#include "platform/auth/passwords.hpp"
#include "platform/auth/told.hpp"

namespace auth {
namespace {
using routing::Answered;

Result<Terms> first_terms(Work& work, const NewUser& wanted) {
  auto terms = terms_of(work, wanted.id, wanted.role, wanted.place, wanted.from, wanted.until, {});
  if (!terms) return terms;
  const auto may = may_give(decider_of(work), *terms, work.now, access_policy(work.today()));
  if (!may) return refuse(may);
  return terms;
}

tl::unexpected<Refusal> changed_meanwhile(const UserEntry& current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = json::write(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}
}  // namespace

Result<User> insert_user(Work& work, const Uuid& id, const std::string& sign_in_name,
                         const std::string& name, std::string password_hash,
                         std::optional<Instant> password_until) {
  if (work.tx.one<User>("where id = ?", id)) return refuse(No::conflict, "auth.id_taken", "id");
  if (find_user(work.tx, sign_in_name))
    return refuse(No::conflict, "auth.name_taken", "sign_in_name");
  User user{Id<User>(id), fold_sign_in_name(sign_in_name), name, std::move(password_hash), true,
            work.now};
  user.password_until = password_until;
  work.tx.insert(user);
  return user;
}

Result<Answered> add_user(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewUser>(http.body);
  if (!wanted) return refuse(wanted);
  // Asked before the hash, which is dear, and again in the transaction that writes.
  std::optional<Refusal> refused;
  slow.desk.read_as(*slow.actor, {}, [&](Work& work) {
    if (const auto terms = first_terms(work, *wanted); !terms) refused = terms.error();
  });
  if (refused) return tl::unexpected(std::move(*refused));
  const auto password = make_up_password(slow.world.random);
  const auto hash = hash_password(password);
  const auto added = slow.desk.run_as(
      *slow.actor, {}, "auth.add_user", json::write_for_journal(*wanted),
      [&](Work& work) -> Result<OneTimePassword> {
        const auto terms = first_terms(work, *wanted);
        if (!terms) return refuse(terms);
        const auto until = work.now + access_policy(work.today()).one_time_password_ms;
        const auto user = insert_user(work, wanted->id, wanted->sign_in_name.str(),
                                      wanted->name.str(), hash, until);
        if (!user) return refuse(user);
        insert_grant(work, work.world.new_uuid(), *terms, work.actor.user);
        tell(work, "auth.user_added", {user->id}, {terms->at.community});
        return OneTimePassword{user->id, user->name, user->sign_in_name, password, until};
      });
  if (!added) return refuse(added);
  return routing::answer_with(*added, http::Method::post);
}

Result<User> find_managed(Work& work, const Uuid& id) {
  const auto user = work.tx.one<User>("where id = ?", id);
  Directory directory(work);
  if (!user || !directory.is_known(id)) return refuse(No::missing, "auth.no_such_user", "user");
  if (!work.actor.is_house && id == work.actor.user)
    return refuse(No::forbidden, "auth.not_yourself", "user");
  if (!directory.may_manage(id)) return refuse(No::forbidden, "auth.not_yours_to_manage", "user");
  return *user;
}

Result<UserEntry> change_user(Work& work, const UserEdit& edit) {
  auto user = find_managed(work, edit.user);
  if (!user) return refuse(user);
  if (user->revision != edit.revision)
    return changed_meanwhile(Directory(work).entries_of({*user}).front());
  const bool is_going = edit.is_enabled.is_given && !edit.is_enabled.value;
  if (is_going && user->is_enabled) {
    const auto is_administrator = work.tx.value<Uuid>(
        "select id from auth_grant where user_id = ? and role = ? and "
        "place_id = ? and ended_at is null limit 1",
        user->id, Role::administrator, Uuid{});
    if (is_administrator && other_administrators(work, user->id) == 0)
      return refuse(No::conflict, "auth.last_administrator", "is_enabled");
    end_all(work, user->id);
  }
  if (edit.name.is_given) user->name = edit.name.value;
  if (edit.is_enabled.is_given) user->is_enabled = edit.is_enabled.value;
  ++user->revision;
  work.tx.update(*user);
  tell(work, is_going ? "auth.user_disabled" : "auth.user_changed", {user->id});
  return Directory(work).entries_of({*user}).front();
}
}  // namespace auth
