// SPDX-License-Identifier: Apache-2.0
/// Every route of supply on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "supply/catalogue.hpp"
#include "supply/hand_in.hpp"
#include "supply/history.hpp"
#include "supply/homes.hpp"
#include "supply/keeping.hpp"
#include "supply/lookups.hpp"
#include "supply/pack.hpp"
#include "supply/proof.hpp"
#include "supply/requests.hpp"
#include "supply/stock.hpp"
#include "supply/supply.hpp"

namespace supply {
void plug(App& app) {
  app.add_migrations(embedded::supply_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.narrow_topics.push_back({"supply.", moves_supplies()});

  app.chores.push_back(ProofAtStart(app.desk));

  const auto moves = moves_supplies(), keeps = keeps_supplies(), sees = sees_supplies();
  const auto hands_in = auth::also_after_end(moves);
  auto& r = app.router();
  r.get<list_stock>("/places/{place}/supply-stock", sees);
  r.get<open_pack>("/places/{place}/supply-pack", moves);
  r.post<hand_in_moves>("/places/{place}/supply-moves", hands_in);
  r.post<hand_in_counts>("/places/{place}/supply-counts", hands_in);
  r.get<list_moves>("/places/{place}/supply-moves", sees);
  r.get<list_differences>("/places/{place}/supply-differences", sees);
  r.post<explain_difference>("/places/{place}/supply-explanations", keeps);
  r.get<list_items>("/places/{place}/supply-items", sees);
  r.post<add_item>("/places/{place}/supply-items", keeps);
  r.post<change_item>("/places/{place}/supply-items/{supply_item}/changes", keeps);
  r.get<list_accounts>("/places/{place}/supply-accounts", keeps);
  r.post<add_account>("/places/{place}/supply-accounts", keeps);
  r.post<add_lot>("/places/{place}/supply-lots", keeps);
  r.post<open_books>("/places/{place}/supply-books", keeps);
  r.get<list_requests>("/places/{place}/supply-requests", moves);
  r.post<ask_for>("/places/{place}/supply-requests", hands_in);
  r.post<answer_request>("/places/{place}/supply-requests/{supply_request}/answers", keeps);
  r.get<pick_for>("/places/{place}/supply-requests/{supply_request}/picks", keeps);
  r.get<share_by_building>("/places/{place}/supply-shares", sees);
  r.get<open_home>("/places/{place}/supply-homes/{household}", keeps);
}
}  // namespace supply
