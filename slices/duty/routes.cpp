// SPDX-License-Identifier: Apache-2.0
/// Every route of duty on one screen.
#include "duty/alarms.hpp"
#include "duty/board.hpp"
#include "duty/certificates.hpp"
#include "duty/checks.hpp"
#include "duty/duty.hpp"
#include "duty/in_the_open.hpp"
#include "duty/keeping.hpp"
#include "duty/ledger.hpp"
#include "duty/notes.hpp"
#include "duty/on_call.hpp"
#include "duty/stations.hpp"
#include "duty/welfare.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace duty {
namespace {
void plug_the_open(App& app) {
  using http::Method;
  routing::open_to_anyone<OwnLink, OwnDuty>(app.desk, "/own-duty", "duty.look_at_own_duty",
                                            Method::get, look_at_own_duty);
  routing::open_to_anyone<NewOwnCheck, OwnCheckDone>(app.desk, "/own-checks", "duty.check_self",
                                                     Method::post, check_self);
  routing::open_to_anyone<OwnNoteKey, OwnNoteRead>(
      app.desk, "/own-note-readings", "duty.confirm_note_self", Method::post, confirm_note_self);
  routing::open_to_anyone<CertificateNumber, CertificateFound>(
      app.desk, "/certificate-checks", "duty.check_certificate", Method::get, check_certificate);
}
}  // namespace

void plug(App& app) {
  app.add_migrations(embedded::duty_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.chores.push_back([&desk = app.desk] { watch_turns(desk); });

  const auto sees = sees_duty(), runs = runs_duty();
  auto& r = app.router();
  r.get<open_duty_board>("/places/{place}/duty", sees);
  r.post<check_at_desk>("/places/{place}/duty-checks", runs);
  r.get<list_alarms>("/places/{place}/duty-alarms", sees);
  r.look<list_stand_ins>("/places/{place}/duty-alarms/{turn}/candidates", runs);
  r.post<acknowledge_alarm>("/places/{place}/duty-alarms/{turn}/acknowledgements", runs);
  r.post<put_stand_in>("/places/{place}/duty-alarms/{turn}/stand-ins", runs);
  r.post<end_alarm>("/places/{place}/duty-alarms/{turn}/ends", runs);
  r.get<list_notes>("/places/{place}/duty-notes", sees);
  r.post<write_note>("/places/{place}/duty-notes", runs);
  r.post<confirm_note>("/places/{place}/duty-notes/{note}/readings", runs);
  r.get<list_welfare>("/places/{place}/duty-welfare", sees);
  r.post<give_meals>("/places/{place}/duty-meals", runs);
  r.get<list_on_call>("/places/{place}/on-call", sees);
  r.post<add_on_call>("/places/{place}/on-call", runs);
  r.post<end_on_call>("/places/{place}/on-call/{on_call}/ends", runs);
  r.get<list_hours>("/places/{place}/duty-hours/{hand}", sees);
  r.post<correct_hours>("/places/{place}/duty-corrections", runs);
  r.get<list_totals>("/places/{place}/duty-totals", sees);
  r.get<list_certificates>("/places/{place}/duty-certificates/{hand}", sees);
  r.post<give_certificate>("/places/{place}/duty-certificates", runs);
  r.look<open_certificate>("/places/{place}/duty-certificate-sheets", runs);
  r.look<open_poster>("/places/{place}/duty-posters", runs);
  r.post<renew_poster>("/places/{place}/duty-posters/{post}/rounds", runs);
  r.post<set_station_place>("/places/{place}/duty-posters/{post}/positions", runs);
  plug_the_open(app);
}
}  // namespace duty
