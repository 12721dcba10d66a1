// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Pinyin of names, with the readings that surnames have.
#include <string>
#include <string_view>
#include <vector>

namespace people {
struct Pinyin {
  std::vector<std::string> syllables;  ///< ASCII, lower case; ü is written v.
};

/// Readings come from ICU character by character; at the start of a name the table of surnames
/// rules (单 shan, 曾 zeng, 仇 qiu …; 欧阳, 尉迟 … as one). A run of Latin letters is one syllable,
/// signs between names are passed over. Usable from any thread.
Pinyin pinyin_of(std::string_view name);
}  // namespace people
