// SPDX-License-Identifier: Apache-2.0
#include "gate/carried.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/json.hpp"
#include "gate/lookups.hpp"
#include "people/people.hpp"
#include "platform/pack/policy.hpp"

namespace gate {
namespace {
/// Grows whenever records take another form.
constexpr std::string_view form = "3";

/// What a phone has: the digest of all but the passes, and up to which change it has those.
struct Cursor {
  std::string digest;
  std::int64_t change = 0;

  std::string text() const { return digest + '.' + std::to_string(change); }
  static std::optional<Cursor> read(std::string_view text) {
    Cursor cursor;
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto* end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data() + dot + 1, end, cursor.change);
    if (fault != std::errc() || rest != end) return std::nullopt;
    cursor.digest = text.substr(0, dot);
    return cursor;
  }
};

std::vector<CarriedPerson> people_of(Work& work) {
  const auto lines = people::roster_of(work);
  std::vector<Uuid> doors;
  for (const auto& line : lines) doors.push_back(line.dwelling);
  const auto labels = place::labels_of(work, {work.community()}, doors);
  std::vector<CarriedPerson> people;
  people.reserve(lines.size());
  for (const auto& line : lines) {
    const auto label = labels.find(line.dwelling);
    people.push_back({line.person, line.household, line.dwelling, line.name,
                      label == labels.end() ? std::string() : label->second});
  }
  return people;
}

std::vector<CarriedPass> carried(std::vector<pass::Holder> holders) {
  std::vector<CarriedPass> passes;
  passes.reserve(holders.size());
  for (auto& holder : holders)
    passes.push_back({holder.pass, std::move(holder.alias), holder.kind, holder.medium,
                      holder.person, holder.household, holder.place, std::move(holder.name),
                      std::move(holder.door), std::move(holder.gates), holder.until});
  return passes;
}

/// All but the passes: those change so often that they are told one by one.
CarriedAll take_all(Work& work, const Rulebook& book, Instant until) {
  CarriedAll all;
  for (const auto& gate : place::gates_of(work))
    all.gates.push_back({gate.id, gate.name, state_of(gate), book.hours(gate.id, work.now)});
  for (const auto& set : book.all()) {
    const auto* end = book.end_of(set.id);
    const auto ends_at = end ? std::min(end->at, set.until_at) : set.until_at;
    if (ends_at <= work.now || set.from_at > until) continue;
    all.rules.push_back({set.id, set.number, set.gate_id, set.name.str(), set.legal_ground.str(),
                         set.objections.str(), set.terms, set.from_at, ends_at});
  }
  all.people = people_of(work);
  return all;
}

/// Passages that a limit in force still looks at: of households, and of passes for a second use.
std::vector<CarriedOuting> outings_of(Work& work, const CarriedAll& all) {
  std::int64_t days = 0;
  for (const auto& rules : all.rules)
    if (rules.terms.limit) days = std::max(days, std::int64_t(rules.terms.limit->every_days));
  if (days == 0) return {};
  return work.tx.query<CarriedOuting>(
      "select id, household_id, person_id, pass_id, direction, at from gate_passage "
      "where community_id = ? and at >= ? and answer = 'admit' and "
      "(household_id is not null or pass_id is not null) and is_emergency = ? order by at, id",
      work.community(), work.now + -days * day_ms, false);
}
}  // namespace

Result<GatePack> open_gate_pack(Work& work, const GatePackQuery& query) {
  GatePack pack;
  pack.lease = pack::lease_of_shift(work, keeps_gates());
  auto all = take_all(work, Rulebook(work, work.now), pack.lease.until);
  const Cursor now{pack::digest_of(form, json::write(all)), pass::holders_change(work)};
  pack.cursor = now.text();
  pack.outings = outings_of(work, all);
  const auto had = query.since ? Cursor::read(query.since->str()) : std::nullopt;
  // A phone that is ahead has it from a house that was restored since.
  if (had && had->digest == now.digest && had->change <= now.change) {
    if (had->change == now.change) return pack;
    auto since = pass::holders_since(work, had->change);
    pack.passes = {carried(std::move(since.holders)), std::move(since.gone)};
  } else {
    all.passes = carried(pass::all_holders(work));
    pack.lease.share = pack::fresh_share(work);
    pack.all = std::move(all);
  }
  work.looked("house.pack", work.community());
  return pack;
}
}  // namespace gate
