// SPDX-License-Identifier: Apache-2.0
#include "gate/at_holder.hpp"
#include "gate/carried.hpp"
#include "gate/flow.hpp"
#include "gate/gates.hpp"
#include "gate/hand_overs.hpp"
#include "gate/history.hpp"
#include "gate/incidents.hpp"
#include "gate/keeping.hpp"
#include "gate/lookups.hpp"
#include "gate/passages.hpp"
#include "gate/rule_sets.hpp"
#include "gate/trial.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace gate {
void plug(App& app) {
  app.add_migrations(embedded::gate_migrations());
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  for (const auto* topic : {"gate.rules_changed", "gate.standing_changed"})
    app.sockets.narrow_topics.push_back({topic, keeps_gates()});
  routing::open_to_anyone<ShownAtGate, HolderGates>(app.desk, "/pass-gates", "gate.tell_gates",
                                                    http::Method::get, tell_gates);
  routing::open_to_anyone<ShownAtGate, HolderLooks>(
      app.desk, "/pass-passage-looks", "gate.tell_looks", http::Method::get, tell_looks);
  auto& r = app.router();
  r.get<list_gates>("/places/{place}/gate-cards", sees_gates());
  r.post<set_standing>("/places/{place}/gates/{gate}/standings", runs_gates());
  r.post<keep_single_entrance>("/places/{place}/single-entrances", runs_gates());
  r.get<list_closing_notices>("/places/{place}/single-entrances", sees_gates());
  r.get<list_rule_sets>("/places/{place}/rule-sets", sees_gates());
  r.post<add_rule_set>("/places/{place}/rule-sets", runs_gates());
  r.post<end_rule_set>("/places/{place}/rule-sets/{rule_set}/ends", runs_gates());
  r.look<try_rule_set>("/places/{place}/rule-set-trials", runs_gates());
  r.get<open_flow>("/places/{place}/gate-flow", sees_gates());
  r.get<open_gate_pack>("/places/{place}/gate-pack", keeps_gates());
  r.post<take_passages>("/places/{place}/passages", auth::also_after_end(keeps_gates()));
  r.get<list_inside>("/places/{place}/inside", keeps_gates());
  r.post<show_history>("/places/{place}/passage-histories", runs_gates());
  r.get<list_incidents>("/places/{place}/incidents", sees_gates());
  r.post<note_incident>("/places/{place}/incidents", auth::also_after_end(keeps_gates()));
  r.post<take_step>("/places/{place}/incidents/{incident}/steps",
                    auth::also_after_end(keeps_gates()));
  r.get<open_shift>("/places/{place}/gate-shift", keeps_gates());
  r.post<hand_over_shift>("/places/{place}/gate-hand-overs", keeps_gates());
  r.post<take_over_shift>("/places/{place}/gate-hand-overs/{hand_over}/signatures", keeps_gates());
}
}  // namespace gate
