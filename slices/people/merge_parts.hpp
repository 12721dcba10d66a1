// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What merging and separating have in common.
#include "people/merge_rows.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"

namespace people {
PersonFacts facts_of(const Work&, const Person&);
/// The row takes the facts; what is sealed is sealed anew only where it changes. The row must not
/// be set aside any more when it takes numbers.
void put_facts(const Register&, Person&, const PersonFacts& before, const PersonFacts& after);

/// Refuses people.id_other_birth, people.id_other_sex: the identity number says otherwise.
Result<void> agrees_with_number(Work&, const PersonFacts&);
/// Refuses people.known_already: somebody but these two bears the number in that community.
Result<void> may_bear(Work&, const Register&, const Uuid& community, const PersonFacts&,
                      const Uuid& one, const Uuid& other);

MergeSide side_of(Work&, const Person&);
/// Both of a merge as the register has them now; of `other` the community may be another one.
/// Refuses auth.not_yours, people.no_such_person, people.same_person.
struct Both {
  Person kept, dropped;
};
Result<Both> find_both(Work&, const MergeQuery&);

/// Needs, steps and work of somebody, as marks of a merge.
std::vector<MergeMark> marks_of(Work&, const Merge&, const Uuid& community, const Uuid& person,
                                Side);
/// The rows of both as they were; none once they are kept no more.
std::optional<Both> find_copies(Work&, const Merge&);
std::optional<Merge> find_merge(Work&, const Uuid& id);
/// The file of a merge, with what happened since.
MergeFile file_of(Work&, const Merge&);
}  // namespace people
