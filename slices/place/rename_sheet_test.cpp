// SPDX-License-Identifier: Apache-2.0
#include "place/rename_sheet.hpp"

#include "place/test_estate.hpp"

namespace place {
namespace {
class RenameSheet : public Estate {
 protected:
  program::TestReply send(const std::string& noun, const std::string& csv) {
    app.clock.move(1);
    return app.post(place + "/changes/" + noun + "?id=" + app.new_id() +
                        "&on=2027-01-10&reason=renumbering&file_name=names.csv",
                    csv);
  }
  std::string findings(const program::TestReply& reply) {
    std::string text;
    const auto report = reply.json();
    for (const auto& one : report.at("findings").as_array())
      text += std::string(one.at("code").as_string()) + '@' +
              std::to_string(one.at("row").as_int64()) + ' ';
    return text;
  }
};
}  // namespace

TEST_F(RenameSheet, SwapsBuildingsAndRenumbersDoorsAtOnce) {
  const auto home = settle("1-1-301");
  const std::string csv =
      "幢,单元,室,新幢,新单元,新室\n1幢,,,2幢,,\n2幢,,,1幢,,\n1幢,1单元,301室,,,401室\n";
  const auto lines = app.lines();
  const auto tried = send("sheets/trials", csv);
  EXPECT_EQ(201, tried.status) << tried.body;
  EXPECT_EQ(2, tried.json().at("buildings").as_int64());
  EXPECT_EQ(1, tried.json().at("dwellings").as_int64());
  EXPECT_EQ("", findings(tried));
  EXPECT_EQ("1-1-301", door_of(home)) << "a trial writes nothing";
  EXPECT_LE(app.lines(), lines + 2);
  const auto taken = send("sheets", csv);
  EXPECT_EQ(201, taken.status) << taken.body;
  EXPECT_EQ(3, taken.json().at("change").at("places").as_int64());
  EXPECT_EQ("2-1-401", door_of(home));
  EXPECT_EQ("/file_name place.nothing_changes;", send("sheets", "幢,新幢\n1幢,1幢\n").faults());
}

TEST_F(RenameSheet, TakesAllOfItOrNothing) {
  const std::string csv = "幢,单元,室,新幢,新室\n1,,,7,\n9,,,8,\n1,,,6,\n1,1,101,,1-2\n2,,,7,\n";
  const auto tried = send("sheets/trials", csv);
  EXPECT_EQ(201, tried.status) << tried.body;
  EXPECT_EQ(
      "place.sheet_no_such_place@3 place.sheet_twice_different@4 place.name_has_dash@5 "
      "place.name_taken@0 ",
      findings(tried));
  EXPECT_EQ("/file_name place.sheet_has_faults;", send("sheets", csv).faults());
  EXPECT_EQ("1", at("1").name);
  EXPECT_EQ("/file_name exchange.no_header;", send("sheets", "甲,乙\n1,2\n").faults());
}
}  // namespace place
