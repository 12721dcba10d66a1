// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What somebody with a letter is told: which door it is, and after a proof what is known of it.
#include "census/census.hpp"
#include "platform/router/desk.hpp"
#include "report/at_letter.hpp"

namespace report {
using CodeText = Text<1, 60>;
struct DoorCode {
  Private<CodeText> code;
};
BOOST_DESCRIBE_STRUCT(DoorCode, (), (code))

/// Nothing of this says whether anybody lives there.
struct DoorOfLetter {
  std::string community_name, compound_name, door;
  std::string phone;                   ///< Of the office, "" when it gave none.
  std::optional<census::Asked> asked;  ///< None: nobody asks at the moment.
};
BOOST_DESCRIBE_STRUCT(DoorOfLetter, (), (community_name, compound_name, door, phone, asked))
/// Which door the code is of. Refuses as run_at_letter, and report.too_many_tries.
Result<routing::Answered> look_at_door(routing::SlowWork&, const http::Request&);

struct GivenProof {
  Private<people::PersonName> name;  ///< Of somebody who is listed …
  Private<Text<1, 20>> phone_tail;   ///< … and the last four digits of their phone.
};
BOOST_DESCRIBE_STRUCT(GivenProof, (), (name, phone_tail))
struct NewProof {
  Private<CodeText> code;
  GivenProof proof;
};
BOOST_DESCRIBE_STRUCT(NewProof, (), (code, proof))

struct KnownMember {
  Uuid person;
  std::string name;
  people::Sex sex = people::Sex::unknown;
  std::optional<std::int64_t> born_year;
  people::Relation relation = people::Relation::other;
  people::Residence residence = people::Residence::here;
  people::Registered registered = people::Registered::unknown;
  std::optional<std::string> phone_masked;
};
BOOST_DESCRIBE_STRUCT(KnownMember, (),
                      (person, name, sex, born_year, relation, residence, registered, phone_masked))
struct KnownDoor {
  people::Occupancy occupancy = people::Occupancy::unknown;
  std::vector<KnownMember> members;
};
BOOST_DESCRIBE_STRUCT(KnownDoor, (), (occupancy, members))
/// What is known of the household, to somebody who proved one fact. Refuses as run_at_letter,
/// report.too_many_tries, and report.not_proven, the same for a wrong name, a wrong tail, and a
/// door where nobody is listed.
Result<routing::Answered> prove(routing::SlowWork&, const http::Request&);

/// Who of the door that is; counts what fails. Refuses report.too_many_tries.
Result<std::optional<Uuid>> who_proved(Work&, const Caller&, const Letter&, const GivenProof&);
Refusal not_proven();
}  // namespace report
