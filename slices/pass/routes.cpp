// SPDX-License-Identifier: Apache-2.0
/// Every route of passes on one screen.
#include "pass/guards.hpp"
#include "pass/holder.hpp"
#include "pass/keeping.hpp"
#include "pass/keyring.hpp"
#include "pass/sheets.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace pass {
void plug(App& app) {
  using enum auth::Role;
  app.add_migrations(embedded::pass_migrations());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);

  const auto looks = http::Method::get, acts = http::Method::post;
  routing::open_to_anyone<HolderCode, PassOfCode>(app.desk, "/pass-holders", "pass.look_at_code",
                                                  looks, look_at_code);
  routing::open_to_anyone<NewBinding, SignedPass>(app.desk, "/pass-bindings", "pass.bind_phone",
                                                  acts, bind_phone);
  routing::open_to_anyone<ShownPass, SignedPass>(app.desk, "/pass-signings", "pass.renew_signature",
                                                 acts, renew_signature);
  routing::open_to_anyone<ShownPass, VisitList>(app.desk, "/pass-visits", "pass.list_visits", looks,
                                                list_visits);
  routing::open_to_anyone<NewVisitAnswer, VisitList>(app.desk, "/pass-visit-answers",
                                                     "pass.answer_visit", acts, answer_visit);

  const auto issues = auth::may(community_staff);
  const auto guards = auth::may(guard, community_staff);
  const auto checks = auth::may(guard, community_staff, volunteer);
  for (const auto* topic : {"pass.revoked", "pass.keys_changed"})
    app.sockets.narrow_topics.push_back({topic, checks});
  auto& r = app.router();
  r.get<list_passes>("/places/{place}/passes", issues);
  r.post<issue_passes>("/places/{place}/passes", issues);
  r.get<open_pass>("/places/{place}/passes/{pass}", issues);
  r.post<renew_pass>("/places/{place}/passes/{pass}/renewals", issues);
  r.post<revoke_passes>("/places/{place}/pass-revocations", issues);
  r.post<make_pass_cards>("/places/{place}/pass-cards", issues);
  r.look<open_pass_cards>("/places/{place}/pass-card-sheets", issues);
  r.look<open_pass_links>("/places/{place}/pass-link-sheets", issues);
  r.get<list_keys>("/places/{place}/pass-keys", auth::may(community_staff, command));
  r.post<rotate_key>("/places/{place}/pass-key-rotations", issues);
  r.post<withdraw_key>("/places/{place}/pass-key-withdrawals", issues);
  // Keys and ids that say nothing of anybody: whoever hands things out checks passes, too.
  r.get<open_trust>("/places/{place}/pass-trust", checks);
  r.get<open_roster>("/places/{place}/pass-roster", guards);
}
}  // namespace pass
