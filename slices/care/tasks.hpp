// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The work of reaching people, as tasks: what to do, where, and never why.
#include "care/rows.hpp"
#include "platform/app.hpp"
#include "task/task.hpp"

namespace care {
std::vector<TaskKind> kinds();
/// The task of the step at which the check stands. Its id is made here.
task::NewTask task_of(Work&, const Check&, const Subject&, const CarePolicy&);
}  // namespace care
