// SPDX-License-Identifier: Apache-2.0
#include "delivery/lists.hpp"

#include <algorithm>

#include "delivery/chain.hpp"
#include "platform/page.hpp"

namespace delivery {
namespace {
/// Where a page begins: after this item, by when it arrived.
struct Cursor {
  Instant at;
  Uuid id;
};

Result<void> may_narrow(Work& work, const ItemQuery& query) {
  const auto is_here = [&](const std::optional<Uuid>& id) {
    return !id || place::find_place(work, *id).has_value();
  };
  if (!is_here(query.zone)) return refuse(No::missing, "place.no_such_place", "zone");
  if (!is_here(query.building)) return refuse(No::missing, "place.no_such_place", "building");
  if (!is_here(query.dwelling)) return refuse(No::missing, "place.no_such_place", "dwelling");
  return {};
}

/// After an item that is gone meanwhile the list begins anew.
Result<std::optional<Cursor>> cursor_of(Work& work, const ItemQuery& query) {
  if (!query.after) return std::optional<Cursor>();
  const auto id = Uuid::parse(query.after->str());
  if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
  const auto last = find_item(work, *id);
  return last ? std::optional<Cursor>({last->arrived_at, last->id}) : std::nullopt;
}

std::vector<Item> rows_of(Work& work, const ItemQuery& query, const std::optional<Cursor>& after,
                          std::int64_t limit) {
  const auto shown = query.shown.value_or(Shown::open);
  const auto at = after ? after->at : Instant{};
  const auto id = after ? after->id : Uuid{};
  // Absent filters are asked for as "any".
  const auto zone = query.zone.value_or(Uuid{}), building = query.building.value_or(Uuid{}),
             door = query.dwelling.value_or(Uuid{});
  const auto page = [&](std::string_view sql, const auto&... more) {
    return work.tx.all<Item>(sql, work.community(), !query.zone, zone, !query.building, building,
                             !query.dwelling, door, !after, at, at, id, more..., limit + 1);
  };
  switch (shown) {
    case Shown::late:
      return page(
          "where community_id = ? and (? or zone_id = ?) and (? or building_id = ?) and "
          "(? or door_id = ?) and (? or arrived_at > ? or (arrived_at = ? and id > ?)) and "
          "state in ('arrived', 'shelved', 'with_helper') and limit_at <= ? "
          "order by arrived_at, id limit ?",
          work.now);
    case Shown::missing:
      return page(
          "where community_id = ? and (? or zone_id = ?) and (? or building_id = ?) and "
          "(? or door_id = ?) and (? or arrived_at > ? or (arrived_at = ? and id > ?)) and "
          "state = 'missing' order by arrived_at, id limit ?");
    case Shown::beside:
      return page(
          "where community_id = ? and (? or zone_id = ?) and (? or building_id = ?) and "
          "(? or door_id = ?) and (? or arrived_at > ? or (arrived_at = ? and id > ?)) and "
          "beside > 0 order by arrived_at, id limit ?");
    case Shown::over:
      return page(
          "where community_id = ? and (? or zone_id = ?) and (? or building_id = ?) and "
          "(? or door_id = ?) and (? or arrived_at < ? or (arrived_at = ? and id < ?)) and "
          "state in ('collected', 'at_door', 'sent_back', 'thrown_away', 'mistaken') "
          "order by arrived_at desc, id desc limit ?");
    case Shown::open:
      break;
  }
  return page(
      "where community_id = ? and (? or zone_id = ?) and (? or building_id = ?) and "
      "(? or door_id = ?) and (? or arrived_at > ? or (arrived_at = ? and id > ?)) and "
      "state in ('arrived', 'shelved', 'with_helper', 'missing') order by arrived_at, id limit ?");
}

std::vector<ItemCard> cards_of(Work& work, const std::vector<Item>& items) {
  std::vector<Uuid> places;
  for (const auto& item : items) {
    places.push_back(item.door_id);
    places.push_back(item.zone_id);
    places.push_back(item.building_id);
  }
  const Labels labels(work, places);
  std::vector<ItemCard> cards;
  for (const auto& item : items)
    cards.push_back({item.id, item.zone_id, item.door_id, labels.of(item.zone_id),
                     labels.of(item.door_id), labels.compound_of(item.door_id),
                     labels.of(item.building_id), item.kind, item.state, item.arrived_at,
                     item.limit_at, item.state_at, item.had_last, item.is_late(work.now),
                     item.beside});
  return cards;
}

std::vector<Step> steps_after(State state) {
  std::vector<Step> next;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Step>>([&](auto step) {
    if (state_after(state, step.value)) next.push_back(step.value);
  });
  return next;
}
}  // namespace

Result<ItemList> list_items(Work& work, const ItemQuery& query) {
  if (const auto may = may_narrow(work, query); !may) return refuse(may);
  const auto after = cursor_of(work, query);
  if (!after) return refuse(after);
  const auto limit = limit_of(query.limit);
  auto rows = rows_of(work, query, *after, limit);
  ItemList list;
  if (std::ssize(rows) > limit) {
    rows.resize(std::size_t(limit));
    list.next = rows.back().id.text();
  }
  list.items = cards_of(work, rows);
  work.looked("delivery.items", work.community());
  return list;
}

Result<ItemFile> open_item(Work& work, const ItemKey& key) {
  const auto item = find_item(work, key.item);
  if (!item) return refuse(No::missing, "delivery.no_such_item", "item");
  auto chains = chains_of(work, {item->id});
  auto& chain = chains.at(item->id);
  const auto custody = custody_of(chain);
  std::sort(chain.begin(), chain.end(), comes_before);
  ItemFile file;
  static_cast<ItemCard&>(file) = std::move(cards_of(work, {*item}).front());
  for (const auto& told : chain)
    file.steps.push_back(
        {told.step, told.at, told.received_at, told.by_name,
         std::find(custody.beside.begin(), custody.beside.end(), told.id) != custody.beside.end()});
  file.next = steps_after(item->state);
  work.looked("delivery.item", item->id);
  return file;
}
}  // namespace delivery
