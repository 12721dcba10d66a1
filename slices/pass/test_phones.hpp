// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a pass on a phone of its own, with whoever runs the desk signed in.
#include "pass/test_passes.hpp"
#include "people/test_homes.hpp"

namespace pass {
struct TestPhone {
  std::string pass, code;
  cose::SigningKey key = cose::SigningKey::make(cose::Algorithm::es256);
  std::string shown(Instant now) const { return write_held(key, code, now); }
};

/// Issues a pass to the person, or to somebody who is not in the register where it is empty, and
/// binds it; `more` changes the wish. Nobody is signed in then.
inline TestPhone bound_phone(program::TestApp& app, const std::string& place,
                             const std::string& person, const boost::json::object& more = {}) {
  namespace bj = boost::json;
  TestPhone phone;
  app.clock.move(1);
  bj::object body{{"id", app.new_id()},
                  {"kind", "resident"},
                  {"medium", "phone"},
                  {"persons", person.empty() ? bj::array{} : bj::array{person}},
                  {"gates", bj::array{}}};
  for (const auto& member : more) body[member.key()] = member.value();
  const auto issued = app.post(place + "/passes", people::body(body));
  EXPECT_EQ(201, issued.status) << issued.body;
  phone.pass = std::string(issued.json().at("items").at(0).at("pass").as_string());
  const auto links = app.post(
      place + "/pass-link-sheets",
      people::body({{"unbound", bj::array{phone.pass}}, {"base", "https://linli.example"}}));
  const auto digits = links.json().at("items").at(0).at("code");
  app.be_nobody();
  const auto reply = app.post(
      "/pass-bindings",
      people::body({{"digits", digits}, {"public_key", to_hex(TestKeys::point_of(phone.key))}}));
  EXPECT_EQ(201, reply.status) << reply.body;
  phone.code = std::string(reply.json().at("code").as_string());
  return phone;
}
}  // namespace pass
