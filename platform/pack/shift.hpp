// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A pack that a slice puts together by itself, for whoever does one kind of work in the community:
/// a gate, a drop zone. It is told again whole when its digest changed.
#include <string>
#include <string_view>

#include "platform/auth/grants.hpp"
#include "platform/pack/pack.hpp"

namespace pack {
/// As long as a shift, and no longer than the grant by which the right lets in. Without a share.
Lease lease_of_shift(Work&, const auth::Right&);
/// 32 bytes in hexadecimal, for a phone that gets everything.
std::string fresh_share(Work&);
/// Sixteen bytes in hexadecimal by which a phone is told to have that text, in that form.
std::string digest_of(std::string_view form, std::string_view text);
}  // namespace pack
