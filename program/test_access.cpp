// SPDX-License-Identifier: Apache-2.0
#include "program/test_access.hpp"

namespace program {
Offered offer(TestApp& app, const std::string& place, std::int64_t for_ms) {
  const auto until = (app.clock.now() + for_ms).milliseconds;
  const auto body = R"({"id":")" + app.new_id() +
                    R"(","user":null,"name":"李明","role":"volunteer",)" + R"("place":")" + place +
                    R"(","from":null,"until":)" + std::to_string(until) +
                    R"(,"stands_in_for":null,"base":"https://192.168.1.5:8443"})";
  const auto reply = app.post("/invitations", body);
  ENSURE(reply.status == 201);
  const std::string link(reply.json().at("link").as_string());
  return {std::string(reply.json().at("invitation").at("invitation").as_string()),
          link.substr(link.find('#') + 1)};
}

std::string enrolment(const std::string& token) {
  return R"({"token":")" + token + R"(","name":"门口的手机"})";
}

std::string token_of(const TestReply& reply) {
  const auto cookie = reply.header("Set-Cookie");
  const auto from = cookie.find('=') + 1;
  return cookie.substr(from, cookie.find(';') - from);
}

std::string door_of(TestApp& app, const std::string& household) {
  std::optional<std::string> door;
  app.house->store().read_now([&](db::Tx& tx) {
    door = tx.value<std::string>(
        "select p.label from people_household h join place_place p on p.id = h.dwelling_id "
        "where h.id = ?",
        *Uuid::parse(household));
  });
  return door.value_or("");
}

void furnish_access(TestApp& app, Known& known) {
  const auto& place = known.at("place");
  app.be(auth::Role::community_staff, place);
  const auto staff = app.token();
  const auto used = offer(app, place);
  known["invitation"] = offer(app, place).invitation;
  app.be_nobody();
  const auto session = app.post("/enrolments", enrolment(used.token));
  ENSURE(session.status == 201);
  known["user"] = known["viewer"] = known["stands_in_for"] =
      session.json().at("user").at("id").as_string();

  app.be_again(staff);
  const auto file = app.get("/users/" + known.at("user")).json();
  known["grant"] = file.at("grants").at(0).at("grant").as_string();
  known["session"] = file.at("sessions").at(0).at("session").as_string();
  known["device"] = file.at("sessions").at(0).at("device").as_string();

  app.be(auth::Role::guard, place);
  const auto emergency =
      app.post("/emergencies", R"({"id":")" + app.new_id() + R"(","place":")" + place +
                                   R"(","door":")" + door_of(app, known.at("household")) +
                                   R"(","compound":null,"reason":"illness","note":"倒在门口"})");
  ENSURE(emergency.status == 201);
  known["emergency"] = emergency.json().at("emergency").as_string();
}
}  // namespace program
