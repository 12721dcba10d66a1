// SPDX-License-Identifier: Apache-2.0
#include "duty/on_call.hpp"

#include <algorithm>

#include "duty/duty.hpp"
#include "place/place.hpp"

namespace duty {
namespace {
constexpr std::int64_t looked_ahead_ms = 7 * day_ms, longest_on_call_ms = 31 * day_ms;

/// Seven to fifteen digits, as an emergency number three: "110".
bool is_duty_phone(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  return digits >= 3 && digits <= 15 && std::all_of(text.begin(), text.end(), [](char letter) {
           return is_digit(letter) ||
                  std::string_view(" -+()").find(letter) != std::string_view::npos;
         });
}

std::vector<OnCallCard> cards_of(const HandNames& names, const std::vector<OnCall>& rows) {
  std::vector<OnCallCard> cards;
  for (const auto& row : rows)
    cards.push_back({row.id, row.revision, row.hand_id, names.of(row.hand_id), row.rank, row.phone,
                     row.from_at, row.until_at});
  return cards;
}

std::vector<OnCall> chain_of(const std::vector<OnCall>& rows, Instant at) {
  std::vector<OnCall> chain;
  for (const auto index : chain_at(times_of(rows), at)) chain.push_back(rows[index]);
  return chain;
}

HandNames names_of(Work& work, const std::vector<OnCall>& rows) {
  std::vector<Uuid> hands;
  for (const auto& row : rows) hands.push_back(row.hand_id);
  return HandNames(work, hands);
}

/// Refuses duty.times_reversed, duty.on_call_too_long (until_at).
Result<void> may_be_on_call(const Work& work, Instant from, Instant until) {
  if (until <= from || until <= work.now)
    return refuse(No::invalid, "duty.times_reversed", "until_at");
  if (until > from + longest_on_call_ms)
    return refuse(No::invalid, "duty.on_call_too_long", "until_at");
  return {};
}
}  // namespace

std::vector<OnCall> on_call_around(Work& work, Instant at) {
  return work.tx.all<OnCall>(
      "where community_id = ? and until_at > ? and from_at < ? order by from_at, rank, id",
      work.community(), at, at + looked_ahead_ms);
}

std::vector<OnCallTime> times_of(const std::vector<OnCall>& rows) {
  std::vector<OnCallTime> times;
  for (const auto& row : rows) times.push_back({row.rank, row.from_at, row.until_at});
  return times;
}

std::vector<OnCallCard> chain_now(Work& work) {
  const auto chain = chain_of(on_call_around(work, work.now), work.now);
  return cards_of(names_of(work, chain), chain);
}

std::vector<OnCallName> on_call_now(Work& work) {
  std::vector<OnCallName> names;
  for (auto& card : chain_now(work))
    names.push_back({card.rank, std::move(card.name), std::move(card.phone)});
  return names;
}

Result<OnCallList> list_on_call(Work& work) {
  const auto rows = work.tx.all<OnCall>(
      "where community_id = ? and until_at > ? order by from_at, rank, id limit 300",
      work.community(), work.now);
  const auto names = names_of(work, rows);
  OnCallList list;
  if (const auto community = place::find_division(work, work.community()))
    list.community_name = community->name;
  list.now = cards_of(names, chain_of(rows, work.now));
  list.items = cards_of(names, rows);
  list.gaps_until = work.now + looked_ahead_ms;
  list.gaps = gaps_of(times_of(rows), work.now, list.gaps_until);
  return list;
}

Result<OnCallKept> add_on_call(Work& work, const NewOnCall& wanted) {
  const HandNames names(work, {wanted.hand});
  if (!names.has(wanted.hand)) return refuse(No::missing, "hands.no_such_hand", "hand");
  if (!names.is_active(wanted.hand)) return refuse(No::conflict, "duty.has_left", "hand");
  if (!is_duty_phone(wanted.phone.str())) return refuse(No::invalid, "duty.phone_shape", "phone");
  if (const auto may = may_be_on_call(work, wanted.from_at, wanted.until_at); !may)
    return refuse(may);
  const auto& community = work.community();
  if (work.tx.one<OnCall>("where community_id = ? and id = ?", community, wanted.id))
    return refuse(No::conflict, "duty.id_taken", "id");
  const std::int64_t rank = wanted.rank;
  if (work.tx.one<OnCall>("where community_id = ? and rank = ? and until_at > ? and from_at < ?",
                          community, rank, wanted.from_at, wanted.until_at))
    return refuse(No::conflict, "duty.rank_taken", "rank");
  const OnCall row{community,          wanted.id,      wanted.hand,     rank,
                   wanted.phone.str(), wanted.from_at, wanted.until_at, 1};
  work.tx.insert(row);
  work.announce("duty.on_call_changed", {row.id});
  return OnCallKept{row.id, row.revision};
}

Result<OnCallKept> end_on_call(Work& work, const OnCallEnd& wanted) {
  auto row =
      work.tx.one<OnCall>("where community_id = ? and id = ?", work.community(), wanted.on_call);
  if (!row || row->until_at <= work.now)
    return refuse(No::missing, "duty.no_such_on_call", "on_call");
  if (row->revision != wanted.revision)
    return duty_changed_meanwhile(json::write(OnCallKept{row->id, row->revision}));
  ++row->revision;
  if (row->from_at < work.now) {
    row->until_at = work.now;
    work.tx.update(*row);
  } else {
    work.tx.run("delete from duty_on_call where community_id = ? and id = ?", work.community(),
                row->id);
  }
  work.announce("duty.on_call_changed", {row->id});
  return OnCallKept{row->id, row->revision};
}
}  // namespace duty
