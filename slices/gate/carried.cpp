// SPDX-License-Identifier: Apache-2.0
#include "gate/carried.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "gate/lookups.hpp"
#include "people/people.hpp"
#include "platform/pack/policy.hpp"

namespace gate {
namespace {
/// Grows whenever records take another form.
constexpr std::string_view form = "2";

std::string hex_of(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

std::string fresh_share(Work& work) {
  std::array<std::uint8_t, 32> bytes;
  work.world.random.fill(bytes);
  return hex_of(bytes.data(), bytes.size());
}

std::string digest_of(const CarriedAll& all) {
  const auto text = std::string(form) + json::write(all);
  std::array<unsigned char, 16> hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), nullptr, 0);
  return hex_of(hash.data(), hash.size());
}

/// As long as a shift, and no longer than the grant that lets in.
GateLease lease_of(Work& work) {
  GateLease lease{work.now, work.now + pack::pack_policy(work.today()).lease_ms, {}};
  const auto* grant =
      auth::grant_that_allows(keeps_gates(), work.actor.grants, work.place, work.now);
  if (grant && grant->until) lease.until = std::min(lease.until, *grant->until);
  return lease;
}

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

std::vector<CarriedPass> passes_of(Work& work) {
  std::vector<CarriedPass> passes;
  for (auto& holder : pass::all_holders(work))
    passes.push_back({holder.pass, std::move(holder.alias), holder.kind, holder.medium,
                      holder.person, holder.household, holder.place, std::move(holder.name),
                      std::move(holder.door), std::move(holder.gates), holder.until});
  // The digest of all tells whether a phone has it: the order must not change by itself.
  std::sort(passes.begin(), passes.end(),
            [](const auto& one, const auto& other) { return one.id < other.id; });
  return passes;
}

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
  all.passes = passes_of(work);
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
  pack.lease = lease_of(work);
  auto all = take_all(work, Rulebook(work, work.now), pack.lease.until);
  pack.cursor = digest_of(all);
  pack.outings = outings_of(work, all);
  if (query.since && query.since->str() == pack.cursor) return pack;
  pack.lease.share = fresh_share(work);
  pack.all = std::move(all);
  work.looked("house.pack", work.community());
  return pack;
}
}  // namespace gate
