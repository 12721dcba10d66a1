// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/journal.hpp"

#include <sodium.h>

namespace journal {
namespace {
constexpr std::size_t hash_size = 32;
constexpr std::string_view nothing_changed = "[]";

/// Feeds length-prefixed fields to the hash.
class Digest {
 public:
  Digest() { crypto_generichash_init(&state_, nullptr, 0, hash_size); }

  void field(std::string_view bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const unsigned char prefix[4] = {
        static_cast<unsigned char>(size >> 24), static_cast<unsigned char>(size >> 16),
        static_cast<unsigned char>(size >> 8), static_cast<unsigned char>(size)};
    crypto_generichash_update(&state_, prefix, sizeof prefix);
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  }
  void field(const Uuid& id) {
    field(std::string_view(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()));
  }
  void field(std::int64_t number) {
    char big[8];
    for (int i = 0; i < 8; ++i) big[i] = static_cast<char>(number >> (8 * (7 - i)));
    field(std::string_view(big, sizeof big));
  }
  std::string finish() {
    std::string out(hash_size, '\0');
    crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(out.data()), out.size());
    return out;
  }

 private:
  crypto_generichash_state state_;
};
}  // namespace

std::string hash_of(const Line& line) {
  Digest digest;
  digest.field(line.previous.content);
  digest.field(line.community_id);
  digest.field(line.sequence);
  digest.field(line.id);
  digest.field(line.actor_id);
  digest.field(line.device_id);
  if (line.device_time) {
    digest.field(line.device_time->milliseconds);
  } else {
    digest.field(std::string_view{});
  }
  digest.field(line.server_time.milliseconds);
  digest.field(line.act);
  digest.field(line.request);
  digest.field(line.reply);
  digest.field(line.status);
  digest.field(line.changed);
  return digest.finish();
}

Book::Head& Book::head_of(db::Tx& tx, const Uuid& community) {
  const auto [place, is_new] = heads_.try_emplace(community);
  if (is_new) {
    place->second.hash.assign(hash_size, '\0');
    tx.each(
        "select sequence, hash from journal_line where community_id = ? "
        "order by sequence desc limit 1",
        [&](const db::Row& row) {
          place->second = {row.whole(0), std::string(row.bytes(1))};
        },
        community);
  }
  return place->second;
}

std::int64_t Book::append(db::Tx& tx, Line line, const std::vector<Uuid>& subjects) {
  auto& head = head_of(tx, line.community_id);
  line.sequence = head.sequence + 1;
  line.previous.content = head.hash;
  line.hash.content = hash_of(line);
  tx.insert(line);
  for (const auto& subject : subjects)
    tx.send(
        "insert into journal_subject (community_id, subject_id, sequence) values (?, ?, ?) "
        "on conflict do nothing",
        line.community_id, subject, line.sequence);
  // A look is a line, but no change.
  if (line.changed != nothing_changed)
    ++of_days_[{line.community_id, Day::in_china(line.server_time).days}];
  head = {line.sequence, line.hash.content};
  const auto id = line.id;
  answered_[id] = std::move(line);
  return head.sequence;
}

void Book::count_days(db::Tx& tx) {
  for (const auto& [key, changes] : of_days_)
    tx.send(
        "insert into journal_day (community_id, day, changes) values (?, ?, ?) "
        "on conflict (community_id, day) "
        "do update set changes = journal_day.changes + excluded.changes",
        key.first, Day{key.second}, changes);
  of_days_.clear();
}

void Book::prefetch(db::Tx& tx, const std::vector<Uuid>& communities,
                    const std::vector<Uuid>& ids) {
  if (ids.empty()) return;
  // Left alone, SQLite takes many ids for more work than a whole chain and reads that instead.
  auto lines = tx.all<Line>(
      "/*sqlite: indexed by journal_line_request */ where community_id in (?*) and id in (?*)",
      communities, ids);
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

Verdict verify(db::Tx& tx) {
  Verdict verdict;
  Uuid community;
  std::int64_t expected = 1;
  std::string previous;
  bool is_first = true;
  const std::string all =
      "select " + db::columns_of<Line>() + " from journal_line order by community_id, sequence";
  tx.each(all, [&](const db::Row& row) {
    const auto line = db::take_row<Line>(row);
    if (is_first || line.community_id != community) {
      community = line.community_id;
      expected = 1;
      previous.assign(hash_size, '\0');
      ++verdict.chains;
      is_first = false;
    }
    const char* wrong = line.sequence != expected            ? "gap"
                        : line.previous.content != previous  ? "previous"
                        : line.hash.content != hash_of(line) ? "hash"
                                                             : nullptr;
    if (wrong && verdict.breaks.size() < 100)
      verdict.breaks.push_back({community, line.sequence, wrong});
    expected = line.sequence + 1;
    previous = line.hash.content;
    ++verdict.lines;
  });
  return verdict;
}

std::vector<Event> life_of(db::Tx& tx, const Uuid& community, const Uuid& subject, int most) {
  return tx.query<Event>(
      "select l.server_time, l.act, coalesce(u.name, '') from journal_subject s "
      "join journal_line l on l.community_id = s.community_id and l.sequence = s.sequence "
      "left join auth_user u on u.id = l.actor_id "
      "where s.community_id = ? and s.subject_id = ? order by s.sequence desc limit ?",
      community, subject, most);
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
