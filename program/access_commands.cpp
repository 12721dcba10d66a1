// SPDX-License-Identifier: Apache-2.0
#include "program/access_commands.hpp"

#include <iostream>

#include "platform/auth/grant_acts.hpp"
#include "platform/auth/passwords.hpp"
#include "program/machine.hpp"

namespace program {
namespace {
/// One act of the house itself, with what the journal keeps of it.
template <class Act>
auto act_as_house(House& house, const char* name, const std::string& request, Act&& act) {
  return house.desk().run_as(routing::Desk::house(), {}, name, request, std::forward<Act>(act));
}

/// The beginning of that day in China.
std::optional<Instant> beginning_of(const std::string& day) {
  const auto parsed = Day::parse(day);
  if (!parsed) return std::nullopt;
  return parsed->begin_in_china();
}

std::string day_of(Instant at) { return Day::in_china(at).text(); }

int say_bad(const std::string& what) {
  std::cerr << "linli: " << what << '\n';
  return bad_call;
}
int say_no_place(const std::string& code) {
  std::cerr << "linli: no place has the code " << code << '\n';
  return refused;
}
int say_no_user(const std::string& name) {
  std::cerr << "linli: nobody signs in as " << name << '\n';
  return refused;
}

/// The id of a place by its code, nil for the whole house; none when there is no such place.
std::optional<Uuid> place_of(House& house, const std::string& code) {
  return code.empty() ? std::optional(Uuid{}) : house.find_place(code);
}

std::optional<auth::User> user_of(House& house, const std::string& sign_in_name) {
  std::optional<auth::User> user;
  house.store().read_now([&](db::Tx& tx) { user = auth::find_user(tx, sign_in_name); });
  return user;
}

std::string where(const auth::GrantEntry& grant) {
  return grant.place ? grant.place_name : "the whole house";
}

void print(const auth::GrantEntry& grant) {
  std::cout << "  " << grant.grant.text() << "  " << described::name_of(grant.role) << " at "
            << where(grant) << ", from " << day_of(grant.from);
  if (grant.until) std::cout << " until " << day_of(*grant.until + -1);
  if (!grant.stands_in_for.empty()) std::cout << ", stands in for " << grant.stands_in_for;
  std::cout << '\n';
}

void print(const auth::UserEntry& user) {
  std::cout << user.sign_in_name << "  " << user.name;
  if (!user.is_enabled) std::cout << "  disabled";
  if (!user.has_password) std::cout << "  no password";
  if (user.must_change_password) std::cout << "  must change the password";
  if (user.phones > 0) std::cout << "  " << user.phones << " enrolled";
  std::cout << '\n';
  for (const auto& grant : user.grants) print(grant);
}

/// Every page of the list.
Result<std::vector<auth::UserEntry>> all_users(House& house, std::optional<Uuid> place) {
  std::vector<auth::UserEntry> all;
  auth::UserQuery query;
  query.limit = 200;
  if (place && !place->is_nil()) query.place = place;
  for (;;) {
    Result<auth::UserList> page = auth::UserList{};
    house.desk().read_as(routing::Desk::house(), {},
                         [&](Work& work) { page = auth::list_users(work, query); });
    if (!page) return refuse(page);
    std::move(page->items.begin(), page->items.end(), std::back_inserter(all));
    if (!page->next) return all;
    query.after = Text<1, 40>(*page->next);
  }
}
}  // namespace

int add_user(const UserOptions& wanted) {
  const auto role = described::value_of<auth::Role>(wanted.role);
  if (!role) return say_bad("no such role; one of " + described::names_of<auth::Role>());
  Machine machine;
  House house(wanted.house, machine.world);
  const auto place = place_of(house, wanted.place);
  if (!place) return say_no_place(wanted.place);
  auto password = wanted.password;
  if (wanted.is_password_read) std::getline(std::cin, password);
  const bool is_made_up = password.empty();
  if (is_made_up) password = auth::make_up_password(machine.random);
  if (!auth::SignInName::fits(wanted.sign_in_name) || !Text<1, 60>::fits(wanted.name) ||
      !auth::Password::fits(password))
    return say_bad("a sign-in name has 2 to 40 signs, a name 1 to 60, a password 8 to 200");
  if (const auto weak = auth::may_use_password(password, wanted.sign_in_name); !weak)
    return say_refused(weak.error());
  const auto hash = auth::hash_password(password);
  const auth::NewUser request{machine.world.new_uuid(),
                              Text<1, 60>(wanted.name),
                              auth::SignInName(wanted.sign_in_name),
                              *role,
                              place->is_nil() ? std::nullopt : place,
                              {},
                              {}};
  const auto added = act_as_house(
      house, "auth.add_user", json::write_for_journal(request),
      [&](Work& work) -> Result<auth::User> {
        const auto until =
            is_made_up
                ? std::optional(work.now + auth::access_policy(work.today()).one_time_password_ms)
                : std::nullopt;
        auto user =
            auth::insert_user(work, request.id, wanted.sign_in_name, wanted.name, hash, until);
        if (!user) return user;
        const auth::NewGrant first{
            work.world.new_uuid(), user->id, *role, request.place, {}, {}, {}};
        if (const auto given = auth::give_grant(work, first); !given) return refuse(given);
        work.announce("auth.user_added", {user->id});
        return user;
      });
  if (!added) return say_refused(added.error());
  std::cout << "added " << added->sign_in_name << " as " << wanted.role;
  if (is_made_up) std::cout << ", password " << password;
  std::cout << '\n';
  return done;
}

int list_users(const UserOptions& wanted) {
  Machine machine;
  House house(wanted.house, machine.world);
  const auto place = place_of(house, wanted.place);
  if (!place) return say_no_place(wanted.place);
  const auto users = all_users(house, place);
  if (!users) return say_refused(users.error());
  for (const auto& user : *users) {
    if (wanted.is_json) {
      std::cout << json::write(user) << '\n';
    } else {
      print(user);
    }
  }
  return done;
}

int disable_user(const UserOptions& wanted) {
  Machine machine;
  House house(wanted.house, machine.world);
  const auto user = user_of(house, wanted.sign_in_name);
  if (!user) return say_no_user(wanted.sign_in_name);
  auth::UserEdit edit;
  edit.user = user->id;
  edit.is_enabled = {true, false};
  edit.revision = user->revision;
  const auto changed = act_as_house(house, "auth.change_user", json::write_for_journal(edit),
                                    [&](Work& work) { return auth::change_user(work, edit); });
  if (!changed) return say_refused(changed.error());
  std::cout << "disabled " << changed->sign_in_name << '\n';
  return done;
}

int reset_password(const UserOptions& wanted) {
  Machine machine;
  House house(wanted.house, machine.world);
  const auto user = user_of(house, wanted.sign_in_name);
  if (!user) return say_no_user(wanted.sign_in_name);
  const auto password = auth::make_up_password(machine.random);
  const auto hash = auth::hash_password(password);
  const auto made =
      act_as_house(house, "auth.reset_password", json::write_for_journal(auth::UserKey{user->id}),
                   [&](Work& work) -> Result<auth::OneTimePassword> {
                     auto found = auth::find_managed(work, user->id);
                     if (!found) return refuse(found);
                     return auth::put_password(work, *found, password, hash);
                   });
  if (!made) return say_refused(made.error());
  std::cout << made->sign_in_name << ", password " << password << ", to be changed by "
            << day_of(made->until) << '\n';
  return done;
}

int give_grant(const GrantOptions& wanted) {
  const auto role = described::value_of<auth::Role>(wanted.role);
  if (!role) return say_bad("no such role; one of " + described::names_of<auth::Role>());
  const auto from = beginning_of(wanted.from), last = beginning_of(wanted.until);
  if ((!wanted.from.empty() && !from) || (!wanted.until.empty() && !last))
    return say_bad("a day is written 2026-12-01");
  Machine machine;
  House house(wanted.house, machine.world);
  const auto place = place_of(house, wanted.place);
  if (!place) return say_no_place(wanted.place);
  const auto user = user_of(house, wanted.sign_in_name);
  if (!user) return say_no_user(wanted.sign_in_name);
  auth::NewGrant grant{machine.world.new_uuid(), user->id, *role, {}, from, {}, {}};
  if (!place->is_nil()) grant.place = *place;
  if (last) grant.until = *last + day_ms;
  if (!wanted.stands_in_for.empty()) {
    const auto away = user_of(house, wanted.stands_in_for);
    if (!away) return say_no_user(wanted.stands_in_for);
    grant.stands_in_for = away->id;
  }
  const auto given = act_as_house(house, "auth.give_grant", json::write_for_journal(grant),
                                  [&](Work& work) { return auth::give_grant(work, grant); });
  if (!given) return say_refused(given.error());
  std::cout << "given to " << user->sign_in_name << ":\n";
  print(*given);
  return done;
}

int end_grant(const GrantOptions& wanted) {
  const auto id = Uuid::parse(wanted.grant);
  if (!id) return say_bad("a grant is named by its id, as `linli grant list` shows it");
  Machine machine;
  House house(wanted.house, machine.world);
  const auth::GrantKey key{*id};
  const auto ended = act_as_house(house, "auth.end_grant", json::write_for_journal(key),
                                  [&](Work& work) { return auth::end_grant(work, key); });
  if (!ended) return say_refused(ended.error());
  std::cout << "ended " << wanted.grant << '\n';
  return done;
}

int list_grants(const GrantOptions& wanted) {
  Machine machine;
  House house(wanted.house, machine.world);
  const auto user = user_of(house, wanted.sign_in_name);
  if (!user) return say_no_user(wanted.sign_in_name);
  std::vector<auth::GrantEntry> grants;
  house.desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
    grants = auth::Directory(work).entries_of({*user}).front().grants;
  });
  for (const auto& grant : grants) {
    if (wanted.is_json) {
      std::cout << json::write(grant) << '\n';
    } else {
      print(grant);
    }
  }
  return done;
}
}  // namespace program
