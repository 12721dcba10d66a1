// SPDX-License-Identifier: Apache-2.0
#include "people/merge.hpp"

#include "people/duplicate_rows.hpp"
#include "people/mentions.hpp"
#include "people/merge_parts.hpp"
#include "people/move_writer.hpp"
#include "people/rules.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

Result<void> may_merge(const Both& both) {
  if (is_set_aside(both.kept.standing))
    return refuse(No::conflict, "people.is_set_aside", "person");
  if (is_set_aside(both.dropped.standing))
    return refuse(No::conflict, "people.is_set_aside", "other");
  // What stays behind of who moved on is history: they are merged where they live.
  if (both.kept.found_in) return refuse(No::conflict, "people.found_elsewhere", "person");
  if (both.dropped.found_in) return refuse(No::conflict, "people.found_elsewhere", "other");
  return {};
}

bool is_told_apart(Work& work, const Uuid& a, const Uuid& b) {
  return work.tx
      .one<Difference>("where one_id = ? and other_id = ? and withdrawn_at is null", std::min(a, b),
                       std::max(a, b))
      .has_value();
}

/// One merge on its way: the dropped one is set aside first, so that its number is free.
class Merging {
 public:
  Merging(Work& work, Both both, const NewMerge& wanted)
      : work_(work),
        before_(std::move(both)),
        here_(work),
        there_(work, before_.dropped.community_id) {
    merge_.community_id = work.community();
    merge_.id = wanted.id;
    merge_.kept_id = before_.kept.id;
    merge_.dropped_community_id = before_.dropped.community_id;
    merge_.dropped_id = before_.dropped.id;
    merge_.choices = wanted.choices;
    if (wanted.note) merge_.note = *wanted.note;
    merge_.actor_id = work.actor.user;
    merge_.actor_name = work.actor.name;
    merge_.at = work.now;
  }

  Result<void> run() {
    kept_facts_ = facts_of(work_, before_.kept);
    dropped_facts_ = facts_of(work_, before_.dropped);
    const auto facts = merged(kept_facts_, dropped_facts_, merge_.choices);
    if (!facts) return refuse(facts);
    if (is_across() && facts->stay.household == dropped_facts_.stay.household)
      return refuse(No::conflict, "people.other_home_elsewhere", "choices");
    const auto agrees = agrees_with_number(work_, *facts);
    if (!agrees) return refuse(agrees);
    const auto may =
        may_bear(work_, here_, merge_.community_id, *facts, merge_.kept_id, merge_.dropped_id);
    if (!may) return refuse(may);
    keep_what_was();
    set_dropped_aside();
    change_kept(*facts);
    move_needs(facts->stay.household);
    if (!is_across()) move_the_rest();
    carry_mentions(work_, merge_);
    tell_moved(work_, merge_.community_id, {merge_.kept_id});
    here_.finish();
    there_.finish();
    announce(facts->stay.household);
    return {};
  }
  const Merge& merge() const { return merge_; }

 private:
  bool is_across() const { return merge_.dropped_community_id != merge_.community_id; }

  void keep_what_was() {
    work_.tx.insert(merge_);
    for (const auto& [person, side] :
         {std::pair(&before_.kept, Side::kept), std::pair(&before_.dropped, Side::dropped)}) {
      MergeCopy copy;
      static_cast<Person&>(copy) = *person;
      copy.merge_id = merge_.id;
      copy.side = side;
      work_.tx.insert(copy);
      auto marks = marks_of(work_, merge_, person->community_id, person->id, side);
      // What of another community cannot go along is not marked: it stays with its owner.
      if (person->community_id != merge_.community_id)
        std::erase_if(marks, [](const MergeMark& mark) { return mark.kind != MarkKind::need; });
      work_.tx.insert_all(marks);
    }
  }

  void set_dropped_aside() {
    auto after = before_.dropped;
    after.standing = Standing::merged;
    after.back_on.reset();
    after.merged_into = merge_.kept_id;
    if (is_across()) after.found_in = merge_.community_id;
    there_.set_aside(after);
    ++after.revision;
    after.changed_at = work_.now;
    there_.change(before_.dropped, dropped_facts_.phone, after, dropped_facts_.phone);
  }

  void change_kept(const PersonFacts& facts) {
    auto after = before_.kept;
    put_facts(here_, after, kept_facts_, facts);
    ++after.revision;
    after.changed_at = work_.now;
    here_.change(before_.kept, kept_facts_.phone, after, facts.phone);
  }

  void move_needs(const Uuid& household) {
    for (auto need : work_.tx.all<Need>("where community_id = ? and person_id = ?",
                                        merge_.dropped_community_id, merge_.dropped_id)) {
      auto carried = need;
      carried.person_id = merge_.kept_id;
      carried.household_id = household;
      if (!is_across()) {
        here_.change(carried);
        continue;
      }
      if (need.ended_at) continue;
      need.ended_at = work_.now;
      there_.change(need);
      carried.community_id = merge_.community_id;
      here_.put(carried);
    }
  }

  void move_the_rest() {
    work_.tx.send(
        "update people_move_step set person_id = ? where community_id = ? and person_id = ?",
        merge_.kept_id, merge_.community_id, merge_.dropped_id);
    work_.tx.send("update people_staff set person_id = ? where community_id = ? and person_id = ?",
                  merge_.kept_id, merge_.community_id, merge_.dropped_id);
  }

  void announce(const Uuid& household) {
    work_.announce("people.household_changed",
                   {household, before_.kept.household_id, merge_.kept_id});
    work_.announce_at(merge_.dropped_community_id, "people.household_changed",
                      {before_.dropped.household_id, merge_.dropped_id});
    work_.announce("people.duplicates_changed", {merge_.id});
  }

  Work& work_;
  const Both before_;
  Register here_, there_;
  Merge merge_;
  PersonFacts kept_facts_, dropped_facts_;
};
}  // namespace

Result<MergePreview> preview_merge(Work& work, const MergeQuery& asked) {
  const auto both = find_both(work, asked);
  if (!both) return refuse(both);
  MergePreview preview;
  if (const auto may = may_merge(*both); !may) preview.why_not = may.error().code;
  preview.kept = side_of(work, both->kept);
  preview.dropped = side_of(work, both->dropped);
  const auto kept = facts_of(work, both->kept), dropped = facts_of(work, both->dropped);
  const bool is_across = both->dropped.community_id != both->kept.community_id;
  each_merge_field([&](MergeField field) {
    // Who lives in another community moves first.
    const bool is_fixed = is_across && field == MergeField::home;
    preview.fields.push_back({field, !is_same(field, kept, dropped),
                              is_fixed ? Side::kept : suggested(field, kept, dropped)});
  });
  preview.is_told_apart = is_told_apart(work, both->kept.id, both->dropped.id);
  work.looked("people.person", both->kept.id);
  work.looked("people.person", both->dropped.id);
  return preview;
}

Result<MergeFile> merge_persons(Work& work, const NewMerge& wanted) {
  auto both = find_both(work, {wanted.person, wanted.other, wanted.community});
  if (!both) return refuse(both);
  const auto may = may_merge(*both);
  if (!may) return refuse(may);
  if (find_merge(work, wanted.id)) return refuse(No::conflict, "people.id_taken", "id");
  if (both->kept.revision != wanted.person_revision ||
      both->dropped.revision != wanted.other_revision)
    return refuse(
        No::conflict, "house.changed_meanwhile",
        both->kept.revision != wanted.person_revision ? "person_revision" : "other_revision");
  Merging merging(work, std::move(*both), wanted);
  const auto done = merging.run();
  if (!done) return refuse(done);
  return file_of(work, merging.merge());
}

Result<MergeFile> open_merge(Work& work, const MergeKey& key) {
  const auto merge = find_merge(work, key.merge);
  if (!merge) return refuse(No::missing, "people.no_such_merge", "merge");
  work.looked("people.person", merge->kept_id);
  work.looked("people.person", merge->dropped_id);
  return file_of(work, *merge);
}

Result<MergeList> list_merges(Work& work, const MergesQuery& query) {
  Uuid before;
  before.bytes.fill(0xFF);
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    before = *id;
  }
  const auto limit = limit_of(query.limit, 20);
  MergeList list;
  work.tx.each(
      "select m.id, m.kept_id, m.dropped_id, p.name, q.name, m.at, m.actor_name, s.id is not null "
      "from people_merge m join people_person p on p.community_id = m.community_id and "
      "p.id = m.kept_id join people_person q on q.community_id = m.dropped_community_id and "
      "q.id = m.dropped_id left join people_separation s on s.community_id = m.community_id and "
      "s.merge_id = m.id where m.community_id = ? and m.id < ? order by m.id desc limit ?",
      [&](const db::Row& row) {
        if (std::ssize(list.items) == limit) {
          list.next = list.items.back().merge.text();
          return;
        }
        list.items.push_back({row.uuid(0),
                              row.uuid(1),
                              row.uuid(2),
                              std::string(row.text(3)),
                              std::string(row.text(4)),
                              {row.whole(5)},
                              std::string(row.text(6)),
                              row.flag(7)});
      },
      work.community(), before, limit + 1);
  return list;
}
}  // namespace people
