// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: how often a test of chance tries.

/// All of them; a tenth under a sanitizer, which looks at every line that runs and learns nothing
/// from the ten thousandth repetition.
constexpr int rounds(int all) {
#ifdef __has_feature
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return (all + 9) / 10;
#endif
#endif
  return all;
}
