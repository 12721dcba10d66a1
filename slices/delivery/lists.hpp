// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Items one by one, with what happened to each.
#include <vector>

#include "delivery/delivery.hpp"

namespace delivery {
/// late: longer than the policy allows. beside: two said different things of it. over: whatever has
/// left the zone for good.
enum class Shown { open, late, missing, beside, over };
BOOST_DESCRIBE_ENUM(Shown, open, late, missing, beside, over)

struct ItemQuery {
  std::optional<Shown> shown;  ///< open when absent.
  std::optional<Uuid> zone, building, dwelling;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(ItemQuery, (), (shown, zone, building, dwelling, after, limit))

struct ItemCard {
  Uuid item;
  Uuid zone, dwelling;
  std::string zone_name, door, compound_name, shelf;
  ItemKind kind = ItemKind::parcel;
  State state = State::arrived;
  Instant arrived_at, limit_at, since_at;
  std::string had_last;
  bool is_late = false;
  std::int64_t beside = 0;  ///< Steps that do not follow the others.
};
BOOST_DESCRIBE_STRUCT(ItemCard, (),
                      (item, zone, dwelling, zone_name, door, compound_name, shelf, kind, state,
                       arrived_at, limit_at, since_at, had_last, is_late, beside))
struct ItemList {
  std::vector<ItemCard> items;  ///< The oldest first; of those that are over the latest.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ItemList, (), (items, next))
/// Noted as a look. Refuses place.no_such_place (zone, building or dwelling), json.bad_cursor
/// (after).
Result<ItemList> list_items(Work&, const ItemQuery&);

struct StepCard {
  Step step = Step::arrived;
  Instant at, received_at;
  std::string by;
  bool is_beside = false;
};
BOOST_DESCRIBE_STRUCT(StepCard, (), (step, at, received_at, by, is_beside))
struct ItemFile : ItemCard {
  std::vector<StepCard> steps;  ///< In the order in which they were taken.
  std::vector<Step> next;       ///< What may follow.
};
BOOST_DESCRIBE_STRUCT(ItemFile, (ItemCard), (steps, next))
struct ItemKey {
  Uuid item;
};
BOOST_DESCRIBE_STRUCT(ItemKey, (), (item))
/// Noted as a look. Refuses delivery.no_such_item (item).
Result<ItemFile> open_item(Work&, const ItemKey&);
}  // namespace delivery
