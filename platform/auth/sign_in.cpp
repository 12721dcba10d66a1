// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/sign_in.hpp"

#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/auth/devices.hpp"
#include "platform/auth/policy.hpp"
#include "platform/auth/told.hpp"
#include "platform/auth/tries.hpp"

namespace auth {
namespace {
using routing::Answered;
using routing::SlowWork;

constexpr std::size_t most_communities = 500;

/// Begins a session for the user and says who that is; the cookie goes out with the answer. The try
/// that led here was no failure.
Result<Answered> begin_session(SlowWork& slow, const http::Request& http, const User& user,
                               const std::optional<Try>& tried) {
  auto made = slow.desk.sessions().make(user.id);
  const auto browser = browser_of(http.header("user-agent"));
  made.row.name = browser.name;
  made.row.kind = browser.kind;
  Actor actor;
  actor.user = user.id;
  actor.name = user.name;
  actor.device = actor.session = made.row.id;
  auto session =
      slow.desk.run_as(actor, {}, "auth.sign_in", "{}", [&](Work& work) -> Result<Session> {
        work.tx.insert(made.row);
        if (tried) forgive(work.tx, *tried);
        work.announce("auth.session_begun", {user.id});
        return session_of(work, user, grants_of(work.tx, user.id));
      });
  if (!session) return refuse(session);
  const auto good_for = made.row.ends_at.milliseconds - made.row.created_at.milliseconds;
  slow.set_cookie = cookie_for(made.token, slow.is_tls, good_for);
  return Answered{201, json::write(*session), "application/json", {}, {}, false, {}};
}

/// Where the first administrator works: the whole tree, or the community named for it.
void give_first_grants(Work& work, const User& user, const std::optional<Text<1, 60>>& community) {
  const auto& places = work.sockets.places;
  give(work.tx, work.world, user.id, Role::administrator, {});
  auto tops = places.tops(work.tx);
  if (tops.empty() && community)
    tops.push_back(places.add_community(work.tx, work.world, community->str()));
  for (const auto& top : tops) {
    give(work.tx, work.world, user.id, Role::community_staff, top);
    give(work.tx, work.world, user.id, Role::command, top);
  }
}

bool may_enter(const std::optional<User>& user, Instant now) {
  return user && user->is_enabled && user->has_password() &&
         (!user->password_until || now < *user->password_until);
}
}  // namespace

Session session_of(Work& work, const User& user, const std::vector<Grant>& grants) {
  Session session{{user.id, user.name, user.sign_in_name}, {}, {}, LINLI_VERSION};
  session.must_change_password = user.password_until.has_value();
  const auto& places = work.sockets.places;
  std::vector<Uuid> seen;
  for (const auto& grant : grants) {
    if (!grant.is_running(work.now)) continue;
    const auto name = grant.place.is_nil() ? std::nullopt : places.name(work.tx, grant.place);
    session.grants.push_back({grant.role,
                              grant.place,
                              name ? name->first : "",
                              name ? name->second : "house",
                              grant.from,
                              grant.until,
                              {}});
    if (grant.place.is_nil()) continue;
    auto reached = grant.place;
    if (!grant.community.is_nil()) session.grants.back().community = reached = grant.community;
    if (std::find(seen.begin(), seen.end(), reached) != seen.end()) continue;
    seen.push_back(reached);
    for (auto& community :
         places.communities(work.tx, reached, most_communities - session.communities.size()))
      session.communities.push_back(std::move(community));
  }
  return session;
}

Result<Session> open_session(Work& work) {
  const auto user = work.tx.one<User>("where id = ?", work.actor.user);
  if (!user) return refuse(No::unauthenticated, "auth.sign_in_first");
  auto session = session_of(work, *user, work.actor.grants);
  session.must_change_password = work.actor.must_change_password;
  if (const auto device = work.tx.one<Device>("where id = ?", work.actor.device))
    session.device_name = device->name;
  return session;
}

Result<Answered> sign_in(SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<SignIn>(http.body);
  if (!wanted) return refuse(wanted);
  const auto name = fold_sign_in_name(wanted->sign_in_name.str());
  const auto now = slow.world.clock.now();
  const auto& policy = access_policy(Day::in_china(now));
  const auto tried = begin_try(slow.desk, {{"name", name, policy.failures_of_name},
                                           {"address", slow.remote, policy.failures_of_address}});
  if (!tried) {
    spdlog::warn("sign-in: too many tries from {}", slow.remote);
    return refuse(tried);
  }
  std::optional<User> user;
  slow.desk.read_as(routing::Desk::house(), {},
                    [&](Work& work) { user = find_user(work.tx, name); });
  const bool is_known = may_enter(user, now);
  if (!is_password(is_known ? user->password_hash : "", wanted->password.plain().str())) {
    spdlog::warn("sign-in: refused from {}", slow.remote);
    return refuse(No::unauthenticated, "auth.wrong_password", "password");
  }
  return begin_session(slow, http, *user, *tried);
}

Result<Answered> set_up(SlowWork& slow, const http::Request& http, bool is_anywhere) {
  if (!slow.is_loopback && !is_anywhere) return refuse(No::forbidden, "auth.setup_only_here");
  const auto wanted = json::read<SetUp>(http.body);
  if (!wanted) return refuse(wanted);
  const auto& password = wanted->password.plain().str();
  if (auto weak = may_use_password(password, wanted->sign_in_name.str()); !weak)
    return refuse(weak);
  auto hash = hash_password(password);
  auto user = slow.desk.run_as(
      routing::Desk::house(), {}, "auth.set_up", "{}", [&](Work& work) -> Result<User> {
        if (has_administrator(work.tx)) return refuse(No::conflict, "auth.setup_closed");
        auto made =
            add_user(work.tx, work.world, wanted->sign_in_name.str(), wanted->name.str(), hash);
        if (!made) return refuse(made);
        give_first_grants(work, *made, wanted->community);
        work.announce("auth.user_added", {made->id});
        return made;
      });
  if (!user) return refuse(user);
  spdlog::info("set-up: the first administrator exists");
  return begin_session(slow, http, *user, {});
}

Result<SetUpState> open_set_up(Work& work) {
  return SetUpState{!has_administrator(work.tx), work.sockets.places.tops(work.tx).empty(),
                    !work.actor.user.is_nil()};
}

Result<routing::Done> sign_out(Work& work) {
  if (const auto device = work.tx.one<Device>("where id = ?", work.actor.device)) {
    end(work, *device);
  } else {
    work.tx.run("delete from auth_session where id = ?", work.actor.session);
    tell(work, "auth.session_ended", {work.actor.session});
  }
  return routing::Done{{{"Set-Cookie", cookie_for("", false)},
                        {"Set-Cookie", cookie_for("", true)},
                        {"Clear-Site-Data", "\"cache\""}}};
}
}  // namespace auth
