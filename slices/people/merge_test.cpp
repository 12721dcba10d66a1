// SPDX-License-Identifier: Apache-2.0
#include "people/merge.hpp"

#include "people/test_homes.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;

class Merges : public testing::Test {
 protected:
  std::int64_t revision_of(const Homes& homes, const std::string& person) {
    return app.get(homes.place + "/persons/" + person).json().at("card").at("revision").as_int64();
  }
  program::TestReply merge(const std::string& kept, const std::string& dropped, array choices = {},
                           const Homes* there = nullptr) {
    object request{{"id", last = app.new_id()},
                   {"person", kept},
                   {"other", dropped},
                   {"person_revision", revision_of(here, kept)},
                   {"other_revision", revision_of(there ? *there : here, dropped)},
                   {"choices", std::move(choices)}};
    if (there) request["community"] = there->community;
    return app.post(here.place + "/merges", body(request));
  }
  program::TestReply separate(const std::string& merge, array assignments = {}) {
    return app.post(here.place + "/merges/" + merge + "/separations",
                    body({{"id", app.new_id()}, {"assignments", std::move(assignments)}}));
  }
  std::string need_of(const std::string& person, const char* kind, const Homes& homes) {
    const auto id = app.new_id();
    EXPECT_EQ(201, app.post(homes.place + "/needs",
                            body({{"id", id}, {"person", person}, {"kind", kind}}))
                       .status);
    return id;
  }
  static object choice(const char* field, const char* from) {
    return {{"field", field}, {"from", from}};
  }
  /// "phone 138****5678; name 张伟;" of somebody.
  std::string facts(const std::string& person, const Homes& homes) {
    const auto card = app.get(homes.place + "/persons/" + person).json().at("card");
    std::string text(card.at("name").as_string());
    for (const auto* member : {"sex", "born_on", "phone_masked", "id_number_masked", "standing"}) {
      const auto& value = card.at(member);
      text += ' ' + (value.is_null() ? std::string("-") : std::string(value.as_string()));
    }
    return text;
  }

  program::TestApp app;
  Homes here{app, "330109003017"};
  std::string last;  ///< The merge asked for last.
};
}  // namespace

TEST_F(Merges, ThePreviewShowsBothAndWhatIsSuggested) {
  const auto one = here.person(here.home("101"), "张伟", {{"born_on", "1960-03-05"}}),
             other = here.person(here.home("202"), "张玮", {{"phone", "13812345678"}});
  const auto reply = app.get(here.place + "/merge-preview?person=" + one + "&other=" + other);
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto preview = reply.json();
  EXPECT_EQ("3-1-101", preview.at("kept").at("door").as_string());
  EXPECT_EQ("138****5678", preview.at("dropped").at("card").at("phone_masked").as_string());
  std::string fields;
  for (const auto& field : preview.at("fields").as_array())
    if (field.at("is_different").as_bool())
      fields += std::string(field.at("field").as_string()) + '=' +
                std::string(field.at("suggested").as_string()) + ' ';
  EXPECT_EQ("name=kept born_on=kept phone=dropped home=kept ", fields);
  EXPECT_FALSE(preview.at("is_told_apart").as_bool());
  EXPECT_EQ("people.same_person",
            app.get(here.place + "/merge-preview?person=" + one + "&other=" + one).code());
}

TEST_F(Merges, TwoBecomeOneFieldByFieldAndNothingIsLost) {
  const auto home = here.home("101"), other_home = here.home("202");
  const auto kept = here.person(home, "张伟", {{"born_on", "1949-12-31"}}),
             dropped = here.person(other_home, "张玮",
                                   {{"phone", "13812345678"}, {"id_number", "11010519491231002X"}});
  const auto need = need_of(dropped, "dialysis", here);
  ASSERT_EQ(201, here.decide("absences", {{"persons", array{dropped}}}).status);
  const auto merged = merge(kept, dropped, {choice("name", "dropped"), choice("home", "kept")});
  ASSERT_EQ(201, merged.status) << merged.body;
  EXPECT_EQ("张玮 female 1949-12-31 138****5678 1101**********002X listed", facts(kept, here));
  EXPECT_EQ("张玮 head here;", here.members(home));
  EXPECT_EQ("", here.members(other_home));
  EXPECT_EQ(need, here.file(home).at("members").at(0).at("needs").at(0).at("id").as_string());
  EXPECT_EQ(1, here.counter("persons"));
  EXPECT_EQ(0, here.counter("away"));
  EXPECT_EQ("张玮 listed;", here.found("5678"));
  EXPECT_EQ("张玮 listed;", here.found("zw"));
  const auto aside = app.get(here.place + "/persons/" + dropped).json();
  EXPECT_EQ("merged", aside.at("card").at("standing").as_string());
  EXPECT_EQ(kept, aside.at("merged_into").as_string());
  EXPECT_EQ(1u, app.get(here.place + "/moves?person=" + kept).json().at("items").as_array().size());
  const auto file = app.get(here.place + "/merges/" + last).json();
  EXPECT_EQ("张伟", file.at("kept").at("card").at("name").as_string());
  EXPECT_EQ("138****5678", file.at("dropped").at("card").at("phone_masked").as_string());
  EXPECT_EQ(0u, file.at("since").as_array().size());
  const auto line = app.get(here.place + "/merges").json().at("items").at(0);
  EXPECT_EQ(last, line.at("merge").as_string());
  EXPECT_EQ("张玮", line.at("name").as_string());
  EXPECT_EQ("张玮", line.at("dropped_name").as_string());
}

TEST_F(Merges, ASeparationRestoresBothToTheLastField) {
  const auto home = here.home("101"), other_home = here.home("202");
  const auto kept = here.person(home, "张伟", {{"phone", "13900001111"}}),
             dropped = here.person(other_home, "张玮",
                                   {{"phone", "13812345678"}, {"id_number", "11010519491231002X"}});
  const auto own_need = need_of(kept, "chronic", here), need = need_of(dropped, "dialysis", here);
  const auto before_kept = facts(kept, here), before_dropped = facts(dropped, here);
  const auto members = here.members(home), other_members = here.members(other_home);
  ASSERT_EQ(201,
            merge(kept, dropped, {choice("phone", "dropped"), choice("home", "dropped")}).status);
  EXPECT_EQ("", here.members(home));
  const auto merged = last;
  const auto apart = separate(merged);
  ASSERT_EQ(201, apart.status) << apart.body;
  EXPECT_TRUE(apart.json().at("is_separated").as_bool());
  EXPECT_EQ(before_kept, facts(kept, here));
  EXPECT_EQ(before_dropped, facts(dropped, here));
  EXPECT_EQ(members, here.members(home));
  EXPECT_EQ(other_members, here.members(other_home));
  EXPECT_EQ(own_need, here.file(home).at("members").at(0).at("needs").at(0).at("id").as_string());
  EXPECT_EQ(need, here.file(other_home).at("members").at(0).at("needs").at(0).at("id").as_string());
  EXPECT_EQ(2, here.counter("persons"));
  EXPECT_EQ("张玮 listed;", here.found("5678"));
  EXPECT_EQ("张伟 listed;", here.found("1111"));
  EXPECT_EQ("people.separated_already", separate(merged).code());
  // The number is borne again.
  EXPECT_EQ(409,
            app.post(here.place + "/persons", Homes::body_of(app.new_id(), home, "李雷",
                                                             {{"id_number", "11010519491231002X"}}))
                .status);
}

TEST_F(Merges, WhatHappenedSinceIsListedAndGivenToWhomAPersonSays) {
  const auto home = here.home("101"), other_home = here.home("202"), third = here.home("301");
  const auto kept = here.person(home, "张伟", {{"phone", "13900001111"}}),
             dropped = here.person(other_home, "张玮", {{"phone", "13812345678"}});
  ASSERT_EQ(201, merge(kept, dropped).status);
  const auto merged = last;
  const auto need = need_of(kept, "dialysis", here);
  ASSERT_EQ(200,
            app.patch(here.place + "/persons/" + kept, R"({"phone":"13700002222"})", "2").status);
  ASSERT_EQ(201,
            here.decide("moves", {{"movers", array{object{{"person", kept}, {"relation", "head"}}}},
                                  {"household", third}})
                .status);
  const auto refused = separate(merged);
  EXPECT_EQ(409, refused.status);
  EXPECT_EQ("people.unassigned", refused.code());
  std::string since;
  const auto current = refused.json().at("current");
  for (const auto& one : current.at("since").as_array())
    since += std::string(one.at("kind").as_string()) + ' ';
  EXPECT_EQ("field home need ", since);
  const auto to = [](const char* kind, const char* side) {
    return object{{"kind", kind}, {"to", side}};
  };
  auto phone = to("field", "dropped"), home_given = to("home", "dropped"),
       need_given = to("need", "kept");
  phone["field"] = "phone";
  need_given["row"] = need;
  EXPECT_EQ("people.unassigned", separate(merged, {phone, home_given}).code());
  const auto apart = separate(merged, {phone, home_given, need_given});
  ASSERT_EQ(201, apart.status) << apart.body;
  EXPECT_EQ("张伟 unknown - 139****1111 - listed", facts(kept, here));
  EXPECT_EQ("张玮 unknown - 137****2222 - listed", facts(dropped, here));
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ("", here.members(other_home));
  EXPECT_EQ("张玮 head here;", here.members(third));
  EXPECT_EQ(need, here.file(home).at("members").at(0).at("needs").at(0).at("id").as_string());
  EXPECT_EQ(0u, app.get(here.place + "/moves?person=" + kept).json().at("items").as_array().size());
  EXPECT_EQ(1u,
            app.get(here.place + "/moves?person=" + dropped).json().at("items").as_array().size());
  EXPECT_EQ(2, here.counter("persons"));
}

TEST_F(Merges, RefusesWhatWasChangedWhoIsSetAsideAndNumbersThatSayOtherwise) {
  const auto home = here.home("101");
  const auto kept = here.person(home, "张伟", {{"sex", "male"}, {"born_on", "1960-03-05"}}),
             dropped = here.person(home, "张玮",
                                   {{"relation", "child"}, {"id_number", "11010519491231002X"}});
  const auto lines = app.lines();
  EXPECT_EQ("people.id_other_birth", merge(kept, dropped).code());
  EXPECT_EQ("people.id_other_sex", merge(kept, dropped, {choice("born_on", "dropped")}).code());
  EXPECT_EQ("people.chosen_twice",
            merge(kept, dropped, {choice("name", "kept"), choice("name", "kept")}).code());
  EXPECT_LE(app.lines(), lines + 2) << "the looks at both";
  const auto stale = app.post(here.place + "/merges", body({{"id", app.new_id()},
                                                            {"person", kept},
                                                            {"other", dropped},
                                                            {"person_revision", 9},
                                                            {"other_revision", 1},
                                                            {"choices", array()}}));
  EXPECT_EQ("/person_revision house.changed_meanwhile;", stale.faults());
  ASSERT_EQ(201, merge(kept, dropped, {choice("id_number", "kept")}).status);
  EXPECT_EQ("people.is_set_aside", merge(kept, dropped).code());
  EXPECT_EQ("people.is_set_aside",
            app.get(here.place + "/merge-preview?person=" + kept + "&other=" + dropped)
                .json()
                .at("why_not")
                .as_string());
  EXPECT_EQ("people.is_set_aside", here.decide("deaths", {{"person", dropped}}).code());
  EXPECT_EQ("people.no_such_merge", separate(app.new_id()).code());
}

TEST_F(Merges, AreTakenApartInTheOrderOfTheirBuilding) {
  const auto home = here.home("101");
  const auto one = here.person(home, "张伟"),
             two = here.person(home, "张玮", {{"relation", "child"}}),
             three = here.person(home, "张炜", {{"relation", "child"}});
  ASSERT_EQ(201, merge(one, two).status);
  const auto first = last;
  app.clock.move(1);
  ASSERT_EQ(201, merge(one, three).status);
  const auto second = last;
  EXPECT_EQ("people.merged_since", separate(first).code());
  ASSERT_EQ(201, separate(second).status);
  ASSERT_EQ(201, separate(first).status);
  EXPECT_EQ(3, here.counter("persons"));
}

TEST_F(Merges, AcrossCommunitiesTheRightIsAskedAtBothEnds) {
  Homes there(app, "330109003019");
  const auto other_home = there.home("202");
  const auto dropped = there.person(
      other_home, "张玮", {{"phone", "13812345678"}, {"id_number", "11010519491231002X"}});
  const auto need = need_of(dropped, "dialysis", there);
  here.enter();
  const auto home = here.home("101");
  const auto kept = here.person(home, "张伟");
  const auto street = app.house->find_place("330109003")->text();
  const auto at_street = [&] { app.be(auth::Role::community_staff, street); };
  at_street();
  const auto before = facts(dropped, there);
  EXPECT_EQ("people.other_home_elsewhere",
            merge(kept, dropped, {choice("home", "dropped")}, &there).code());
  here.enter();
  EXPECT_EQ(403, app.get(here.place + "/merge-preview?person=" + kept + "&other=" + dropped +
                         "&community=" + there.community)
                     .status);
  at_street();
  const auto merged = merge(kept, dropped, {}, &there);
  ASSERT_EQ(201, merged.status) << merged.body;
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ("", there.members(other_home));
  EXPECT_EQ(0, there.counter("persons"));
  EXPECT_EQ(need, here.file(home).at("members").at(0).at("needs").at(0).at("id").as_string());
  EXPECT_EQ("张伟 listed;", here.found("5678"));
  EXPECT_EQ("", there.found("5678"));
  const auto aside = app.get(there.place + "/persons/" + dropped).json();
  EXPECT_EQ(here.community, aside.at("found_in").as_string());
  const auto since = need_of(kept, "chronic", here);
  here.enter();
  EXPECT_EQ(403, separate(last).status);
  at_street();
  object given{{"kind", "need"}, {"row", since}, {"to", "dropped"}};
  const auto apart = separate(last, {given});
  ASSERT_EQ(201, apart.status) << apart.body;
  EXPECT_EQ(before, facts(dropped, there));
  EXPECT_EQ("张玮 head here;", there.members(other_home));
  EXPECT_EQ(0u, here.file(home).at("members").at(0).at("needs").as_array().size());
  EXPECT_EQ(2u, there.file(other_home).at("members").at(0).at("needs").as_array().size());
  EXPECT_EQ(1, here.counter("persons"));
  EXPECT_EQ(1, there.counter("persons"));
}
}  // namespace people
