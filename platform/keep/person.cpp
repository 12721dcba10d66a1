// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/person.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/json.hpp"
#include "platform/journal/chain.hpp"

namespace keep {
namespace {
namespace bj = boost::json;

constexpr std::string_view look_act = "house.look", show_act = "house.show_person";
constexpr std::size_t most_at_once = 10'000;

/// What all slices together know of a person.
struct Known : PersonKnown {
  std::vector<std::string> evidence;
  bool is_somebody = false;
};

template <class T>
void add(std::vector<T>& all, const std::vector<T>& more) {
  for (const auto& one : more)
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

Known known_of(routing::Desk& desk, const Sockets& sockets, const Uuid& person) {
  Known known;
  known.person = person;
  known.evidence = {std::string(look_act), std::string(show_act),
                    std::string(journal::erasing_act)};
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    for (const auto& slice : sockets.personal) {
      const auto traces = slice.traces(work, person);
      add(known.communities, traces.communities);
      add(known.subjects, traces.subjects);
      add(known.words, traces.words);
      add(known.evidence, slice.evidence);
    }
    known.is_somebody = !known.communities.empty();
    // Chains of communities that the person left tell of them too, and that of the house tells who
    // opened their home in an emergency.
    std::vector<Uuid> chains;
    auto subjects = known.subjects;
    subjects.push_back(person);
    work.tx.each(
        "select distinct community_id from journal_subject where subject_id in (?*)",
        [&](const db::Row& row) { chains.push_back(row.uuid(0)); }, subjects);
    add(known.communities, chains);
  });
  return known;
}

/// As a text stands inside a JSON text.
std::string inside_json(const std::string& text) {
  std::string quoted;
  json::write_text(quoted, text);
  return quoted.substr(1, quoted.size() - 2);
}

/// Lines of the chain that tell of the person.
struct Told {
  std::vector<std::int64_t> erasable, old;
};

Told lines_telling(db::Tx& tx, const Uuid& community, const Known& known) {
  std::vector<std::string> words;
  for (const auto& word : known.words) words.push_back(inside_json(word));
  Told told;
  const auto take = [&](const db::Row& row) {
    if (std::find(known.evidence.begin(), known.evidence.end(), row.text(1)) !=
        known.evidence.end())
      return;
    const bool is_about = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return row.text(2).find(word) != std::string_view::npos ||
             row.text(3).find(word) != std::string_view::npos;
    });
    if (is_about) (row.whole(4) ? told.erasable : told.old).push_back(row.whole(0));
  };
  tx.each(
      "select l.sequence, l.act, l.request, l.reply, "
      "cast(case when l.content is null then 0 else 1 end as bigint) "
      "from journal_line l where l.community_id = ? and l.sequence in ("
      "select sequence from journal_subject where community_id = ? and subject_id in (?*)) "
      "order by l.sequence",
      take, community, community, known.subjects);
  return told;
}

void take_texts(db::Tx& tx, const Uuid& community, const std::vector<std::int64_t>& lines) {
  for (std::size_t at = 0; at < lines.size(); at += most_at_once) {
    const auto end = std::min(lines.size(), at + most_at_once);
    tx.run(
        "update journal_line set request = '', reply = '', salt = null "
        "where community_id = ? and sequence in (?*)",
        community,
        std::vector<std::int64_t>(lines.begin() + std::ptrdiff_t(at),
                                  lines.begin() + std::ptrdiff_t(end)));
  }
}

Result<ErasedThere> erase_there(Work& work, const Sockets& sockets, const Known& known,
                                const Uuid& community, Erasure& erasure) {
  ErasedThere there;
  there.community = community;
  for (const auto& slice : sockets.personal) {
    if (community.is_nil()) break;
    auto erased = slice.erase(work, known);
    for (const auto& [kind, count] : erased.counts) there.counts[slice.name + '.' + kind] += count;
    add(erasure.needles, erased.needles);
  }
  const auto told = lines_telling(work.tx, community, known);
  take_texts(work.tx, community, told.erasable);
  there.texts = std::ssize(told.erasable);
  there.old_texts = std::ssize(told.old);
  bj::object counts;
  for (const auto& [kind, count] : there.counts) counts[kind] = count;
  work.kept_request = bj::serialize(bj::object{{"person", erasure.person.text()},
                                               {"purpose", erasure.purpose},
                                               {"lines", bj::value_from(told.erasable)}});
  work.kept_reply = bj::serialize(bj::object{{"erased", std::move(counts)}});
  work.announce("house.person_erased", {erasure.person});
  return there;
}

void read_line(routing::Desk& desk, ErasedThere& there) {
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    work.tx.each(
        "select sequence, hash from journal_line where community_id = ? and act = ? "
        "order by sequence desc limit 1",
        [&](const db::Row& row) {
          there.sequence = row.whole(0);
          there.hash = row.bytes(1);
        },
        there.community, journal::erasing_act);
  });
}

/// Who looked at the person in that community, oldest first.
bj::array looks_at(Work& work, const Known& known) {
  bj::array looks;
  auto acts = known.evidence;
  std::erase(acts, std::string(journal::erasing_act));
  work.tx.each(
      "select l.server_time, l.act, coalesce(u.name, '') from journal_line l "
      "left join auth_user u on u.id = l.actor_id where l.community_id = ? and l.sequence in ("
      "select sequence from journal_subject where community_id = ? and subject_id in (?*)) "
      "and l.act in (?*) order by l.sequence",
      [&](const db::Row& row) {
        looks.push_back(
            bj::object{{"at", row.whole(0)}, {"act", row.text(1)}, {"by", row.text(2)}});
      },
      work.place.community, work.place.community, known.subjects, acts);
  return looks;
}

std::string hex_of(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();
  return text;
}

std::string hash_of(std::string_view text) {
  std::string hash(32, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  return hex_of(hash);
}
}  // namespace

std::optional<Erasure> erase_person(routing::Desk& desk, const Sockets& sockets, const Uuid& person,
                                    const std::string& purpose) {
  const auto known = known_of(desk, sockets, person);
  if (!known.is_somebody) return std::nullopt;
  Erasure erasure{person, purpose, {}, {}, {}};
  for (const auto& community : known.communities) {
    auto there = desk.run_as(routing::Desk::house(), community, std::string(journal::erasing_act),
                             "{}", [&](Work& work) {
                               erasure.at = work.now;
                               return erase_there(work, sockets, known, community, erasure);
                             });
    ENSURE(there.has_value());
    read_line(desk, *there);
    erasure.communities.push_back(std::move(*there));
  }
  return erasure;
}

std::optional<bj::object> show_person(routing::Desk& desk, const Sockets& sockets,
                                      const Uuid& person, const std::string& purpose) {
  const auto known = known_of(desk, sockets, person);
  if (!known.is_somebody) return std::nullopt;
  bj::object shown{{"person", person.text()}, {"purpose", purpose}};
  bj::array communities;
  const auto request = bj::serialize(bj::object{{"person", person.text()}, {"purpose", purpose}});
  for (const auto& community : known.communities) {
    if (community.is_nil()) continue;
    auto there = desk.run_as(routing::Desk::house(), community, std::string(show_act), request,
                             [&](Work& work) -> Result<bj::object> {
                               bj::object found{{"community", community.text()}};
                               for (const auto& slice : sockets.personal)
                                 found[slice.name] = slice.show(work, known);
                               found["looks"] = looks_at(work, known);
                               work.looked("house.person", person);
                               return found;
                             });
    ENSURE(there.has_value());
    communities.push_back(std::move(*there));
  }
  shown["communities"] = std::move(communities);
  return shown;
}

std::string certificate_of(const Erasure& erasure, const std::string& house,
                           const std::optional<Scan>& scan) {
  bj::array communities;
  for (const auto& there : erasure.communities) {
    bj::object counts;
    for (const auto& [kind, count] : there.counts) counts[kind] = count;
    communities.push_back(bj::object{{"community", there.community.text()},
                                     {"erased", std::move(counts)},
                                     {"journal_texts", there.texts},
                                     {"journal_texts_left", there.old_texts},
                                     {"journal_line", there.sequence},
                                     {"journal_head", hex_of(there.hash)}});
  }
  bj::object out{{"certificate", "erasure"},        {"version", 1},
                 {"linli", LINLI_VERSION},          {"house", house},
                 {"person", erasure.person.text()}, {"purpose", erasure.purpose},
                 {"at", erasure.at.milliseconds},   {"communities", std::move(communities)}};
  if (scan)
    out["scan"] = bj::object{
        {"files", bj::value_from(scan->files)}, {"sought", scan->sought}, {"found", scan->found}};
  out["backups"] = "backups made before still hold what was erased, until they are removed";
  out["hash"] = hash_of(bj::serialize(out));
  return bj::serialize(out);
}

bool is_sound_certificate(std::string_view text) {
  boost::system::error_code fault;
  auto value = bj::parse(text, fault);
  if (fault || !value.is_object()) return false;
  auto& object = value.get_object();
  const auto* hash = object.if_contains("hash");
  if (!hash || !hash->is_string()) return false;
  const std::string said(hash->get_string());
  object.erase("hash");
  return said == hash_of(bj::serialize(object));
}

std::string certificate_text(const Erasure& erasure, const std::string& house,
                             const std::optional<Scan>& scan, const std::string& certificate) {
  std::string out = "数据删除证明  Certificate of erasure\n\n";
  const auto line = [&](const char* name, const std::string& value) {
    out.append(name).append(": ").append(value).append("\n");
  };
  line("系统标识 house", house);
  line("人员编号 person", erasure.person.text());
  line("用途 purpose", erasure.purpose);
  line("日期 day (UTC+8)", Day::in_china(erasure.at).text());
  for (const auto& there : erasure.communities) {
    out += "\n";
    line("社区 community", there.community.text());
    for (const auto& [kind, count] : there.counts)
      line(("  " + kind).c_str(), std::to_string(count));
    line("  日志正文已销毁 journal texts destroyed", std::to_string(there.texts));
    if (there.old_texts) line("  日志正文仍在 journal texts left", std::to_string(there.old_texts));
    line("  日志行 journal line", std::to_string(there.sequence));
    line("  链头 head", hex_of(there.hash));
  }
  out += "\n";
  if (scan)
    line("核查 scan",
         std::to_string(scan->sought) + " sought, " + std::to_string(scan->found) + " found");
  line("备份 backups",
       "此前的备份仍含已删除的数据，须另行销毁 (backups made before still hold it)");
  const auto at = certificate.rfind("\"hash\":\"");
  line("哈希 hash", certificate.substr(at + 8, 64));
  return out;
}
}  // namespace keep
