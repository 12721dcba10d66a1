// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody was reached, or was not: what is kept of it, and what follows.
#include "care/lookups.hpp"

namespace care {
enum class Symptom {
  fever,
  dry_cough,
  fatigue,
  sore_throat,
  loss_of_smell,
  diarrhoea,
  short_breath,
  other
};
BOOST_DESCRIBE_ENUM(Symptom, fever, dry_cough, fatigue, sore_throat, loss_of_smell, diarrhoea,
                    short_breath, other)
enum class Mood { calm, worried, wants_to_talk };
BOOST_DESCRIBE_ENUM(Mood, calm, worried, wants_to_talk)
/// How somebody is. Asked: whether symptoms were asked about, so that none means none.
enum class SymptomsAsked { asked, not_asked };
BOOST_DESCRIBE_ENUM(SymptomsAsked, asked, not_asked)
struct Reading {
  std::optional<Whole<300, 450>> tenths;  ///< Degrees Celsius times ten.
  SymptomsAsked asked = SymptomsAsked::asked;
  std::vector<Symptom> symptoms;
  Mood mood = Mood::calm;
  std::optional<Verdict> verdict;  ///< Of a doctor who looked.
};
BOOST_DESCRIBE_STRUCT(Reading, (), (tenths, asked, symptoms, mood, verdict))

/// What came in, from whoever it came.
struct Heard {
  Uuid id;  ///< Made by whoever tells: the same twice is one.
  How how = How::nobody;
  Reading reading;
  Instant at, happened_at;
  std::optional<Uuid> phone{};  ///< Of the household.
  std::optional<Uuid> check{};  ///< The one that somebody went for.
};

struct ContactKept {
  Uuid contact, cared_for;
  std::int64_t closed = 0;       ///< Checks that it closed.
  bool is_doctor_asked = false;  ///< Of a fever or of symptoms.
  std::int64_t open = 0;         ///< Checks of this person that are open still.
};
BOOST_DESCRIBE_STRUCT(ContactKept, (), (contact, cared_for, closed, is_doctor_asked, open))
/// Keeps it, closes what it closes, asks a doctor of a fever, asks for somebody to talk to of a
/// worry, and tells isolation. What comes after the end is kept and closes nothing. Refuses
/// care.id_taken (id: of another subject).
Result<ContactKept> hear(Work&, const Subject&, const Heard&);

struct NewContact {
  Uuid cared_for;
  Uuid id;
  std::optional<Uuid> care_check;  ///< The one that somebody went for.
  How how = How::nobody;
  Private<Reading> reading;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewContact, (), (cared_for, id, care_check, how, reading, at))
/// By somebody of the team. Refuses what may_hand_in refuses (at), care.no_such_subject
/// (cared_for), care.no_such_check (care_check: none of theirs), care.not_by_team (how: only the
/// household says so itself), care.not_a_doctor (reading/verdict), and as hear.
Result<ContactKept> add_contact(Work&, const NewContact&);

enum class ExitKind { clinic, emergency };
BOOST_DESCRIBE_ENUM(ExitKind, clinic, emergency)
struct NewExit {
  Uuid cared_for;
  Uuid id;
  ExitKind kind = ExitKind::clinic;
};
BOOST_DESCRIBE_STRUCT(NewExit, (), (cared_for, id, kind))
struct ExitAsked {
  Uuid request;
  bool is_joined = false;
};
BOOST_DESCRIBE_STRUCT(ExitAsked, (), (request, is_joined))
/// A way to a hospital, asked for in one press. Refuses care.no_such_subject (cared_for), and as
/// need::ask.
Result<ExitAsked> ask_exit(Work&, const NewExit&);

/// The reading of a contact, opened; none when its time was over.
std::optional<Reading> reading_of(Work&, const Contact&);
}  // namespace care
