// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "pass/hex.hpp"
#include "pass/wire.hpp"

namespace pass {
namespace {
const TrustedKey* find_key(const Trust& trust, const std::string& id) {
  const auto found = std::find_if(trust.keys.begin(), trust.keys.end(),
                                  [&](const TrustedKey& one) { return one.key == id; });
  return found == trust.keys.end() ? nullptr : &*found;
}

bool is_signed_with(const Code& code, const TrustedKey& key) {
  const auto algorithm = described::value_of<cose::Algorithm>(key.algorithm);
  const auto bytes = from_hex(key.public_key);
  return algorithm && bytes && cose::is_signed_by(code.signed_pass, {*algorithm, *bytes});
}

/// Signed by the community, and shown by the phone it is bound to.
bool is_genuine(const Code& code, const TrustedKey* key) {
  if (!key || !is_signed_with(code, *key)) return false;
  if (code.holder.has_value() != code.held.has_value()) return false;
  return !code.held || cose::is_signed_by(*code.held, *code.holder);
}

bool is_for_gate(const Claims& claims, const Uuid& gate) {
  return claims.gates.empty() ||
         std::find(claims.gates.begin(), claims.gates.end(), mark_of(gate)) != claims.gates.end();
}

Verdict worth(const Claims& claims, const Trust& trust, Instant now, std::optional<Uuid> gate) {
  if (trust.revoked.contains(claims.pass)) return Verdict::revoked;
  const auto latest = now + trust.clock_ms;
  if (claims.issued_at > latest || (claims.shown_at && *claims.shown_at > latest))
    return Verdict::wrong_clock;
  if (claims.from > latest) return Verdict::not_yet;
  if (claims.until <= now) return Verdict::expired;
  if (claims.shown_at && *claims.shown_at + trust.shown_for_ms < now) return Verdict::replayed;
  if (gate && !is_for_gate(claims, *gate)) return Verdict::wrong_gate;
  return Verdict::good;
}
}  // namespace

Checked verify(std::string_view text, const Trust& trust, Instant now, std::optional<Uuid> gate) {
  const auto code = read_code(text);
  if (!code) return {Verdict::unreadable, {}};
  // Whose key it is cannot be known of a stranger's pass: only that it says so itself.
  if (code->claims.community != mark_of(trust.community)) return {Verdict::foreign, code->claims};
  const auto* key = find_key(trust, code->claims.key);
  if (!is_genuine(*code, key)) return {Verdict::forged, {}};
  if (key->is_withdrawn) return {Verdict::revoked, code->claims};
  return {worth(code->claims, trust, now, gate), code->claims};
}
}  // namespace pass
