// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is staffed, at which times of day, and by how many.
#include "shift/rows.hpp"

namespace shift {
using PostText = Text<1, 40>;
using RowRevision = Whole<1, 1'000'000'000>;

struct PostCard {
  Uuid post;
  std::int64_t revision = 1;
  PostKind kind = PostKind::gate;
  std::string name, where_at;
  std::optional<Uuid> gate;
  std::string gate_name;
  std::vector<hands::Skill> skills;
};
BOOST_DESCRIBE_STRUCT(PostCard, (), (post, revision, kind, name, where_at, gate, gate_name, skills))
struct ShiftCard {
  Uuid shift;
  std::int64_t revision = 1;
  std::string name;
  std::int64_t begins = 0, minutes = 0;
  bool is_night = false;
};
BOOST_DESCRIBE_STRUCT(ShiftCard, (), (shift, revision, name, begins, minutes, is_night))
struct NeedCard {
  Uuid post_need;
  std::int64_t revision = 1;
  Uuid post, shift;
  std::vector<Whole<1, 7>> weekdays;  ///< None: every day.
  Day starts_on;
  std::optional<Day> ends_on;
  std::int64_t least = 1, wanted = 1;
};
BOOST_DESCRIBE_STRUCT(NeedCard, (),
                      (post_need, revision, post, shift, weekdays, starts_on, ends_on, least,
                       wanted))
struct GateChoice {
  Uuid gate;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(GateChoice, (), (gate, name))
struct PostList {
  std::vector<PostCard> posts;    ///< In their order.
  std::vector<ShiftCard> shifts;  ///< By the time of day.
  std::vector<NeedCard> needs;    ///< Those that are not over.
  std::vector<GateChoice> gates;  ///< That a post may stand at.
};
BOOST_DESCRIBE_STRUCT(PostList, (), (posts, shifts, needs, gates))

PostCard card_of(Work&, const Post&);
ShiftCard card_of(const Shift&);

/// Everything that is staffed.
Result<PostList> list_posts(Work&);

struct NewPost {
  Uuid id;
  PostKind kind = PostKind::gate;
  PostText name;
  Text<0, 60> where_at;
  std::optional<Uuid> gate;
  std::vector<hands::Skill> skills;  ///< All of which are needed.
};
BOOST_DESCRIBE_STRUCT(NewPost, (), (id, kind, name, where_at, gate, skills))
struct PostEdit {
  Uuid post;
  RowRevision revision;
  PostKind kind = PostKind::gate;
  PostText name;
  Text<0, 60> where_at;
  std::optional<Uuid> gate;
  std::vector<hands::Skill> skills;
};
BOOST_DESCRIBE_STRUCT(PostEdit, (), (post, revision, kind, name, where_at, gate, skills))
struct PostEnd {
  Uuid post;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(PostEnd, (), (post, revision))
/// Refuses shift.name_taken (name), place.no_such_place (gate), shift.named_twice (skills),
/// shift.too_many_posts, shift.id_taken.
Result<PostCard> add_post(Work&, const NewPost&);
/// Refuses shift.no_such_post, house.changed_meanwhile (with the present one), as add_post.
Result<PostCard> change_post(Work&, const PostEdit&);
/// It is staffed no more; its needs go. Refuses shift.no_such_post, house.changed_meanwhile,
/// shift.has_turns while somebody has a turn there that is not over.
Result<PostCard> close_post(Work&, const PostEnd&);

struct NewShift {
  Uuid id;
  PostText name;
  Whole<0, 1439> begins;
  Whole<15, 1440> minutes;
};
BOOST_DESCRIBE_STRUCT(NewShift, (), (id, name, begins, minutes))
struct ShiftEdit {
  Uuid shift;
  RowRevision revision;
  PostText name;
  Whole<0, 1439> begins;
  Whole<15, 1440> minutes;
};
BOOST_DESCRIBE_STRUCT(ShiftEdit, (), (shift, revision, name, begins, minutes))
struct ShiftEnd {
  Uuid shift;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(ShiftEnd, (), (shift, revision))
/// Refuses shift.name_taken (name), shift.too_many_shifts, shift.id_taken.
Result<ShiftCard> add_shift(Work&, const NewShift&);
/// Other hours only while nobody has a turn in it that is not over. Refuses shift.no_such_shift,
/// house.changed_meanwhile (with the present one), shift.name_taken, shift.has_turns (begins).
Result<ShiftCard> change_shift(Work&, const ShiftEdit&);
/// Its needs go. Refuses shift.no_such_shift, house.changed_meanwhile, shift.has_turns.
Result<ShiftCard> close_shift(Work&, const ShiftEnd&);

struct NewNeed {
  Uuid id;
  Uuid post, shift;
  std::vector<Whole<1, 7>> weekdays;
  Day starts_on;
  std::optional<Day> ends_on;
  Whole<0, 200> least, wanted;
};
BOOST_DESCRIBE_STRUCT(NewNeed, (), (id, post, shift, weekdays, starts_on, ends_on, least, wanted))
struct NeedEdit {
  Uuid post_need;
  RowRevision revision;
  std::vector<Whole<1, 7>> weekdays;
  Day starts_on;
  std::optional<Day> ends_on;
  Whole<0, 200> least, wanted;
};
BOOST_DESCRIBE_STRUCT(NeedEdit, (),
                      (post_need, revision, weekdays, starts_on, ends_on, least, wanted))
struct NeedEnd {
  Uuid post_need;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(NeedEnd, (), (post_need, revision))
/// Needs of one post and shift on one day add up. Refuses shift.no_such_post, shift.no_such_shift,
/// shift.days_reversed (ends_on), shift.least_above_wanted (least), shift.named_twice (weekdays),
/// shift.too_many_needs, shift.id_taken.
Result<NeedCard> add_need(Work&, const NewNeed&);
/// Refuses shift.no_such_need, house.changed_meanwhile (with the present one), as add_need.
Result<NeedCard> change_need(Work&, const NeedEdit&);
/// Refuses shift.no_such_need, house.changed_meanwhile.
Result<NeedCard> remove_need(Work&, const NeedEnd&);
}  // namespace shift
