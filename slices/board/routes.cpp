// SPDX-License-Identifier: Apache-2.0
#include "board/board.hpp"
#include "platform/app.hpp"

namespace board {
void plug(App& app) {
  using enum auth::Role;
  auto& r = app.router();
  r.get<open_board>("/places/{place}/board", auth::may(community_staff, command, grid_worker));
  r.get<open_overview>("/places/{place}/overview", auth::may_above(community_staff, command));
}
}  // namespace board
