// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/pages.hpp"

#include <algorithm>

#include "platform/app.hpp"
#include "platform/journal/chain.hpp"
#include "platform/page.hpp"

namespace journal {
namespace {
/// Lines that one page looks through for an act or a user. There is no index for them: it would
/// make every act dearer, and a day or a record narrows the chain.
constexpr std::int64_t most_looked_through = 2'000;
constexpr std::int64_t beyond_all = 1'000'000'000'001;

/// Lines from `from` on, below `below`.
struct Range {
  std::int64_t from = 1, below = beyond_all;
};

/// What a line needs to have, besides its place in the chain.
struct Wanted {
  std::string act;  ///< A beginning; empty: any.
  std::optional<Uuid> user;
  Instant begin{INT64_MIN}, end{INT64_MAX};

  bool fits(const LineCard& line) const {
    const bool is_act =
        act.empty() || (act.ends_with('.') ? line.act.starts_with(act) : line.act == act);
    return is_act && (!user || line.user == user) && begin <= line.at && line.at < end;
  }
};

LineCard card_in(const db::Row& row) {
  LineCard card;
  card.sequence = row.whole(0);
  card.at = {row.whole(1)};
  card.act = row.text(2);
  const auto user = row.uuid(3);
  if (!user.is_nil()) card.user = user;
  card.user_name = row.text(4);
  const auto changed = json::parse(row.text(5));
  if (changed && changed->is_array())
    for (const auto& said : changed->get_array())
      if (const auto* object = said.if_object())
        if (const auto* topic = object->if_contains("topic"); topic && topic->is_string())
          card.topics.emplace_back(topic->get_string());
  card.is_erased = row.flag(6);
  return card;
}

constexpr const char* lines_of_chain =
    "select l.sequence, l.server_time, l.act, l.actor_id, coalesce(u.name, ''), l.changed, "
    "cast(case when l.content is not null and l.salt is null then 1 else 0 end as bigint) "
    "from journal_line l left join auth_user u on u.id = l.actor_id "
    "where l.community_id = ? and l.sequence >= ? and l.sequence < ? "
    "order by l.sequence desc limit ?";
constexpr const char* lines_of_record =
    "select l.sequence, l.server_time, l.act, l.actor_id, coalesce(u.name, ''), l.changed, "
    "cast(case when l.content is not null and l.salt is null then 1 else 0 end as bigint) "
    "from journal_subject s "
    "join journal_line l on l.community_id = s.community_id and l.sequence = s.sequence "
    "left join auth_user u on u.id = l.actor_id "
    "where s.community_id = ? and s.subject_id = ? and s.sequence >= ? and s.sequence < ? "
    "order by s.sequence desc limit ?";

/// The lines of a day lie between the first of it and the first of a day after the next: requests
/// that overtook each other at midnight are told apart by their own time.
Range range_of(Work& work, Day day) {
  Range range{beyond_all, beyond_all};
  work.tx.each(
      "select day, first_sequence from journal_day where community_id = ? and day >= ? "
      "and first_sequence is not null order by day limit 3",
      [&](const db::Row& row) {
        const auto found = row.whole(0);
        if (found == day.days) range.from = row.whole(1);
        if (found > day.days + 1) range.below = std::min(range.below, row.whole(1));
      },
      work.community(), day);
  return range;
}

bool is_record_here(Work& work, const Uuid& record) {
  return work.tx
      .value<std::int64_t>(
          "select sequence from journal_subject where community_id = ? and subject_id = ? limit 1",
          work.community(), record)
      .has_value();
}

/// Somebody with a right here or above, or who did something here lately.
bool is_user_here(Work& work, const Uuid& user) {
  auto places = work.place.within;
  places.push_back({});
  if (work.tx.value<Uuid>(
          "select id from auth_grant where user_id = ? and place_id in (?*) limit 1", user, places))
    return true;
  return work.tx
      .value<Uuid>(
          "select actor_id from (select actor_id from journal_line where community_id = ? "
          "order by sequence desc limit ?) recent where actor_id = ? limit 1",
          work.community(), most_looked_through, user)
      .has_value();
}

LineList page_of(Work& work, const LineQuery& query, const Range& range, const Wanted& wanted) {
  const auto limit = limit_of(query.limit);
  LineList list;
  std::int64_t looked_through = 0, last = 0;
  const auto take = [&](const db::Row& row) {
    ++looked_through;
    if (list.next) return;
    auto card = card_in(row);
    const bool is_wanted = wanted.fits(card);
    if (is_wanted && std::ssize(list.items) == limit) {
      list.next = list.items.back().sequence;
      return;
    }
    last = card.sequence;
    list.looked_back_to = card.at;
    if (is_wanted) list.items.push_back(std::move(card));
  };
  if (query.record)
    work.tx.each(lines_of_record, take, work.community(), *query.record, range.from, range.below,
                 most_looked_through);
  else
    work.tx.each(lines_of_chain, take, work.community(), range.from, range.below,
                 most_looked_through);
  if (!list.next && looked_through == most_looked_through) list.next = last;
  return list;
}

std::string hex_of(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

/// Its own hash and the hash of the line before it.
bool is_sound(Work& work, const Line& line) {
  std::string before(hash_size, '\0');
  if (line.sequence > 1)
    work.tx.each(
        "select hash from journal_line where community_id = ? and sequence = ?",
        [&](const db::Row& row) { before = row.bytes(0); }, line.community_id, line.sequence - 1);
  if (line.previous.content != before || line.hash.content != hash_of(line)) return false;
  if (!line.content || !line.salt) return true;
  return line.content->content == content_of(line.salt->content, line.request, line.reply);
}

std::string member_of(const boost::json::value& request, const char* name) {
  const auto* object = request.if_object();
  const auto* found = object ? object->if_contains(name) : nullptr;
  return found && found->is_string() ? std::string(found->get_string()) : std::string();
}

LookCard look_in(const db::Row& row) {
  LookCard card;
  card.sequence = row.whole(0);
  card.at = {row.whole(1)};
  card.act = row.text(2);
  const auto user = row.uuid(3);
  if (!user.is_nil()) card.user = user;
  card.user_name = row.text(4);
  if (const auto request = json::parse(row.text(5))) {
    card.purpose = member_of(*request, "purpose");
    card.field = member_of(*request, "field");
  }
  return card;
}
}  // namespace

Result<LineList> list_lines(Work& work, const LineQuery& query) {
  if (query.record && !is_record_here(work, *query.record))
    return refuse(No::missing, "house.no_such_record", "record");
  if (query.user && !is_user_here(work, *query.user))
    return refuse(No::missing, "auth.no_such_user", "user");
  Range range;
  Wanted wanted;
  if (query.day) {
    range = range_of(work, *query.day);
    wanted.begin = query.day->begin_in_china();
    wanted.end = wanted.begin + day_ms;
  }
  if (query.before) range.below = std::min(range.below, std::int64_t(*query.before));
  if (query.act) wanted.act = query.act->str();
  wanted.user = query.user;
  return page_of(work, query, range, wanted);
}

Result<LineFile> open_line(Work& work, const LineKey& key) {
  const auto line = work.tx.one<Line>("where community_id = ? and sequence = ?", work.community(),
                                      std::int64_t(key.sequence));
  if (!line) return refuse(No::missing, "house.no_such_line", "sequence");
  LineFile file;
  work.tx.each(
      lines_of_chain, [&](const db::Row& row) { file.line = card_in(row); }, work.community(),
      line->sequence, line->sequence + 1, std::int64_t(1));
  file.device_time = line->device_time;
  file.status = line->status;
  file.request = line->request;
  file.reply = line->reply;
  file.changed = line->changed;
  file.previous = hex_of(line->previous.content);
  file.hash = hex_of(line->hash.content);
  file.is_sound = is_sound(work, *line);
  work.tx.each(
      "select subject_id from journal_subject where community_id = ? and sequence = ?",
      [&](const db::Row& row) { work.looked("journal.line", row.uuid(0)); }, work.community(),
      line->sequence);
  return file;
}

std::vector<LookCard> looks_of(Work& work, const std::vector<Uuid>& subjects,
                               const std::vector<std::string>& acts, std::int64_t most,
                               std::optional<std::int64_t> before) {
  std::vector<LookCard> looks;
  work.tx.each(
      "select l.sequence, l.server_time, l.act, l.actor_id, coalesce(u.name, ''), l.request "
      "from journal_line l left join auth_user u on u.id = l.actor_id "
      "where l.community_id = ? and l.sequence in ("
      "select sequence from journal_subject where community_id = ? and subject_id in (?*) "
      "and sequence < ?) and l.act in (?*) order by l.sequence desc limit ?",
      [&](const db::Row& row) { looks.push_back(look_in(row)); }, work.community(),
      work.community(), subjects, before.value_or(beyond_all), acts, most);
  return looks;
}

Result<LookList> list_looks(Work& work, const LookQuery& query) {
  std::vector<Uuid> subjects;
  std::vector<std::string> acts{"house.look", "house.show_person"};
  for (const auto& slice : work.sockets.personal) {
    // Who looked is told for longer than the slice keeps what they saw.
    acts.insert(acts.end(), slice.evidence.begin(), slice.evidence.end());
    const auto traces = slice.traces(work, query.person);
    const auto& places = traces.communities;
    if (std::find(places.begin(), places.end(), work.community()) == places.end()) continue;
    subjects.insert(subjects.end(), traces.subjects.begin(), traces.subjects.end());
  }
  if (subjects.empty()) return refuse(No::missing, "house.no_such_record", "person");
  const auto limit = limit_of(query.limit);
  LookList list;
  const auto before = query.before ? std::optional(std::int64_t(*query.before)) : std::nullopt;
  list.items = looks_of(work, subjects, acts, limit + 1, before);
  if (std::ssize(list.items) > limit) {
    list.items.resize(static_cast<std::size_t>(limit));
    list.next = list.items.back().sequence;
  }
  return list;
}

void plug(App& app) {
  using enum auth::Role;
  auto& r = app.router();
  r.get<list_lines>("/places/{place}/journal", auth::may(community_staff, command, inspector));
  r.get<open_line>("/places/{place}/journal/{sequence}", auth::may(community_staff, command));
  r.get<list_looks>("/places/{place}/looks", auth::may(community_staff, command));
}
}  // namespace journal
