// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A person as a request describes them, checked and sealed, before a row of them is written.
#include "people/register.hpp"

namespace people {
struct PersonDrafted {
  Person row;
  std::string phone;  ///< Plain, "" when there is none.
};

/// Refuses what add_person refuses.
Result<PersonDrafted> draft_person(Work&, Register&, const NewPerson&);
}  // namespace people
