// SPDX-License-Identifier: Apache-2.0
#include "supply/request_states.hpp"

namespace supply {
namespace {
/// The requests that these moves answer.
std::vector<Uuid> answered_by(Work& work, const std::vector<Uuid>& moves) {
  std::vector<Uuid> requests;
  if (moves.empty()) return requests;
  work.tx.each(
      "select request_id from supply_move where community_id = ? and id in (?*) and request_id is "
      "not null",
      [&](const db::Row& row) { requests.push_back(row.uuid(0)); }, work.community(), moves);
  return requests;
}

void set_state(Work& work, const std::vector<Uuid>& requests, RequestState state,
               const std::vector<std::string>& from) {
  if (requests.empty()) return;
  work.tx.run(
      "update supply_request set state = ?, state_at = ?, revision = revision + 1 where "
      "community_id = ? and id in (?*) and state in (?*)",
      std::string(described::name_of(state)), work.now, work.community(), requests, from);
}
}  // namespace

std::set<Uuid> requests_known(Work& work, const std::set<Uuid>& ids) {
  std::set<Uuid> known;
  work.tx.each(
      "select id from supply_request where community_id = ? and id in (?*)",
      [&](const db::Row& row) { known.insert(row.uuid(0)); }, work.community(),
      std::vector<Uuid>(ids.begin(), ids.end()));
  return known;
}

void follow_requests(Work& work, const std::vector<Move>& moves) {
  std::vector<Uuid> sent, issued, arrives, countered;
  for (const auto& move : moves) {
    if (move.kind == MoveKind::send && move.request_id) sent.push_back(*move.request_id);
    if (move.kind == MoveKind::issue && move.request_id) issued.push_back(*move.request_id);
    if (move.kind == MoveKind::arrive && move.arrives_id) arrives.push_back(*move.arrives_id);
    if (move.kind == MoveKind::counter && move.counters_id) countered.push_back(*move.counters_id);
  }
  set_state(work, sent, RequestState::sent, {"asked", "picked"});
  set_state(work, issued, RequestState::arrived, {"asked", "picked", "sent"});
  set_state(work, answered_by(work, arrives), RequestState::arrived, {"asked", "picked", "sent"});
  set_state(work, answered_by(work, countered), RequestState::picked, {"sent", "arrived"});
}
}  // namespace supply
