// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/retention.hpp"

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "platform/router/desk.hpp"

namespace keep {
namespace {
constexpr std::int64_t rows_at_once = 2'000;

// 个人信息保护法, in force since 2021-11-01:
//   第十九条 除法律、行政法规另有规定外，个人信息的保存期限应当为实现处理目的所必要的最短时间。
//   (the shortest time that is necessary for the purpose, unless a law says otherwise)
// 网络安全法, in force since 2017-06-01:
//   第二十一条（三） … 并按照规定留存相关的网络日志不少于六个月
//   (network logs are kept for no less than six months)
// 个人信息保护法 第五十六条: 个人信息保护影响评估报告和处理情况记录应当至少保存三年
//   (records of processing are kept for at least three years)
const std::array rules{
    RetentionRule{*Day::of(2026, 11, 26), "auth.emergencies", 1096,
                  "Personal Information Protection Law of 2021-11-01, article 56: records of "
                  "processing at least three years"},
    RetentionRule{*Day::of(2026, 1, 1), "auth.sessions", 183,
                  "Cybersecurity Law of 2017-06-01, article 21 (3): logs no less than six months"},
    RetentionRule{*Day::of(2026, 11, 26), "census.answers", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month after a drive closed, to finish its reports"},
    RetentionRule{*Day::of(2026, 11, 26), "census.visits", 365,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a year, so that the next drive can be compared"},
    RetentionRule{*Day::of(2026, 11, 26), "delivery.items", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to ask who was handed a parcel"},
    RetentionRule{*Day::of(2026, 11, 26), "delivery.missing", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to look for what is missing and to answer for "
                  "it"},
    RetentionRule{*Day::of(2026, 11, 26), "delivery.marks", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month after nothing is brought to a door any more"},
    RetentionRule{*Day::of(2026, 11, 26), "delivery.tries", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; as long as what was tried for"},
    RetentionRule{*Day::of(2026, 11, 26), "gate.incidents", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to answer for what was done at a gate"},
    RetentionRule{*Day::of(2026, 11, 26), "gate.inside", 7,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a week, after which nobody is looked for inside"},
    RetentionRule{*Day::of(2026, 11, 26), "gate.passages", 14,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; 14 days, an incubation period, unless the rule set that "
                  "decided says otherwise"},
    RetentionRule{*Day::of(2026, 11, 27), "care.readings", 60,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; 60 days after the end, as what isolation holds on health"},
    RetentionRule{*Day::of(2026, 11, 27), "care.subjects", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to see whom nobody reached"},
    RetentionRule{*Day::of(2026, 11, 27), "seal.openings", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to ask why a door was opened"},
    RetentionRule{
        *Day::of(2026, 11, 27), "seal.photos", 30,
        "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
        "time for the purpose; a month, in which a seal can be compared with what was seen"},
    RetentionRule{*Day::of(2026, 11, 27), "seal.steps", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month after a seal came off; its number stays"},
    RetentionRule{*Day::of(2026, 11, 27), "seal.sensors", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month after a sensor came off"},
    RetentionRule{*Day::of(2026, 11, 27), "seal.tries", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; as long as what was tried for"},
    RetentionRule{*Day::of(2026, 11, 27), "supply.homes", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to see that nobody was left out; what went out "
                  "stays in the books, of nobody"},
    RetentionRule{*Day::of(2026, 11, 27), "support.leaves", 60,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; as long as the teams whose members were away"},
    RetentionRule{*Day::of(2026, 11, 27), "support.teams", 60,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; 60 days, in which a household may ask who answered for "
                  "it, as for the review of its order"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.alarms", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to see where posts stayed empty"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.attendances", 731,
                  "Regulations on Volunteer Service of 2017-12-01, article 19: hours are recorded "
                  "and proven when asked for; how long is this house's own: two years"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.certificates", 1827,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; five years in which the number of a paper can be checked"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.meals", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to settle what was eaten"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.notes", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to look up what was handed over"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.on_call", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to know who was called"},
    RetentionRule{*Day::of(2026, 11, 26), "duty.tries", 2,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; longer than any count of duty_policy reaches back"},
    RetentionRule{*Day::of(2026, 11, 26), "hands.calls", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to call again those who came forward"},
    RetentionRule{*Day::of(2026, 11, 26), "hands.left", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to thank somebody who helped, and to answer "
                  "for it"},
    RetentionRule{*Day::of(2026, 11, 26), "hands.tries", 2,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; longer than any count of hands_policy reaches back"},
    RetentionRule{
        *Day::of(2026, 11, 27), "isolation.health", 60,
        "Administrative Reconsideration Law of 2024-01-01, article 20: 60 days to ask for "
        "a review, which needs the ground of the order; from memory, check before use"},
    RetentionRule{*Day::of(2026, 11, 27), "isolation.orders", 183,
                  "Administrative Litigation Law of 2017-07-01, article 46: six months to bring a "
                  "case; what is left of an order has no word on health; from memory, check before "
                  "use"},
    RetentionRule{*Day::of(2026, 11, 27), "home.phones", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to ask which phone it was"},
    RetentionRule{*Day::of(2026, 11, 27), "home.tries", 2,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; longer than any count of home_policy reaches back"},
    RetentionRule{*Day::of(2026, 1, 1), "journal.looks", 0,
                  "Personal Information Protection Law of 2021-11-01, article 56: records of "
                  "processing at least three years; lines of a chain are never removed"},
    RetentionRule{*Day::of(2026, 11, 27), "need.alarms", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to see where people waited"},
    RetentionRule{*Day::of(2026, 11, 27), "need.requests", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to answer for what was promised"},
    RetentionRule{*Day::of(2026, 11, 27), "need.standings", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year, so that what comes back again is known"},
    RetentionRule{*Day::of(2026, 11, 27), "need.words", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month after it ended, to settle what was meant"},
    RetentionRule{*Day::of(2026, 11, 26), "pass.passes", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to ask who was let in by whom"},
    RetentionRule{*Day::of(2026, 11, 26), "pass.tries", 2,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; longer than any count of pass_policy reaches back"},
    RetentionRule{*Day::of(2026, 1, 1), "people.closed_needs", 365,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a year, so that a need that returns is known"},
    RetentionRule{*Day::of(2026, 11, 26), "people.decided_clashes", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to ask why a value was kept"},
    RetentionRule{*Day::of(2026, 11, 26), "people.ended_jobs", 365,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a year after somebody left a job"},
    RetentionRule{*Day::of(2026, 11, 26), "people.import_changes", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to take an import back"},
    RetentionRule{*Day::of(2026, 1, 1), "people.import_files", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to mend a ledger and send it again"},
    RetentionRule{*Day::of(2026, 1, 1), "people.import_findings", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to ask about an import"},
    RetentionRule{*Day::of(2026, 11, 26), "people.merge_copies", 365,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a year to tell two apart who were made one by mistake"},
    RetentionRule{*Day::of(2026, 11, 26), "people.move_words", 1096,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; three years to follow up where somebody went"},
    RetentionRule{*Day::of(2026, 11, 26), "report.content", 90,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a quarter to ask a household what it meant"},
    RetentionRule{*Day::of(2026, 11, 26), "report.tries", 2,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; longer than any count of report_policy reaches back"},
    RetentionRule{*Day::of(2026, 11, 26), "shift.fills", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to ask how a roster came about"},
    RetentionRule{*Day::of(2026, 11, 26), "shift.links", 366,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a year, after which a link is handed out again"},
    RetentionRule{*Day::of(2026, 11, 26), "shift.tries", 2,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; longer than any count of shift_policy reaches back"},
    RetentionRule{*Day::of(2026, 11, 26), "shift.turns", 366,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a year to certify hours, and to share burdens fairly"},
    RetentionRule{*Day::of(2026, 11, 26), "shift.wishes", 30,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a month to ask why a wish was not given"},
    RetentionRule{*Day::of(2026, 11, 26), "task.loose_photos", 7,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; a week for a phone without a network to report"},
    RetentionRule{*Day::of(2026, 11, 26), "task.tasks", 183,
                  "Personal Information Protection Law of 2021-11-01, article 19: the shortest "
                  "time for the purpose; half a year to answer for what was done"},
};

/// One transaction's share.
Result<Removed> remove_some(Work& work, const std::vector<Expiring>& expiring, bool& is_more) {
  Removed removed;
  auto left = rows_at_once;
  boost::json::object counts, days;
  for (const auto& one : expiring) {
    const auto* rule = retention_rule(one.name, work.today());
    ENSURE(rule != nullptr);
    if (rule->days == 0) continue;
    const Instant before{work.now.milliseconds - rule->days * day_ms};
    const auto count = left > 0 ? one.remove(work, before, left) : 0;
    left -= count;
    removed[one.name] = count;
    counts[one.name] = count;
    days[one.name] = rule->days;
  }
  is_more = left <= 0;
  work.kept_request = boost::json::serialize(boost::json::object{{"days", std::move(days)}});
  work.kept_reply = boost::json::serialize(boost::json::object{{"removed", std::move(counts)}});
  return removed;
}
}  // namespace

std::span<const RetentionRule> retention_rules() { return rules; }

const RetentionRule* retention_rule(std::string_view name, Day day) {
  const RetentionRule* found = nullptr;
  for (const auto& rule : rules)
    if (rule.name == name && (!found || rule.in_force_from <= day)) found = &rule;
  return found;
}

Removed apply_retention(routing::Desk& desk, const std::vector<Expiring>& expiring) {
  Removed all;
  bool is_more = true;
  while (is_more) {
    const auto some = desk.run_as(routing::Desk::house(), {}, "house.apply_retention", "{}",
                                  [&](Work& work) { return remove_some(work, expiring, is_more); });
    ENSURE(some.has_value());
    for (const auto& [name, count] : *some) all[name] += count;
  }
  return all;
}

Expiring expiring_emergencies() {
  return {"auth.emergencies", [](Work& work, Instant before, std::int64_t most) {
            return work.tx.run(
                "delete from auth_emergency where (community_id, id) in ("
                "select community_id, id from auth_emergency where ends_at < ? limit ?)",
                before, most);
          }};
}

Expiring expiring_sessions() {
  return {"auth.sessions", [](Work& work, Instant before, std::int64_t most) {
            return work.tx.run(
                "delete from auth_session where token_hash in (select token_hash from "
                "auth_session where ends_at < ? order by ends_at limit ?)",
                before, most);
          }};
}
}  // namespace keep
