// SPDX-License-Identifier: Apache-2.0
/// Every route of letters and reports on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"
#include "report/keeping.hpp"
#include "report/letters.hpp"
#include "report/report.hpp"
#include "report/send.hpp"
#include "report/verify.hpp"

namespace report {
void plug(App& app) {
  using enum auth::Role;
  app.add_migrations(embedded::report_migrations());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);

  routing::open_to_anyone<DoorCode, DoorOfLetter>(app.desk, "/letter-doors", "report.look_at_door",
                                                  http::Method::get, look_at_door);
  routing::open_to_anyone<NewProof, KnownDoor>(app.desk, "/letter-proofs", "report.prove",
                                               http::Method::get, prove);
  routing::open_to_anyone<NewReport, Receipt>(app.desk, "/reports", "report.send",
                                              http::Method::post, send);

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
