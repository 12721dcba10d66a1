// SPDX-License-Identifier: Apache-2.0
#include "home/keeping.hpp"

#include <algorithm>

#include "home/codes.hpp"
#include "people/people.hpp"

namespace home {
namespace {
namespace bj = boost::json;

std::vector<Phone> phones_that_name(Work& work, const Uuid& person) {
  auto phones = work.tx.all<Phone>("where community_id = ? and listed like ? order by bound_at, id",
                                   work.community(), '%' + person.text() + '%');
  return phones;
}

PersonTraces no_traces(Work&, const Uuid&) { return {}; }

bj::object show_phones(Work& work, const PersonKnown& known) {
  bj::array phones;
  for (const auto& phone : phones_that_name(work, known.person)) {
    bj::object one{{"household", phone.household_id.text()},
                   {"bound_at", phone.bound_at.milliseconds}};
    if (phone.ended_at) one["ended_at"] = phone.ended_at->milliseconds;
    phones.push_back(std::move(one));
  }
  return {{"phones", std::move(phones)}};
}

/// Where only they were listed the phone goes; else it forgets them.
Erased erase_from_phones(Work& work, const PersonKnown& known) {
  Erased erased;
  for (auto phone : phones_that_name(work, known.person)) {
    std::erase(phone.listed.persons, known.person);
    ++erased.counts["home.phones"];
    if (phone.listed.persons.empty())
      work.tx.run("delete from home_phone where community_id = ? and id = ?", phone.community_id,
                  phone.id);
    else
      work.tx.update(phone);
  }
  return erased;
}

std::int64_t remove_ended_phones(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from home_phone where (community_id, id) in (select community_id, id from home_phone "
      "where ended_at < ? order by ended_at limit ?)",
      before, most);
}

std::int64_t remove_home_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from home_try where id in (select id from home_try where at < ? limit ?)", before,
      most);
}
}  // namespace

PersonalRecords personal_records() {
  return {"home", no_traces, show_phones, {}, erase_from_phones};
}

std::vector<Expiring> expiring() {
  return {{"home.phones", remove_ended_phones}, {"home.tries", remove_home_tries}};
}
}  // namespace home
