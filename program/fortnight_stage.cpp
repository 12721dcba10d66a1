// SPDX-License-Identifier: Apache-2.0
#include "program/fortnight_stage.hpp"

namespace program {
void Stage::live(Instant until, Instant off, Instant back, const std::function<void()>& turn) {
  const auto is_off = [&] { return now() >= off && now() < back; };
  for (auto tick = now(); tick <= until; tick = tick + options.tick_ms) {
    while (!events_.empty() && events_.top().at <= tick) {
      auto event = events_.top();
      events_.pop();
      go_to(event.at);
      if (is_off())
        at(back + 1, std::move(event.deed));
      else
        event.deed();
    }
    go_to(tick);
    if (!is_off()) turn();
  }
}
}  // namespace program
