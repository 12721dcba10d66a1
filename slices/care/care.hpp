// SPDX-License-Identifier: Apache-2.0
#pragma once
/// care: whoever has to stay at home, or needs a hand, is reached at a rhythm, and nobody is
/// forgotten.
///
/// A subject is somebody with a rhythm: by an order, or by a plan for who needs a hand. At its
/// times a check is due. It is closed only when that person was reached: by their own word, or by
/// somebody who spoke with them or saw them. Silence closes nothing, and neither does somebody else
/// who answers.
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;

namespace care {
/// report: temperature and how they are, by themselves, else by somebody who calls. call, visit: by
/// somebody of the team. swab: at the door. doctor: after a fever.
enum class CheckKind { report, call, visit, swab, doctor };
BOOST_DESCRIBE_ENUM(CheckKind, report, call, visit, swab, doctor)
/// How far somebody went to reach them.
enum class Step { due, call, visit, doctor };
BOOST_DESCRIBE_ENUM(Step, due, call, visit, doctor)
/// said: by themselves. kin_said: somebody at home says so, who saw them. spoke, saw: somebody of
/// the team. other_answered: not they themselves. swabbed: seen, and a sample taken.
enum class How { said, kin_said, spoke, saw, swabbed, other_answered, nobody };
BOOST_DESCRIBE_ENUM(How, said, kin_said, spoke, saw, swabbed, other_answered, nobody)
/// reached: that person was. away: in hospital or elsewhere. over: nobody has to reach them by this
/// any more.
enum class Ending { open, reached, away, over };
BOOST_DESCRIBE_ENUM(Ending, open, reached, away, over)

/// For indicators.
struct CareCounts {
  std::int64_t subjects = 0;
  std::int64_t due_today = 0, reached_today = 0;  ///< Checks whose time came today.
  std::int64_t unreached = 0;                     ///< Longer than the policy leaves unnoticed.
  std::int64_t worried = 0;
};
BOOST_DESCRIBE_STRUCT(CareCounts, (), (subjects, due_today, reached_today, unreached, worried))
CareCounts counts_of(Work&, const std::vector<Uuid>& communities);

void plug(App&);
}  // namespace care
