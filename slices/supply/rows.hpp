// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of supply. Only this slice reads or writes them.
#include "platform/db/value.hpp"
#include "supply/count_rules.hpp"
#include "supply/move_rules.hpp"

namespace supply {
struct Item {
  static constexpr auto table = "supply_item";
  Uuid community_id;
  Uuid id;
  std::string code, name, unit, barcode;
  std::optional<std::int64_t> shelf_days;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Item, (), (community_id, id, code, name, unit, barcode, shelf_days, revision))

struct Part {
  static constexpr auto table = "supply_part";
  Uuid community_id;
  Uuid kit_id, item_id;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(Part, (), (community_id, kit_id, item_id, amount))

/// Most of an item for one household in so many days; none: no limit any more.
struct Limit {
  static constexpr auto table = "supply_limit";
  Uuid community_id;
  Uuid item_id;
  Day from_on;
  std::optional<std::int64_t> amount;
  std::int64_t days = 7;
};
BOOST_DESCRIBE_STRUCT(Limit, (), (community_id, item_id, from_on, amount, days))

struct Lot {
  static constexpr auto table = "supply_lot";
  Uuid community_id;
  Uuid id, item_id;
  std::string mark;
  std::optional<Day> expires_on;
  std::optional<Uuid> donor_id;
};
BOOST_DESCRIBE_STRUCT(Lot, (), (community_id, id, item_id, mark, expires_on, donor_id))

struct Account {
  static constexpr auto table = "supply_account";
  Uuid community_id;
  Uuid id;
  AccountKind kind = AccountKind::store;
  std::string name;
  std::optional<Uuid> holder_id;  ///< The post, household or team whose it is.
  Instant opened_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Account, (), (community_id, id, kind, name, holder_id, opened_at, revision))

struct Move {
  static constexpr auto table = "supply_move";
  Uuid community_id;
  Uuid id;
  MoveKind kind = MoveKind::receive;
  Instant at, received_at;
  std::optional<Uuid> by_id;  ///< None: the house.
  std::string by_name;
  std::optional<Uuid> device_id;
  std::string reason;
  std::optional<Uuid> counters_id, arrives_id, count_id, bound_for_id, request_id;
};
BOOST_DESCRIBE_STRUCT(Move, (),
                      (community_id, id, kind, at, received_at, by_id, by_name, device_id, reason,
                       counters_id, arrives_id, count_id, bound_for_id, request_id))

struct Line {
  static constexpr auto table = "supply_line";
  Uuid community_id;
  Uuid move_id;
  std::int64_t number = 0;
  Uuid from_id, to_id, item_id;
  Uuid lot_id;  ///< Nil: without a lot.
  std::int64_t amount = 0;
  Instant at;
  Uuid count_id;  ///< Nil but for a difference.
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (community_id, move_id, number, from_id, to_id, item_id, lot_id, amount, at,
                       count_id))

struct Balance {
  static constexpr auto table = "supply_balance";
  Uuid community_id;
  Uuid account_id, item_id, lot_id;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (community_id, account_id, item_id, lot_id, amount))

struct Use {
  static constexpr auto table = "supply_use";
  Uuid community_id;
  Day on_day;
  Uuid item_id;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(Use, (), (community_id, on_day, item_id, amount))

struct Count {
  static constexpr auto table = "supply_count";
  Uuid community_id;
  Uuid id;
  Uuid account_id, item_id, lot_id;
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
  std::optional<Uuid> device_id;
  std::int64_t counted = 0;
  std::int64_t difference = 0;

  Counted as_counted() const { return {{account_id, item_id, lot_id}, {at, id}, counted}; }
};
BOOST_DESCRIBE_STRUCT(Count, (),
                      (community_id, id, account_id, item_id, lot_id, at, received_at, by_id,
                       by_name, device_id, counted, difference))

struct Explanation {
  static constexpr auto table = "supply_explanation";
  Uuid community_id;
  Uuid id;
  Uuid count_id;
  std::int64_t difference = 0;
  std::string reason;
  Instant at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Explanation, (),
                      (community_id, id, count_id, difference, reason, at, by_id, by_name))

/// asked, then picked from the shelves, sent, arrived; or cannot be had, or withdrawn.
enum class RequestState { asked, picked, sent, arrived, cannot, withdrawn };
BOOST_DESCRIBE_ENUM(RequestState, asked, picked, sent, arrived, cannot, withdrawn)

struct Request {
  static constexpr auto table = "supply_request";
  Uuid community_id;
  Uuid id;
  Uuid account_id;
  RequestState state = RequestState::asked;
  Instant asked_at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
  Instant state_at;
  std::string reason;  ///< Why it cannot be had.
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Request, (),
                      (community_id, id, account_id, state, asked_at, received_at, by_id, by_name,
                       state_at, reason, revision))

struct RequestLine {
  static constexpr auto table = "supply_request_line";
  Uuid community_id;
  Uuid request_id;
  std::int64_t number = 0;
  Uuid item_id;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (), (community_id, request_id, number, item_id, amount))

inline std::optional<Uuid> unless_nil(const Uuid& id) {
  return id.is_nil() ? std::nullopt : std::optional(id);
}
}  // namespace supply
