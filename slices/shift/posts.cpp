// SPDX-License-Identifier: Apache-2.0
#include "shift/posts.hpp"

#include <algorithm>

#include "place/place.hpp"
#include "shift/lookups.hpp"
#include "shift/policy.hpp"

namespace shift {
namespace {
template <class T>
bool has_twice(std::vector<T> values) {
  std::sort(values.begin(), values.end());
  return std::adjacent_find(values.begin(), values.end()) != values.end();
}

std::optional<Need> find_need(Work& work, const Uuid& id) {
  return work.tx.one<Need>("where community_id = ? and id = ?", work.community(), id);
}

NeedCard card_of(const Need& need) {
  return {need.id,        need.revision, need.post_id, need.shift_id, need.weekdays.on,
          need.starts_on, need.ends_on,  need.least,   need.wanted};
}

/// Refuses as add_post.
template <class Wanted>
Result<void> may_be_post(Work& work, const Uuid& self, const Wanted& wanted) {
  if (wanted.gate) {
    const auto gate = place::find_place(work, *wanted.gate);
    if (!gate || gate->kind != place::Kind::gate || gate->is_closed)
      return refuse(No::missing, "place.no_such_place", "gate");
  }
  for (const auto& one : posts_in_order(work))
    if (one.id != self && one.name == wanted.name.str())
      return refuse(No::conflict, "shift.name_taken", "name");
  if (has_twice(wanted.skills)) return refuse(No::invalid, "shift.named_twice", "skills");
  return {};
}
template <class Wanted>
void take_post(const Wanted& wanted, Post& post) {
  post.kind = wanted.kind;
  post.name = wanted.name.str();
  post.where_at = wanted.where_at.str();
  post.gate_id = wanted.gate;
  post.skills = wanted.skills;
}

Result<void> may_be_shift(Work& work, const Uuid& self, const PostText& name) {
  for (const auto& one : shifts_in_order(work))
    if (one.id != self && one.name == name.str())
      return refuse(No::conflict, "shift.name_taken", "name");
  return {};
}

template <class Wanted>
Result<void> may_be_need(const Wanted& wanted) {
  if (wanted.ends_on && *wanted.ends_on < wanted.starts_on)
    return refuse(No::invalid, "shift.days_reversed", "ends_on");
  if (wanted.least > wanted.wanted) return refuse(No::invalid, "shift.least_above_wanted", "least");
  std::vector<std::int64_t> weekdays(wanted.weekdays.begin(), wanted.weekdays.end());
  if (has_twice(weekdays)) return refuse(No::invalid, "shift.named_twice", "weekdays");
  return {};
}
template <class Wanted>
void take_need(const Wanted& wanted, Need& need) {
  need.weekdays.on = wanted.weekdays;
  need.starts_on = wanted.starts_on;
  need.ends_on = wanted.ends_on;
  need.least = wanted.least;
  need.wanted = wanted.wanted;
}

bool has_turns(Work& work, std::string_view sql, const Uuid& id) {
  return work.tx.value<std::int64_t>(sql, work.community(), id, work.now).value_or(0) > 0;
}
bool has_turns_at(Work& work, const Post& post) {
  return has_turns(work,
                   "select count(*) from shift_turn where community_id = ? and post_id = ? and "
                   "until_at > ? and state <> 'dropped'",
                   post.id);
}
bool has_turns_in(Work& work, const Shift& shift) {
  return has_turns(work,
                   "select count(*) from shift_turn where community_id = ? and shift_id = ? and "
                   "until_at > ? and state <> 'dropped'",
                   shift.id);
}

/// Refuses shift.no_such_post, house.changed_meanwhile.
Result<Post> post_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto post = find_post(work, id);
  if (!post || post->closed_at) return refuse(No::missing, "shift.no_such_post", "post");
  if (post->revision != revision) return changed_meanwhile(json::write(card_of(work, *post)));
  return std::move(*post);
}
Result<Shift> shift_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto shift = find_shift(work, id);
  if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", "shift");
  if (shift->revision != revision) return changed_meanwhile(json::write(card_of(*shift)));
  return std::move(*shift);
}
Result<Need> need_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto need = find_need(work, id);
  if (!need) return refuse(No::missing, "shift.no_such_need", "post_need");
  if (need->revision != revision) return changed_meanwhile(json::write(card_of(*need)));
  return std::move(*need);
}

template <class Row>
void save(Work& work, Row& row) {
  ++row.revision;
  work.tx.update(row);
  work.announce("shift.posts_changed", {row.id});
}
}  // namespace

PostCard card_of(Work& work, const Post& post) {
  PostCard card{post.id,       post.revision, post.kind, post.name,
                post.where_at, post.gate_id,  {},        post.skills};
  if (post.gate_id)
    if (const auto gate = place::find_place(work, *post.gate_id)) card.gate_name = gate->name;
  return card;
}
ShiftCard card_of(const Shift& shift) {
  const auto day = Day::first + 400;
  return {
      shift.id,      shift.revision,
      shift.name,    shift.begins,
      shift.minutes, is_at_night(roster::usual_rules(), {shift.from_on(day), shift.until_on(day)})};
}

Result<PostList> list_posts(Work& work) {
  PostList list;
  for (const auto& post : posts_in_order(work)) list.posts.push_back(card_of(work, post));
  for (const auto& shift : shifts_in_order(work)) list.shifts.push_back(card_of(shift));
  for (const auto& need : needs_between(work, work.today(), Day::last))
    list.needs.push_back(card_of(need));
  for (const auto& gate : place::gates_of(work)) list.gates.push_back({gate.id, gate.name});
  return list;
}

Result<PostCard> add_post(Work& work, const NewPost& wanted) {
  if (const auto may = may_be_post(work, wanted.id, wanted); !may) return refuse(may);
  const auto posts = posts_in_order(work);
  if (std::ssize(posts) >= shift_policy(work.today()).open_posts)
    return refuse(No::conflict, "shift.too_many_posts");
  if (find_post(work, wanted.id)) return refuse(No::conflict, "shift.id_taken", "id");
  Post post;
  post.community_id = work.community();
  post.id = wanted.id;
  post.position = posts.empty() ? 0 : posts.back().position + 1;
  take_post(wanted, post);
  work.tx.insert(post);
  work.announce("shift.posts_changed", {post.id});
  return card_of(work, post);
}

Result<PostCard> change_post(Work& work, const PostEdit& wanted) {
  auto post = post_to_change(work, wanted.post, wanted.revision);
  if (!post) return refuse(post);
  if (const auto may = may_be_post(work, post->id, wanted); !may) return refuse(may);
  take_post(wanted, *post);
  save(work, *post);
  return card_of(work, *post);
}

Result<PostCard> close_post(Work& work, const PostEnd& wanted) {
  auto post = post_to_change(work, wanted.post, wanted.revision);
  if (!post) return refuse(post);
  if (has_turns_at(work, *post)) return refuse(No::conflict, "shift.has_turns", "post");
  work.tx.run("delete from shift_need where community_id = ? and post_id = ?", work.community(),
              post->id);
  post->closed_at = work.now;
  save(work, *post);
  return card_of(work, *post);
}

Result<ShiftCard> add_shift(Work& work, const NewShift& wanted) {
  if (const auto may = may_be_shift(work, wanted.id, wanted.name); !may) return refuse(may);
  if (std::ssize(shifts_in_order(work)) >= shift_policy(work.today()).open_shifts)
    return refuse(No::conflict, "shift.too_many_shifts");
  if (find_shift(work, wanted.id)) return refuse(No::conflict, "shift.id_taken", "id");
  const Shift shift{
      work.community(), wanted.id, wanted.name.str(), wanted.begins, wanted.minutes, {}, 1};
  work.tx.insert(shift);
  work.announce("shift.posts_changed", {shift.id});
  return card_of(shift);
}

Result<ShiftCard> change_shift(Work& work, const ShiftEdit& wanted) {
  auto shift = shift_to_change(work, wanted.shift, wanted.revision);
  if (!shift) return refuse(shift);
  if (const auto may = may_be_shift(work, shift->id, wanted.name); !may) return refuse(may);
  const bool is_same = shift->begins == wanted.begins && shift->minutes == wanted.minutes;
  if (!is_same && has_turns_in(work, *shift))
    return refuse(No::conflict, "shift.has_turns", "begins");
  shift->name = wanted.name.str();
  shift->begins = wanted.begins;
  shift->minutes = wanted.minutes;
  save(work, *shift);
  return card_of(*shift);
}

Result<ShiftCard> close_shift(Work& work, const ShiftEnd& wanted) {
  auto shift = shift_to_change(work, wanted.shift, wanted.revision);
  if (!shift) return refuse(shift);
  if (has_turns_in(work, *shift)) return refuse(No::conflict, "shift.has_turns", "shift");
  work.tx.run("delete from shift_need where community_id = ? and shift_id = ?", work.community(),
              shift->id);
  shift->closed_at = work.now;
  save(work, *shift);
  return card_of(*shift);
}

Result<NeedCard> add_need(Work& work, const NewNeed& wanted) {
  const auto post = find_post(work, wanted.post);
  if (!post || post->closed_at) return refuse(No::missing, "shift.no_such_post", "post");
  const auto shift = find_shift(work, wanted.shift);
  if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", "shift");
  if (const auto may = may_be_need(wanted); !may) return refuse(may);
  if (std::ssize(needs_between(work, work.today(), Day::last)) >= shift_policy(work.today()).needs)
    return refuse(No::conflict, "shift.too_many_needs");
  if (find_need(work, wanted.id)) return refuse(No::conflict, "shift.id_taken", "id");
  Need need;
  need.community_id = work.community();
  need.id = wanted.id;
  need.post_id = wanted.post;
  need.shift_id = wanted.shift;
  take_need(wanted, need);
  work.tx.insert(need);
  work.announce("shift.posts_changed", {need.id});
  return card_of(need);
}

Result<NeedCard> change_need(Work& work, const NeedEdit& wanted) {
  auto need = need_to_change(work, wanted.post_need, wanted.revision);
  if (!need) return refuse(need);
  if (const auto may = may_be_need(wanted); !may) return refuse(may);
  take_need(wanted, *need);
  save(work, *need);
  return card_of(*need);
}

Result<NeedCard> remove_need(Work& work, const NeedEnd& wanted) {
  auto need = need_to_change(work, wanted.post_need, wanted.revision);
  if (!need) return refuse(need);
  work.tx.run("delete from shift_need where community_id = ? and id = ?", work.community(),
              need->id);
  work.announce("shift.posts_changed", {need->id});
  return card_of(*need);
}
}  // namespace shift
