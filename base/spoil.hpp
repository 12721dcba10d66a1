// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A tool of tests: from one right JSON text, the many wrong ones that a route must survive.
#include <string>
#include <string_view>
#include <vector>

namespace json {
/// One wrong text, what was done, and where.
struct Spoiled {
  std::string pointer;  ///< RFC 6901, into the right text; "" for the whole.
  std::string fault;    ///< "removed", "null", "number", "unknown member" and so on.
  std::string text;
  /// No struct that took the right text can take this one. Otherwise it may be right: an optional
  /// removed, a real number for a whole one, a long text where long texts are allowed.
  bool is_certain = false;
};

/// Each member and each first and last list item of `right` in turn: removed, null, of every other
/// type, empty, huge, negative, hidden; each object with an unknown member; and the text itself
/// cut, doubled and of bad UTF-8. Throws std::invalid_argument when `right` is no JSON.
std::vector<Spoiled> spoiled(std::string_view right);
}  // namespace json
