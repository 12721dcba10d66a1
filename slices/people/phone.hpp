// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Phone numbers as ledgers write them.
#include <string>
#include <string_view>
#include <vector>

namespace people {
struct PhoneVerdict {
  bool ok = false;
  std::string normalised;  ///< "13812345678", "0571-82345678" or "+85291234567".
  std::vector<std::string>
      more;          ///< Further numbers of the same cell, normalised where they can be.
  std::string code;  ///< people.phone_shape or people.phone_rounded.
};

/// Mainland mobiles (with or without +86), landlines with or without area code, and foreign numbers
/// with "+". Of several numbers in one cell the first is taken, the rest are in `more`.
PhoneVerdict read_phone(std::string_view text, bool is_rounded = false);
}  // namespace people
