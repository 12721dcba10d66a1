// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The households of a fortnight, and what happens behind their doors.
#include <optional>
#include <string>
#include <vector>

#include "isolation/orders.hpp"
#include "program/fortnight_stage.hpp"

namespace program {
/// A policy that somebody of the fortnight lives under.
struct Regime {
  std::string profile;
  isolation::OrderKind kind = isolation::OrderKind::home_isolation;
  const isolation::Terms* terms = nullptr;
};

struct Family {
  Uuid household, person;
  Regime regime;
  std::optional<Uuid> phone;      ///< Of theirs, that has the page.
  std::int64_t clock_off_ms = 0;  ///< By which its clock is wrong.
  std::optional<Uuid> order;
};

class Homes {
 public:
  Homes(Stage& stage, std::vector<Regime> regimes) : stage_(stage), regimes_(std::move(regimes)) {}

  /// Invents them, and lets the first days bring their orders.
  void settle();
  /// What everybody at home will do today, and what will happen to them.
  void plan_day();
  /// To a hospital or a facility, and home again some days later.
  void go_away(const Uuid& order, isolation::ChangeReason);
  void test(const Uuid& order, Day on, isolation::TestResult);

 private:
  void choose();
  void bring_phone(Family& family);
  isolation::NewOrder order_of(const Family& family, std::int64_t ago_ms);
  void begin_order(Family& family);
  void object(const Family& family);
  void change(const Uuid& order, isolation::ChangeKind kind, isolation::ChangeReason reason);
  Family& family_of(const Uuid& person);
  void plan_report(Family& family, Instant slot);
  void report(const Family& family, Instant done_at);
  void plan_test(Family& family, Day day);
  void swab(const Family& family);
  void tell_result(Family& family, Day day, isolation::TestResult result);
  void plan_request(Family& family);

  Stage& stage_;
  const std::vector<Regime> regimes_;
  std::vector<Family> families_;
  std::int64_t phones_ = 0;
};
}  // namespace program
