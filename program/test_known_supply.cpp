// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_supply(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  const auto now = app.clock.now().milliseconds;
  send("/supply-books", {});
  for (const auto* name : {"supply_item", "account", "store", "donor", "supply_request", "count"})
    known[name] = app.new_id();
  known["supply/item"] = known.at("supply_item");  // a delivery's is called so too
  send("/supply-items", {{"id", known.at("supply_item")},
                         {"name", "退热贴"},
                         {"unit", "片"},
                         {"barcode", "6901234567892"},
                         {"shelf_days", nullptr},
                         {"parts", bj::array{}}});
  send("/supply-accounts", {{"id", known.at("store")}, {"kind", "store"}, {"name", "二号仓库"}});
  known["account"] = known.at("store");
  send("/supply-accounts", {{"id", known.at("donor")}, {"kind", "donor"}, {"name", "红十字会"}});
  send("/supply-moves",
       {{"moves",
         bj::array{bj::object{{"id", app.new_id()},
                              {"kind", "receive"},
                              {"at", now},
                              {"reason", ""},
                              {"counters", nullptr},
                              {"arrives", nullptr},
                              {"bound_for", nullptr},
                              {"request", nullptr},
                              {"home", nullptr},
                              {"lines", bj::array{bj::object{{"from", known.at("donor")},
                                                             {"to", known.at("store")},
                                                             {"item", known.at("supply_item")},
                                                             {"lot", nullptr},
                                                             {"amount", 40}}}}}}}});
  send("/supply-counts", {{"counts", bj::array{bj::object{{"id", known.at("count")},
                                                          {"account", known.at("store")},
                                                          {"item", known.at("supply_item")},
                                                          {"lot", nullptr},
                                                          {"counted", 39},
                                                          {"at", now + 1}}}}});
  send("/supply-requests",
       {{"id", known.at("supply_request")},
        {"account", known.at("store")},
        {"at", now},
        {"lines", bj::array{bj::object{{"item", known.at("supply_item")}, {"amount", 5}}}}});
}
}  // namespace program
