// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: whether a sanitizer watches, and how often a test of chance tries.

#ifdef __has_feature
#define LINLI_IS_SANITIZED (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer))
#else
#define LINLI_IS_SANITIZED 0
#endif
constexpr bool is_sanitized = LINLI_IS_SANITIZED;
#undef LINLI_IS_SANITIZED

/// All of them; a tenth under a sanitizer, which looks at every line that runs and learns nothing
/// from the ten thousandth repetition.
constexpr int rounds(int all) { return is_sanitized ? (all + 9) / 10 : all; }
