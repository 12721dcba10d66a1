// SPDX-License-Identifier: Apache-2.0
/// Every route of home on one screen.
#include "home/cards.hpp"
#include "home/keeping.hpp"
#include "home/own.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace home {
void plug(App& app) {
  app.add_migrations(embedded::home_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));

  auto& r = app.router();
  r.get<list_cards>("/places/{place}/home-cards", keeps_cards());
  r.post<make_cards>("/places/{place}/home-cards", keeps_cards());
  r.look<open_card_sheet>("/places/{place}/home-card-sheets", keeps_cards());
  r.post<end_phone>("/places/{place}/home-phones/{home_phone}/ends", keeps_cards());
  routing::open_to_anyone<NewHomeBinding, HomeBound>(app.desk, "/home-bindings", "home.bind_home",
                                                     http::Method::post, bind_home);
  routing::open_to_anyone<HomeKey, OwnHome>(app.desk, "/own-homes", "home.look_at_own_home",
                                            http::Method::get, look_at_own_home);
  routing::open_to_anyone<OwnPhoneEnd, OwnPhoneEnded>(
      app.desk, "/own-home-phone-ends", "home.end_own_phone", http::Method::post, end_own_phone);
}
}  // namespace home
