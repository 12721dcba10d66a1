// SPDX-License-Identifier: Apache-2.0
/// Every route of access on one screen.
#include "platform/app.hpp"
#include "platform/auth/emergencies.hpp"
#include "platform/auth/enrolments.hpp"
#include "platform/auth/passwords.hpp"
#include "platform/auth/sight.hpp"
#include "platform/auth/sign_in.hpp"

namespace auth {
namespace {
template <class Request, class Reply>
routing::Route slow_post(std::string pattern, std::string act, Right right) {
  routing::Route route;
  route.method = http::Method::post;
  route.pattern = std::move(pattern);
  route.right = right;
  route.act = std::move(act);
  route.describe = [](json::Schemas& schemas, boost::json::object& operation) {
    routing::describe_request<Request>(schemas, operation, {}, true);
    routing::describe_reply<Reply>(schemas, operation, http::Method::post);
  };
  return route;
}

constexpr Right decides = may_in_house(Role::administrator, Role::community_staff);
constexpr Right answers_for_homes = may(Role::community_staff, Role::command);

void plug_slow(routing::Desk& desk) {
  const bool is_anywhere = desk.options().is_setup_anywhere;
  desk.add_slow(slow_post<SetUp, Session>("/setup", "auth.set_up", anyone()),
                [is_anywhere](routing::SlowWork& slow, const http::Request& http) {
                  return set_up(slow, http, is_anywhere);
                });
  desk.add_slow(slow_post<SignIn, Session>("/sessions", "auth.sign_in", anyone()), sign_in);
  desk.add_slow(slow_post<NewEnrolment, Session>("/enrolments", "auth.enrol", anyone()),
                [](auto& slow, const auto& http) { return enrol(slow, http); });
  desk.add_slow(slow_post<NewUser, OneTimePassword>("/users", "auth.add_user", decides),
                [](auto& slow, const auto& http) { return add_user(slow, http); });
  desk.add_slow(
      slow_post<UserKey, OneTimePassword>("/password_resets", "auth.reset_password", decides),
      reset_password);
  desk.add_slow(
      slow_post<NewPassword, routing::Done>("/passwords", "auth.change_password", signed_in()),
      change_password);
}
}  // namespace

void plug(App& app) {
  auto& r = app.router();
  r.get<open_set_up>("/setup", anyone());
  r.get<open_session>("/session", signed_in());
  r.erase<sign_out>("/session", signed_in());
  r.get<list_sessions>("/sessions", signed_in());
  r.erase<end_session>("/sessions/{session}", signed_in());
  r.erase<end_device>("/devices/{device}", signed_in());
  r.get<list_users>("/users", decides);
  r.get<open_user>("/users/{user}", decides);
  r.patch<change_user>("/users/{user}", decides);
  r.post<give_grant>("/grants", decides);
  r.erase<end_grant>("/grants/{grant}", decides);
  r.get<list_invitations>("/invitations", decides);
  r.post<invite>("/invitations", decides);
  r.erase<withdraw_invitation>("/invitations/{invitation}", decides);
  r.get<who_may_see>("/sight", decides);
  r.get<find_communities>("/communities", signed_in());
  r.get<own_emergencies>("/emergencies", signed_in());
  r.post<open_emergency>("/emergencies", signed_in());
  r.get<list_emergencies>("/places/{place}/emergencies", answers_for_homes);
  r.erase<close_emergency>("/places/{place}/emergencies/{emergency}", answers_for_homes);
  plug_slow(app.desk);
}
}  // namespace auth
