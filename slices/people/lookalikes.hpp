// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who in the register looks like somebody that is being typed.
#include "people/lookalike_rules.hpp"

namespace people {
/// What was typed so far; all may be absent. A number or phone that is no number yet finds nobody.
struct LookalikeQuery {
  std::optional<PersonName> name;
  std::optional<PhoneText> phone;
  std::optional<IdKind> id_kind;  ///< A resident number, when absent.
  std::optional<IdText> id_number;
  std::optional<Day> born_on;
  std::optional<Whole<1850, 2200>> born_year;
  std::optional<Sex> sex;
  std::optional<Uuid> household;  ///< Where they are being listed.
};
BOOST_DESCRIBE_STRUCT(LookalikeQuery, (),
                      (name, phone, id_kind, id_number, born_on, born_year, sex, household))

/// Somebody who may be the one that is typed. Of a community where the asker has no right only its
/// name is told, and that only for a whole identity number: whoever types it knows it.
struct Lookalike {
  std::optional<Uuid> person, household;
  std::string name, door;
  std::string community_name;  ///< "" for this community.
  std::optional<Uuid> community;
  Standing standing = Standing::listed;
  std::optional<std::string> phone_masked;
  std::optional<Day> born_on;
  std::int64_t score = 0;
  std::vector<Reason> reasons;
};
BOOST_DESCRIBE_STRUCT(Lookalike, (),
                      (person, household, name, door, community_name, community, standing,
                       phone_masked, born_on, score, reasons))
struct Lookalikes {
  std::vector<Lookalike> items;  ///< The most alike first, at most eight.
};
BOOST_DESCRIBE_STRUCT(Lookalikes, (), (items))

/// Noted as a look at those whose phone or identity number was typed. Refuses
/// people.no_such_household.
Result<Lookalikes> find_lookalikes(Work&, const LookalikeQuery&);
}  // namespace people
