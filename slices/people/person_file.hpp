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
  std::vector<MoveCard> moves;  ///< The latest, newest first.
  /// Where somebody merged is found now; in which community, when that is another one.
  std::optional<Uuid> merged_into, merged_community;
};
BOOST_DESCRIBE_STRUCT(PersonFile, (), (card, household, door, moves, merged_into, merged_community))

/// Noted as a look at the person. Refuses people.no_such_person.
Result<PersonFile> open_person(Work&, const PersonKey&);
}  // namespace people
