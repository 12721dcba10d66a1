// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "people/field_changes.hpp"

namespace people {
/// A value that was brought for a field and did not fit what stood there. Sealed, whatever field it
/// is of.
struct Clash {
  static constexpr auto table = "people_clash";
  Uuid community_id;
  Uuid id;
  Uuid household_id;
  std::optional<Uuid> person_id;
  KnownField field = KnownField::note;
  Private<FieldText> brought, was;
  Source source = Source::visit;
  Uuid origin_id;
  Instant at;  ///< As whoever brought it noted it down.
  Instant received_at;
  Uuid actor_id;
  std::string actor_name;
  std::optional<Keep> decision;
  std::optional<Instant> decided_at;
  std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(Clash, (),
                      (community_id, id, household_id, person_id, field, brought, was, source,
                       origin_id, at, received_at, actor_id, actor_name, decision, decided_at,
                       decided_by))
}  // namespace people
