// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Site plans: one picture or one file of outlines of a compound, or of the whole community, and
/// where its spots stand on it.
///
/// A picture is measured by itself. Outlines are longitudes and latitudes, and a plan says in which
/// datum: what a phone measures (WGS-84) and what maps of China show (GCJ-02, BD-09) lie some
/// hundred metres apart, and nothing here converts one into another.
#include "place/changes.hpp"
#include "place/outlines.hpp"

namespace place {
enum class PlanSort { picture, outlines };
BOOST_DESCRIBE_ENUM(PlanSort, picture, outlines)

/// wgs_84: GPS, and China 2000 (CGCS2000) within centimetres · gcj_02: maps printed or published in
/// China · bd_09: Baidu's.
enum class Datum { wgs_84, gcj_02, bd_09 };
BOOST_DESCRIBE_ENUM(Datum, wgs_84, gcj_02, bd_09)

using FileName = Text<1, 200>;
/// Of a picture in millionths of its width from the left and of its height from the top; of
/// outlines longitude and latitude in ten-millionths of a degree.
using Coordinate = Degrees;

struct SitePlanCard {
  Uuid plan;
  std::optional<Uuid> compound;  ///< None: of the whole community.
  PlanSort sort = PlanSort::picture;
  std::optional<Datum> datum;  ///< Of outlines.
  std::string file_name, content_type;
  std::int64_t width = 0, height = 0;  ///< Pixels of a picture, else 0.
  Box box;                             ///< Around outlines, else all 0.
  std::int64_t features = 0;           ///< Of outlines.
  std::int64_t bytes = 0;              ///< As it is kept.
  std::string digest;                  ///< BLAKE2b-256 of what is kept, in hexadecimal.
  std::int64_t placed = 0;             ///< Spots that stand on it.
  std::int64_t revision = 1;
  Instant changed_at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(SitePlanCard, (),
                      (plan, compound, sort, datum, file_name, content_type, width, height, box,
                       features, bytes, digest, placed, revision, changed_at, by))
struct SitePlanList {
  std::vector<SitePlanCard> items;  ///< The community's own first, then by compound.
};
BOOST_DESCRIBE_STRUCT(SitePlanList, (), (items))

struct NewSitePlan {
  Uuid id;
  std::optional<Uuid> compound;
  FileName file_name;
  std::optional<Datum> datum;
};
BOOST_DESCRIBE_STRUCT(NewSitePlan, (), (id, compound, file_name, datum))
struct NewPlanFile {
  Uuid plan;
  Revision revision;
  FileName file_name;
  std::optional<Datum> datum;
};
BOOST_DESCRIBE_STRUCT(NewPlanFile, (), (plan, revision, file_name, datum))
struct PlanKey {
  Uuid plan;
};
BOOST_DESCRIBE_STRUCT(PlanKey, (), (plan))
struct PlanRemoval {
  Uuid plan;
  Revision revision;
};
BOOST_DESCRIBE_STRUCT(PlanRemoval, (), (plan, revision))

struct Position {
  Coordinate x, y;
};
BOOST_DESCRIBE_STRUCT(Position, (), (x, y))
struct PlacedSpot {
  PlaceNow spot;
  std::optional<Uuid> compound;
  std::optional<Position> position;  ///< None: not on this plan.
  std::int64_t revision = 1;         ///< Of the position; 1 where nobody has placed it yet.
};
BOOST_DESCRIBE_STRUCT(PlacedSpot, (), (spot, compound, position, revision))
struct PlacedSpotQuery {
  Uuid plan;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 100 when absent.
};
BOOST_DESCRIBE_STRUCT(PlacedSpotQuery, (), (plan, after, limit))
struct PlacedSpotList {
  std::vector<PlacedSpot> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PlacedSpotList, (), (items, next))

struct NewPosition {
  Uuid plan, spot;
  Revision revision;
  Coordinate x, y;
};
BOOST_DESCRIBE_STRUCT(NewPosition, (), (plan, spot, revision, x, y))
struct PositionRemoval {
  Uuid plan, spot;
  Revision revision;
};
BOOST_DESCRIBE_STRUCT(PositionRemoval, (), (plan, spot, revision))

/// What was taken away, for the journal: a plan and where everything stood on it.
struct RemovedSitePlan {
  SitePlanCard plan;
  std::vector<PlacedSpot> stood;
};
BOOST_DESCRIBE_STRUCT(RemovedSitePlan, (), (plan, stood))

Result<SitePlanList> list_site_plans(Work&);
/// Refuses place.no_such_plan.
Result<SitePlanCard> open_site_plan(Work&, const PlanKey&);
/// The spots that may stand on a plan, closed ones too, by id: of a compound's plan its own and
/// those that lie in none. Refuses place.no_such_plan.
Result<PlacedSpotList> list_placed_spots(Work&, const PlacedSpotQuery&);
/// Refuses place.no_such_plan (plan), place.no_such_spot (spot; also one of another compound),
/// house.changed_meanwhile (with the spot as it stands), place.is_closed (spot),
/// place.off_the_plan (x or y).
Result<PlacedSpot> place_spot(Work&, const NewPosition&);
/// Refuses as place_spot does, and place.not_on_the_plan.
Result<PlacedSpot> take_spot_off(Work&, const PositionRemoval&);
}  // namespace place
