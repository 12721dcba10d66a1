// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Asking for something, and asking for it again.
#include "need/lookups.hpp"

namespace need {
/// How a person of the office heard of it.
enum class ToldBy { telephone, desk, carer };
BOOST_DESCRIBE_ENUM(ToldBy, telephone, desk, carer)

struct NewRequest {
  Uuid id;
  Uuid household;
  std::optional<Uuid> person;
  Kind kind = Kind::other;
  std::optional<ChoiceName> choice;
  std::optional<Private<Words>> words;
  ToldBy way = ToldBy::telephone;
  Instant at;
  std::optional<Hospital> hospital;  ///< Of an exit, as the two below.
  std::optional<HospitalName> hospital_name;
  std::optional<Instant> leaves_at;
};
BOOST_DESCRIBE_STRUCT(NewRequest, (),
                      (id, household, person, kind, choice, words, way, at, hospital, hospital_name,
                       leaves_at))
/// For a household, by somebody of the office. Refuses as ask.
Result<AskKept> add_request(Work&, const NewRequest&);

/// A request made of a day that comes back; the same twice is one. Refuses as ask.
Result<AskKept> ask_for_day(Work&, const Asked&, const Uuid& standing, Day on);
}  // namespace need
