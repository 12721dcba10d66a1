// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How a pass is written: docs/formats/pass.md.
#include <memory>

#include "pass/pass.hpp"
#include "platform/cose/sign1.hpp"

namespace pass {
/// "LP1:" begins a pass, "LH1:" a pass with the signature of the phone that shows it.
constexpr std::string_view pass_prefix = "LP1:", held_prefix = "LH1:";

/// A code taken apart. Nothing in it is true before the signatures were checked.
struct Code {
  std::string bytes;  ///< What the views below look into.
  cose::Sign1 signed_pass;
  std::optional<cose::Sign1> held;
  Claims claims;
  std::optional<cose::PublicKey> holder;  ///< Of a pass that is bound to a phone.

  Code() = default;
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;
};

/// The code of a pass; `holder`, a compressed point, binds it to a phone.
std::string write_pass(const cose::SigningKey&, const Claims&, std::string_view holder);
/// What a phone shows: the pass with the time, signed by the phone.
std::string write_held(const cose::SigningKey& holder, std::string_view pass, Instant shown_at);
/// Null for whatever was not written so, to the byte.
std::unique_ptr<const Code> read_code(std::string_view text);
}  // namespace pass
