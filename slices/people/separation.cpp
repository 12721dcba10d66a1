// SPDX-License-Identifier: Apache-2.0
/// Taking a merge apart: both stand again, and what happened since goes to whom a person says.
#include <algorithm>

#include "people/mentions.hpp"
#include "people/merge_parts.hpp"
#include "people/move_between.hpp"
#include "people/rules.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
bool is_about(const Assignment& assignment, const Since& since) {
  if (assignment.kind != since.kind || assignment.field != since.field ||
      assignment.row != since.row)
    return false;
  return since.kind == SinceKind::mention ? assignment.mention == since.text : !assignment.mention;
}

/// To whom each thing goes; none when one is missing, given twice, or nothing that happened.
std::optional<std::vector<Side>> sides_of(const std::vector<Since>& since,
                                          const std::vector<Assignment>& assignments) {
  if (since.size() != assignments.size()) return std::nullopt;
  std::vector<Side> sides;
  for (const auto& one : since) {
    const auto found = std::find_if(assignments.begin(), assignments.end(),
                                    [&](const Assignment& given) { return is_about(given, one); });
    if (found == assignments.end()) return std::nullopt;
    sides.push_back(found->to);
  }
  return sides;
}

class Separating {
 public:
  Separating(Work& work, const Merge& merge, Both copies, std::vector<Since> since,
             std::vector<Side> sides)
      : work_(work),
        merge_(merge),
        since_(std::move(since)),
        sides_(std::move(sides)),
        here_(work),
        there_(work, merge.dropped_community_id),
        kept_(std::move(copies.kept)),
        dropped_(std::move(copies.dropped)) {}

  Result<void> run() {
    const auto now = find_person(work_, merge_.kept_id);
    const auto aside = find_persons(work_, merge_.dropped_community_id, {merge_.dropped_id});
    ENSURE(now.has_value() && aside.size() == 1);
    const auto is = facts_of(work_, *now);
    auto kept = facts_of(work_, kept_), dropped = facts_of(work_, dropped_);
    const auto was_dropped = dropped;
    const auto given = give_fields(is, kept, dropped);
    if (!given) return refuse(given);
    for (const auto& [community, facts] : {std::pair(merge_.community_id, &kept),
                                           std::pair(merge_.dropped_community_id, &dropped)}) {
      const auto may = may_bear(work_, here_, community, *facts, merge_.kept_id, merge_.dropped_id);
      if (!may) return refuse(may);
    }
    restore_kept(*now, is, kept);
    restore_dropped(aside.front(), was_dropped, dropped);
    give_needs(kept.stay.household, dropped.stay.household);
    if (!is_across()) give_the_rest();
    give_mentions(work_, merge_, mentions_of_dropped());
    here_.finish();
    there_.finish();
    work_.announce("people.household_changed",
                   {kept.stay.household, now->household_id, merge_.kept_id});
    work_.announce_at(merge_.dropped_community_id, "people.household_changed",
                      {dropped.stay.household, merge_.dropped_id});
    work_.announce("people.duplicates_changed", {merge_.id});
    return {};
  }

 private:
  bool is_across() const { return merge_.dropped_community_id != merge_.community_id; }

  std::optional<Side> side_of(SinceKind kind) const {
    for (std::size_t i = 0; i < since_.size(); ++i)
      if (since_[i].kind == kind) return sides_[i];
    return std::nullopt;
  }

  Result<void> give_fields(const PersonFacts& is, PersonFacts& kept, PersonFacts& dropped) {
    for (std::size_t i = 0; i < since_.size(); ++i) {
      const bool is_home = since_[i].kind == SinceKind::home;
      if (!is_home && since_[i].kind != SinceKind::field) continue;
      const auto field = is_home ? MergeField::home : *since_[i].field;
      if (is_home && is_across() && sides_[i] == Side::dropped)
        return refuse(No::conflict, "people.other_home_elsewhere", "assignments");
      take_field(field, is, sides_[i] == Side::kept ? kept : dropped);
    }
    return {};
  }

  void restore_kept(const Person& now, const PersonFacts& is, const PersonFacts& kept) {
    auto after = now;
    put_facts(here_, after, is, kept);
    ++after.revision;
    after.changed_at = work_.now;
    here_.change(now, is.phone, after, kept.phone);
  }

  void restore_dropped(const Person& aside, const PersonFacts& was, const PersonFacts& dropped) {
    auto after = aside;
    there_.take_up(after, was.phone, was.id_number);
    put_facts(there_, after, was, dropped);
    after.merged_into.reset();
    after.found_in.reset();
    ++after.revision;
    after.changed_at = work_.now;
    there_.change(aside, was.phone, after, dropped.phone);
  }

  /// Ids of one kind that were the dropped one's, and those of later that were given to it.
  std::vector<Uuid> rows_of_dropped(MarkKind kind, SinceKind since) {
    std::vector<Uuid> ids;
    for (const auto& mark : work_.tx.all<MergeMark>(
             "where community_id = ? and merge_id = ? and kind = ? and side = ?",
             merge_.community_id, merge_.id, kind, Side::dropped))
      ids.push_back(mark.row_id);
    for (std::size_t i = 0; i < since_.size(); ++i)
      if (since_[i].kind == since && sides_[i] == Side::dropped) ids.push_back(*since_[i].row);
    return ids;
  }

  std::set<std::string> mentions_of_dropped() const {
    std::set<std::string> mentions;
    for (std::size_t i = 0; i < since_.size(); ++i)
      if (since_[i].kind == SinceKind::mention && sides_[i] == Side::dropped)
        mentions.insert(since_[i].text);
    return mentions;
  }

  void give_needs(const Uuid& kept_home, const Uuid& dropped_home) {
    const auto ids = rows_of_dropped(MarkKind::need, SinceKind::need);
    for (auto need : work_.tx.all<Need>("where community_id = ? and person_id = ? and id in (?*)",
                                        merge_.community_id, merge_.kept_id, ids)) {
      auto given = need;
      given.person_id = merge_.dropped_id;
      given.household_id = dropped_home;
      if (!is_across()) {
        here_.change(given);
        continue;
      }
      given.community_id = merge_.dropped_community_id;
      there_.put(given);
      if (need.ended_at) continue;
      need.ended_at = work_.now;
      here_.change(need);
    }
    here_.touch(kept_home);
  }

  void give_the_rest() {
    // Steps of later follow the home that was given with them.
    const auto home = side_of(SinceKind::home);
    const auto marks =
        work_.tx.all<MergeMark>("where community_id = ? and merge_id = ? and kind = ?",
                                merge_.community_id, merge_.id, MarkKind::step);
    for (const auto& step : work_.tx.all<MoveStep>("where community_id = ? and person_id = ?",
                                                   merge_.community_id, merge_.kept_id)) {
      const auto mark = std::find_if(marks.begin(), marks.end(), [&](const MergeMark& one) {
        return one.row_id == step.move_id && one.number == step.number;
      });
      const auto side = mark == marks.end() ? home.value_or(Side::kept) : mark->side;
      if (side == Side::dropped)
        work_.tx.send(
            "update people_move_step set person_id = ? "
            "where community_id = ? and move_id = ? and number = ?",
            merge_.dropped_id, merge_.community_id, step.move_id, step.number);
    }
    work_.tx.run("update people_staff set person_id = ? where community_id = ? and id in (?*)",
                 merge_.dropped_id, merge_.community_id,
                 rows_of_dropped(MarkKind::staff, SinceKind::staff));
  }

  Work& work_;
  const Merge merge_;
  const std::vector<Since> since_;
  const std::vector<Side> sides_;
  Register here_, there_;
  const Person kept_, dropped_;
};

/// A later merge into the same person has to be taken apart before.
bool is_merged_since(Work& work, const Merge& merge) {
  const auto later =
      work.tx.all<Merge>("where community_id = ? and kept_id = ? and id <> ? and at >= ?",
                         merge.community_id, merge.kept_id, merge.id, merge.at);
  return std::any_of(later.begin(), later.end(), [&](const Merge& other) {
    const bool is_later = other.at > merge.at || merge.id < other.id;
    return is_later && !work.tx.one<Separation>("where community_id = ? and merge_id = ?",
                                                other.community_id, other.id);
  });
}

Result<void> may_separate(Work& work, const Merge& merge) {
  if (merge.dropped_community_id != merge.community_id &&
      !is_allowed_at(work, may_write_moves, merge.dropped_community_id))
    return refuse(No::forbidden, "auth.not_yours", "merge");
  if (work.tx.one<Separation>("where community_id = ? and merge_id = ?", merge.community_id,
                              merge.id))
    return refuse(No::conflict, "people.separated_already", "merge");
  const auto kept = find_person(work, merge.kept_id);
  ENSURE(kept.has_value());
  if (is_set_aside(kept->standing)) return refuse(No::conflict, "people.is_set_aside", "merge");
  if (!find_copies(work, merge)) return refuse(No::conflict, "people.merge_is_final", "merge");
  if (is_merged_since(work, merge)) return refuse(No::conflict, "people.merged_since", "merge");
  return {};
}
}  // namespace

Result<MergeFile> separate_persons(Work& work, const NewSeparation& wanted) {
  const auto merge = find_merge(work, wanted.merge);
  if (!merge) return refuse(No::missing, "people.no_such_merge", "merge");
  const auto may = may_separate(work, *merge);
  if (!may) return refuse(may);
  if (work.tx.one<Separation>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "people.id_taken", "id");
  auto file = file_of(work, *merge);
  auto sides = sides_of(file.since, wanted.assignments);
  if (!sides) {
    Refusal refusal{No::conflict, "people.unassigned", "assignments", {}, {}, 0};
    refusal.current = json::write(file);
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  Separating separating(work, *merge, *find_copies(work, *merge), std::move(file.since),
                        std::move(*sides));
  const auto done = separating.run();
  if (!done) return refuse(done);
  work.tx.insert(Separation{work.community(), wanted.id, merge->id, wanted.assignments,
                            wanted.note.value_or(Note()), work.actor.user, work.actor.name,
                            work.now});
  return file_of(work, *merge);
}

void plug_merges(App& app) {
  using enum auth::Role;
  const auto may_see = auth::may(community_staff, command, grid_worker);
  auto& r = app.router();
  r.get<preview_merge>("/places/{place}/merge-preview", may_write_moves);
  r.get<list_merges>("/places/{place}/merges", may_see);
  r.post<merge_persons>("/places/{place}/merges", may_write_moves);
  r.get<open_merge>("/places/{place}/merges/{merge}", may_write_moves);
  r.post<separate_persons>("/places/{place}/merges/{merge}/separations", may_write_moves);
}
}  // namespace people
