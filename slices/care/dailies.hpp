// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is brought to a home and fetched from it each day because somebody there must not go out:
/// a series of tasks for each household, without a reason on it.
#include "care/policy.hpp"
#include "isolation/isolation.hpp"
#include "platform/app.hpp"
#include "platform/work.hpp"
#include "task/task.hpp"

namespace care {
/// Something of a day, and whether it was done.
struct DailyTime {
  Daily daily = Daily::meals;
  Instant from_at, until_at;
  bool is_done = false;
};
BOOST_DESCRIBE_STRUCT(DailyTime, (), (daily, from_at, until_at, is_done))

/// What these orders want at a door, each once; an order of somebody who is away wants nothing.
std::vector<Daily> dailies_of(const std::vector<isolation::OrderInForce>& orders);
/// The first time for a home that begins now: that which has begun, while half of it is left, or
/// the next.
Instant first_daily(const DailyTerms&, Instant now);

/// Whether an open one comes at the hours, and for as long, as the policy wants by now.
bool comes_as_often(const task::SourceTask& open, const task::NewTask& wanted);
/// Gives the household the work that its orders want by now, where they live by now, and ends what
/// nobody has to do any more, or not so. What is as wanted already is left alone.
void follow_dailies(Work&, const Uuid& household,
                    const std::vector<isolation::OrderInForce>& orders);
/// Those of today, the earliest first.
std::vector<DailyTime> dailies_today(Work&, const Uuid& household);
std::vector<TaskKind> daily_kinds();
}  // namespace care
