// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_isolation(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  const auto now = app.clock.now().milliseconds;
  for (const auto* name : {"order", "objection", "signature"}) known[name] = app.new_id();
  const auto person = app.new_id();  // the others have moved, or are merged
  send("/persons", {{"id", person},
                    {"household", known.at("household")},
                    {"name", "何居家"},
                    {"sex", "female"},
                    {"relation", "other"},
                    {"residence", "here"},
                    {"registered", "here"}});
  send("/isolation-orders", {{"id", known.at("order")},
                             {"person", person},
                             {"kind", "home_isolation"},
                             {"profile", "measles"},
                             {"authority", "street"},
                             {"authority_name", "蜀山街道办事处"},
                             {"authority_phone", "0571-82700000"},
                             {"legal_ground", "infectious_disease_law"},
                             {"ground_reference", "蜀街防〔2027〕1号"},
                             {"grounds", bj::object{{"reason", "close_contact"},
                                                    {"evidence", "investigation_notice"},
                                                    {"reference", "流调 2027-15"}}},
                             {"start_event", "last_contact"},
                             {"start_at", now - 3 * day_ms},
                             {"co_residents", bj::array{}},
                             {"cadre", "周敏"},
                             {"cadre_phone", "0571-82700001"},
                             {"worker", "陈新"},
                             {"worker_phone", "0571-82700002"}});
  const auto of_order = "/isolation-orders/" + known.at("order");
  send(of_order + "/objections", {{"id", known.at("objection")},
                                  {"objector", "self"},
                                  {"way", "phone"},
                                  {"ground", "dates"},
                                  {"words", "那天我不在家"},
                                  {"at", now}});
  const auto signature =
      app.send(http::Method::post,
               place + of_order + "/signatures?id=" + known.at("signature") + "&sort=person",
               known.at("upload of task.add_photo"),
               {{}, {}, {{"Content-Type", "application/octet-stream"}}});
  ENSURE(signature.status == 201);
}
}  // namespace program
