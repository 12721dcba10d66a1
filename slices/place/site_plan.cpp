// SPDX-License-Identifier: Apache-2.0
/// Where spots stand on a plan.
#include "place/site_plan.hpp"

#include <unordered_map>

#include "place/plan_rows.hpp"
#include "platform/page.hpp"
#include "platform/work.hpp"

namespace place {
namespace {
constexpr std::int64_t not_placed_yet = 1;  ///< The revision where there is no row.
constexpr std::int64_t whole_side = 1'000'000;
/// So far outside of the outlines may something stand: a sampling site beside the estate.
constexpr std::int64_t beside = one_degree / 100;

constexpr const char* spot_kinds =
    " and kind in ('gate', 'premises', 'store_room', 'sampling_site', 'drop_zone')";

bool is_spot(const Place& place) {
  switch (place.kind) {
    case Kind::gate:
    case Kind::premises:
    case Kind::store_room:
    case Kind::sampling_site:
    case Kind::drop_zone:
      return true;
    default:
      return false;
  }
}

bool may_be_on(const SitePlan& plan, const Place& place) {
  return is_spot(place) &&
         (!plan.compound_id || !place.compound_id || place.compound_id == plan.compound_id);
}

std::optional<SpotPosition> find_position(Work& work, const Uuid& plan, const Uuid& spot) {
  return work.tx.one<SpotPosition>("where community_id = ? and plan_id = ? and spot_id = ?",
                                   work.community(), plan, spot);
}

PlacedSpot line_of(const Place& place, const SpotPosition* position) {
  PlacedSpot line{now_of(place), place.compound_id, {}, not_placed_yet};
  if (!position) return line;
  line.revision = position->revision;
  if (position->x && position->y) line.position = Position{*position->x, *position->y};
  return line;
}

/// The plan, the spot and how it stands, when the edit was made on just that.
struct Found {
  SitePlan plan;
  Place spot;
  std::optional<SpotPosition> position;
};
Result<Found> find_for_edit(Work& work, const Uuid& plan_id, const Uuid& spot_id,
                            std::int64_t revision) {
  auto plan = find_site_plan(work, plan_id);
  if (!plan) return refuse(No::missing, "place.no_such_plan", "plan");
  auto spot = find_place(work, spot_id);
  if (!spot || !may_be_on(*plan, *spot)) return refuse(No::missing, "place.no_such_spot", "spot");
  auto position = find_position(work, plan->id, spot->id);
  if (revision != (position ? position->revision : not_placed_yet)) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(line_of(*spot, position ? &*position : nullptr));
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  return Found{std::move(*plan), std::move(*spot), std::move(position)};
}

PlacedSpot write_position(Work& work, const Found& found, std::optional<Position> position) {
  SpotPosition row{work.community(),   found.plan.id, found.spot.id,  {}, {},
                   not_placed_yet + 1, work.now,      work.actor.name};
  if (position) {
    row.x = position->x;
    row.y = position->y;
  }
  if (found.position) {
    row.revision = found.position->revision + 1;
    const auto written = work.tx.run(
        "update place_position set x = ?, y = ?, revision = ?, changed_at = ?, actor_name = ? "
        "where community_id = ? and plan_id = ? and spot_id = ? and revision = ?",
        row.x, row.y, row.revision, row.changed_at, row.actor_name, row.community_id, row.plan_id,
        row.spot_id, found.position->revision);
    ENSURE(written == 1);
  } else {
    work.tx.insert(row);
  }
  work.announce("place.position_changed", {found.plan.id, found.spot.id});
  return line_of(found.spot, &row);
}
}  // namespace

std::optional<SitePlan> find_site_plan(Work& work, const Uuid& id) {
  return work.tx.one<SitePlan>("where community_id = ? and id = ?", work.community(), id);
}

Result<void> may_stand(const SitePlan& plan, std::int64_t x, std::int64_t y) {
  const bool is_picture = plan.sort == PlanSort::picture;
  const auto lies = [](std::int64_t at, std::int64_t from, std::int64_t to) {
    return at >= from && at <= to;
  };
  const auto& box = plan.box;
  if (!(is_picture ? lies(x, 0, whole_side) : lies(x, box.west - beside, box.east + beside)))
    return refuse(No::invalid, "place.off_the_plan", "x");
  if (!(is_picture ? lies(y, 0, whole_side) : lies(y, box.south - beside, box.north + beside)))
    return refuse(No::invalid, "place.off_the_plan", "y");
  return {};
}

SitePlanCard card_of(Work& work, const SitePlan& plan) {
  const auto placed = work.tx.value<std::int64_t>(
      "select count(*) from place_position where community_id = ? and plan_id = ? and x is not "
      "null",
      work.community(), plan.id);
  return {plan.id,           plan.compound_id, plan.sort,          plan.datum,    plan.file_name,
          plan.content_type, plan.width,       plan.height,        plan.box,      plan.features,
          plan.bytes,        plan.digest,      placed.value_or(0), plan.revision, plan.changed_at,
          plan.actor_name};
}

std::vector<PlacedSpot> placed(Work& work, const SitePlan& plan, const std::vector<Place>& places) {
  std::vector<Uuid> ids;
  for (const auto& place : places) ids.push_back(place.id);
  std::unordered_map<Uuid, SpotPosition> positions;
  if (!ids.empty())
    for (auto& one :
         work.tx.all<SpotPosition>("where community_id = ? and plan_id = ? and spot_id in (?*)",
                                   work.community(), plan.id, ids))
      positions.emplace(one.spot_id, std::move(one));
  std::vector<PlacedSpot> lines;
  for (const auto& place : places) {
    const auto found = positions.find(place.id);
    lines.push_back(line_of(place, found == positions.end() ? nullptr : &found->second));
  }
  return lines;
}

Result<SitePlanList> list_site_plans(Work& work) {
  SitePlanList list;
  for (const auto& plan :
       work.tx.all<SitePlan>("where community_id = ? order by id", work.community()))
    list.items.push_back(card_of(work, plan));
  std::stable_sort(list.items.begin(), list.items.end(), [](const auto& one, const auto& other) {
    return !one.compound && other.compound;
  });
  return list;
}

Result<SitePlanCard> open_site_plan(Work& work, const PlanKey& key) {
  const auto plan = find_site_plan(work, key.plan);
  if (!plan) return refuse(No::missing, "place.no_such_plan", "plan");
  return card_of(work, *plan);
}

Result<PlacedSpotList> list_placed_spots(Work& work, const PlacedSpotQuery& query) {
  const auto plan = find_site_plan(work, query.plan);
  if (!plan) return refuse(No::missing, "place.no_such_plan", "plan");
  Uuid last;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    last = *id;
  }
  const auto limit = limit_of(query.limit, 100);
  const std::string begin = std::string("where community_id = ? and id > ?") + spot_kinds;
  const auto places =
      plan->compound_id
          ? work.tx.all<Place>(
                begin + " and (compound_id is null or compound_id = ?) order by id limit ?",
                work.community(), last, *plan->compound_id, limit + 1)
          : work.tx.all<Place>(begin + " order by id limit ?", work.community(), last, limit + 1);
  PlacedSpotList list;
  list.items = placed(work, *plan, places);
  if (std::ssize(list.items) > limit) {
    list.items.resize(static_cast<std::size_t>(limit));
    list.next = list.items.back().spot.id.text();
  }
  return list;
}

Result<PlacedSpot> place_spot(Work& work, const NewPosition& wanted) {
  const auto found = find_for_edit(work, wanted.plan, wanted.spot, wanted.revision);
  if (!found) return refuse(found);
  if (found->spot.is_closed) return refuse(No::conflict, "place.is_closed", "spot");
  if (const auto may = may_stand(found->plan, wanted.x, wanted.y); !may) return refuse(may);
  return write_position(work, *found, Position{wanted.x, wanted.y});
}

Result<PlacedSpot> take_spot_off(Work& work, const PositionRemoval& wanted) {
  const auto found = find_for_edit(work, wanted.plan, wanted.spot, wanted.revision);
  if (!found) return refuse(found);
  if (!found->position || !found->position->x)
    return refuse(No::conflict, "place.not_on_the_plan", "spot");
  return write_position(work, *found, {});
}
}  // namespace place
