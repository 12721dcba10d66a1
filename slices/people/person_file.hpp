// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One person by their id, also when they are not listed any more.
#include "people/people.hpp"

namespace people {
struct PersonKey {
  Uuid person;
};
BOOST_DESCRIBE_STRUCT(PersonKey, (), (person))

struct PersonFile {
  PersonCard card;
  Uuid household;
  std::string door;
  std::vector<MoveCard> moves;      ///< The latest, newest first.
  std::optional<Uuid> merged_into;  ///< Of who is merged: the one whose file goes on.
  std::optional<Uuid> found_in;     ///< The other community where they are found now.
};
BOOST_DESCRIBE_STRUCT(PersonFile, (), (card, household, door, moves, merged_into, found_in))

/// Noted as a look at the person. Refuses people.no_such_person.
Result<PersonFile> open_person(Work&, const PersonKey&);
}  // namespace people
