// SPDX-License-Identifier: Apache-2.0
#include "hands/keeping.hpp"

#include "hands/call_lookups.hpp"

namespace hands {
namespace {
namespace bj = boost::json;

std::vector<Hand> hands_on(Work& work, const PersonKnown& known) {
  auto ids = known.subjects;
  ids.push_back(known.person);
  return work.tx.all<Hand>("where community_id = ? and person_id in (?*) order by id",
                           work.community(), ids);
}

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  for (const auto& hand : work.tx.all<Hand>("where person_id = ?", person)) {
    traces.communities.push_back(hand.community_id);
    traces.subjects.push_back(hand.id);
  }
  return traces;
}

std::vector<SignUp> sign_ups_of(Work& work, const Hand& hand) {
  return work.tx.all<SignUp>("where community_id = ? and hand_id = ? order by id",
                             hand.community_id, hand.id);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array hands, sign_ups;
  for (const auto& hand : hands_on(work, known)) {
    bj::array seats;
    for (const auto& seat :
         work.tx.all<Seat>("where community_id = ? and hand_id = ?", work.community(), hand.id))
      seats.push_back(bj::string(seat.title));
    hands.push_back(bj::object{{"hand", hand.id.text()},
                               {"state", described::name_of(hand.state)},
                               {"profile", bj::parse(json::write(hand.profile))},
                               {"since_at", hand.since_at.milliseconds},
                               {"lent_from", hand.lent_from},
                               {"seats", std::move(seats)}});
    for (const auto& one : sign_ups_of(work, hand))
      sign_ups.push_back(bj::object{{"sign_up", one.id.text()},
                                    {"state", described::name_of(one.state)},
                                    {"source", described::name_of(one.source)},
                                    {"received_at", one.received_at.milliseconds},
                                    {"name", work.open<&SignUp::name>(one)},
                                    {"phone", work.open<&SignUp::phone>(one)},
                                    {"door", work.open<&SignUp::door>(one)}});
  }
  return {{"hands", std::move(hands)}, {"sign_ups", std::move(sign_ups)}};
}

/// Out of everything that names them; of a sign-up stays that there was one.
void remove_hand(Work& work, const Hand& hand) {
  const auto& community = hand.community_id;
  work.tx.run(
      "update hands_sign_up set name = ?, phone = ?, door = ?, reason = '', hand_id = null where "
      "community_id = ? and hand_id = ?",
      db::Bytes{}, db::Bytes{}, db::Bytes{}, community, hand.id);
  work.tx.run("delete from hands_asked where community_id = ? and hand_id = ?", community, hand.id);
  work.tx.run("delete from hands_tie where community_id = ? and (first_id = ? or second_id = ?)",
              community, hand.id, hand.id);
  work.tx.run(
      "update hands_seat set hand_id = null, revision = revision + 1 where community_id = ? and "
      "hand_id = ?",
      community, hand.id);
  work.tx.run("delete from hands_hand where community_id = ? and id = ?", community, hand.id);
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  for (const auto& hand : hands_on(work, known)) {
    for (const auto& one : sign_ups_of(work, hand)) {
      for (const auto& sealed : {one.name.sealed(), one.phone.sealed(), one.door.sealed()})
        if (!sealed.empty()) erased.needles.push_back(sealed);
      ++erased.counts["hands.sign_ups"];
    }
    remove_hand(work, hand);
    ++erased.counts["hands.hands"];
  }
  return erased;
}

/// Who left before then, or whose time was over.
std::int64_t remove_left(Work& work, Instant before, std::int64_t most) {
  const auto gone = work.tx.all<Hand>(
      "where (state = 'left' and changed_at < ?) or until_on < ? order by changed_at limit ?",
      before, Day::in_china(before), most);
  for (const auto& hand : gone) remove_hand(work, hand);
  return std::ssize(gone);
}

/// Calls that were over before then, with everybody who came; who was accepted is a hand.
std::int64_t remove_calls(Work& work, Instant before, std::int64_t most) {
  const auto over = work.tx.all<Call>(
      "where closes_at < ? or closed_at < ? order by closes_at limit ?", before, before, most);
  for (const auto& call : over)
    for (const auto* statement :
         {"delete from hands_sign_up where community_id = ? and call_id = ?",
          "delete from hands_asked where community_id = ? and call_id = ?",
          "delete from hands_call_post where community_id = ? and call_id = ?",
          "delete from hands_call where community_id = ? and id = ?"})
      work.tx.run(statement, call.community_id, call.id);
  return std::ssize(over);
}

std::int64_t remove_open_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from hands_try where id in (select id from hands_try where at < ? limit ?)", before,
      most);
}
}  // namespace

PersonalRecords personal_records() {
  return {"hands", traces, show, {"hands.reveal_hand_phone", "hands.reveal_sign_up_phone"}, erase};
}

std::vector<keep::PersonMentions> mentions() {
  return {{"hands.hands",
           "select id from hands_hand where community_id = ? and person_id = ? order by id",
           "update hands_hand set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)",
           "hands.changed"}};
}

std::vector<Expiring> expiring() {
  return {{"hands.left", remove_left},
          {"hands.calls", remove_calls},
          {"hands.tries", remove_open_tries}};
}
}  // namespace hands
