// SPDX-License-Identifier: Apache-2.0
#include "people/field_rules.hpp"

namespace people {
FieldVerdict judge_change(std::string_view present, std::string_view mask, std::string_view was,
                          std::string_view now) {
  if (present == now) return FieldVerdict::stands_already;
  const bool is_as_shown = present == was || (!mask.empty() && mask == was);
  return is_as_shown ? FieldVerdict::write : FieldVerdict::clash;
}

bool fits_field(KnownField field, std::string_view text, Day today) {
  switch (field) {
    case KnownField::occupancy:
      return described::value_of<Occupancy>(text).has_value();
    case KnownField::sex:
      return described::value_of<Sex>(text).has_value();
    case KnownField::relation:
      return described::value_of<Relation>(text).has_value();
    case KnownField::residence:
      return described::value_of<Residence>(text).has_value();
    case KnownField::registered:
      return described::value_of<Registered>(text).has_value();
    case KnownField::born_on: {
      const auto day = Day::parse(text);
      return text.empty() || (day && *day <= today);
    }
    case KnownField::name:
      return PersonName::fits(text);
    case KnownField::note:
      return Note::fits(text);
    case KnownField::registered_at:
      return text.empty() || Address::fits(text);
    case KnownField::phone:
      return true;
  }
  return false;
}
}  // namespace people
