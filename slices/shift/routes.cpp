// SPDX-License-Identifier: Apache-2.0
/// Every route of shift on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "shift/keeping.hpp"
#include "shift/own.hpp"
#include "shift/repairs.hpp"
#include "shift/telling.hpp"
#include "shift/turns.hpp"
#include "shift/week.hpp"

namespace shift {
void plug(App& app) {
  app.add_migrations(embedded::shift_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));

  const auto sees = sees_roster(), keeps = keeps_roster();
  auto& r = app.router();
  r.get<list_posts>("/places/{place}/shift-posts", sees);
  r.post<add_post>("/places/{place}/shift-posts", keeps);
  r.patch<change_post>("/places/{place}/shift-posts/{post}", keeps);
  r.post<close_post>("/places/{place}/shift-posts/{post}/ends", keeps);
  r.post<add_shift>("/places/{place}/shifts", keeps);
  r.patch<change_shift>("/places/{place}/shifts/{shift}", keeps);
  r.post<close_shift>("/places/{place}/shifts/{shift}/ends", keeps);
  r.post<add_need>("/places/{place}/shift-needs", keeps);
  r.patch<change_need>("/places/{place}/shift-needs/{post_need}", keeps);
  r.post<remove_need>("/places/{place}/shift-needs/{post_need}/ends", keeps);
  r.post<add_turn>("/places/{place}/turns", keeps);
  r.patch<move_turn>("/places/{place}/turns/{turn}", keeps);
  r.post<lock_turn>("/places/{place}/turns/{turn}/locks", keeps);
  r.post<drop_turn>("/places/{place}/turns/{turn}/ends", keeps);
  r.get<open_roster>("/places/{place}/roster", sees);
  r.get<list_candidates>("/places/{place}/roster-candidates", sees);
  r.get<explain_turn>("/places/{place}/turns/{turn}/reasons", sees);
  r.look<propose_repair>("/places/{place}/roster-repair-plans", keeps);
  r.post<take_repair>("/places/{place}/roster-repairs", keeps);
  r.post<tell_roster>("/places/{place}/roster-tellings", keeps);
  r.look<open_letters>("/places/{place}/roster-letters", keeps);
  plug_fills(app);
  plug_own(app);
  r.post<renew_link>("/places/{place}/shift-links/{hand}/renewals", keeps);
}
}  // namespace shift
