// SPDX-License-Identifier: Apache-2.0
/// Every route of passes on one screen.
#include "pass/guards.hpp"
#include "pass/holder.hpp"
#include "pass/keeping.hpp"
#include "pass/keyring.hpp"
#include "pass/sheets.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace pass {
namespace {
using enum auth::Role;

/// Open to anyone with a code or a phone that holds a pass: the act itself asks for it.
template <class Request, class Reply>
void open_to_holders(App& app, std::string pattern, std::string act, http::Method answered_as,
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
  app.add_migrations(embedded::pass_migrations());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);

  const auto looks = http::Method::get, acts = http::Method::post;
  open_to_holders<HolderCode, PassOfCode>(app, "/pass-holders", "pass.look_at_code", looks,
                                          look_at_code);
  open_to_holders<NewBinding, SignedPass>(app, "/pass-bindings", "pass.bind_phone", acts,
                                          bind_phone);
  open_to_holders<ShownPass, SignedPass>(app, "/pass-signings", "pass.renew_signature", acts,
                                         renew_signature);
  open_to_holders<ShownPass, VisitList>(app, "/pass-visits", "pass.list_visits", looks,
                                        list_visits);
  open_to_holders<NewVisitAnswer, VisitList>(app, "/pass-visit-answers", "pass.answer_visit", acts,
                                             answer_visit);

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
