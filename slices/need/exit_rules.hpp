// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How far an exit has come: pure. A mark is a fact: none waits for another one, and nothing that
/// lacks keeps anybody from leaving.
#include <span>

#include "need/policy.hpp"

namespace need {
enum class Mark {
  vehicle,
  driver,
  escort,
  protection,
  left,
  arrived,
  way_back,
  returned,
  disinfected
};
BOOST_DESCRIBE_ENUM(Mark, vehicle, driver, escort, protection, left, arrived, way_back, returned,
                    disinfected)

struct MarkAt {
  Mark mark = Mark::vehicle;
  Instant at;
};

/// preparing until somebody left; back until the vehicle was disinfected.
enum class ExitState { preparing, away, at_hospital, on_way_back, back, over };
BOOST_DESCRIBE_ENUM(ExitState, preparing, away, at_hospital, on_way_back, back, over)
ExitState exit_state(std::span<const MarkAt>);
/// What is not written down yet; after the way it is asked for afterwards.
std::vector<Mark> missing_marks(std::span<const MarkAt>);
/// When an alarm is due because there is no vehicle; none once there is one, once somebody left, or
/// where no time was set. An emergency has its vehicle from 120.
std::optional<Instant> vehicle_alarm(Kind, std::optional<Instant> leaves_at,
                                     std::span<const MarkAt>, const NeedPolicy&);
/// Left so long ago that somebody should ask, and not on the way back.
bool is_late_back(std::span<const MarkAt>, Instant now, const NeedPolicy&);
}  // namespace need
