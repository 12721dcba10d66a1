// SPDX-License-Identifier: Apache-2.0
#include "isolation/policies.hpp"

#include "isolation/test_isolation.hpp"

namespace isolation {
namespace {
class IsolationPolicies : public IsolationHouse {
 protected:
  /// close_7_3 as it came, with something changed.
  bj::object policy(const std::string& from_on, const bj::object& changed,
                    const std::string& running = "recompute") {
    bj::object terms;
    const auto list = read("/isolation-policies");
    for (const auto& card : list.at("items").as_array())
      if (card.at("profile").as_string() == "close_7_3" &&
          card.at("kind").as_string() == "home_isolation" && card.at("is_in_force").as_bool())
        terms = card.at("terms").as_object();
    for (const auto& member : changed) terms[member.key()] = member.value();
    return {{"id", app.new_id()},     {"profile", "close_7_3"}, {"kind", "home_isolation"},
            {"title", "7+3（修订）"}, {"from_on", from_on},     {"ground", "防控办〔2027〕3号"},
            {"running", running},     {"terms", terms}};
  }
  std::int64_t version(const std::string& order) { return file(order).at("version").as_int64(); }
};
}  // namespace

TEST_F(IsolationPolicies, ShowWhomAChangeTouchesBeforeItIsMade) {
  const auto id = order(wei);
  const auto decided = order(lei, {{"start_at", at(14, 9)}});
  change(decided, "shortened", "doctor_decision", {{"until", at(19)}});
  const auto lines = app.lines();
  const auto reply = post("/isolation-policy-previews",
                          policy("2027-01-17", {{"days", 5}, {"test_days", bj::array{1, 5}}}));
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto shown = reply.json();
  EXPECT_EQ(2, shown.at("followers").as_int64());
  EXPECT_EQ(2, shown.at("touched").as_int64());
  EXPECT_EQ(1, shown.at("earlier").as_int64());
  for (const auto& one : shown.at("items").as_array()) {
    const bool is_first = one.at("order").as_string() == id;
    EXPECT_EQ(is_first ? at(20) : at(19), one.at("ends_before").as_int64());
    EXPECT_EQ(is_first ? at(18) : at(19), one.at("ends_after").as_int64());
    EXPECT_EQ(!is_first, one.at("is_end_set").as_bool());
    EXPECT_EQ(2u, one.at("tests_after").as_array().size());
  }
  EXPECT_GE(lines + 1, app.lines()) << "a look at most";
  EXPECT_EQ(1, version(id));
}

TEST_F(IsolationPolicies, AVersionHoldsFromItsDayAndThoseThatRunFollowIt) {
  const auto id = order(wei);
  serve(id);
  const auto added = post("/isolation-policies",
                          policy("2027-01-17", {{"days", 5}, {"test_days", bj::array{1, 5}}}));
  ASSERT_EQ(201, added.status) << added.body;
  EXPECT_EQ(2, added.json().at("version").as_int64());
  EXPECT_EQ(1, added.json().at("touched").as_int64());
  go(16, 23, 59);
  look();
  EXPECT_EQ(1, version(id));
  go(17);
  look();
  EXPECT_EQ(2, version(id));
  EXPECT_EQ(at(18), ends(id));
  const auto row = file(id).at("changes").at(0);
  EXPECT_EQ("recomputed", row.at("kind").as_string());
  EXPECT_EQ(1, row.at("version_before").as_int64());
  look();
  EXPECT_EQ(1u, file(id).at("changes").as_array().size());
}

TEST_F(IsolationPolicies, OnesThatRunAreLeftAloneWhereItSaysSo) {
  const auto id = order(wei);
  ASSERT_EQ(201, post("/isolation-policies", policy("2027-01-17", {{"days", 10}}, "keep")).status);
  go(17, 9);
  look();
  EXPECT_EQ(1, version(id));
  EXPECT_EQ(at(20), ends(id));
  const auto later = order(lei, {{"start_at", at(16)}});
  EXPECT_EQ(2, version(later)) << "a new one follows the new version";
}

TEST_F(IsolationPolicies, AnEndThatADecisionHasSetStays) {
  const auto id = order(wei);
  change(id, "extended", "doctor_decision", {{"until", at(21)}});
  ASSERT_EQ(201, post("/isolation-policies",
                      policy("2027-01-17", {{"days", 5}, {"test_days", bj::array{1}}}))
                     .status);
  go(17);
  look();
  EXPECT_EQ(2, version(id));
  EXPECT_EQ(at(21), ends(id));
}

TEST_F(IsolationPolicies, ALongerOneIsServedAnew) {
  const auto id = order(wei);
  serve(id);
  ASSERT_EQ(201, post("/isolation-policies", policy("2027-01-16", {{"days", 9}})).status);
  go(16);
  look();
  EXPECT_EQ(at(22), ends(id));
  EXPECT_TRUE(file(id).at("served_at").is_null());
}

TEST_F(IsolationPolicies, AreNeverEditedAndOnlyGoForward) {
  expect(
      422, "isolation.policy_in_past",
      post("/isolation-policies",
           policy("2027-01-14", {{"days", 5}, {"test_days", bj::array{}}, {"last_day_tests", 0}})));
  const auto first = policy("2027-01-20", {{"days", 9}});
  ASSERT_EQ(201, post("/isolation-policies", first).status);
  ASSERT_EQ(201, post("/isolation-policies", first).status) << "twice is once";
  expect(409, "isolation.policy_before_other",
         post("/isolation-policies", policy("2027-01-20", {{"days", 8}})));
  EXPECT_EQ(1, count("select count(*) from isolation_policy"));
}

TEST_F(IsolationPolicies, ContradictNothing) {
  const auto refused = [&](const bj::object& changed) {
    return post("/isolation-policies", policy("2027-01-20", changed));
  };
  expect(422, "isolation.test_after_end", refused({{"days", 5}}));
  expect(422, "isolation.nothing_chosen", refused({{"starts", bj::array{}}}));
  expect(422, "isolation.nothing_chosen", refused({{"ordered_by", bj::array{}}}));
  expect(422, "isolation.tests_without_day", refused({{"test_days", bj::array{}}}));
  auto named = policy("2027-01-20", {});
  named["profile"] = "新规";
  expect(422, "isolation.bad_profile", post("/isolation-policies", named));
}

TEST_F(IsolationPolicies, AnotherIllnessNeedsNoOtherProgram) {
  auto own = policy("2027-01-15", {{"days", 21}, {"starts", bj::array{"given_day"}}});
  own["profile"] = "mpox";
  own["title"] = "猴痘密接";
  ASSERT_EQ(201, post("/isolation-policies", own).status);
  const auto id = order(wei, {{"profile", "mpox"}, {"start_event", "given_day"}});
  EXPECT_EQ("猴痘密接", file(id).at("title").as_string());
}
}  // namespace isolation
