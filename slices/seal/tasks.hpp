// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The work at doors: a look at each seal when it is due, a new seal where one was torn.
#include <vector>

#include "platform/app.hpp"

namespace seal {
std::vector<TaskKind> kinds();
/// Gives, moves and ends the tasks of these doors as their seals ask for. Refuses what add_task
/// refuses.
Result<void> keep_tasks(Work&, const std::vector<Uuid>& doors);
/// The same of the home of a household whose orders began, changed or ended.
void follow_orders(Work&, const Uuid& household);
}  // namespace seal
