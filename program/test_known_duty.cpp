// SPDX-License-Identifier: Apache-2.0
#include "duty/alarms.hpp"
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_duty(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
    return reply.json();
  };
  const auto now = app.clock.now().milliseconds;
  for (const auto* direction : {"in", "out"})
    known["attendance"] =
        send("/duty-checks", {{"id", app.new_id()},
                              {"hand", known.at("hand")},
                              {"direction", direction},
                              {"as", "stand_in"},
                              {"post", known.at("post")},
                              {"at", direction == std::string("in") ? now - hour_ms : now},
                              {"reason", "忘带手机"}})
            .at("attendance")
            .as_string();
  for (const auto* name : {"note", "certificate", "on_call"}) known[name] = app.new_id();
  send("/duty-notes",
       {{"id", known.at("note")}, {"post", known.at("post")}, {"words", "钥匙在抽屉里"}});
  send("/duty-certificates", {{"id", known.at("certificate")},
                              {"hand", known.at("hand")},
                              {"from_on", "2027-01-01"},
                              {"until_on", "2027-12-31"}});
  send("/on-call", {{"id", known.at("on_call")},
                    {"hand", known.at("hand")},
                    {"rank", 1},
                    {"phone", "86001234"},
                    {"from_at", now},
                    {"until_at", now + 7 * day_ms}});
  const auto paper = app.post(place + "/duty-certificate-sheets",
                              bj::serialize(bj::object{{"certificate", known.at("certificate")},
                                                       {"base", "https://linli.example"}}));
  ENSURE(paper.status == 200);
  known["certificate_number"] = paper.json().at("number").as_string();
  known["stand_in"] = known.at("with_hand");
  const auto raised =
      app.house->desk().run_as(routing::Desk::house(), *Uuid::parse(known.at("place")), "test.duty",
                               "{}", [&](Work& work) -> Result<int> {
                                 duty::Alarm alarm;
                                 alarm.community_id = work.community();
                                 alarm.turn_id = *Uuid::parse(known.at("turn"));
                                 alarm.hand_id = *Uuid::parse(known.at("hand"));
                                 alarm.post_id = *Uuid::parse(known.at("post"));
                                 alarm.post_name = "东大门";
                                 alarm.from_at = alarm.raised_at = alarm.step_at = work.now;
                                 alarm.until_at = work.now + hour_ms;
                                 work.tx.insert(alarm);
                                 work.announce("test.duty", {});
                                 return 0;
                               });
  ENSURE(raised.has_value());
}
}  // namespace program
