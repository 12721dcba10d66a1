// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What becomes of a household's own report once somebody looked at it.
///
/// Part of the contract of census: others include census.hpp.
#include "census/census.hpp"

namespace census {
/// A report that somebody looked at and believes: as take_report, but the door is answered.
Result<VisitCard> confirm_report(Work&, const NewVisit&);
/// A report that nobody believes: reports of the door until `at` count no longer, the visit stays.
Result<VisitCard> decline_report(Work&, const NewVisit&);

struct Asked {
  std::string drive_name;
  std::vector<people::KnownField> fields;  ///< To be confirmed.
  std::vector<Question> questions;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (drive_name, fields, questions))
/// What a drive asks; none when there is no such drive.
std::optional<Asked> asked_by(Work&, const Uuid& drive);
}  // namespace census
