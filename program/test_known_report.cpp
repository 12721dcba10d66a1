// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"
#include "report/code.hpp"

namespace program {
namespace bj = boost::json;

namespace {
/// The code of the letter at a household's door: of a letter that was printed.
std::string code_at_door(TestApp& app, const std::string& household) {
  std::string code;
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each(
        "select l.id, l.generation from report_letter l join people_household h on "
        "h.community_id = l.community_id and h.dwelling_id = l.place_id where h.id = ?",
        [&](const db::Row& row) {
          code = report::code_of(app.house->app().keys, row.uuid(0), row.whole(1));
        },
        *Uuid::parse(household));
  });
  ENSURE(!code.empty());
  return code;
}
}  // namespace

void add_report(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  const auto send = [&](const std::string& path, const bj::object& body) {
    ENSURE(app.post(path, bj::serialize(body)).status == 201);
  };
  app.be(auth::Role::community_staff, known.at("place"));
  const auto household = app.new_id();
  send(place + "/households", {{"id", household},
                               {"building", known.at("building")},
                               {"stairwell", "1"},
                               {"door", "201"},
                               {"occupancy", "occupied"}});
  bj::object somebody{{"name", known.at("name")},
                      {"sex", "unknown"},
                      {"relation", "head"},
                      {"residence", "here"},
                      {"registered", "unknown"}};
  somebody["id"] = app.new_id();
  somebody["household"] = household;
  somebody["phone"] = known.at("phone");
  send(place + "/persons", somebody);
  known["host"] = somebody.at("id").as_string();
  send(place + "/letters", {{"id", app.new_id()}, {"within", known.at("place")}});
  known["code"] = code_at_door(app, household);
  known["report"] = app.new_id();
  app.be_nobody();
  somebody.erase("household");
  somebody["id"] = known.at("newcomer");
  send("/reports", {{"id", known.at("report")},
                    {"code", known.at("code")},
                    {"changes", bj::array{}},
                    {"newcomers", bj::array{somebody}},
                    {"answers", bj::array{}},
                    {"call_back", known.at("phone")}});
}
}  // namespace program
