// SPDX-License-Identifier: Apache-2.0
#include "pass/keeping.hpp"

#include "pass/passes.hpp"

namespace pass {
namespace {
namespace bj = boost::json;

std::int64_t remove_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from pass_try where id in (select id from pass_try where at < ? limit ?)", before,
      most);
}

/// Passes whose time was over before then, with their signatures.
std::int64_t remove_passes(Work& work, Instant before, std::int64_t most) {
  std::int64_t removed = 0;
  for (const auto& pass :
       work.tx.all<Pass>("where until_at < ? and (ended_at is null or ended_at < ?) limit ?",
                         before, before, most)) {
    work.tx.run("delete from pass_signing where community_id = ? and pass_id = ?",
                pass.community_id, pass.id);
    removed += work.tx.run("delete from pass_pass where community_id = ? and id = ?",
                           pass.community_id, pass.id);
  }
  return removed;
}

std::vector<Pass> passes_on(Work& work, const PersonKnown& known) {
  return work.tx.all<Pass>("where community_id = ? and (person_id in (?*) or host_id in (?*))",
                           work.community(), known.subjects, known.subjects);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array passes;
  for (const auto& pass : passes_on(work, known))
    passes.push_back(bj::object{{"pass", pass.id.text()},
                                {"kind", described::name_of(pass.kind)},
                                {"medium", described::name_of(pass.medium)},
                                {"state", described::name_of(pass.state)},
                                {"name", pass.name},
                                {"from", pass.from_at.milliseconds},
                                {"until", pass.until_at.milliseconds},
                                {"issued_at", pass.issued_at.milliseconds},
                                {"issued_by", pass.issuer_name}});
  return {{"passes", std::move(passes)}};
}

/// Their passes end and say nothing of anybody; that there was one stays for the list of the
/// revoked.
Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  for (auto& pass : passes_on(work, known)) {
    if (pass.state != State::ended) end_pass(work, pass, EndReason::no_longer_needed, {});
    work.tx.run(
        "update pass_pass set name = '', door = '', person_id = null, household_id = null, "
        "host_id = null, place_id = null, code_hash = null, ended_by = '' where community_id = ? "
        "and id = ?",
        pass.community_id, pass.id);
    ++erased.counts["pass.passes"];
  }
  return erased;
}
}  // namespace

std::vector<Expiring> expiring() {
  return {{"pass.passes", remove_passes}, {"pass.tries", remove_tries}};
}

std::vector<keep::PersonMentions> mentions() {
  return {
      {"pass.passes",
       "select id from pass_pass where community_id = ? and person_id = ? order by id",
       "update pass_pass set person_id = ?, changed = (select c.changes from pass_counter c "
       "where c.community_id = pass_pass.community_id) where community_id = ? and "
       "person_id = ? and id in (?*)",
       "pass.renewed",
       // Guards' phones are told whose the pass is now.
       [](Work& work) { next_change(work); }},
      {"pass.visits", "select id from pass_pass where community_id = ? and host_id = ? order by id",
       "update pass_pass set host_id = ? where community_id = ? and host_id = ? and "
       "id in (?*)"}};
}

PersonalRecords personal_records() {
  // Whose a pass is, people know: they tell where to look.
  return {"pass", [](Work&, const Uuid&) { return PersonTraces{}; }, show, {}, erase};
}
}  // namespace pass
