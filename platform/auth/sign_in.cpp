// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/sign_in.hpp"

#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/http/limiter.hpp"

namespace auth {
namespace {
using routing::Answered;
using routing::Route;
using routing::SlowWork;

constexpr std::size_t most_communities = 500;

// 10 tries of a name and 50 of an address in 15 minutes (trust: credential stuffing).
const http::Rate tries_of_name{.burst = 10, .per_second = 10.0 / 900};
const http::Rate tries_of_address{.burst = 50, .per_second = 50.0 / 900};

/// Counts tries to sign in; lives as long as the routes that use it.
struct Tries {
  http::Limiter names{tries_of_name, 10'000};
  http::Limiter addresses{tries_of_address, 10'000};
};

Session session_of(Work& work, const User& user, const std::vector<Grant>& grants) {
  Session session{{user.id, user.name, user.sign_in_name}, {}, {}, LINLI_VERSION};
  const auto& places = work.sockets.places;
  std::vector<Uuid> seen;
  for (const auto& grant : grants) {
    if (!grant.is_running(work.now)) continue;
    const auto name = grant.place.is_nil() ? std::nullopt : places.name(work.tx, grant.place);
    session.grants.push_back({grant.role, grant.place, name ? name->first : "",
                              name ? name->second : "house", grant.from, grant.until});
    const bool is_seen = std::find(seen.begin(), seen.end(), grant.place) != seen.end();
    if (grant.place.is_nil() || is_seen) continue;
    seen.push_back(grant.place);
    for (auto& community :
         places.communities(work.tx, grant.place, most_communities - session.communities.size()))
      session.communities.push_back(std::move(community));
  }
  return session;
}

Result<Session> open_session(Work& work) {
  const auto user = work.tx.one<User>("where id = ?", work.actor.user);
  if (!user) return refuse(No::unauthenticated, "auth.sign_in_first");
  return session_of(work, *user, work.actor.grants);
}

/// Begins a session for the user and says who that is; the cookie goes out with the answer.
Result<Answered> begin_session(SlowWork& slow, const User& user, const std::string& act) {
  const auto made = slow.desk.sessions().make(user.id);
  auto session = slow.desk.run_as({user.id, user.name, made.row.id, {}, false}, {}, act, "{}",
                                  [&](Work& work) -> Result<Session> {
                                    work.tx.insert(made.row);
                                    work.announce("auth.session_begun", {user.id});
                                    return session_of(work, user, grants_of(work.tx, user.id));
                                  });
  if (!session) return refuse(session);
  slow.set_cookie = cookie_for(made.token, slow.is_tls);
  return Answered{201, json::write(*session), "application/json", {}, {}, false, {}};
}

Result<Answered> sign_in(Tries& tries, SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<SignIn>(http.body);
  if (!wanted) return refuse(wanted);
  const auto name = fold_sign_in_name(wanted->sign_in_name.str());
  const auto now = slow.world.clock.now().milliseconds;
  for (const auto& verdict :
       {tries.addresses.take(slow.remote, now), tries.names.take(name, now)}) {
    if (verdict.is_allowed) continue;
    spdlog::warn("sign-in: too many tries from {}", slow.remote);
    Refusal refusal{No::too_many, "auth.too_many_tries", {}, {}, {}, verdict.retry_after_seconds};
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  std::optional<User> user;
  slow.desk.read_as(routing::Desk::house(), {},
                    [&](Work& work) { user = find_user(work.tx, name); });
  const bool is_known = user && user->is_enabled;
  if (!is_password(is_known ? user->password_hash : "", wanted->password.plain().str())) {
    spdlog::warn("sign-in: refused from {}", slow.remote);
    return refuse(No::unauthenticated, "auth.wrong_password", "password");
  }
  return begin_session(slow, *user, "auth.sign_in");
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
  return begin_session(slow, *user, "auth.sign_in");
}

Result<SetUpState> open_set_up(Work& work) {
  return SetUpState{!has_administrator(work.tx), work.sockets.places.tops(work.tx).empty()};
}

Result<routing::Done> sign_out(Work& work) {
  work.tx.run("delete from auth_session where id = ?", work.actor.device);
  work.announce("auth.session_ended", {work.actor.device});
  return routing::Done{{{"Set-Cookie", cookie_for("", false)},
                        {"Set-Cookie", cookie_for("", true)},
                        {"Clear-Site-Data", "\"cache\""}}};
}

template <class Request>
Route slow_route(std::string pattern, std::string act) {
  Route route;
  route.method = http::Method::post;
  route.pattern = std::move(pattern);
  route.right = anyone();
  route.act = std::move(act);
  route.describe = [](json::Schemas& schemas, boost::json::object& operation) {
    routing::describe_request<Request>(schemas, operation, {}, true);
    routing::describe_reply<Session>(schemas, operation, http::Method::post);
  };
  return route;
}
}  // namespace

void plug(routing::Desk& desk, World&) {
  auto& r = desk.router();
  r.get<open_set_up>("/setup", anyone());
  r.get<open_session>("/session", signed_in());
  r.erase<sign_out>("/session", signed_in());
  const bool is_anywhere = desk.options().is_setup_anywhere;
  desk.add_slow(slow_route<SetUp>("/setup", "auth.set_up"),
                [is_anywhere](SlowWork& slow, const http::Request& http) {
                  return set_up(slow, http, is_anywhere);
                });
  auto tries = std::make_shared<Tries>();
  desk.add_slow(
      slow_route<SignIn>("/sessions", "auth.sign_in"),
      [tries](SlowWork& slow, const http::Request& http) { return sign_in(*tries, slow, http); });
}
}  // namespace auth
