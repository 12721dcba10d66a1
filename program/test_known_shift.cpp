// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"
#include "shift/fills.hpp"
#include "shift/telling.hpp"

namespace program {
namespace bj = boost::json;

void add_shift(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  for (const auto* name : {"post", "shift", "post_need", "turn", "fill"})
    known[name] = app.new_id();
  send("/shift-posts", {{"id", known.at("post")},
                        {"kind", "gate"},
                        {"name", "东大门"},
                        {"where_at", ""},
                        {"skills", bj::array{}}});
  send("/shifts", {{"id", known.at("shift")}, {"name", "白班"}, {"begins", 480}, {"minutes", 60}});
  send("/shift-needs", {{"id", known.at("post_need")},
                        {"post", known.at("post")},
                        {"shift", known.at("shift")},
                        {"weekdays", bj::array{}},
                        {"starts_on", "2027-01-15"},
                        {"least", 1},
                        {"wanted", 1}});
  send("/turns", {{"id", known.at("turn")},
                  {"hand", known.at("hand")},
                  {"post", known.at("post")},
                  {"shift", known.at("shift")},
                  {"on", "2027-01-18"}});
  const auto run = [&](const std::function<void(Work&)>& body) {
    const auto done =
        app.house->desk().run_as(routing::Desk::house(), *Uuid::parse(known.at("place")),
                                 "test.shift", "{}", [&](Work& work) -> Result<int> {
                                   body(work);
                                   work.announce("test.shift", {});
                                   return 0;
                                 });
    ENSURE(done.has_value());
  };
  // One that runs on no lane, and keeps others from running behind the rest.
  run([&](Work& work) {
    const auto fill = *Uuid::parse(known.at("fill"));
    ENSURE(shift::start_fill(work, {fill, *Day::of(2027, 1, 18), 7, 1, shift::FillSort::fill, {}})
               .has_value());
    ENSURE(shift::tell_roster(work, {*Day::of(2027, 1, 18), 7}).has_value());
    const auto link = shift::link_of(work, *Uuid::parse(known.at("hand")));
    known["turn_code"] = shift::code_of_link(work.keys, link);
    known["without"] = known.at("hand");
    known["feed"] = shift::feed_of_link(work.keys, link);
  });
}
}  // namespace program
