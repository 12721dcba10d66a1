// SPDX-License-Identifier: Apache-2.0
/// Any text as a scanned code: it is unreadable, or it is the only text that reads so; and without
/// the community's key nothing is ever good.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "pass/wire.hpp"
#include "platform/cose/base45.hpp"

namespace {
void hold(bool condition) {
  if (!condition) std::abort();
}

// A key whose secret nobody kept.
const pass::TrustedKey nobodys{"b7b87dc3c3ad8f44", "es256",
                               "04bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff"
                               "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e",
                               false};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto plain = cose::from_base45(text)) hold(cose::to_base45(*plain) == text);
  const auto code = pass::read_code(text);
  pass::Trust trust{
      *Uuid::parse("01900000-0000-7000-8000-0000000000c1"), {nobodys}, {}, 90'000, 90'000};
  if (code) {
    hold(cose::to_base45(code->bytes) == text.substr(4));
    hold(code->claims.gates.size() <= 8 && code->claims.community.size() == 16);
    hold(code->claims.until <= latest_instant && code->claims.issued_at >= Instant{});
    // Also where it names our community and our key, and is in time.
    trust.keys[0].key = code->claims.key;
  }
  const auto checked = pass::verify(text, trust, {1'800'000'000'000});
  hold(checked.verdict == pass::Verdict::unreadable || checked.verdict == pass::Verdict::foreign ||
       checked.verdict == pass::Verdict::forged);
  hold((checked.verdict == pass::Verdict::unreadable) == !code);
  return 0;
}
