// SPDX-License-Identifier: Apache-2.0
/// Every route of care on one screen.
#include "care/checks.hpp"
#include "care/contacts.hpp"
#include "care/dailies.hpp"
#include "care/keeping.hpp"
#include "care/layer.hpp"
#include "care/lists.hpp"
#include "care/own.hpp"
#include "care/plans.hpp"
#include "care/subjects.hpp"
#include "care/tasks.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace care {
void plug(App& app) {
  app.add_migrations(embedded::care_migrations());
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  for (auto& one : kinds()) app.sockets.task_kinds.push_back(std::move(one));
  for (auto& one : daily_kinds()) app.sockets.task_kinds.push_back(std::move(one));
  app.sockets.orders_looked_at.push_back(follow_orders);
  app.sockets.layers.push_back(layer());
  app.sockets.narrow_topics.push_back({"care.", reaches_people()});
  app.chores.push_back([&desk = app.desk] { see_to_checks(desk); });

  using enum auth::Role;
  const auto reaches = reaches_people(), sees = sees_readings();
  const auto hands_in = auth::also_after_end(reaches);
  auto& r = app.router();
  r.get<list_due>("/places/{place}/care-due", reaches);
  r.get<list_unreached>("/places/{place}/care-unreached", reaches);
  r.get<open_subject>("/places/{place}/care-subjects/{cared_for}", sees);
  r.post<add_contact>("/places/{place}/care-subjects/{cared_for}/contacts", hands_in);
  r.post<ask_exit>("/places/{place}/care-subjects/{cared_for}/exits", sees);
  r.post<take_alarm>("/places/{place}/care-checks/{care_check}/alarm-takings", reaches);
  r.post<ask_search>("/places/{place}/care-checks/{care_check}/searches", sees);
  r.get<list_plans>("/places/{place}/care-plans", reaches);
  r.post<add_plan>("/places/{place}/care-plans", reaches);
  r.post<end_plan>("/places/{place}/care-plans/{care_plan}/ends", reaches);
  routing::open_to_anyone<OwnCareKey, OwnCare>(app.desk, "/own-care", "care.look_at_own_care",
                                               http::Method::get, look_at_own_care);
  routing::open_to_anyone<NewOwnReport, OwnReportKept>(
      app.desk, "/own-care-reports", "care.report_self", http::Method::post, report_self);
  routing::open_to_anyone<NewOwnObjection, isolation::ObjectionMade>(
      app.desk, "/own-objections", "care.object_self", http::Method::post, object_self);
}
}  // namespace care
