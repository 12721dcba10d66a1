// SPDX-License-Identifier: Apache-2.0
#include "census/figures_text.hpp"

#include <array>
#include <cstdio>

namespace census {
namespace {
template <class... Args>
std::string say(const char* format, Args... args) {
  std::array<char, 400> text{};
  std::snprintf(text.data(), text.size(), format, args...);
  return text.data();
}

/// "11-26 18:00" in China.
std::string time_of(Instant at) { return text_in_china(at).substr(5); }

/// Never a full hundred while something is missing.
int percent(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : int(part * 100 / whole);
}

using N = long long;

std::string chinese(const Coverage& of, std::string_view place) {
  const auto& c = of.counts;
  auto text =
      say("【%s·%s】%s\n", std::string(place).c_str(), of.name.c_str(), time_of(of.at).c_str());
  text += say("应访 %lld 户，已完成 %lld 户（%d%%），今日新增 %lld 户。\n", N(c.doors), N(c.done),
              percent(c.done, c.doors), N(of.today));
  text += say("自报待核 %lld 户，不在家 %lld 户，不便受访 %lld 户，未访 %lld 户。",
              N(c.self_reported), N(c.absent), N(c.refused), N(c.not_yet));
  if (of.exceptions) text += say("其中例外 %lld 户，已落实责任人。", N(of.exceptions));
  if (of.finish) text += say("\n按目前进度，预计 %s 完成。", time_of(*of.finish).c_str());
  for (const auto& row : of.rows)
    if (row.level == Level::grid && row.place)
      text += say("\n%s：%lld/%lld 户", row.name.c_str(), N(row.counts.done), N(row.counts.doors));
  return text;
}

std::string english(const Coverage& of, std::string_view place) {
  const auto& c = of.counts;
  auto text =
      say("[%s · %s] %s\n", std::string(place).c_str(), of.name.c_str(), time_of(of.at).c_str());
  text += say("%lld of %lld doors done (%d%%), %lld of them today.\n", N(c.done), N(c.doors),
              percent(c.done, c.doors), N(of.today));
  text += say("Self-reported, to verify: %lld. Nobody home: %lld. Declined: %lld. Not yet: %lld.",
              N(c.self_reported), N(c.absent), N(c.refused), N(c.not_yet));
  if (of.exceptions) text += say(" Exceptions with an owner: %lld.", N(of.exceptions));
  if (of.finish) text += say("\nAt this pace done by %s.", time_of(*of.finish).c_str());
  for (const auto& row : of.rows)
    if (row.level == Level::grid && row.place)
      text += say("\n%s: %lld/%lld", row.name.c_str(), N(row.counts.done), N(row.counts.doors));
  return text;
}
}  // namespace

std::string text_of(const Coverage& coverage, std::string_view place, Tongue tongue) {
  return tongue == Tongue::zh ? chinese(coverage, place) : english(coverage, place);
}
}  // namespace census
