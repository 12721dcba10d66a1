// SPDX-License-Identifier: Apache-2.0
#include "place/plan_files.hpp"

#include <array>

#include "place/plan_rows.hpp"
#include "platform/app.hpp"
#include "platform/db/migrations.hpp"

namespace place {
namespace {
constexpr std::size_t one_mebibyte = 1'048'576;

SitePlan row_of(Work& work, const PlanFile& file, std::string file_name) {
  SitePlan row;
  row.community_id = work.community();
  row.sort = file.sort;
  row.datum = file.datum;
  row.file_name = std::move(file_name);
  row.content_type = file.content_type;
  row.width = file.width;
  row.height = file.height;
  row.box = file.box;
  row.features = file.features;
  row.bytes = std::ssize(file.content);
  row.digest = db::checksum_of(file.content);
  row.changed_at = work.now;
  row.actor_name = work.actor.name;
  return row;
}

/// The plan, when the edit was made on just that.
Result<SitePlan> find_for_edit(Work& work, const Uuid& id, std::int64_t revision) {
  auto plan = find_site_plan(work, id);
  if (!plan) return refuse(No::missing, "place.no_such_plan", "plan");
  if (plan->revision != revision) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(card_of(work, *plan));
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  return std::move(*plan);
}

std::vector<SpotPosition> positions_on(Work& work, const SitePlan& plan) {
  return work.tx.all<SpotPosition>(
      "where community_id = ? and plan_id = ? and x is not null order by spot_id", work.community(),
      plan.id);
}
}  // namespace

const PlanPolicy& plan_policy(Day today) {
  // A plan of A3 at 200 dots an inch has 8 million pixels, a phone's photo 12 to 24 million.
  static const std::array policies{PlanPolicy{Day::first,
                                              "rule of the house, 2026-11",
                                              {12'000, 30'000'000},
                                              {5'000, 200'000},
                                              8 * one_mebibyte,
                                              4 * one_mebibyte}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

Result<PlanFile> read_plan_file(std::string_view file, std::optional<Datum> datum,
                                const PlanPolicy& policy) {
  PlanFile read;
  if (picture::looks_like_a_picture(file)) {
    if (file.size() > policy.most_picture_bytes) return refuse(No::invalid, "place.plan_too_big");
    if (datum) return refuse(No::invalid, "place.datum_of_picture", "datum");
    auto picture = picture::read_picture(file, policy.picture);
    if (!picture) return refuse(picture);
    read.width = picture->width;
    read.height = picture->height;
    read.content_type = picture::content_type_of(picture->format);
    read.content = std::move(picture->bytes);
    return read;
  }
  if (file.size() > policy.most_outline_bytes) return refuse(No::invalid, "place.plan_too_big");
  auto outlines = read_outlines(file, policy.outlines);
  if (!outlines) return refuse(outlines);
  if (!datum) return refuse(No::invalid, "place.datum_missing", "datum");
  read.sort = PlanSort::outlines;
  read.datum = datum;
  read.content_type = "application/geo+json";
  read.content = std::move(outlines->json);
  read.features = outlines->features;
  read.box = outlines->box;
  return read;
}

Result<SitePlanCard> add_site_plan(Work& work, const NewSitePlan& wanted,
                                   const routing::Upload& upload) {
  auto file = read_plan_file(upload.bytes, wanted.datum, plan_policy(work.today()));
  if (!file) return refuse(file);
  if (wanted.compound) {
    const auto compound = find_place(work, *wanted.compound);
    if (!compound || compound->kind != Kind::compound)
      return refuse(No::missing, "place.no_such_compound", "compound");
  }
  const auto subject = wanted.compound.value_or(work.community());
  if (work.tx.one<SitePlan>("where community_id = ? and subject_id = ?", work.community(), subject))
    return refuse(No::conflict, "place.plan_known", "compound");
  if (find_site_plan(work, wanted.id)) return refuse(No::conflict, "place.id_taken", "id");
  auto row = row_of(work, *file, wanted.file_name);
  row.id = wanted.id;
  row.subject_id = subject;
  row.compound_id = wanted.compound;
  work.tx.insert(row);
  work.tx.insert(SitePlanFile{row.community_id, row.id, {std::move(file->content)}});
  work.announce("place.plan_changed", {row.id});
  return card_of(work, row);
}

Result<SitePlanCard> replace_plan_file(Work& work, const NewPlanFile& wanted,
                                       const routing::Upload& upload) {
  auto file = read_plan_file(upload.bytes, wanted.datum, plan_policy(work.today()));
  if (!file) return refuse(file);
  const auto plan = find_for_edit(work, wanted.plan, wanted.revision);
  if (!plan) return refuse(plan);
  // What was measured on a picture says nothing on outlines, nor one datum anything in another.
  if (file->sort != plan->sort) return refuse(No::conflict, "place.plan_other_sort");
  if (file->datum != plan->datum) return refuse(No::conflict, "place.plan_other_datum", "datum");
  auto row = row_of(work, *file, wanted.file_name);
  row.id = plan->id;
  row.subject_id = plan->subject_id;
  row.compound_id = plan->compound_id;
  row.revision = plan->revision + 1;
  for (const auto& position : positions_on(work, *plan))
    if (!may_stand(row, *position.x, *position.y))
      return refuse(No::conflict, "place.spots_off_the_plan");
  work.tx.update(row);
  work.tx.run("update place_site_plan_file set content = ? where community_id = ? and plan_id = ?",
              Bytes{std::move(file->content)}, row.community_id, row.id);
  work.announce("place.plan_changed", {row.id});
  return card_of(work, row);
}

Result<RemovedSitePlan> remove_site_plan(Work& work, const PlanRemoval& wanted) {
  const auto plan = find_for_edit(work, wanted.plan, wanted.revision);
  if (!plan) return refuse(plan);
  RemovedSitePlan removed{card_of(work, *plan), {}};
  std::vector<Uuid> ids;
  for (const auto& position : positions_on(work, *plan)) ids.push_back(position.spot_id);
  if (!ids.empty()) removed.stood = placed(work, *plan, find_places(work, ids));
  for (const auto* sql : {"delete from place_position where community_id = ? and plan_id = ?",
                          "delete from place_site_plan_file where community_id = ? and plan_id = ?",
                          "delete from place_site_plan where community_id = ? and id = ?"})
    work.tx.run(sql, work.community(), plan->id);
  work.announce("place.plan_changed", {plan->id});
  return removed;
}

Result<routing::Download> open_plan_file(Work& work, const PlanKey& key) {
  const auto plan = find_site_plan(work, key.plan);
  if (!plan) return refuse(No::missing, "place.no_such_plan", "plan");
  auto file = work.tx.one<SitePlanFile>("where community_id = ? and plan_id = ?", work.community(),
                                        plan->id);
  ENSURE(file.has_value());
  return routing::Download{plan->file_name, plan->content_type, std::move(file->content.content)};
}

void plug_site_plans(App& app) {
  using enum auth::Role;
  const auto may_see = auth::may(community_staff, command, grid_worker);
  const auto may_decide = auth::may(community_staff, command);
  auto& r = app.router();
  r.get<list_site_plans>("/places/{place}/plans", may_see);
  r.post<add_site_plan>("/places/{place}/plans", may_decide);
  r.get<open_site_plan>("/places/{place}/plans/{plan}", may_see);
  r.get<open_plan_file>("/places/{place}/plans/{plan}/file", may_see);
  r.post<replace_plan_file>("/places/{place}/plans/{plan}/files", may_decide);
  r.get<list_placed_spots>("/places/{place}/plans/{plan}/spots", may_see);
  r.post<place_spot>("/places/{place}/plans/{plan}/positions", may_decide);
  r.erase<take_spot_off>("/places/{place}/plans/{plan}/positions/{spot}", may_decide);
  r.erase<remove_site_plan>("/places/{place}/plans/{plan}", may_decide);
}
}  // namespace place
