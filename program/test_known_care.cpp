// SPDX-License-Identifier: Apache-2.0
#include "care/checks.hpp"
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_care(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  known["cared_for"] = known.at("order");
  const auto person = app.new_id(), need = app.new_id();
  send("/persons", {{"id", person},
                    {"household", known.at("household")},
                    {"name", "何独居"},
                    {"sex", "female"},
                    {"relation", "other"},
                    {"residence", "here"},
                    {"registered", "here"}});
  send("/needs", {{"id", need}, {"person", person}, {"kind", "lives_alone"}});
  known["care_plan"] = app.new_id();
  send("/care-plans", {{"id", known.at("care_plan")}, {"need", need}, {"key_with", "对门"}});
  // A doctor is asked of a fever at once, so there is a check with an alarm.
  send("/care-subjects/" + known.at("order") + "/contacts",
       {{"id", app.new_id()},
        {"how", "spoke"},
        {"reading", bj::object{{"tenths", 385},
                               {"asked", "asked"},
                               {"symptoms", bj::array{"dry_cough"}},
                               {"mood", "worried"}}},
        {"at", app.clock.now().milliseconds}});
  const auto list = app.get(place + "/care-unreached");
  known["care_check"] = list.json().at("items").at(0).at("care_check").as_string();
}
}  // namespace program
