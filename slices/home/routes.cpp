// SPDX-License-Identifier: Apache-2.0
/// Every route of home on one screen.
#include "home/cards.hpp"
#include "home/keeping.hpp"
#include "home/own.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace home {
namespace {
/// Open to anyone with a card, or the key of a household's phone: asked by the act itself.
template <class Request, class Reply>
void open_to_homes(App& app, std::string pattern, std::string act, http::Method answered_as,
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
}  // namespace

void plug(App& app) {
  app.add_migrations(embedded::home_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));

  auto& r = app.router();
  r.get<list_cards>("/places/{place}/home-cards", keeps_cards());
  r.post<make_cards>("/places/{place}/home-cards", keeps_cards());
  r.look<open_card_sheet>("/places/{place}/home-card-sheets", keeps_cards());
  r.post<end_phone>("/places/{place}/home-phones/{home_phone}/ends", keeps_cards());
  open_to_homes<NewHomeBinding, HomeBound>(app, "/home-bindings", "home.bind_home",
                                           http::Method::post, bind_home);
  open_to_homes<HomeKey, OwnHome>(app, "/own-homes", "home.look_at_own_home", http::Method::get,
                                  look_at_own_home);
  open_to_homes<OwnPhoneEnd, OwnPhoneEnded>(app, "/own-home-phone-ends", "home.end_own_phone",
                                            http::Method::post, end_own_phone);
}
}  // namespace home
