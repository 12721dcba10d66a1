// SPDX-License-Identifier: Apache-2.0
#include "place/grids.hpp"

#include "place/test_estate.hpp"

namespace place {
namespace {
class PlaceGrids : public Estate {
 protected:
  program::TestReply regrid(const boost::json::array& made, const boost::json::array& moves) {
    return post("/changes/grids", {{"id", app.new_id()},
                                   {"on", "2027-01-10"},
                                   {"reason", "网格调整"},
                                   {"made", made},
                                   {"moves", moves}});
  }
  boost::json::object move(const std::string& label, const std::string& grid) {
    const auto subject = at(label);
    boost::json::object out{{"subject", subject.id.text()}, {"revision", subject.revision}};
    if (grid.empty())
      out["grid"] = nullptr;
    else
      out["grid"] = grid;
    return out;
  }
  std::string add_grid(const std::string& name) {
    const auto id = app.new_id();
    EXPECT_EQ(201, regrid({boost::json::object{{"id", id}, {"name", name}}}, {}).status);
    return id;
  }
  /// "网格一 12/1 网格二 6/0 | 6/0": dwellings and households of each, then of what is in none.
  std::string told() {
    const auto list = app.get(place + "/grids").json();
    std::string text;
    const auto numbers = [](const boost::json::value& card) {
      return std::to_string(card.at("dwellings").as_int64()) + '/' +
             std::to_string(card.at("households").as_int64());
    };
    for (const auto& card : list.at("items").as_array())
      text += std::string(card.at("name").as_string()) + ' ' + numbers(card) + ' ';
    return text + "| " + numbers(list.at("without"));
  }
};
}  // namespace

TEST_F(PlaceGrids, ABuildingTakesItsStairwellsAlongUnlessOneHasAGridOfItsOwn) {
  settle("1-1-101");
  settle("1-2-101");
  EXPECT_EQ("| 24/2", told());
  const auto one = add_grid("网格一"), two = add_grid("网格二");
  EXPECT_EQ(201, regrid({}, {move("1", one), move("1-2", two)}).status);
  EXPECT_EQ("网格一 6/1 网格二 6/1 | 12/0", told());
  const auto board = app.get(place + "/board").json();
  EXPECT_EQ("网格二", board.at("grids").at(1).at("name").as_string());
  EXPECT_EQ("[0,1]", boost::json::serialize(board.at("buildings").at(0).at("grid")));
  EXPECT_EQ("[-1,-1]", boost::json::serialize(board.at("buildings").at(1).at("grid")));
  EXPECT_EQ(201, regrid({}, {move("1-2", "")}).status);
  EXPECT_EQ("网格一 12/2 网格二 0/0 | 12/0", told());
  EXPECT_EQ("/subject place.grid_in_use;", decide("closings",
                                                  [&] {
                                                    const auto all = places();
                                                    return all.at(*Uuid::parse(one));
                                                  }())
                                               .faults());
}

TEST_F(PlaceGrids, RefusesMovesThatCannotBe) {
  const auto grid = add_grid("网格一");
  EXPECT_EQ("/name place.name_taken;",
            regrid({boost::json::object{{"id", app.new_id()}, {"name", "网格一"}}}, {}).faults());
  EXPECT_EQ("/moves place.nothing_moves;", regrid({}, {}).faults());
  EXPECT_EQ("/moves place.no_such_grid;", regrid({}, {move("1", app.new_id())}).faults());
  EXPECT_EQ("/moves place.named_twice;", regrid({}, {move("1", grid), move("1", grid)}).faults());
  EXPECT_EQ("/moves place.no_grid_of_its_own;", regrid({}, {move("1-1-101", grid)}).faults());
  auto stale = move("1", grid);
  EXPECT_EQ(201, rename("1", "7").status);
  EXPECT_EQ("house.changed_meanwhile", regrid({}, {stale}).code());
  EXPECT_EQ("网格一 0/0 | 24/0", told());
}

TEST_F(PlaceGrids, SuggestsWithoutWritingAndIsAppliedAsShown) {
  EXPECT_EQ("place.no_households", app.get(place + "/grids/suggestion").code());
  settle("1-1-101");
  settle("2-2-302");
  const auto lines = app.lines();
  const auto shown = app.get(place + "/grids/suggestion").json();
  EXPECT_EQ(lines, app.lines());
  ASSERT_EQ(1u, shown.at("grids").as_array().size()) << "two households fill no grid";
  const auto& grid = shown.at("grids").at(0);
  EXPECT_EQ("too_small", grid.at("size").as_string());
  EXPECT_EQ(2, grid.at("households").as_int64());
  EXPECT_EQ(2, shown.at("moves").as_int64());
  const auto id = app.new_id();
  boost::json::array moves;
  for (const auto& block : grid.at("blocks").as_array())
    moves.push_back(boost::json::object{
        {"subject", block.at("subject")}, {"revision", block.at("revision")}, {"grid", id}});
  EXPECT_EQ(201, regrid({boost::json::object{{"id", id}, {"name", "网格一"}}}, moves).status);
  EXPECT_EQ("网格一 24/2 | 0/0", told());
}
}  // namespace place
