// SPDX-License-Identifier: Apache-2.0
#pragma once
/// People that do not exist: the same ones for the same seed on every machine.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"

namespace people {
/// splitmix64: the same numbers everywhere, which the standard distributions do not promise.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 … sides-1.
  std::int64_t throw_one(std::int64_t sides) { return std::int64_t(next() % std::uint64_t(sides)); }
  bool is_within(int percent) { return throw_one(100) < percent; }

 private:
  std::uint64_t state_;
};

enum class Profile { estate, elders_transition, transition, village, rented, shop };

struct InventedNeed {
  NeedKind kind = NeedKind::chronic;
  std::optional<std::int32_t> due_in_days;  ///< Before today when negative.
};
struct InventedPerson {
  std::string name;
  Sex sex = Sex::female;
  Day born_on;
  std::string id_number;  ///< Well formed (GB 11643); "" for some.
  std::string phone;      ///< "" for children and some others.
  Relation relation = Relation::head;
  Residence residence = Residence::here;
  Registered registered = Registered::here;
  std::optional<std::string> registered_at;
  std::vector<InventedNeed> needs;
};
struct InventedHousehold {
  Occupancy occupancy = Occupancy::occupied;
  std::string note;
  std::vector<InventedPerson> members;
};

/// A household as such a place has them, on that day.
InventedHousehold invent_household(Dice&, Profile, Day today);
/// Everyone of it lives elsewhere, and the note says about where.
void send_away(InventedHousehold&, Dice&);
}  // namespace people
