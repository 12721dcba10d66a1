// SPDX-License-Identifier: Apache-2.0
#include "report/at_letter.hpp"

#include "report/code.hpp"
#include "report/letters.hpp"
#include "report/policy.hpp"

namespace report {
namespace {
/// Nobody that the house knows.
const Actor somebody{};

struct Ended {
  std::optional<Uuid> letter;
  std::string ended;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (letter, ended))
}  // namespace

Counted from_address(const Caller& caller, std::string_view kind, std::int64_t most, Day today) {
  return {kind, caller.remote, most, report_policy(today).address_ms};
}

Counted at_door(const Letter& letter, std::string_view kind, std::int64_t most, Day today) {
  return {kind, letter.id.text(), most, report_policy(today).door_ms};
}

Result<void> run_at_letter(const Caller& caller, std::string_view typed, const AtLetter& body) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "report.code_shape", "code");
  Uuid community;
  caller.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const auto letter = find_letter(work, *code);
    community = letter ? letter->community_id : Uuid{};
  });
  std::optional<Refusal> refused;
  const auto done = caller.desk.run_as(
      somebody, community, std::string(caller.act), "{}", [&](Work& work) -> Result<int> {
        refused.reset();
        const Counted wrong[] = {from_address(
            caller, "code", report_policy(work.today()).codes_of_address, work.today())};
        if (const auto may = may_try(work, tries, wrong); !may) return refuse(may);
        const auto letter = find_letter(work, *code);
        if (!letter || letter->community_id != community) {
          count_tries(work, tries, wrong);
          work.kept_request = json::write(Ended{{}, "wrong_code"});
          refused = Refusal{No::missing, "report.no_such_code", "code", {}, {}, 0};
          return 0;
        }
        const auto ended = body(work, *letter, refused);
        if (!ended) return refuse(ended);
        work.kept_request = json::write(Ended{letter->id, *ended});
        work.announce("report." + *ended, {letter->id});
        return 0;
      });
  if (!done) return refuse(done);
  if (refused) return tl::unexpected<Refusal>(std::move(*refused));
  return {};
}
}  // namespace report
