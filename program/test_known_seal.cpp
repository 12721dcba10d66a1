// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_seal(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  for (const auto* name : {"batch", "step", "sensor"}) known[name] = app.new_id();
  known["opening"] = app.new_id();
  send("/seal-batches", {{"id", known.at("batch")}, {"count", 5}});
  const auto step = [&](const std::string& id, int number, const char* what) {
    return bj::object{{"id", id},
                      {"number", number},
                      {"step", what},
                      {"dwelling", known.at("dwelling")},
                      {"at", app.clock.now().milliseconds}};
  };
  send("/seal-steps", {{"steps", bj::array{step(app.new_id(), 1, "applied")}}});
  send("/seal-steps", {{"steps", bj::array{step(known.at("opening"), 1, "found_torn")}}});
  send("/seal-steps", {{"steps", bj::array{step(known.at("step"), 2, "applied")}}});
  known["seal_photo"] = app.new_id();
  const auto photo =
      app.send(http::Method::post,
               place + "/seal-steps/" + known.at("step") + "/photos?id=" + known.at("seal_photo"),
               known.at("upload of seal.add_photo"),
               {{}, {}, {{"Content-Type", "application/octet-stream"}}});
  ENSURE(photo.status == 201);
  send("/door-sensors",
       {{"id", known.at("sensor")}, {"dwelling", known.at("dwelling")}, {"name", "门磁 1"}});
}
}  // namespace program
