// SPDX-License-Identifier: Apache-2.0
#include "pass/code.hpp"
#include "pass/test_passes.hpp"
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

namespace {
/// Puts the pass on a phone; answers what that phone shows now.
std::string shown_by_a_phone(TestApp& app, std::string_view pass) {
  const auto phone = cose::SigningKey::make(cose::Algorithm::es256);
  const auto digits = pass::code_of(app.house->app().keys, *Uuid::parse(pass));
  const bj::object wanted{{"digits", digits},
                          {"public_key", pass::to_hex(pass::TestKeys::point_of(phone))}};
  const auto reply = app.post("/pass-bindings", bj::serialize(wanted));
  ENSURE(reply.status == 201);
  const auto code = std::string(reply.json().at("code").as_string());
  return pass::write_held(phone, code, app.clock.now());
}
}  // namespace

void add_pass(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& noun, bj::object body) {
    body["id"] = app.new_id();
    const auto reply = app.post(place + noun, bj::serialize(body));
    ENSURE(reply.status == 201);
    return reply.json();
  };
  const auto issued = send("/passes", {{"kind", "service"},
                                       {"medium", "paper"},
                                       {"persons", bj::array{}},
                                       {"name", known.at("name")},
                                       {"gates", bj::array{}}});
  known["pass"] = known["passes"] = issued.at("items").at(0).at("pass").as_string();
  const auto on_phone = send("/passes", {{"kind", "service"},
                                         {"medium", "phone"},
                                         {"persons", bj::array{}},
                                         {"name", known.at("name")},
                                         {"gates", bj::array{}}});
  known["unbound"] = on_phone.at("items").at(0).at("pass").as_string();
  known["digits"] = pass::code_of(app.house->app().keys, *Uuid::parse(known.at("unbound")));
  const auto bound = send("/passes", {{"kind", "service"},
                                      {"medium", "phone"},
                                      {"persons", bj::array{}},
                                      {"name", known.at("name")},
                                      {"gates", bj::array{}}});
  known["shown"] = shown_by_a_phone(app, bound.at("items").at(0).at("pass").as_string());
  const auto cards = send("/pass-cards", {{"passes", bj::array{known.at("pass")}}});
  known["signing"] = cards.at("signings").at(0).as_string();
}
}  // namespace program
