// SPDX-License-Identifier: Apache-2.0
/// Every route of need on one screen.
#include "need/alarms.hpp"
#include "need/asks.hpp"
#include "need/deeds.hpp"
#include "need/exits.hpp"
#include "need/keeping.hpp"
#include "need/layer.hpp"
#include "need/own.hpp"
#include "need/standings.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace need {
void plug(App& app) {
  app.add_migrations(embedded::need_migrations());
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  for (auto& kind : errand_kinds()) app.sockets.task_kinds.push_back(std::move(kind));
  app.sockets.layers.push_back(layer());
  app.sockets.narrow_topics.push_back({"need.", sees_needs()});
  app.chores.push_back([&desk = app.desk] { watch_needs(desk); });

  const auto sees = sees_needs(), runs = runs_needs();
  auto& r = app.router();
  r.get<list_requests>("/places/{place}/need-requests", sees);
  r.post<add_request>("/places/{place}/need-requests", runs);
  r.get<open_request>("/places/{place}/need-requests/{request}", runs);
  r.post<add_deed>("/places/{place}/need-requests/{request}/steps", runs);
  r.post<take_alarms>("/places/{place}/need-requests/{request}/alarm-takings", sees);
  r.get<list_unserved>("/places/{place}/need-unserved", sees);
  r.get<list_kinds>("/places/{place}/need-kinds", sees);
  r.get<list_exits>("/places/{place}/medical-exits", sees);
  r.post<add_mark>("/places/{place}/medical-exits/{request}/marks", runs);
  r.get<list_standings>("/places/{place}/need-standings", runs);
  r.post<add_standing>("/places/{place}/need-standings", runs);
  r.post<end_standing>("/places/{place}/need-standings/{standing}/ends", runs);
  r.post<make_trip>("/places/{place}/need-standings/{standing}/trips", runs);
  routing::open_to_anyone<OwnNeedsKey, OwnNeeds>(app.desk, "/own-needs", "need.look_at_own_needs",
                                                 http::Method::get, look_at_own_needs);
  routing::open_to_anyone<NewOwnAsk, AskKept>(app.desk, "/own-need-asks", "need.ask_self",
                                              http::Method::post, ask_self);
  routing::open_to_anyone<NewOwnSaying, DeedKept>(app.desk, "/own-need-sayings", "need.say_self",
                                                  http::Method::post, say_self);
}
}  // namespace need
