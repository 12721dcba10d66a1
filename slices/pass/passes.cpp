// SPDX-License-Identifier: Apache-2.0
#include "pass/passes.hpp"

#include <algorithm>

#include "pass/hex.hpp"
#include "pass/policy.hpp"

namespace pass {
namespace {
/// After which pass a page begins.
struct Cursor {
  Instant at = latest_instant;
  Uuid id;
};

/// A pass that is gone meanwhile ends the list. Refuses json.bad_cursor.
Result<Cursor> read_cursor(Work& work, const std::string& text) {
  const auto id = Uuid::parse(text);
  if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
  const auto pass = find_pass(work, *id);
  return pass ? Cursor{pass->issued_at, *id} : Cursor{earliest_instant, {}};
}

/// What `like` takes for a part of a text.
std::string anywhere(std::string_view part) {
  std::string pattern = "%";
  for (const char c : part) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

void count_all(Work& work, PassList& list) {
  work.tx.each(
      "select state, case when until_at > ? then 1 else 0 end, count(*) from pass_pass "
      "where community_id = ? group by 1, 2",
      [&](const db::Row& row) {
        const bool is_over = row.text(0) == "ended" || row.whole(1) == 0;
        (is_over ? list.over : row.text(0) == "asked" ? list.asked : list.running) += row.whole(2);
      },
      work.now, work.community());
}

std::vector<Pass> page_of(Work& work, const PassQuery& query, const Cursor& after, int limit) {
  const std::string shown(described::name_of(query.shown.value_or(Shown::running)));
  const std::string kind(query.kind ? described::name_of(*query.kind) : "");
  const auto part = query.q ? anywhere(query.q->str()) : std::string();
  return work.tx.all<Pass>(
      "where community_id = ? and (issued_at < ? or (issued_at = ? and id < ?)) and "
      "case ? when 'running' then state = 'valid' and until_at > ? "
      "when 'asked' then state = 'asked' and until_at > ? "
      "else state = 'ended' or until_at <= ? end and "
      "(? = '' or kind = ?) and (? = '' or name like ? escape '\\' or door like ? escape '\\') "
      "order by issued_at desc, id desc limit ?",
      work.community(), after.at, after.at, after.id, shown, work.now, work.now, work.now, kind,
      kind, part, part, part, std::int64_t(limit));
}

std::int64_t next_revocation(Work& work) {
  work.tx.run(
      "insert into pass_counter (community_id, revocations, changes) values (?, 1, 0) on conflict "
      "(community_id) do update set revocations = pass_counter.revocations + 1",
      work.community());
  return *work.tx.value<std::int64_t>("select revocations from pass_counter where community_id = ?",
                                      work.community());
}
}  // namespace

std::int64_t next_change(Work& work) {
  work.tx.run(
      "insert into pass_counter (community_id, revocations, changes) values (?, 0, 1) on conflict "
      "(community_id) do update set changes = pass_counter.changes + 1",
      work.community());
  return *work.tx.value<std::int64_t>("select changes from pass_counter where community_id = ?",
                                      work.community());
}

std::optional<Pass> find_pass(Work& work, const Uuid& pass) {
  return work.tx.one<Pass>("where community_id = ? and id = ?", work.community(), pass);
}

Result<std::vector<Pass>> passes_named(Work& work, const std::vector<Uuid>& passes,
                                       const char* field) {
  if (passes.empty()) return refuse(No::missing, "pass.no_such_pass", field);
  if (std::ssize(passes) > pass_policy(work.today()).at_once)
    return refuse(No::invalid, "pass.too_many_at_once", field);
  std::unordered_map<Uuid, Pass> found;
  for (auto& pass :
       work.tx.all<Pass>("where community_id = ? and id in (?*)", work.community(), passes)) {
    const auto id = pass.id;
    found.emplace(id, std::move(pass));
  }
  std::vector<Pass> all;
  for (std::size_t n = 0; n < passes.size(); ++n) {
    const auto pass = found.find(passes[n]);
    if (pass == found.end()) return refuse(No::missing, "pass.no_such_pass", item_of(field, n));
    all.push_back(pass->second);
  }
  return all;
}

std::vector<PassCard> cards_of(Work& work, const std::vector<Pass>& passes) {
  std::vector<Uuid> hosts;
  for (const auto& pass : passes)
    if (pass.host_id) hosts.push_back(*pass.host_id);
  const auto known = people::find_members(work, hosts);
  std::vector<PassCard> cards;
  for (const auto& pass : passes) {
    PassCard card{pass.id,
                  pass.revision,
                  pass.kind,
                  pass.medium,
                  pass.state,
                  pass.is_running(work.now),
                  pass.person_id,
                  pass.household_id,
                  pass.host_id,
                  pass.name,
                  pass.door,
                  {},
                  pass.gates.ids,
                  pass.from_at,
                  pass.until_at,
                  pass.issued_at,
                  pass.issuer_name,
                  pass.bound_at,
                  {},
                  pass.prints,
                  pass.ended_at,
                  pass.ended_by,
                  pass.end_reason};
    if (pass.signed_until.milliseconds > 0) card.signed_until = pass.signed_until;
    if (pass.host_id)
      if (const auto host = known.find(*pass.host_id); host != known.end())
        card.host_name = host->second.name;
    cards.push_back(std::move(card));
  }
  return cards;
}

void end_pass(Work& work, Pass& pass, EndReason reason, std::string by) {
  pass.state = State::ended;
  pass.ended_at = work.now;
  pass.ended_by = std::move(by);
  pass.end_reason = described::name_of(reason);
  if (pass.signed_until > work.now) pass.revoked = next_revocation(work);
  pass.changed = next_change(work);
  ++pass.revision;
  work.tx.update(pass);
}

std::string masked(const std::string& name) {
  std::size_t end = name.empty() ? 0 : 1;
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
  return name.substr(0, end) + "*";
}

Result<PassList> list_passes(Work& work, const PassQuery& query) {
  Cursor after;
  if (query.after) {
    const auto read = read_cursor(work, query.after->str());
    if (!read) return refuse(read);
    after = *read;
  }
  const int limit = query.limit ? int(std::int64_t(*query.limit)) : 50;
  auto rows = page_of(work, query, after, limit + 1);
  PassList list;
  if (std::ssize(rows) > limit) {
    rows.resize(std::size_t(limit));
    list.next = rows.back().id.text();
  }
  list.items = cards_of(work, rows);
  count_all(work, list);
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<PassKind>>([&](auto kind) {
    const auto& policy = kind_policy(kind.value, work.today());
    list.kinds.push_back({kind.value, policy.usual_ms, policy.most_ms});
  });
  return list;
}

Result<PassFile> open_pass(Work& work, const PassKey& key) {
  const auto pass = find_pass(work, key.pass);
  if (!pass) return refuse(No::missing, "pass.no_such_pass", "pass");
  PassFile file{cards_of(work, {*pass})[0], {}};
  work.tx.each(
      "select s.signed_at, s.until_at, k.name, s.by_name from pass_signing s join pass_key k on "
      "k.community_id = s.community_id and k.id = s.key_id where s.community_id = ? and "
      "s.pass_id = ? order by s.id desc limit 100",
      [&](const db::Row& row) {
        file.signings.push_back(
            {{row.whole(0)}, {row.whole(1)}, to_hex(row.bytes(2)), std::string(row.text(3))});
      },
      work.community(), key.pass);
  work.looked("pass.pass", key.pass);
  return file;
}

Result<PassCard> renew_pass(Work& work, const PassRenewal& wanted) {
  auto pass = find_pass(work, wanted.pass);
  if (!pass) return refuse(No::missing, "pass.no_such_pass", "pass");
  if (pass->revision != wanted.revision) {
    Refusal late{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    late.current = json::write(cards_of(work, {*pass})[0]);
    return tl::unexpected<Refusal>(std::move(late));
  }
  if (pass->state == State::ended) return refuse(No::conflict, "pass.ended_already", "pass");
  if (wanted.until < pass->until_at) return refuse(No::invalid, "pass.ends_too_early", "until");
  if (const auto may = may_last(pass->kind, pass->from_at, wanted.until, work.now); !may)
    return refuse(may);
  pass->until_at = wanted.until;
  pass->changed = next_change(work);
  ++pass->revision;
  work.tx.update(*pass);
  work.announce("pass.renewed", {pass->id});
  return cards_of(work, {*pass})[0];
}

Result<PassCards> revoke_passes(Work& work, const NewPassRevocation& wanted) {
  auto passes = passes_named(work, wanted.passes, "passes");
  if (!passes) return refuse(passes);
  // Every guard of the community is meant.
  std::vector<Uuid> about{wanted.id, work.community()};
  for (std::size_t n = 0; n < passes->size(); ++n) {
    auto& pass = (*passes)[n];
    const auto& named = wanted.passes;
    const auto here = named.begin() + std::ptrdiff_t(n);
    if (pass.state == State::ended || std::find(named.begin(), here, pass.id) != here)
      return refuse(No::conflict, "pass.ended_already", "passes/" + std::to_string(n));
    end_pass(work, pass, wanted.reason, work.actor.name);
    about.push_back(pass.id);
    if (pass.person_id) about.push_back(*pass.person_id);
  }
  work.announce("pass.revoked", std::move(about));
  return PassCards{cards_of(work, *passes)};
}
}  // namespace pass
