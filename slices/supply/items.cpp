// SPDX-License-Identifier: Apache-2.0
/// Items that the office adds and changes.
#include <algorithm>
#include <set>

#include "place/place.hpp"
#include "platform/app.hpp"
#include "supply/catalogue.hpp"
#include "supply/lookups.hpp"

namespace supply {
namespace {
constexpr std::size_t most_parts = 30;
constexpr std::int64_t most_own_items = 900, usual_limit_days = 7;

ItemCard card_of(const Item& item, const std::unordered_map<Uuid, Limit>& limits) {
  ItemCard card{item.id,         item.code, item.name, item.unit, item.barcode,
                item.shelf_days, {},        {},        {},        item.revision};
  if (const auto limit = limits.find(item.id); limit != limits.end()) {
    card.limit_amount = limit->second.amount;
    card.limit_days = limit->second.days;
  }
  return card;
}

/// Names and barcodes are one item's each.
Result<void> may_be_called(const std::unordered_map<Uuid, Item>& items, const Uuid& self,
                           const std::string& name, const std::string& barcode) {
  for (const auto& [id, item] : items) {
    if (id == self) continue;
    if (item.name == name) return refuse(No::conflict, "supply.name_taken", "name");
    if (!barcode.empty() && item.barcode == barcode)
      return refuse(No::conflict, "supply.barcode_taken", "barcode");
  }
  return {};
}

Result<void> may_be_parts(Work& work, const std::unordered_map<Uuid, Item>& items,
                          const std::vector<NewPart>& wanted) {
  if (wanted.size() > most_parts) return refuse(No::invalid, "supply.too_many_parts", "parts");
  std::vector<Uuid> ids;
  for (const auto& one : wanted) ids.push_back(one.item);
  const auto kits = parts_of(work, ids);
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto at = item_of("parts", i) + "/item";
    if (!seen.insert(wanted[i].item).second) return refuse(No::invalid, "supply.part_twice", at);
    if (!items.contains(wanted[i].item) || kits.contains(wanted[i].item))
      return refuse(No::missing, "supply.no_such_item", at);
  }
  return {};
}
}  // namespace

Result<ItemCards> list_items(Work& work) {
  const auto items = items_of(work);
  const auto limits = limits_on(work, work.today());
  std::vector<Uuid> ids;
  for (const auto& [id, item] : items) ids.push_back(id);
  const auto kits = parts_of(work, ids);
  ItemCards cards;
  for (const auto& [id, item] : items) {
    auto card = card_of(item, limits);
    if (const auto parts = kits.find(id); parts != kits.end())
      for (const auto& part : parts->second)
        if (const auto of = items.find(part.item_id); of != items.end())
          card.parts.push_back({of->first, of->second.name, of->second.unit, part.amount});
    cards.items.push_back(std::move(card));
  }
  std::sort(cards.items.begin(), cards.items.end(), [](const ItemCard& a, const ItemCard& b) {
    return std::tie(a.name, a.item) < std::tie(b.name, b.item);
  });
  return cards;
}

Result<ItemKept> add_item(Work& work, const NewItem& wanted) {
  const auto items = items_of(work);
  if (const auto before = items.find(wanted.id); before != items.end())
    return ItemKept{wanted.id, before->second.revision};
  if (const auto may = may_be_called(items, wanted.id, wanted.name.str(), wanted.barcode.str());
      !may)
    return refuse(may);
  if (std::ssize(items) >= most_own_items) return refuse(No::conflict, "supply.too_many_items");
  if (const auto may = may_be_parts(work, items, wanted.parts); !may) return refuse(may);
  Item item;
  item.community_id = work.community();
  item.id = wanted.id;
  item.code = wanted.id.text();
  item.name = wanted.name.str();
  item.unit = wanted.unit.str();
  item.barcode = wanted.barcode.str();
  if (wanted.shelf_days) item.shelf_days = *wanted.shelf_days;
  work.tx.insert(item);
  std::vector<Part> parts;
  for (const auto& one : wanted.parts)
    parts.push_back({work.community(), wanted.id, one.item, one.amount});
  work.tx.insert_all(parts);
  work.announce("supply.item_changed", {wanted.id});
  return ItemKept{wanted.id, item.revision};
}

Result<ItemKept> change_item(Work& work, const ItemEdit& wanted) {
  const auto items = items_of(work);
  const auto found = items.find(wanted.supply_item);
  if (found == items.end()) return refuse(No::missing, "supply.no_such_item", "supply_item");
  auto item = found->second;
  const auto limits = limits_on(work, work.today());
  if (item.revision != wanted.revision)
    return changed_meanwhile(json::write(card_of(item, limits)));
  if (const auto may = may_be_called(items, item.id, wanted.name.str(), wanted.barcode.str()); !may)
    return refuse(may);
  item.name = wanted.name.str();
  item.barcode = wanted.barcode.str();
  ++item.revision;
  work.tx.update(item);
  Limit limit{work.community(), item.id, work.today(), {}, usual_limit_days};
  if (wanted.limit_amount) limit.amount = *wanted.limit_amount;
  if (wanted.limit_days) limit.days = *wanted.limit_days;
  work.tx.run("delete from supply_limit where community_id = ? and item_id = ? and from_on = ?",
              work.community(), item.id, work.today());
  if (limit.amount || limits.contains(item.id)) work.tx.insert(limit);
  work.announce("supply.item_changed", {item.id});
  return ItemKept{item.id, item.revision};
}
}  // namespace supply
