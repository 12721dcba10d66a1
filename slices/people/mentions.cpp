// SPDX-License-Identifier: Apache-2.0
#include "people/mentions.hpp"

#include <algorithm>
#include <map>

#include "platform/app.hpp"

namespace people {
namespace {
constexpr std::size_t given_at_once = 500;

std::vector<Uuid> rows_that_name(Work& work, const keep::PersonMentions& mentions,
                                 const Uuid& community, const Uuid& person) {
  std::vector<Uuid> rows;
  work.tx.each(
      mentions.rows, [&](const db::Row& row) { rows.push_back(row.uuid(0)); }, community, person);
  return rows;
}

void give(Work& work, const keep::PersonMentions& mentions, const Uuid& community, const Uuid& from,
          const Uuid& to, const std::vector<Uuid>& rows) {
  for (std::size_t at = 0; at < rows.size(); at += given_at_once) {
    const auto first = rows.begin() + std::ptrdiff_t(at);
    const std::vector<Uuid> some(first,
                                 first + std::ptrdiff_t(std::min(given_at_once, rows.size() - at)));
    if (mentions.before) mentions.before(work);
    work.tx.run(mentions.give, to, community, from, some);
    if (mentions.topic) work.announce_at(community, mentions.topic, some);
  }
}

std::vector<MergeMention> marked(Work& work, const Merge& merge) {
  return work.tx.all<MergeMention>("where community_id = ? and merge_id = ? order by row_id",
                                   merge.community_id, merge.id);
}

/// By what they are, rows that name the kept one and were marked by nobody.
std::map<std::string, std::vector<Uuid>> rows_since(Work& work, const Merge& merge) {
  std::set<std::pair<std::string, Uuid>> known;
  for (const auto& mark : marked(work, merge)) known.emplace(mark.mention, mark.row_id);
  std::map<std::string, std::vector<Uuid>> since;
  for (const auto& mentions : work.sockets.mentions) {
    auto rows = rows_that_name(work, mentions, merge.community_id, merge.kept_id);
    std::erase_if(rows, [&](const Uuid& row) { return known.contains({mentions.name, row}); });
    if (!rows.empty()) since[mentions.name] = std::move(rows);
  }
  return since;
}
}  // namespace

std::vector<MentionCount> mentions_of(Work& work, const Person& person) {
  std::vector<MentionCount> counts;
  for (const auto& mentions : work.sockets.mentions) {
    const auto rows = rows_that_name(work, mentions, person.community_id, person.id);
    if (!rows.empty()) counts.push_back({mentions.name, std::ssize(rows)});
  }
  return counts;
}

std::vector<MentionCount> mentions_then(Work& work, const Merge& merge, Side side) {
  std::vector<MentionCount> counts;
  work.tx.each(
      "select mention, count(*) from people_merge_mention where community_id = ? and "
      "merge_id = ? and side = ? group by mention order by mention",
      [&](const db::Row& row) {
        counts.push_back({std::string(row.text(0)), row.whole(1)});
      },
      merge.community_id, merge.id, side);
  return counts;
}

std::vector<MentionCount> mentions_since(Work& work, const Merge& merge) {
  std::vector<MentionCount> counts;
  for (const auto& [mention, rows] : rows_since(work, merge))
    counts.push_back({mention, std::ssize(rows)});
  return counts;
}

void carry_mentions(Work& work, const Merge& merge) {
  if (merge.dropped_community_id != merge.community_id) return;
  for (const auto& mentions : work.sockets.mentions) {
    std::vector<MergeMention> marks;
    const auto mark = [&](const std::vector<Uuid>& rows, Side side) {
      for (const auto& row : rows)
        marks.push_back({merge.community_id, merge.id, mentions.name, row, side});
    };
    mark(rows_that_name(work, mentions, merge.community_id, merge.kept_id), Side::kept);
    const auto dropped = rows_that_name(work, mentions, merge.community_id, merge.dropped_id);
    mark(dropped, Side::dropped);
    work.tx.insert_all(marks);
    give(work, mentions, merge.community_id, merge.dropped_id, merge.kept_id, dropped);
  }
}

void give_mentions(Work& work, const Merge& merge, const std::set<std::string>& since) {
  if (merge.dropped_community_id != merge.community_id) return;
  std::map<std::string, std::vector<Uuid>> rows;
  for (const auto& mark : marked(work, merge))
    if (mark.side == Side::dropped) rows[mark.mention].push_back(mark.row_id);
  for (auto& [mention, fresh] : rows_since(work, merge))
    if (since.contains(mention))
      rows[mention].insert(rows[mention].end(), fresh.begin(), fresh.end());
  for (const auto& mentions : work.sockets.mentions)
    if (const auto found = rows.find(mentions.name); found != rows.end())
      give(work, mentions, merge.community_id, merge.kept_id, merge.dropped_id, found->second);
}
}  // namespace people
