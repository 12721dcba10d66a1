// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Two persons made one, field by field, and taken apart again: pure.
#include "people/move_rules.hpp"

namespace people {
/// The one whose file goes on, and the one whose file is set aside.
enum class Side { kept, dropped };
BOOST_DESCRIBE_ENUM(Side, kept, dropped)

/// What is chosen as a whole. `home`: household, relation, whether there, away or gone;
/// `registration`: where the household register has them.
enum class MergeField { name, sex, born_on, phone, id_number, home, registration };
BOOST_DESCRIBE_ENUM(MergeField, name, sex, born_on, phone, id_number, home, registration)

struct MergeChoice {
  MergeField field = MergeField::name;
  Side from = Side::kept;
};
BOOST_DESCRIBE_STRUCT(MergeChoice, (), (field, from))

/// What is known of one person, with their numbers in the open.
struct PersonFacts {
  PersonName name;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  std::string phone;
  std::optional<IdKind> id_kind;
  std::string id_number;
  Stay stay;
};

bool is_same(MergeField, const PersonFacts&, const PersonFacts&);
/// `into` takes this field of `from`.
void take_field(MergeField, const PersonFacts& from, PersonFacts& into);
/// What is proposed: the kept one's, unless only the other one's says anything.
Side suggested(MergeField, const PersonFacts& kept, const PersonFacts& dropped);
/// The kept one with what was chosen, and what is suggested where nothing was. Refuses
/// people.chosen_twice.
Result<PersonFacts> merged(const PersonFacts& kept, const PersonFacts& dropped,
                           const std::vector<MergeChoice>&);

template <class F>
void each_merge_field(F&& f) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<MergeField>>(
      [&](auto d) { f(d.value); });
}
}  // namespace people
