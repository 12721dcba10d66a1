// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The figures of the day as text, ready to be pasted into a chat. Counts only: nobody's name and
/// no door.
#include "census/drives.hpp"

namespace census {
struct Figures {
  Instant at;
  std::string zh, en;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (at, zh, en))
/// Refuses census.no_such_drive.
Result<Figures> tell_figures(Work&, const DriveKey&);
}  // namespace census
