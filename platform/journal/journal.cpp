// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/journal.hpp"

#include <sodium.h>

#include "platform/journal/chain.hpp"

namespace journal {
namespace {
constexpr std::string_view nothing_changed = "[]";
constexpr std::size_t salts_at_once = 256;

/// Which line concerns which record.
struct SubjectRow {
  static constexpr auto table = "journal_subject";
  Uuid community_id, subject_id;
  std::int64_t sequence = 0;
};
BOOST_DESCRIBE_STRUCT(SubjectRow, (), (community_id, subject_id, sequence))
}  // namespace

std::string Book::new_salt() {
  if (salts_.empty()) {
    salts_.resize(salt_size * salts_at_once);
    randombytes_buf(salts_.data(), salts_.size());
  }
  auto salt = salts_.substr(salts_.size() - salt_size);
  salts_.resize(salts_.size() - salt_size);
  return salt;
}

db::Question Book::last_line(const Uuid& community, Head& head) {
  head.hash.assign(hash_size, '\0');
  return db::Tx::question(
      "select sequence, hash from journal_line where community_id = ? "
      "order by sequence desc limit 1",
      [&head](const db::Row& row) {
        head = {row.whole(0), std::string(row.bytes(1))};
      },
      community);
}

Book::Head& Book::head_of(db::Tx& tx, const Uuid& community) {
  const auto [place, is_new] = heads_.try_emplace(community);
  if (is_new) tx.ask(last_line(community, place->second));
  return place->second;
}

std::int64_t Book::append(db::Tx& tx, Line line, const std::vector<Uuid>& subjects) {
  auto& head = head_of(tx, line.community_id);
  line.sequence = head.sequence + 1;
  line.previous.content = head.hash;
  line.salt = db::Bytes{new_salt()};
  line.content = db::Bytes{content_of(line.salt->content, line.request, line.reply)};
  line.hash.content = hash_of(line);
  tx.insert_at_end(line);
  for (const auto& subject : subjects)
    tx.insert_at_end(SubjectRow{line.community_id, subject, line.sequence});
  auto& of_day = of_days_[{line.community_id, Day::in_china(line.server_time).days}];
  if (of_day.first_sequence == 0) of_day.first_sequence = line.sequence;
  // A look is a line, but no change.
  if (line.changed != nothing_changed) ++of_day.changes;
  head = {line.sequence, line.hash.content};
  const auto id = line.id;
  answered_[id] = std::move(line);
  return head.sequence;
}

void Book::count_days(db::Tx& tx) {
  for (const auto& [key, of_day] : of_days_)
    tx.send(
        "insert into journal_day (community_id, day, changes, first_sequence) values (?, ?, ?, ?) "
        "on conflict (community_id, day) "
        "do update set changes = journal_day.changes + excluded.changes",
        key.first, Day{key.second}, of_day.changes, of_day.first_sequence);
  of_days_.clear();
}

void Book::prefetch(db::Tx& tx, const std::vector<Uuid>& communities,
                    const std::vector<Uuid>& ids) {
  if (ids.empty()) return;
  std::vector<Line> lines;
  std::vector<db::Question> questions{
      db::Tx::into(lines, "where community_id in (?*) and id in (?*)", communities, ids)};
  for (const auto& community : communities)
    if (const auto [place, is_new] = heads_.try_emplace(community); is_new)
      questions.push_back(last_line(community, place->second));
  tx.ask(questions);
  for (auto& line : lines) {
    const auto id = line.id;
    answered_[id] = std::move(line);
  }
}

const Line* Book::find(const Uuid& community, const Uuid& id) const {
  const auto found = answered_.find(id);
  if (found == answered_.end() || found->second.community_id != community) return nullptr;
  return &found->second;
}

void Book::end_batch() {
  answered_.clear();
  heads_.clear();
  of_days_.clear();
}

std::vector<Event> life_of(db::Tx& tx, const Uuid& community, const Uuid& subject,
                           std::int64_t before, std::int64_t most) {
  return tx.query<Event>(
      "select l.sequence, l.server_time, l.act, coalesce(u.name, ''), "
      "case when length(l.changed) <= 1000 then l.changed else '' end "
      "from journal_subject s "
      "join journal_line l on l.community_id = s.community_id and l.sequence = s.sequence "
      "left join auth_user u on u.id = l.actor_id "
      "where s.community_id = ? and s.subject_id = ? and s.sequence < ? and l.changed <> '[]' "
      "order by s.sequence desc limit ?",
      community, subject, before, most);
}

std::vector<std::string> requests_on(db::Tx& tx, const std::vector<Uuid>& communities,
                                     const std::vector<Uuid>& subjects,
                                     const std::vector<std::string>& acts) {
  std::vector<std::string> requests;
  tx.each(
      "select l.request from journal_subject s "
      "join journal_line l on l.community_id = s.community_id and l.sequence = s.sequence "
      "where s.community_id in (?*) and s.subject_id in (?*) and l.act in (?*) "
      "order by l.server_time",
      [&](const db::Row& row) { requests.emplace_back(row.text(0)); }, communities, subjects, acts);
  return requests;
}

std::vector<DayCount> changes_by_day(db::Tx& tx, const std::vector<Uuid>& communities, Instant now,
                                     int days) {
  const auto today = Day::in_china(now);
  std::vector<DayCount> counts;
  for (int back = days - 1; back >= 0; --back) counts.push_back({today + -back, 0});
  tx.each(
      "select day, cast(sum(changes) as bigint) from journal_day "
      "where community_id in (?*) and day > ? group by day",
      [&](const db::Row& row) {
        const auto at = row.whole(0) - counts.front().day.days;
        if (at >= 0 && at < days) counts[static_cast<std::size_t>(at)].changes = row.whole(1);
      },
      communities, std::int64_t(today.days - days));
  return counts;
}
}  // namespace journal
