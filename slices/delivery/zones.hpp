// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Drop zones as those who keep them need them: shelves, doors, and what waits.
#include <vector>

#include "delivery/delivery.hpp"
#include "platform/pack/shift.hpp"

namespace delivery {
/// The shelf of one building in a zone.
struct ShelfCard {
  Uuid building;
  std::string name;
  std::int64_t waiting = 0;  ///< With what helpers are bringing.
  std::int64_t late = 0;     ///< Of those.
  std::int64_t missing = 0;
  std::optional<Instant> since_at;  ///< The oldest of those.
  std::int64_t came_today = 0;      ///< Logged by mistake left out.
  std::int64_t over_today = 0;      ///< Of those: collected, brought, sent back or thrown away.
};
BOOST_DESCRIBE_STRUCT(ShelfCard, (),
                      (building, name, waiting, late, missing, since_at, came_today, over_today))
struct ZoneCard {
  Uuid zone;
  std::string name;
  std::string compound_name;       ///< "" where it serves all of the community.
  std::vector<ShelfCard> shelves;  ///< Those with something today, as people count.
};
BOOST_DESCRIBE_STRUCT(ZoneCard, (), (zone, name, compound_name, shelves))
struct ZoneList {
  std::vector<ZoneCard> items;  ///< By name.
};
BOOST_DESCRIBE_STRUCT(ZoneList, (), (items))
/// The open drop zones, with numbers and no door.
Result<ZoneList> list_zones(Work&);

struct ZoneDoor {
  Uuid id;
  std::string door, compound_name;
  Uuid building;
  bool is_to_door = false;  ///< Things are brought there.
};
BOOST_DESCRIBE_STRUCT(ZoneDoor, (), (id, door, compound_name, building, is_to_door))
struct ZoneShelf {
  Uuid id;
  std::string name, compound_name;
};
BOOST_DESCRIBE_STRUCT(ZoneShelf, (), (id, name, compound_name))
struct ZoneItem {
  Uuid item;
  Uuid dwelling;
  ItemKind kind = ItemKind::parcel;
  State state = State::arrived;
  Instant arrived_at, limit_at, since_at;
  std::string had_last;
};
BOOST_DESCRIBE_STRUCT(ZoneItem, (),
                      (item, dwelling, kind, state, arrived_at, limit_at, since_at, had_last))
struct ZoneKey {
  Uuid zone;
};
BOOST_DESCRIBE_STRUCT(ZoneKey, (), (zone))
/// The doors that have a shelf in the zone, for phones that work without a network.
struct ZoneDoors {
  Uuid zone;
  std::vector<ZoneShelf> shelves;  ///< As people count.
  std::vector<ZoneDoor> items;     ///< Likewise.
};
BOOST_DESCRIBE_STRUCT(ZoneDoors, (), (zone, shelves, items))
/// Noted as a look: it says where things are brought. Refuses delivery.no_such_zone (zone).
Result<ZoneDoors> list_doors(Work&, const ZoneKey&);

/// A pass by which somebody shows which door is theirs.
struct ZoneHolder {
  Uuid id;  ///< Of the pass, as its code says it.
  Uuid dwelling;
};
BOOST_DESCRIBE_STRUCT(ZoneHolder, (), (id, dwelling))
struct ZoneCarried {
  std::vector<ZoneShelf> shelves;   ///< As list_doors has them.
  std::vector<ZoneDoor> doors;      ///< Likewise.
  std::vector<ZoneHolder> holders;  ///< Residents' passes that run; nobody's name.
};
BOOST_DESCRIBE_STRUCT(ZoneCarried, (), (shelves, doors, holders))
struct ZonePackQuery {
  Uuid zone;
  std::optional<Text<1, 120>> since;  ///< The cursor of the last answer.
};
BOOST_DESCRIBE_STRUCT(ZonePackQuery, (), (zone, since))
/// For phones that work at the zone without a network: where things are brought tells of people, so
/// a phone keeps it sealed, and for one shift.
struct ZonePack {
  static constexpr bool is_kept = false;
  std::string cursor;
  pack::Lease lease;
  std::optional<ZoneCarried> all;  ///< None: the phone has it, as its cursor says.
};
BOOST_DESCRIBE_STRUCT(ZonePack, (), (cursor, lease, all))
/// Noted as a look where anything is sent. Refuses delivery.no_such_zone (zone).
Result<ZonePack> open_zone_pack(Work&, const ZonePackQuery&);

/// What is at the zone now, and nobody's name but helpers'.
struct ZoneFile {
  Uuid zone;
  std::string name;
  Instant now;
  std::vector<ZoneItem> items;  ///< What is open, oldest first.
};
BOOST_DESCRIBE_STRUCT(ZoneFile, (), (zone, name, now, items))
/// Noted as a look. Refuses delivery.no_such_zone (zone).
Result<ZoneFile> open_zone(Work&, const ZoneKey&);

/// What hangs at a shelf: doors and numbers. Doors to which things are brought are not on it.
struct NoticeLine {
  std::string door;
  std::int64_t waiting = 0;
  Instant since_at;
};
BOOST_DESCRIBE_STRUCT(NoticeLine, (), (door, waiting, since_at))
struct ShelfNotice {
  Uuid building;
  std::string name, compound_name;
  std::vector<NoticeLine> doors;  ///< As people walk.
};
BOOST_DESCRIBE_STRUCT(ShelfNotice, (), (building, name, compound_name, doors))
struct ShelfNotices {
  std::string zone_name;
  Instant now;
  std::vector<ShelfNotice> items;
};
BOOST_DESCRIBE_STRUCT(ShelfNotices, (), (zone_name, now, items))
/// Noted as a look. Refuses delivery.no_such_zone (zone).
Result<ShelfNotices> list_notices(Work&, const ZoneKey&);
}  // namespace delivery
