// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace exchange {

/// Why a file, or a word in it, is not taken. `code` is stable and is the translation key.
struct SheetError {
  std::string code;
  /// Sheet at fault; empty for a CSV file or for the whole file.
  std::string sheet;
  /// Row at fault, counted from 1 as Excel shows it; 0 when the whole file is at fault.
  int row = 0;
};

/// A value or the reason why there is none.
template <class T>
using Sheet = tl::expected<T, SheetError>;

/// Makes the refusal `code`, which every `Sheet<T>` accepts.
inline tl::unexpected<SheetError> refuse(std::string_view code, int row = 0) {
  return tl::unexpected<SheetError>(SheetError{std::string(code), {}, row});
}

/// Hands on the refusal of another result.
inline tl::unexpected<SheetError> refuse(SheetError error) {
  return tl::unexpected<SheetError>(std::move(error));
}

}  // namespace exchange
