// SPDX-License-Identifier: Apache-2.0
#include "hands/call_lookups.hpp"

namespace hands {
namespace {
std::int64_t& counter_of(BySource& by, Source source) {
  return source == Source::online  ? by.online
         : source == Source::paper ? by.paper
         : source == Source::chat  ? by.chat
                                   : by.desk;
}

std::int64_t& counter_of(CallCount& count, SignUpState state) {
  return state == SignUpState::waiting    ? count.waiting
         : state == SignUpState::placed   ? count.placed
         : state == SignUpState::listed   ? count.listed
         : state == SignUpState::declined ? count.declined
                                          : count.withdrawn;
}

template <class T>
T value_in(const db::Row& row, int column) {
  const auto value = described::value_of<T>(row.text(column));
  ENSURE(value.has_value());
  return *value;
}

void count_sign_ups(Work& work, const Call& call, CallCount& count) {
  work.tx.each(
      "select state, source, count(*) from hands_sign_up where community_id = ? and call_id = ? "
      "group by state, source",
      [&](const db::Row& row) {
        counter_of(count, value_in<SignUpState>(row, 0)) += row.whole(2);
        counter_of(count.by_source, value_in<Source>(row, 1)) += row.whole(2);
        count.came += row.whole(2);
      },
      work.community(), call.id);
  count.counted = count.placed + count.listed;
  if (count.counted < call.goal) return;
  std::int64_t seen = 0;
  work.tx.each(
      "select counted_at from hands_sign_up where community_id = ? and call_id = ? and state in "
      "('placed', 'listed') order by counted_at, id limit ?",
      [&](const db::Row& row) {
        if (++seen == call.goal) count.reached_at = Instant{row.whole(0)};
      },
      work.community(), call.id, call.goal);
}

/// Those who were asked and said yes, while somebody was wanted.
void count_asked(Work& work, const Call& call, CallCount& count) {
  std::int64_t seen = 0;
  for (const auto& one : work.tx.all<Asked>("where community_id = ? and call_id = ? order by "
                                            "answered_at",
                                            work.community(), call.id)) {
    ++count.came;
    count.waiting += one.answer == QuickAnswer::none;
    count.declined += one.answer == QuickAnswer::no;
    count.listed += one.answer == QuickAnswer::yes && !one.is_placed;
    count.placed += one.is_placed;
    if (one.is_placed && ++seen == call.goal) count.reached_at = one.answered_at;
  }
  count.counted = count.placed;
}
}  // namespace

std::optional<Call> find_call(Work& work, const Uuid& id) {
  return work.tx.one<Call>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<CallPost> posts_of(Work& work, const Uuid& call) {
  return work.tx.all<CallPost>("where community_id = ? and call_id = ? order by position",
                               work.community(), call);
}

PostCard card_of_post(const CallPost& post) {
  return {post.id,       post.name,   post.where_at, post.from_at,
          post.until_at, post.wanted, post.taken,    post.skills};
}

CallCard card_of_call(Work& work, const Call& call) {
  CallCard card;
  card.call = call.id;
  card.revision = call.revision;
  card.sort = call.sort;
  card.title = call.title;
  card.words = call.words;
  card.phone = call.phone;
  card.goal = call.goal;
  card.goal_at = call.goal_at;
  card.closes_at = call.closes_at;
  card.opened_at = call.opened_at;
  card.opened_by = call.opened_by;
  card.is_running = call.is_running(work.now);
  card.closed_at = call.closed_at;
  if (call.sort == CallSort::quick)
    count_asked(work, call, card.count);
  else
    count_sign_ups(work, call, card.count);
  for (const auto& post : posts_of(work, call.id)) {
    card.posts.push_back(card_of_post(post));
    card.count.wanted += post.wanted;
    card.count.taken += post.taken;
  }
  return card;
}

bool take_place(Work& work, const Uuid& post) {
  // The rule explains; this guard decides, when two come for the last place.
  return work.tx.run(
             "update hands_call_post set taken = taken + 1 where community_id = ? and id = ? and "
             "taken < wanted",
             work.community(), post) == 1;
}

void free_place(Work& work, const Uuid& post) {
  work.tx.run("update hands_call_post set taken = taken - 1 where community_id = ? and id = ?",
              work.community(), post);
}

void insert_call(Work& work, const Call& call, const std::vector<CallPost>& posts) {
  work.tx.insert(call);
  work.tx.insert_all(posts);
}
}  // namespace hands
