// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading zones, doors and items.
#include <unordered_map>
#include <unordered_set>

#include "delivery/rows.hpp"
#include "place/place.hpp"
#include "platform/work.hpp"

namespace delivery {
/// Those who log and hand out, and those who look after it.
auth::Right keeps_zones();
auth::Right oversees_deliveries();

/// The open place of kind drop_zone. Refuses delivery.no_such_zone (zone).
Result<place::Place> zone_of(Work&, const Uuid& id);

struct Door {
  Uuid id, building;
  std::optional<Uuid> compound;
  std::string label;
};
/// Open dwellings among these places, with the building whose shelf is theirs.
std::unordered_map<Uuid, Door> doors_of(Work&, const std::vector<Uuid>& places);

/// The mark that runs at each of the community's doors that has one.
std::unordered_map<Uuid, Mark> running_marks(Work&);

std::optional<Item> find_item(Work&, const Uuid& id);
std::vector<Item> items_by_id(Work&, const std::vector<Uuid>& ids);
/// What waits, is on its way or missed, oldest first.
std::vector<Item> open_items(Work&);
std::vector<Item> open_items_of_zone(Work&, const Uuid& zone);
std::vector<Item> open_items_of_doors(Work&, const std::vector<Uuid>& doors);

/// Labels of places: "3-2-501" of a door, "3" of a building, else the name.
class Labels {
 public:
  Labels(Work&, const std::vector<Uuid>& places);
  std::string of(const Uuid& place) const;
  std::string compound_of(const Uuid& place) const;

 private:
  std::unordered_map<Uuid, place::Stop> stops_;
};

/// Moves the item to what its steps come to, with its counters.
void save(Work&, Item&, const Custody&);
/// Counts an item of that day in its state; `number` is -1 where it left it.
void count(Work&, const Item&, std::int64_t number);
}  // namespace delivery
