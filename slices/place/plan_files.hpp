// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The files of site plans: taken in, checked, cleaned, shown again.
#include "place/site_plan.hpp"
#include "platform/picture/picture.hpp"
#include "platform/router/route.hpp"

namespace place {
/// Limits on such files, with the day they hold from and where they come from.
struct PlanPolicy {
  Day since;
  const char* origin;
  picture::Limits picture;
  OutlineLimits outlines;
  std::size_t most_picture_bytes, most_outline_bytes;
};
const PlanPolicy& plan_policy(Day today);

/// A file as it is kept, and what is known of it.
struct PlanFile {
  PlanSort sort = PlanSort::picture;
  std::optional<Datum> datum;
  std::string content_type, content;
  std::int64_t width = 0, height = 0, features = 0;
  Box box;
};
/// Refuses place.plan_too_big, place.datum_of_picture (datum), what read_picture refuses; else
/// place.datum_missing (datum) and what read_outlines refuses.
Result<PlanFile> read_plan_file(std::string_view file, std::optional<Datum>, const PlanPolicy&);

/// Takes a plan where there is none. Refuses what read_plan_file refuses, place.no_such_compound,
/// place.plan_known (compound), place.id_taken (id).
Result<SitePlanCard> add_site_plan(Work&, const NewSitePlan&, const routing::Upload&);
/// Another file of the same sort and datum: everything on the plan stands where it stood. Refuses
/// what read_plan_file refuses, place.no_such_plan, house.changed_meanwhile, place.plan_other_sort,
/// place.plan_other_datum (datum), and place.spots_off_the_plan when something would stand outside
/// the new outlines.
Result<SitePlanCard> replace_plan_file(Work&, const NewPlanFile&, const routing::Upload&);
/// Takes the plan away with its file and positions. Refuses place.no_such_plan,
/// house.changed_meanwhile.
Result<RemovedSitePlan> remove_site_plan(Work&, const PlanRemoval&);
/// The file, with its own type and nothing that a browser would run. Refuses place.no_such_plan.
Result<routing::Download> open_plan_file(Work&, const PlanKey&);

void plug_site_plans(App&);
}  // namespace place
