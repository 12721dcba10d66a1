// SPDX-License-Identifier: Apache-2.0
#include "home/codes.hpp"

#include "home/policy.hpp"
#include "platform/router/desk.hpp"

namespace home {
namespace {
/// Nobody that the house knows.
const Actor stranger{};
}  // namespace

std::string code_of_card(const Keys& keys, const Card& card) {
  return digit_code::of(
      keys, "home.card",
      card.community_id.text() + '/' + card.household_id.text() + '/' + std::to_string(card.round));
}
db::Bytes hash_of_card_code(const Keys& keys, std::string_view code) {
  return {keys.blind("home.code_hash", code)};
}
db::Bytes hash_of_phone_key(const Keys& keys, std::string_view key) {
  return {keys.blind("home.key_hash", key)};
}

std::optional<Card> find_card(Work& work, const Uuid& household) {
  return work.tx.one<Card>("where community_id = ? and household_id = ?", work.community(),
                           household);
}

std::optional<Card> find_card_by_code(Work& work, std::string_view code) {
  for (auto& card : work.tx.all<Card>("where code_hash = ?", hash_of_card_code(work.keys, code)))
    if (code_of_card(work.keys, card) == code) return std::move(card);
  return std::nullopt;
}

std::vector<Phone> phones_of(Work& work, const std::vector<Uuid>& households) {
  if (households.empty()) return {};
  return work.tx.all<Phone>(
      "where community_id = ? and household_id in (?*) and ended_at is null order by bound_at, id",
      work.community(), households);
}

Counted wrong_from(const Work& work, const std::string& remote) {
  const auto& policy = home_policy(Day::in_china(work.now));
  return {"wrong", remote, policy.wrong_of_address, policy.address_ms};
}

Result<void> count_wrong(routing::SlowWork& slow, std::string_view act) {
  const auto done =
      slow.desk.run_as(stranger, {}, std::string(act), "{}", [&](Work& work) -> Result<int> {
        const Counted wrong[] = {wrong_from(work, slow.remote)};
        if (const auto may = may_try(work, home_tries, wrong); !may) return refuse(may);
        count_tries(work, home_tries, wrong);
        work.kept_request = R"({"ended":"wrong_code"})";
        return 0;
      });
  if (!done) return refuse(done);
  return {};
}
}  // namespace home
