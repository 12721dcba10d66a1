// SPDX-License-Identifier: Apache-2.0
/// Every route of isolation on one screen.
#include "isolation/alarms.hpp"
#include "isolation/changes.hpp"
#include "isolation/facts.hpp"
#include "isolation/keeping.hpp"
#include "isolation/layer.hpp"
#include "isolation/objections.hpp"
#include "isolation/order_list.hpp"
#include "isolation/policies.hpp"
#include "isolation/servings.hpp"
#include "isolation/settle.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace isolation {
void plug(App& app) {
  app.add_migrations(embedded::isolation_migrations());
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.layers.push_back(layer());
  app.sockets.persons_moved.push_back(look_soon);
  app.sockets.narrow_topics.push_back({"isolation.", hears_alarms()});
  app.chores.push_back([&desk = app.desk] { look_after_orders(desk); });

  using enum auth::Role;
  const auto sees = sees_orders(), decides = decides_orders(), hears = hears_alarms();
  const auto hands_in = auth::also_after_end(sees);
  auto& r = app.router();
  r.get<list_orders>("/places/{place}/isolation-orders", sees);
  r.post<make_order>("/places/{place}/isolation-orders", decides);
  r.get<open_order>("/places/{place}/isolation-orders/{order}", sees);
  r.post<change_order>("/places/{place}/isolation-orders/{order}/changes", decides);
  r.post<decide_co_resident>("/places/{place}/isolation-orders/{order}/co-residents", decides);
  r.post<note_contact_gone>("/places/{place}/isolation-orders/{order}/contact-ends", decides);
  r.post<serve_order>("/places/{place}/isolation-orders/{order}/servings", hands_in);
  r.post<add_signature>("/places/{place}/isolation-orders/{order}/signatures", hands_in);
  r.get<open_signature>("/places/{place}/isolation-orders/{order}/signatures/{signature}", sees);
  r.look<print_paper>("/places/{place}/isolation-orders/{order}/papers", sees);
  r.post<add_test>("/places/{place}/isolation-orders/{order}/tests", hands_in);
  r.post<add_symptoms>("/places/{place}/isolation-orders/{order}/symptoms", hands_in);
  r.post<take_objection>("/places/{place}/isolation-orders/{order}/objections", sees);
  r.post<answer_objection>("/places/{place}/isolation-objections/{objection}/answers", decides);
  r.get<list_late>("/places/{place}/isolation-alarms", hears);
  r.post<take_alarm>("/places/{place}/isolation-orders/{order}/acknowledgements", decides);
  r.get<list_policies>("/places/{place}/isolation-policies", hears);
  r.look<preview_policy>("/places/{place}/isolation-policy-previews", decides);
  r.post<add_policy>("/places/{place}/isolation-policies", decides);
  r.get<list_figures>("/places/{place}/isolation-figures",
                      auth::may_above(community_staff, command));
}
}  // namespace isolation
