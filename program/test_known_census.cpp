// SPDX-License-Identifier: Apache-2.0
#include "census/drives.hpp"
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_running_drive(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto id = known["drive"] = app.new_id();
  const auto drives = place + "/drives";
  const auto drive = drives + '/' + id;
  const auto send = [&](const std::string& path, const bj::object& body, const char* revision) {
    const auto reply = app.post(path, bj::serialize(body), {{}, revision, {}});
    ENSURE(reply.status == 201);
    return reply.json();
  };
  send(drives,
       {{"id", id},
        {"name", "三天摸排"},
        {"within", known.at("place")},
        {"starts_on", "2027-01-10"},
        {"ends_on", "2027-01-20"},
        {"kinds", bj::array{"occupied", "rented", "vacant", "unknown", "elsewhere", "shop"}},
        {"fields", bj::array{"phone"}},
        {"questions", bj::array{}}},
       "");
  send(drive + "/owners", {{"user", known.at("user")}}, "");
  send(drive + "/split", {}, "2");
  send(drive + "/start", {}, "3");
  known["owner"] = known.at("user");
  known["member"] = known.at("person");
  const auto sheets = app.get(drive + "/doors?whose=all").json();
  std::optional<std::string> home;
  app.house->store().read_now([&](db::Tx& tx) {
    home = tx.value<Uuid>("select household_id from people_person where id = ?",
                          *Uuid::parse(known.at("person")))
               .value()
               .text();
  });
  for (const auto& door : sheets.at("items").as_array()) {
    if (door.at("kind") != "shop") known["home"] = door.at("stairwell").as_string();
    if (!door.at("household").is_null() && door.at("household").as_string() == *home)
      known["target"] = door.at("target").as_string();
  }
  const auto visited = send(
      place + "/visits",
      {{"id", app.new_id()},
       {"drive", id},
       {"target", known.at("target")},
       {"source", "visit"},
       {"outcome", "absent"},
       {"answered_by", "nobody"},
       {"at", app.clock.now().milliseconds},
       {"answers", bj::array{}},
       {"changes",
        bj::array{bj::object{{"field", "note"}, {"was", "never so"}, {"now", "a second note"}}}},
       {"newcomers", bj::array{}},
       {"needs", bj::array{}}},
      "");
  known["clash"] = visited.at("clashes").at(0).as_string();
  known["exception"] = app.new_id();
  send(drive + "/exceptions",
       {{"id", known.at("exception")},
        {"target", known.at("target")},
        {"reason", "away"},
        {"owner", known.at("owner")}},
       "");
}
}  // namespace program
