// SPDX-License-Identifier: Apache-2.0
#include "supply/move_rules.hpp"

namespace supply {
namespace {
bool is_receiver(AccountKind kind) {
  return kind == AccountKind::post || kind == AccountKind::home || kind == AccountKind::team;
}

bool is_way(MoveKind kind, AccountKind from, AccountKind to) {
  switch (kind) {
    case MoveKind::receive:
      return from == AccountKind::donor && is_shelf(to);
    case MoveKind::issue:
      return is_shelf(from) && is_receiver(to);
    case MoveKind::bring_back:
      return is_receiver(from) && is_shelf(to);
    case MoveKind::use:
      return is_shelf(from) && to == AccountKind::used;
    case MoveKind::send:
      return is_shelf(from) && to == AccountKind::on_the_way;
    case MoveKind::arrive:
      return from == AccountKind::on_the_way && (is_shelf(to) || to == AccountKind::difference);
    case MoveKind::dispose:
      return is_shelf(from) && to == AccountKind::disposed;
    case MoveKind::counter:
    case MoveKind::differ:
      return false;
  }
  return false;
}
}  // namespace

bool is_reason_due(MoveKind kind) { return kind == MoveKind::dispose || kind == MoveKind::counter; }

bool is_shelf(AccountKind kind) {
  return kind == AccountKind::store || kind == AccountKind::post || kind == AccountKind::team;
}

int use_of(AccountKind from, AccountKind to) {
  const auto is_end = [](AccountKind kind) {
    return kind == AccountKind::home || kind == AccountKind::used;
  };
  if (is_shelf(from) && is_end(to)) return 1;
  if (is_end(from) && is_shelf(to)) return -1;
  return 0;
}

Result<void> may_go(MoveKind kind, AccountKind from, AccountKind to, const std::string& reason) {
  if (!is_way(kind, from, to)) return refuse(No::invalid, "supply.not_that_way");
  if (to == AccountKind::difference && reason.empty())
    return refuse(No::invalid, "supply.reason_missing");
  return {};
}
}  // namespace supply
