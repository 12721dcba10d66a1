// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Calls for people: made, counted, printed, closed.
#include "hands/call_rows.hpp"

namespace hands {
using CallTitle = Text<1, 60>;
using CallWords = Text<0, 500>;

struct NewPost {
  Uuid id;
  Text<1, 60> name;
  Text<0, 60> where_at;
  Instant from_at, until_at;
  Whole<1, 500> wanted;
  std::vector<Skill> skills;  ///< All of which are needed.
};
BOOST_DESCRIBE_STRUCT(NewPost, (), (id, name, where_at, from_at, until_at, wanted, skills))
struct NewCall {
  Uuid id;
  CallTitle title;
  CallWords words;
  Text<0, 40> phone;
  std::optional<Whole<1, 5000>> goal;  ///< As many as the policy says when absent …
  std::optional<Instant> goal_at;      ///< … and by then.
  Instant closes_at;
  std::vector<NewPost> posts;
};
BOOST_DESCRIBE_STRUCT(NewCall, (), (id, title, words, phone, goal, goal_at, closes_at, posts))
struct CallEdit {
  Uuid call;
  Whole<1, 1'000'000'000> revision;
  CallTitle title;
  CallWords words;
  Text<0, 40> phone;
  Whole<1, 5000> goal;
  Instant goal_at, closes_at;
};
BOOST_DESCRIBE_STRUCT(CallEdit, (), (call, revision, title, words, phone, goal, goal_at, closes_at))
struct CallEnd {
  Uuid call;
  Whole<1, 1'000'000'000> revision;
};
BOOST_DESCRIBE_STRUCT(CallEnd, (), (call, revision))

struct PostCard {
  Uuid post;
  std::string name, where_at;
  Instant from_at, until_at;
  std::int64_t wanted = 1, taken = 0;
  std::vector<Skill> skills;
};
BOOST_DESCRIBE_STRUCT(PostCard, (),
                      (post, name, where_at, from_at, until_at, wanted, taken, skills))
struct BySource {
  std::int64_t online = 0, paper = 0, chat = 0, desk = 0;
};
BOOST_DESCRIBE_STRUCT(BySource, (), (online, paper, chat, desk))
/// People, not sign-ups: a family counts as many as it is.
struct CallCount {
  std::int64_t came = 0;     ///< All that came forward.
  std::int64_t waiting = 0;  ///< To be verified.
  std::int64_t counted = 0;  ///< Verified, and still there.
  std::int64_t placed = 0, listed = 0, declined = 0, withdrawn = 0;
  std::int64_t wanted = 0, taken = 0;  ///< Places.
  BySource by_source;                  ///< Of those who came.
  std::optional<Instant> reached_at;   ///< When the goal was reached.
};
BOOST_DESCRIBE_STRUCT(CallCount, (),
                      (came, waiting, counted, placed, listed, declined, withdrawn, wanted, taken,
                       by_source, reached_at))
struct CallCard {
  Uuid call;
  std::int64_t revision = 1;
  CallSort sort = CallSort::open;
  std::string title, words, phone;
  std::int64_t goal = 1;
  Instant goal_at, closes_at, opened_at;
  std::string opened_by;
  bool is_running = true;
  std::optional<Instant> closed_at;
  std::vector<PostCard> posts;
  CallCount count;
};
BOOST_DESCRIBE_STRUCT(CallCard, (),
                      (call, revision, sort, title, words, phone, goal, goal_at, closes_at,
                       opened_at, opened_by, is_running, closed_at, posts, count))
struct CallList {
  std::vector<CallCard> items;         ///< Those that run first, the newest of them first.
  std::int64_t goal = 0, goal_ms = 0;  ///< What a new call aims at.
};
BOOST_DESCRIBE_STRUCT(CallList, (), (items, goal, goal_ms))

/// The last hundred calls.
Result<CallList> list_calls(Work&);
struct CallKey {
  Uuid call;
};
BOOST_DESCRIBE_STRUCT(CallKey, (), (call))
/// Refuses hands.no_such_call.
Result<CallCard> open_call(Work&, const CallKey&);
/// Refuses hands.no_posts, hands.too_many_posts (posts), hands.times_reversed (posts/n/until_at),
/// hands.ends_too_early and hands.too_long (closes_at), hands.goal_after_end (goal_at),
/// hands.named_twice (posts/n/id or skills), hands.phone_shape, hands.id_taken.
Result<CallCard> make_call(Work&, const NewCall&);
/// Refuses hands.no_such_call, house.changed_meanwhile (with the present one), hands.call_over,
/// hands.ends_too_early, hands.too_long, hands.goal_after_end, hands.phone_shape.
Result<CallCard> change_call(Work&, const CallEdit&);
/// Nobody signs up any more; who stands at a post stays there. Refuses hands.no_such_call,
/// house.changed_meanwhile, hands.call_over.
Result<CallCard> close_call(Work&, const CallEnd&);

struct CallSheetQuery {
  Uuid call;
  Text<8, 200> base;  ///< "https://192.168.1.20:8443": what a phone shall open.
};
BOOST_DESCRIBE_STRUCT(CallSheetQuery, (), (call, base))
struct AskedLink {
  Uuid hand;
  std::string name, link;
};
BOOST_DESCRIBE_STRUCT(AskedLink, (), (hand, name, link))
/// What is printed and sent: one link for each way, so that it is known how people came.
struct CallSheet {
  static constexpr bool is_kept = false;
  std::string community_name, title, words, phone;
  std::string page;  ///< The address to type …
  std::string code;  ///< … and the digits, in groups.
  std::string online_link, chat_link;
  std::vector<std::string> paper_qr, online_qr;  ///< Rows: 1 is dark.
  bool is_reachable = true;                      ///< False when it leads to this machine only.
  std::vector<PostCard> posts;
  std::vector<AskedLink> asked;  ///< Of a quick call: each their own.
};
BOOST_DESCRIBE_STRUCT(CallSheet, (),
                      (community_name, title, words, phone, page, code, online_link, chat_link,
                       paper_qr, online_qr, is_reachable, posts, asked))
/// Noted as a look. Refuses hands.no_such_call, auth.bad_base.
Result<CallSheet> open_call_sheet(Work&, const CallSheetQuery&);
}  // namespace hands
