// SPDX-License-Identifier: Apache-2.0
#include "shift/feed.hpp"

#include "place/place.hpp"
#include "platform/app.hpp"
#include "shift/calendar_rules.hpp"
#include "shift/links.hpp"

namespace shift {
namespace {
constexpr std::int64_t feed_back_ms = 30 * day_ms;

std::string feed_of_hand(Work& work, const Uuid& hand) {
  const auto rows = work.tx.all<TurnRow>(
      "where community_id = ? and hand_id = ? and from_at > ? and told_at is not null "
      "order by from_at, id",
      work.community(), hand, work.now + -feed_back_ms);
  const auto shown = shown_of(work, rows);
  std::vector<CalendarEvent> events;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& turn = shown[i];
    CalendarEvent event;
    event.id = turn.id;
    event.from = turn.from;
    event.until = turn.until;
    event.changed_at = rows[i].changed_at;
    event.sequence = rows[i].sequence;
    event.summary = turn.post_name + " · " + turn.shift_name;
    event.location = turn.where_at;
    if (turn.is_dropped) event.state = CalendarEvent::State::cancelled;
    if (turn.is_stand_by) event.busy = CalendarEvent::Busy::no;
    events.push_back(std::move(event));
  }
  const auto community = place::find_division(work, work.community());
  return calendar_text(community ? community->name : "", events);
}

std::string tag_of(const Keys& keys, const std::string& text) {
  std::string tag = "\"";
  for (const char c : keys.blind("shift.feed_tag", text)) {
    constexpr std::string_view digits = "0123456789abcdef";
    tag += digits[static_cast<unsigned char>(c) >> 4];
    tag += digits[static_cast<unsigned char>(c) & 15];
  }
  return tag + '"';
}
}  // namespace

Result<routing::Answered> open_feed(routing::SlowWork& slow, const http::Request& http) {
  const std::string_view target = http.target;
  const auto feed = target.substr(std::min(target.size(), feed_path.size()));
  std::string text, tag;
  const auto done = read_by_feed(slow, "shift.open_feed", feed, [&](Work& work, const Uuid& hand) {
    text = feed_of_hand(work, hand);
    tag = tag_of(work.keys, text);
    return Result<void>{};
  });
  if (!done) return refuse(done);
  routing::Answered answered;
  answered.is_kept = false;
  answered.headers = {{"ETag", tag}};
  if (http.header("if-none-match").find(tag) != std::string_view::npos) {
    answered.status = 304;
    return answered;
  }
  answered.body = std::move(text);
  answered.content_type = "text/calendar; charset=utf-8";
  return answered;
}

void plug_feed(App& app) {
  routing::Route route;
  route.method = http::Method::get;
  route.sort = routing::Sort::look;
  route.pattern = "/shift-feeds/{feed}";
  route.right = auth::anyone();
  route.act = "shift.open_feed";
  route.describe = [](json::Schemas& schemas, boost::json::object& operation) {
    routing::describe_request<FeedKey>(schemas, operation, {"feed"}, false, http::Method::get);
    operation["responses"] = boost::json::object{
        {"200",
         {{"description", "a calendar"},
          {"content", {{"text/calendar", {{"schema", {{"type", "string"}}}}}}}}},
        {"304", {{"description", "as it was"}}}};
  };
  app.desk.add_slow(std::move(route), open_feed);
}
}  // namespace shift
