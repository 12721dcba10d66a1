// SPDX-License-Identifier: Apache-2.0
/// Requests by a personal link, with no session.
#include "platform/tries.hpp"
#include "shift/links.hpp"
#include "shift/policy.hpp"

namespace shift {
namespace {
/// Nobody that the house knows.
const Actor somebody_by_link{};

constexpr TryTable tries{
    "shift.try.", "select at from shift_try where key = ? and at > ? order by at desc limit ?",
    "insert into shift_try (key, at, id) values (?, ?, ?)", "shift.too_many_tries"};

struct EndedByLink {
  Uuid hand;
  std::string ended;
};
BOOST_DESCRIBE_STRUCT(EndedByLink, (), (hand, ended))

std::optional<Link> find_fed(Work& work, std::string_view feed) {
  for (auto& link : work.tx.all<Link>("where feed_hash = ?", hash_of_feed(work.keys, feed)))
    if (feed_of_link(work.keys, link) == feed) return std::move(link);
  return std::nullopt;
}

std::optional<Link> find_at(Work& work, const std::string& code) {
  for (auto& link : work.tx.all<Link>("where code_hash = ?", hash_of_code(work.keys, code)))
    if (code_of_link(work.keys, link) == code) return std::move(link);
  return std::nullopt;
}

Counted wrong_of(const Work& work, const std::string& remote) {
  const auto& policy = shift_policy(Day::in_china(work.now));
  return {"wrong", remote, policy.wrong_of_address, policy.address_ms};
}

/// Counts a code that led nowhere. Refuses shift.too_many_tries.
Result<void> count_wrong(routing::SlowWork& slow, std::string_view act) {
  const auto done = slow.desk.run_as(somebody_by_link, {}, std::string(act), "{}",
                                     [&](Work& work) -> Result<int> {
                                       const Counted wrong[] = {wrong_of(work, slow.remote)};
                                       if (const auto may = may_try(work, tries, wrong); !may)
                                         return refuse(may);
                                       count_tries(work, tries, wrong);
                                       work.kept_request = R"({"ended":"wrong_code"})";
                                       return 0;
                                     });
  if (!done) return refuse(done);
  return {};
}

using FindLink = std::function<std::optional<Link>(Work&)>;

/// The community of the link. Refuses as read_by_link.
Result<Uuid> community_of(routing::SlowWork& slow, std::string_view act, const FindLink& find) {
  Result<void> may;
  std::optional<Uuid> community;
  slow.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const Counted wrong[] = {wrong_of(work, slow.remote)};
    may = may_try(work, tries, wrong);
    community.reset();
    if (const auto link = find(work)) community = link->community_id;
  });
  if (!may) return refuse(may);
  if (community) return *community;
  if (const auto counted = count_wrong(slow, act); !counted) return refuse(counted);
  return refuse(No::missing, "shift.no_such_code", "turn_code");
}

Result<void> read_found(routing::SlowWork& slow, std::string_view act, const FindLink& find,
                        const std::function<Result<void>(Work&, const Uuid&)>& body) {
  const auto community = community_of(slow, act, find);
  if (!community) return refuse(community);
  Result<void> done;
  slow.desk.read_as(routing::Desk::house(), *community, [&](Work& work) {
    const auto link = find(work);
    done = link ? body(work, link->hand_id)
                : Result<void>(refuse(No::missing, "shift.no_such_code", "turn_code"));
  });
  return done;
}
}  // namespace

Result<void> read_by_link(routing::SlowWork& slow, std::string_view act, std::string_view typed,
                          const std::function<Result<void>(Work&, const Uuid&)>& body) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "shift.code_shape", "turn_code");
  return read_found(
      slow, act, [&](Work& work) { return find_at(work, *code); }, body);
}

Result<void> read_by_feed(routing::SlowWork& slow, std::string_view act, std::string_view feed,
                          const std::function<Result<void>(Work&, const Uuid&)>& body) {
  return read_found(
      slow, act, [&](Work& work) { return find_fed(work, feed); }, body);
}

Result<void> write_by_link(routing::SlowWork& slow, std::string_view act, std::string_view typed,
                           const std::function<Result<std::string>(Work&, const Uuid&)>& body) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "shift.code_shape", "turn_code");
  const auto community = community_of(slow, act, [&](Work& work) { return find_at(work, *code); });
  if (!community) return refuse(community);
  const auto done = slow.desk.run_as(
      somebody_by_link, *community, std::string(act), "{}", [&](Work& work) -> Result<int> {
        const auto link = find_at(work, *code);
        if (!link) return refuse(No::missing, "shift.no_such_code", "turn_code");
        const auto ended = body(work, link->hand_id);
        if (!ended) return refuse(ended);
        work.kept_request = json::write(EndedByLink{link->hand_id, *ended});
        work.announce("shift." + *ended, {link->hand_id});
        return 0;
      });
  if (!done) return refuse(done);
  return {};
}
}  // namespace shift
