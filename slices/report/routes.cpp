// SPDX-License-Identifier: Apache-2.0
/// Every route of letters and reports on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "report/keeping.hpp"
#include "report/letters.hpp"
#include "report/report.hpp"
#include "report/send.hpp"
#include "report/verify.hpp"

namespace report {
namespace {
using enum auth::Role;

/// Open to anyone with a letter: the code is asked by the act itself.
template <class Request, class Reply>
void open_to_letters(App& app, std::string pattern, std::string act, http::Method answered_as,
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
  app.add_migrations(embedded::report_migrations());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);

  open_to_letters<DoorCode, DoorOfLetter>(app, "/letter-doors", "report.look_at_door",
                                          http::Method::get, look_at_door);
  open_to_letters<NewProof, KnownDoor>(app, "/letter-proofs", "report.prove", http::Method::get,
                                       prove);
  open_to_letters<NewReport, Receipt>(app, "/reports", "report.send", http::Method::post, send);

  const auto prints = auth::may(community_staff);
  const auto decides = auth::may(community_staff);
  auto& r = app.router();
  r.get<list_sections>("/places/{place}/letter-sections", prints);
  r.post<make_letters>("/places/{place}/letters", prints);
  r.look<open_letters>("/places/{place}/letter-sheets", prints);
  r.post<revoke_letters>("/places/{place}/letter-revocations", prints);
  r.get<list_reports>("/places/{place}/reports", auth::may(community_staff, command));
  r.get<open_report>("/places/{place}/reports/{report}", decides);
  r.post<decide_report>("/places/{place}/report-decisions", decides);
  r.post<reveal_call_back>("/places/{place}/call-backs", decides);
}
}  // namespace report
