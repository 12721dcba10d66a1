// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rows of site plans; see site_plan.hpp.
#include "base/bytes.hpp"
#include "place/site_plan.hpp"

namespace place {
struct SitePlan {
  static constexpr auto table = "place_site_plan";
  Uuid community_id;
  Uuid id;
  Uuid subject_id;  ///< The compound, or the community.
  std::optional<Uuid> compound_id;
  PlanSort sort = PlanSort::picture;
  std::optional<Datum> datum;
  std::string file_name, content_type;
  std::int64_t width = 0, height = 0;
  Box box;
  std::int64_t features = 0, bytes = 0;
  std::string digest;
  std::int64_t revision = 1;
  Instant changed_at;
  std::string actor_name;
};
BOOST_DESCRIBE_STRUCT(SitePlan, (),
                      (community_id, id, subject_id, compound_id, sort, datum, file_name,
                       content_type, width, height, box, features, bytes, digest, revision,
                       changed_at, actor_name))

struct SitePlanFile {
  static constexpr auto table = "place_site_plan_file";
  Uuid community_id;
  Uuid plan_id;
  Bytes content;
};
BOOST_DESCRIBE_STRUCT(SitePlanFile, (), (community_id, plan_id, content))

struct SpotPosition {
  static constexpr auto table = "place_position";
  Uuid community_id;
  Uuid plan_id;
  Uuid spot_id;
  std::optional<std::int64_t> x, y;
  std::int64_t revision = 1;
  Instant changed_at;
  std::string actor_name;
};
BOOST_DESCRIBE_STRUCT(SpotPosition, (),
                      (community_id, plan_id, spot_id, x, y, revision, changed_at, actor_name))

std::optional<SitePlan> find_site_plan(Work&, const Uuid&);
SitePlanCard card_of(Work&, const SitePlan&);
/// The spots of a page with where they stand; all of the ids in one statement.
std::vector<PlacedSpot> placed(Work&, const SitePlan&, const std::vector<Place>&);
/// Refuses place.off_the_plan (x or y).
Result<void> may_stand(const SitePlan&, std::int64_t x, std::int64_t y);
}  // namespace place
