// SPDX-License-Identifier: Apache-2.0
/// Looking for somebody with the police, for their welfare: see checks.hpp.
#include "care/checks.hpp"

namespace care {
namespace {
SearchKept kept_search(const Search& row) {
  return {row.id, row.check_id, row.reason, row.asked_by, row.agreed_by, row.agreed_at};
}

/// Refuses care.check_closed, care.police_not_in_policy, care.doctor_first (care_check).
Result<void> may_search(const Work& work, const Check& check) {
  if (!check.is_open()) return refuse(No::conflict, "care.check_closed", "care_check");
  if (care_policy(work.today()).police == Police::never)
    return refuse(No::conflict, "care.police_not_in_policy", "care_check");
  if (check.step != Step::doctor || check.kind == CheckKind::doctor)
    return refuse(No::conflict, "care.doctor_first", "care_check");
  return {};
}

Search begin_search(Work& work, const NewSearch& wanted) {
  Search row;
  row.community_id = work.community();
  row.id = wanted.id;
  row.check_id = wanted.care_check;
  row.reason = wanted.reason;
  row.asked_at = work.now;
  row.asked_by_id = work.actor.user;
  row.asked_by = work.actor.name;
  work.tx.insert(row);
  return row;
}
}  // namespace

Result<SearchKept> ask_search(Work& work, const NewSearch& wanted) {
  const auto check = find_check(work, wanted.care_check);
  if (!check) return refuse(No::missing, "care.no_such_check", "care_check");
  auto known =
      work.tx.one<Search>("where community_id = ? and check_id = ?", work.community(), check->id);
  if (known && known->id == wanted.id) return kept_search(*known);
  if (const auto may = may_search(work, *check); !may) return refuse(may);
  if (!known) {
    const auto row = begin_search(work, wanted);
    work.announce("care.search_asked", {check->subject_id});
    return kept_search(row);
  }
  if (known->asked_by_id == work.actor.user)
    return refuse(No::conflict, "care.second_person", "care_check");
  if (known->agreed_at) return refuse(No::conflict, "care.agreed_before", "care_check");
  known->agreed_at = work.now;
  known->agreed_by_id = work.actor.user;
  known->agreed_by = work.actor.name;
  work.tx.update(*known);
  work.announce("care.search_agreed", {check->subject_id});
  return kept_search(*known);
}
}  // namespace care
