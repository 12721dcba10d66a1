// SPDX-License-Identifier: Apache-2.0
#pragma once
/// need: what somebody behind a door asks for, who answers for it, by when, and whether it came.
///
/// A request is asked, owned, promised, under way, done; it is closed by the one who asked, never
/// by the one who did it alone. The same thing asked again is joined to what is open. A request
/// that takes somebody to a hospital is an exit: it has marks besides, and nothing in it waits for
/// a paper. An emergency is written down after it was helped.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;

namespace need {
enum class Kind {
  dialysis,
  maternity,
  cancer,
  clinic,
  emergency,
  medicine,
  food,
  infant,
  pet,
  repair,
  money,
  talk,
  waste,
  other
};
BOOST_DESCRIBE_ENUM(Kind, dialysis, maternity, cancer, clinic, emergency, medicine, food, infant,
                    pet, repair, money, talk, waste, other)
/// Takes somebody to a hospital and back.
constexpr bool is_exit(Kind kind) { return kind <= Kind::emergency; }

/// By which way it came: the household's own page, the telephone, the desk, a carer at the door, or
/// another slice that saw it.
enum class Way { page, telephone, desk, carer, slice };
BOOST_DESCRIBE_ENUM(Way, page, telephone, desk, carer, slice)
/// Who of the household sees it: all of its phones, or only the one that asked.
enum class Sight { household, own_phone };
BOOST_DESCRIBE_ENUM(Sight, household, own_phone)

enum class State { asked, owned, promised, under_way, done, cannot, closed };
BOOST_DESCRIBE_ENUM(State, asked, owned, promised, under_way, done, cannot, closed)
/// confirmed: it came. declined: it cannot be done, and the one who asked knows. withdrawn: not
/// needed any more. unreachable: nobody could be asked, and a second person closed it.
enum class Ending { open, confirmed, declined, withdrawn, unreachable };
BOOST_DESCRIBE_ENUM(Ending, open, confirmed, declined, withdrawn, unreachable)

/// usual: where the person is treated. designated: that the district has named.
enum class Hospital { usual, designated, other };
BOOST_DESCRIBE_ENUM(Hospital, usual, designated, other)

using Words = Text<1, 300>;
using HospitalName = Text<1, 60>;
using ChoiceName = Text<1, 40>;

/// What another slice asks for on behalf of a household: a symptom that has to be seen.
struct Asked {
  Uuid id;  ///< Made by whoever asks: the same twice is one.
  Uuid household;
  std::optional<Uuid> person;
  Kind kind = Kind::other;
  std::string choice;  ///< One of the kind's, or "".
  std::string words;   ///< Kept sealed; may be "".
  Way way = Way::slice;
  Sight sight = Sight::household;
  std::optional<Uuid> phone;  ///< Of the household, that asked.
  Instant at;                 ///< By the clock of whoever asked.
  std::optional<Uuid> source;
  Hospital hospital = Hospital::usual;
  std::string hospital_name;
  std::optional<Instant> leaves_at;  ///< Of an exit; none: as soon as can be.
};
struct AskKept {
  Uuid request;
  std::int64_t revision = 1;
  State state = State::asked;
  bool is_joined = false;  ///< To what was asked before and is open.
  std::int64_t times_asked = 1;
};
BOOST_DESCRIBE_STRUCT(AskKept, (), (request, revision, state, is_joined, times_asked))
/// Refuses need.id_taken (id), people.no_such_household, people.no_such_person and
/// need.person_elsewhere (person: not listed there), need.no_such_choice (choice). An emergency is
/// refused for no household and nothing else.
Result<AskKept> ask(Work&, const Asked&);

struct OpenNeed {
  Uuid request, household;
  Kind kind = Kind::other;
  State state = State::asked;
  std::string owner_name;  ///< "" of a team, or of nobody.
  std::optional<Instant> promised_for, due_at;
};
/// What these households wait for, by when it is due; none that only one phone may see.
std::vector<OpenNeed> open_needs(Work&, const std::vector<Uuid>& households);

/// For indicators: of requests that are open now.
struct NeedCounts {
  std::int64_t open = 0, without_owner = 0, late = 0;
  std::int64_t asked_again = 0;  ///< More than once, or opened again.
};
BOOST_DESCRIBE_STRUCT(NeedCounts, (), (open, without_owner, late, asked_again))
NeedCounts counts_of(Work&, const std::vector<Uuid>& communities);

void plug(App&);
}  // namespace need
