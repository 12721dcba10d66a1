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

namespace hands {
namespace {
/// Open to anyone with the code of a call: it is asked by the act itself.
template <class Request, class Reply>
void open_to_all(App& app, std::string pattern, std::string act, http::Method answered_as,
                 routing::Desk::Slow slow) {
  routing::Route route;
  route.method = http::Method::post;
  route.sort = answered_as == http::Method::get ? routing::Sort::look : routing::Sort::act;
  route.pattern = std::move(pattern);
  route.right = auth::anyone();
  route.act = std::move(act);
  route.describe = [answered_as](json::Schemas& schemas, boost::json::object& operation) {
    routing::describe_request<Request>(schemas, operation, {}, true);
    routing::describe_reply<Reply>(schemas, operation, answered_as);
  };
  app.desk.add_slow(std::move(route), std::move(slow));
}

void plug_the_open(App& app) {
  using http::Method;
  open_to_all<CallCode, OpenCall>(app, "/open-calls", "hands.look_at_call", Method::get,
                                  look_at_call);
  open_to_all<StreetCode, StreetCalls>(app, "/street-calls", "hands.list_street_calls", Method::get,
                                       list_street_calls);
  open_to_all<NewSignUp, SignUpReceipt>(app, "/sign-ups", "hands.sign_up", Method::post, sign_up);
  open_to_all<SignUpKey, PartyState>(app, "/sign-up-states", "hands.look_at_sign_up", Method::get,
                                     look_at_sign_up);
  open_to_all<SignUpKey, PartyState>(app, "/sign-up-withdrawals", "hands.withdraw", Method::post,
                                     withdraw);
  open_to_all<NewOwnAnswer, OwnAnswer>(app, "/call-answers", "hands.answer_call", Method::post,
                                       answer_call);
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
