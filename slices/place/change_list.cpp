// SPDX-License-Identifier: Apache-2.0
/// Decisions as a list tells them, and the routes that take them.
#include <unordered_map>

#include "place/change_acts.hpp"
#include "place/grids.hpp"
#include "place/layout.hpp"
#include "place/rename_sheet.hpp"
#include "platform/app.hpp"
#include "platform/page.hpp"

namespace place {
namespace {

std::vector<ChangeCard> cards_of(Work& work, const std::vector<Change>& changes) {
  std::vector<Uuid> ids, subjects;
  std::unordered_map<Uuid, ChangeCard*> by_id;
  std::vector<ChangeCard> cards(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto& change = changes[i];
    auto& card = cards[i];
    card.change = change.id;
    card.kind = change.kind;
    card.on = change.on_day;
    card.reason = change.reason;
    card.at = change.at;
    card.by = change.actor_name;
    ids.push_back(change.id);
    subjects.push_back(change.subject_id);
    by_id.emplace(change.id, &card);
  }
  std::unordered_map<Uuid, Place> places;
  for (auto& place : find_places(work, subjects)) places.emplace(place.id, std::move(place));
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto subject = places.find(changes[i].subject_id);
    if (subject == places.end()) continue;  // a sheet is on the community itself
    cards[i].subject = now_of(subject->second);
    cards[i].revision = subject->second.revision;
  }
  work.tx.each(
      "select change_id, count(*) from place_change_step where community_id = ? and "
      "change_id in (?*) group by change_id",
      [&](const db::Row& row) { by_id.at(row.uuid(0))->places = row.whole(1); }, work.community(),
      ids);
  for (const auto& step :
       work.tx.all<ChangeStep>("where community_id = ? and change_id in (?*) and place_id in (?*)",
                               work.community(), ids, subjects)) {
    auto& card = *by_id.at(step.change_id);
    if (card.subject.id != step.place_id) continue;
    card.after = step.after.name.str();
    if (step.before) card.before = step.before->name.str();
  }
  return cards;
}
}  // namespace

Result<ChangeCard> card_of(Work& work, const Result<Change>& change) {
  if (!change) return refuse(change);
  return std::move(cards_of(work, {*change}).front());
}

Result<ChangeList> list_changes(Work& work, const ChangeQuery& query) {
  Uuid before;
  before.bytes.fill(0xFF);
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    before = *id;
  }
  if (query.subject && !find_place(work, *query.subject))
    return refuse(No::missing, "place.no_such_place", "subject");
  const auto limit = limit_of(query.limit);
  auto changes =
      query.subject
          ? work.tx.all<Change>(
                "where community_id = ? and id in (select change_id from place_change_step where "
                "community_id = ? and place_id = ? and change_id < ?) order by id desc limit ?",
                work.community(), work.community(), *query.subject, before, limit + 1)
          : work.tx.all<Change>("where community_id = ? and id < ? order by id desc limit ?",
                                work.community(), before, limit + 1);
  ChangeList list;
  if (std::ssize(changes) > limit) {
    changes.resize(static_cast<std::size_t>(limit));
    list.next = changes.back().id.text();
  }
  list.items = cards_of(work, changes);
  return list;
}

void plug_changes(App& app) {
  using enum auth::Role;
  const auto may_see = auth::may(community_staff, command, grid_worker);
  const auto may_decide = auth::may(community_staff, command);
  auto& r = app.router();
  r.get<list_changes>("/places/{place}/changes", may_see);
  r.post<rename>("/places/{place}/changes/renamings", may_decide);
  r.post<close>("/places/{place}/changes/closings", may_decide);
  r.post<reopen>("/places/{place}/changes/openings", may_decide);
  r.post<split>("/places/{place}/changes/splits", may_decide);
  r.post<merge>("/places/{place}/changes/merges", may_decide);
  r.post<change_detail>("/places/{place}/changes/details", may_decide);
  r.post<regrid>("/places/{place}/changes/grids", may_decide);
  r.post<try_sheet>("/places/{place}/changes/sheets/trials", may_decide);
  r.post<take_sheet>("/places/{place}/changes/sheets", may_decide);
  r.get<list_grids>("/places/{place}/grids", may_see);
  r.get<suggest_grids>("/places/{place}/grids/suggestion", may_decide);
  r.get<list_compounds>("/places/{place}/compounds", may_see);
  r.get<open_compound>("/places/{place}/compounds/{compound}", may_see);
  r.get<open_building>("/places/{place}/buildings/{building}", may_see);
  r.get<list_spots>("/places/{place}/spots", may_see);
  r.post<add_spot>("/places/{place}/spots", may_decide);
}
}  // namespace place
