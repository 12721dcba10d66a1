// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the house does by itself: opens checks whose time has come, goes further where nobody was
/// reached, and raises what is unnoticed.
#include "care/lookups.hpp"

namespace routing {
class Desk;
}

namespace care {
/// Called a few times a minute; finds out whether anything is due, and reads only that.
void see_to_checks(routing::Desk&);

// ---- For the rest of the slice --------------------------------------------------------------

struct SeenTo {
  std::int64_t opened = 0, climbed = 0, raised = 0, passed_on = 0;
};
BOOST_DESCRIBE_STRUCT(SeenTo, (), (opened, climbed, raised, passed_on))
/// What is due in one community now, some of it.
Result<SeenTo> see_to_community(Work&);
/// Whoever waits to be reached, with what is open; for the demo.
std::vector<std::pair<Subject, std::vector<Check>>> all_open(Work&);

/// A check of the doctor's, from now on, unless one is open among these; whether it was made.
bool ask_doctor(Work&, const Subject&, Instant slot_at, const std::vector<Check>& open);
/// Nobody was reached: counted, and tried again or taken one step further. Of the check that
/// somebody went for; without one, of whichever waits for that person now.
void note_in_vain(Work&, const std::vector<Check>& open, const std::optional<Uuid>& check);
/// Those that waited behind one that is closed now take their turn.
void look_again(Work&, const std::vector<Check>& open);
/// When the next check of this subject opens, after what was opened.
std::optional<Instant> opens_next(const Subject&);

struct CheckKey {
  Uuid care_check;
};
BOOST_DESCRIBE_STRUCT(CheckKey, (), (care_check))
struct AlarmTaken {
  Uuid care_check;
  std::string taken_by;
};
BOOST_DESCRIBE_STRUCT(AlarmTaken, (), (care_check, taken_by))
/// Somebody sees to it; its alarm goes no further up. Whoever took it first has it. Refuses
/// care.no_such_check (care_check), care.no_alarm (care_check: none was raised, or it is closed).
Result<AlarmTaken> take_alarm(Work&, const CheckKey&);

struct NewSearch {
  Uuid care_check;
  Uuid id;
  SearchReason reason = SearchReason::known_illness;
};
BOOST_DESCRIBE_STRUCT(NewSearch, (), (care_check, id, reason))
struct SearchKept {
  Uuid search, care_check;
  SearchReason reason = SearchReason::known_illness;
  std::string asked_by, agreed_by;
  std::optional<Instant> agreed_at;  ///< None: a second person has to say so too.
};
BOOST_DESCRIBE_STRUCT(SearchKept, (), (search, care_check, reason, asked_by, agreed_by, agreed_at))
/// Somebody whom nobody reaches is to be looked for with the police, for their welfare. The first
/// to say so gives the reason, a second one agrees. Refuses care.no_such_check (care_check),
/// care.check_closed (care_check), care.police_not_in_policy (care_check), care.doctor_first
/// (care_check: nobody went as far as the doctor yet), care.second_person (care_check),
/// care.agreed_before (care_check).
Result<SearchKept> ask_search(Work&, const NewSearch&);
}  // namespace care
