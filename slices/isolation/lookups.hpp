// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading orders, what is known of them, and the versions that they follow.
#include <map>
#include <unordered_map>

#include "isolation/policy.hpp"
#include "isolation/profiles.hpp"
#include "isolation/rows.hpp"
#include "people/people.hpp"
#include "place/place.hpp"
#include "platform/work.hpp"

namespace isolation {
/// Staff and those who care for somebody at home. Guards, volunteers, stairwell chiefs and the
/// command see no order.
auth::Right sees_orders();
/// Staff only: a restriction is begun, changed and ended at the desk of the community.
auth::Right decides_orders();
/// Those who are told what is late, without a reason or an answer of anybody's health.
auth::Right hears_alarms();

/// One version of a policy, shipped or of the community.
struct Version {
  std::optional<Uuid> id;  ///< None: it came with the program.
  std::string profile, title, source, made_by;
  OrderKind kind = OrderKind::home_isolation;
  std::int64_t number = 1;
  Day from_on;
  Running running = Running::keep;
  std::optional<Instant> applied_at;
  std::shared_ptr<const Terms> terms;
};

/// All versions of the community, read once.
class Versions {
 public:
  explicit Versions(Work&);
  const std::vector<Version>& all() const { return all_; }
  /// The one that holds on that day; null where there is none of that profile and kind.
  const Version* on(std::string_view profile, OrderKind, Day) const;
  /// Null where it is not known.
  const Version* numbered(std::string_view profile, OrderKind, std::int64_t) const;
  /// That of the order, which is always known.
  const Version& of(const Order&) const;

 private:
  std::vector<Version> all_;  ///< By profile, kind and number.
};

/// Refuses isolation.no_such_order (order).
Result<Order> find_order(Work&, const Uuid& id);
/// The order of a person that runs, if there is one.
std::optional<Order> order_of_person(Work&, const Uuid& person);

struct Known {
  std::vector<ChangeRow> changes;
  std::vector<TestRow> tests;
  std::vector<SymptomRow> symptoms;
};
/// Of these orders, in three statements.
std::unordered_map<Uuid, Known> known_of(Work&, const std::vector<Uuid>& orders);
std::vector<Pause> pauses_of(const std::vector<ChangeRow>&);
/// With what is sealed opened.
Facts facts_of(Work&, const Order&, const Known&);
std::vector<Judged> judge_order(Work&, const Order&, const Terms&, const Facts&);

std::vector<AlarmRow> open_alarms_of(Work&, const Uuid& order);

/// What a phone claims, but never later than now: a clock that is ahead moves no end.
Instant not_after_now(const Work&, Instant claimed);
/// When it was done by the clock of the device, else now.
Instant done_at(const Work&);

tl::unexpected<Refusal> order_changed_meanwhile(std::string current);

/// What an act answers: how the order stands, and nothing of anybody's health, for it stays in the
/// journal.
struct OrderKept {
  Uuid order;
  OrderState state = OrderState::running;
  Instant start_at, ends_at;
  std::optional<Instant> served_at, ended_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(OrderKept, (),
                      (order, state, start_at, ends_at, served_at, ended_at, revision))
OrderKept kept_of(const Order&);
}  // namespace isolation
