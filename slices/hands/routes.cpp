// SPDX-License-Identifier: Apache-2.0
/// Every route of hands on one screen.
#include "hands/in_the_open.hpp"
#include "hands/keeping.hpp"
#include "hands/lookups.hpp"
#include "hands/organisations.hpp"
#include "hands/quick.hpp"
#include "hands/sign_ups.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace hands {
namespace {
void plug_the_open(App& app) {
  using http::Method;
  routing::open_to_anyone<CallCode, OpenCall>(app.desk, "/open-calls", "hands.look_at_call",
                                              Method::get, look_at_call);
  routing::open_to_anyone<StreetCode, StreetCalls>(
      app.desk, "/street-calls", "hands.list_street_calls", Method::get, list_street_calls);
  routing::open_to_anyone<NewSignUp, SignUpReceipt>(app.desk, "/sign-ups", "hands.sign_up",
                                                    Method::post, sign_up);
  routing::open_to_anyone<SignUpKey, PartyState>(
      app.desk, "/sign-up-states", "hands.look_at_sign_up", Method::get, look_at_sign_up);
  routing::open_to_anyone<SignUpKey, PartyState>(app.desk, "/sign-up-withdrawals", "hands.withdraw",
                                                 Method::post, withdraw);
  routing::open_to_anyone<NewOwnAnswer, OwnAnswer>(app.desk, "/call-answers", "hands.answer_call",
                                                   Method::post, answer_call);
}
}  // namespace

void plug(App& app) {
  app.add_migrations(embedded::hands_migrations());
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));

  using enum auth::Role;
  const auto sees = sees_hands(), keeps = keeps_hands();
  // The chart is for everybody who works here: whom to call for what.
  const auto works =
      auth::may(guard, grid_worker, stairwell_lead, volunteer, carer, community_staff, command);
  auto& r = app.router();
  r.get<list_hands>("/places/{place}/hands", sees);
  r.get<open_hand>("/places/{place}/hands/{hand}", sees);
  r.post<add_hand>("/places/{place}/hands", keeps);
  r.patch<change_hand>("/places/{place}/hands/{hand}", keeps);
  r.post<end_hand>("/places/{place}/hands/{hand}/ends", keeps);
  r.post<tie_hands>("/places/{place}/hands/{hand}/ties", keeps);
  r.erase<untie_hands>("/places/{place}/hands/{hand}/ties/{with_hand}", keeps);
  r.post<reveal_hand_phone>("/places/{place}/hand-phones", keeps);
  r.get<open_chart>("/places/{place}/organisations", works);
  r.post<add_organisation>("/places/{place}/organisations", keeps);
  r.patch<change_organisation>("/places/{place}/organisations/{organisation}", keeps);
  r.post<add_seat>("/places/{place}/seats", keeps);
  r.patch<change_seat>("/places/{place}/seats/{seat}", keeps);
  r.post<remove_seat>("/places/{place}/seats/{seat}/ends", keeps);
  r.post<close_organisation>("/places/{place}/organisations/{organisation}/ends", keeps);
  r.get<list_calls>("/places/{place}/calls", sees);
  r.get<open_call>("/places/{place}/calls/{call}", sees);
  r.post<make_call>("/places/{place}/calls", keeps);
  r.patch<change_call>("/places/{place}/calls/{call}", keeps);
  r.post<close_call>("/places/{place}/calls/{call}/ends", keeps);
  r.look<open_call_sheet>("/places/{place}/call-sheets", keeps);
  r.get<list_sign_ups>("/places/{place}/calls/{call}/sign-ups", sees);
  r.post<add_sign_up>("/places/{place}/calls/{call}/sign-ups", keeps);
  r.post<decide_sign_up>("/places/{place}/sign-ups/{sign_up}/decisions", keeps);
  r.post<withdraw_sign_up>("/places/{place}/sign-ups/{sign_up}/withdrawals", keeps);
  r.post<reveal_sign_up_phone>("/places/{place}/sign-up-phones", keeps);
  r.post<make_quick_call>("/places/{place}/quick-calls", keeps);
  r.get<open_quick_call>("/places/{place}/quick-calls/{call}", sees);
  r.post<take_quick_answer>("/places/{place}/quick-answers", keeps);
  plug_the_open(app);
}
}  // namespace hands
