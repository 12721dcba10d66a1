// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What posts, teams and stores ask for, and the list by which it is picked.
#include "supply/moves.hpp"

namespace supply {
struct Wish {
  Uuid item;
  Amount amount;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (item, amount))
struct NewRequest {
  Uuid id;
  Uuid account;
  Instant at;  ///< By the clock of the phone.
  std::vector<Wish> lines;
};
BOOST_DESCRIBE_STRUCT(NewRequest, (), (id, account, at, lines))
struct RequestKept {
  Uuid supply_request;
  RequestState state = RequestState::asked;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(RequestKept, (), (supply_request, state, revision))
/// The same twice is one. Refuses what may_hand_in refuses (at), supply.no_such_account (account:
/// also one that is no shelf), supply.no_lines and supply.too_many_lines (lines),
/// supply.no_such_item (lines/n/item).
Result<RequestKept> ask_for(Work&, const NewRequest&);

enum class Answer { picked, cannot, withdrawn };
BOOST_DESCRIBE_ENUM(Answer, picked, cannot, withdrawn)
struct NewAnswer {
  Uuid supply_request;
  Whole<1, 1'000'000'000> revision;
  Answer answer = Answer::picked;
  ReasonText reason;
};
BOOST_DESCRIBE_STRUCT(NewAnswer, (), (supply_request, revision, answer, reason))
/// Refuses supply.no_such_request (supply_request), supply.reason_missing (reason: of cannot),
/// supply.request_is_over (answer), house.changed_meanwhile.
Result<RequestKept> answer_request(Work&, const NewAnswer&);

struct WishCard {
  Uuid item;
  std::string name, unit;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(WishCard, (), (item, name, unit, amount))
struct RequestCard {
  Uuid supply_request;
  Uuid account;
  std::string account_name;
  RequestState state = RequestState::asked;
  Instant asked_at, state_at;
  std::string by, reason;
  std::int64_t revision = 1;
  std::vector<WishCard> lines;
};
BOOST_DESCRIBE_STRUCT(RequestCard, (),
                      (supply_request, account, account_name, state, asked_at, state_at, by, reason,
                       revision, lines))
enum class RequestsShown { open, over };
BOOST_DESCRIBE_ENUM(RequestsShown, open, over)
struct RequestQuery {
  std::optional<RequestsShown> shown;  ///< open when absent.
};
BOOST_DESCRIBE_STRUCT(RequestQuery, (), (shown))
struct RequestList {
  std::vector<RequestCard> items;  ///< The oldest first; of those that are over the latest. 200.
};
BOOST_DESCRIBE_STRUCT(RequestList, (), (items))
Result<RequestList> list_requests(Work&, const RequestQuery&);

struct PickQuery {
  Uuid supply_request;
  Uuid store;
};
BOOST_DESCRIBE_STRUCT(PickQuery, (), (supply_request, store))
struct PickLine {
  Uuid item;
  std::string name, unit;
  std::optional<Uuid> lot;
  std::string mark;
  std::optional<Day> expires_on;
  std::int64_t amount = 0;
  std::int64_t missing = 0;  ///< Of the item, where the store has too little; told once.
};
BOOST_DESCRIBE_STRUCT(PickLine, (), (item, name, unit, lot, mark, expires_on, amount, missing))
struct PickList {
  std::string store_name, account_name;
  Uuid account;
  std::vector<PickLine> items;
};
BOOST_DESCRIBE_STRUCT(PickList, (), (store_name, account_name, account, items))
/// What to take from that store, lot by lot: what expires first goes first; kits as their parts.
/// Refuses supply.no_such_request (supply_request), supply.no_such_account (store).
Result<PickList> pick_for(Work&, const PickQuery&);
}  // namespace supply
