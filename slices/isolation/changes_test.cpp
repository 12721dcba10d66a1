// SPDX-License-Identifier: Apache-2.0
#include "isolation/changes.hpp"

#include "isolation/test_isolation.hpp"

namespace isolation {
namespace {
class IsolationChanges : public IsolationHouse {};
}  // namespace

TEST_F(IsolationChanges, AnExtensionHasAReasonAnAuthorAndBothEnds) {
  const auto id = order(wei);
  ASSERT_EQ(201, change(id, "extended", "doctor_decision", {{"until", at(22)}}).status);
  const auto row = file(id).at("changes").at(0);
  EXPECT_EQ("doctor_decision", row.at("reason").as_string());
  EXPECT_EQ(at(20), row.at("ends_before").as_int64());
  EXPECT_EQ(at(22), row.at("ends_after").as_int64());
  EXPECT_NE("", row.at("by").as_string());
}

TEST_F(IsolationChanges, AnExtensionIsLaterAndNotByMoreThanTwoWeeks) {
  const auto id = order(wei);
  expect(422, "isolation.end_missing", change(id, "extended", "doctor_decision"));
  expect(422, "isolation.end_not_later",
         change(id, "extended", "doctor_decision", {{"until", at(20)}}));
  expect(422, "isolation.end_too_far",
         change(id, "extended", "doctor_decision", {{"until", at(34) + 1}}));
  expect(422, "isolation.reason_does_not_fit",
         change(id, "extended", "made_by_mistake", {{"until", at(22)}}));
  expect(422, "isolation.end_not_earlier",
         change(id, "shortened", "doctor_decision", {{"until", at(20)}}));
  ASSERT_EQ(201, change(id, "shortened", "dates_corrected", {{"until", at(18)}}).status);
  EXPECT_EQ(at(18), ends(id));
}

TEST_F(IsolationChanges, DaysBeginAnewWhereThePolicySaysSo) {
  const auto id = order(wei);
  expect(409, "isolation.not_in_policy",
         change(id, "restarted", "positive_test", {{"start_at", at(14)}}));
  expect(422, "isolation.start_missing", change(id, "restarted", "new_contact"));
  expect(422, "isolation.start_not_later",
         change(id, "restarted", "new_contact", {{"start_at", at(12)}}));
  expect(422, "isolation.start_in_future",
         change(id, "restarted", "new_contact", {{"start_at", at(16)}}));
  ASSERT_EQ(201, change(id, "restarted", "new_contact", {{"start_at", at(14, 22)}}).status);
  EXPECT_EQ(at(22), ends(id));
  EXPECT_EQ("2027-01-15", file(id).at("test_days").at(0).as_string());
}

TEST_F(IsolationChanges, AResultOfBeforeDaysBeganAnewIsKept) {
  const auto id = order(wei);
  const auto test_of = [&](const std::string& day) { return test(id, day, "negative"); };
  expect(422, "isolation.test_before_start", test_of("2027-01-11"));
  ASSERT_EQ(201, change(id, "restarted", "new_contact", {{"start_at", at(14, 22)}}).status);
  EXPECT_EQ(201, test_of("2027-01-13").status) << "the swab was taken before that";
  expect(422, "isolation.test_before_start", test_of("2027-01-11"));
}

TEST_F(IsolationChanges, SomebodyInHospitalIsAwayAndTheDaysGoOn) {
  const auto id = order(wei);
  expect(409, "isolation.is_not_paused", change(id, "resumed", "back_home"));
  ASSERT_EQ(201, change(id, "paused", "in_hospital").status);
  EXPECT_EQ("paused", state(id));
  expect(409, "isolation.is_paused", change(id, "paused", "in_hospital"));
  ask([&](Work& work) { EXPECT_TRUE(orders_in_force(work).at(0).is_paused); });
  go(17, 9);
  ASSERT_EQ(201, change(id, "resumed", "back_home").status);
  EXPECT_EQ(at(20), ends(id)) << "days away count";
  EXPECT_EQ(1, said("isolation.paused"));
  EXPECT_EQ(1, said("isolation.resumed"));
}

TEST_F(IsolationChanges, TwoAtOnceAreOneAndTheOtherSeesHowItStands) {
  const auto id = order(wei);
  const auto seen = revision(id);
  ASSERT_EQ(201, change(id, "extended", "doctor_decision", {{"until", at(22)}}, seen).status);
  const auto late = change(id, "shortened", "doctor_decision", {{"until", at(19)}}, seen);
  expect(409, "house.changed_meanwhile", late);
  EXPECT_EQ(at(22), late.json().at("current").at("ends_at").as_int64());
}

TEST_F(IsolationChanges, OneSentTwiceIsOne) {
  const auto id = order(wei);
  const bj::object more{{"id", app.new_id()}, {"until", at(22)}};
  ASSERT_EQ(201, change(id, "extended", "doctor_decision", more).status);
  ASSERT_EQ(201, change(id, "extended", "doctor_decision", more, "1").status);
  EXPECT_EQ(1u, file(id).at("changes").as_array().size());
}

TEST_F(IsolationChanges, NothingIsDecidedOnOneThatIsOver) {
  const auto id = order(wei);
  ASSERT_EQ(201, change(id, "withdrawn", "made_by_mistake").status);
  EXPECT_EQ("withdrawn", state(id));
  expect(409, "isolation.order_over",
         change(id, "extended", "doctor_decision", {{"until", at(22)}}));
  expect(409, "isolation.order_over", post(of(id) + "/contact-ends", {{"at", at(15)}}));
}

TEST_F(IsolationChanges, TheHousesOwnAreNotDecidedByHand) {
  const auto id = order(wei);
  expect(422, "isolation.not_decided", change(id, "released", "over"));
  expect(422, "isolation.not_decided", change(id, "recomputed", "policy_changed"));
}

TEST(IsolationChangeRules, EveryDecisionHasAReasonAndEveryReasonADecision) {
  using boost::describe::describe_enumerators;
  std::map<ChangeReason, int> used;
  boost::mp11::mp_for_each<describe_enumerators<ChangeKind>>([&](auto kind) {
    int fits = 0;
    boost::mp11::mp_for_each<describe_enumerators<ChangeReason>>([&](auto reason) {
      if (!does_fit(kind.value, reason.value)) return;
      ++fits;
      ++used[reason.value];
    });
    EXPECT_GT(fits, 0) << kind.name;
  });
  boost::mp11::mp_for_each<describe_enumerators<ChangeReason>>(
      [&](auto reason) { EXPECT_GT(used[reason.value], 0) << reason.name; });
}
}  // namespace isolation
