// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which doors of a community the one who acts may see and visit.
///
/// The house, staff, command and grid workers of the whole community see all. Chiefs and grid
/// workers see the doors below a grant of theirs inside the community, and those that are theirs in
/// a drive that runs. A chief's grant for the whole community says who they are, and opens no door.
#include <unordered_set>

#include "census/rows.hpp"
#include "platform/work.hpp"

namespace census {
class Sight {
 public:
  explicit Sight(Work&);

  bool is_of_all() const { return is_of_all_; }
  bool sees(const Target& target, State state) const {
    return is_of_all_ || (state == State::running && is_own(target)) ||
           below_.contains(target.place_id);
  }
  bool is_own(const Target& target) const { return target.owner_id == user_; }
  const Uuid& user() const { return user_; }

 private:
  Uuid user_;
  bool is_of_all_ = false;
  std::unordered_set<Uuid> below_;  ///< Places of doors below grants inside the community.
};

/// The roles that go from door to door, and those who run a drive.
auth::Right sees_doors();
auth::Right runs_drives();
auth::Right sees_coverage();
}  // namespace census
