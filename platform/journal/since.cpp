// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/since.hpp"

#include <sodium.h>

#include <map>
#include <set>

#include "base/json.hpp"

namespace journal {
namespace {
constexpr std::size_t shown_of_hash = 8;

std::string text_of(std::string_view hash) {
  hash = hash.substr(0, shown_of_hash);
  std::string text(hash.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(hash.data()),
                 hash.size());
  text.pop_back();
  return text;
}

struct Gathered {
  std::map<std::string, std::set<Uuid>, std::less<>> ids;
  std::set<std::string, std::less<>> without_ids;

  void take(std::string_view changed) {
    const auto list = json::parse(changed);
    if (!list || !list->is_array()) return;
    for (const auto& one : list->get_array()) {
      const auto& topic = one.at("topic").get_string();
      const auto& named = one.at("ids").get_array();
      if (named.empty()) without_ids.emplace(topic);
      auto& known = ids[std::string(topic)];
      for (const auto& id : named)
        if (const auto read = Uuid::parse(id.get_string())) known.insert(*read);
    }
  }
};
}  // namespace

Mark last_line(db::Tx& tx, const Uuid& community) {
  Mark mark;
  tx.each(
      "select sequence, hash from journal_line where community_id = ? "
      "order by sequence desc limit 1",
      [&](const db::Row& row) {
        mark = {row.whole(0), text_of(row.bytes(1))};
      },
      community);
  return mark;
}

bool has_line(db::Tx& tx, const Uuid& community, const Mark& mark) {
  if (mark.sequence == 0) return mark.hash.empty();
  bool is_same = false;
  tx.each(
      "select hash from journal_line where community_id = ? and sequence = ?",
      [&](const db::Row& row) { is_same = text_of(row.bytes(0)) == mark.hash; }, community,
      mark.sequence);
  return is_same;
}

std::optional<std::vector<Announcement>> announced_since(db::Tx& tx, const Uuid& community,
                                                         std::int64_t sequence, std::int64_t most) {
  Gathered gathered;
  std::int64_t lines = 0;
  tx.each(
      "select changed from journal_line where community_id = ? and sequence > ? "
      "and changed <> '[]' order by sequence limit ?",
      [&](const db::Row& row) {
        if (++lines <= most) gathered.take(row.text(0));
      },
      community, sequence, most + 1);
  if (lines > most) return std::nullopt;
  std::vector<Announcement> announced;
  for (const auto& topic : gathered.without_ids) announced.push_back({topic, {}});
  for (const auto& [topic, ids] : gathered.ids)
    if (!ids.empty()) announced.push_back({topic, {ids.begin(), ids.end()}});
  return announced;
}
}  // namespace journal
