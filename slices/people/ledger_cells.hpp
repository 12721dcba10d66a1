// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What single cells of a ledger mean.
#include "people/ledger.hpp"

namespace people {
/// A cell's text in the form in which it is compared and kept: narrow, white space inside as one
/// space, none between Chinese characters ("张 伟" is 张伟), nothing hidden.
std::string plain_cell(std::string_view text);

/// 无, 否, 健康, -, / and the like: somebody says that there is nothing to tell.
bool says_nothing(std::string_view plain);
/// 是, 有, √, 1, yes: somebody ticks a column whose heading is the value.
bool says_yes(std::string_view plain);

/// The parts of a cell that lists several values, each plain.
std::vector<std::string> parts_of(std::string_view text);

/// A sample with the middle of its numbers hidden: all of it for private fields, else from 9 digits
/// on.
std::string masked_sample(std::string_view text, std::optional<Field>);

/// What a cell of words says.
template <class E>
struct Meaning {
  std::string word;  ///< Plain.
  std::optional<E> value;
};

/// What the cells said that were read last: a column has few different ones.
template <class E>
class Meanings {
 public:
  using LookUp = std::optional<E> (*)(std::string_view);

  /// The text must not be empty.
  const Meaning<E>& of(std::string_view text, LookUp look_up) {
    const auto last = static_cast<unsigned char>(text.back());
    auto& [known, meaning] = known_[(text.size() * 7 + last) % known_.size()];
    if (known == text) return meaning;
    known = text;
    meaning.word = plain_cell(text);
    meaning.value = meaning.word.empty() ? std::nullopt : look_up(meaning.word);
    return meaning;
  }

 private:
  std::array<std::pair<std::string, Meaning<E>>, 64> known_;
};
}  // namespace people
