// SPDX-License-Identifier: Apache-2.0
#include "people/pinyin.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

namespace people {
namespace {
// A dictionary, several words on a line.
// clang-format off
/// Readings of surnames that differ from the usual reading of the character.
const std::unordered_map<std::string_view, std::vector<std::string>>& surname_readings() {
  static const std::unordered_map<std::string_view, std::vector<std::string>> readings = {
      {"单", {"shan"}},  {"曾", {"zeng"}},  {"仇", {"qiu"}},   {"解", {"xie"}},  {"区", {"ou"}},
      {"查", {"zha"}},   {"朴", {"piao"}},  {"盖", {"ge"}},    {"任", {"ren"}},  {"翟", {"zhai"}},
      {"缪", {"miao"}},  {"冼", {"xian"}},  {"乐", {"yue"}},   {"员", {"yun"}},  {"黑", {"he"}},
      {"折", {"she"}},   {"纪", {"ji"}},    {"宁", {"ning"}},  {"覃", {"qin"}},  {"种", {"chong"}},
      {"秘", {"bi"}},    {"逄", {"pang"}},  {"那", {"na"}},    {"句", {"gou"}},  {"呙", {"guo"}},
      {"繁", {"po"}},    {"召", {"shao"}},  {"晟", {"cheng"}}, {"重", {"chong"}}, {"尹", {"yin"}},
      {"葛", {"ge"}},    {"柏", {"bai"}},   {"贲", {"ben"}},   {"卜", {"bu"}},   {"晁", {"chao"}},
      {"车", {"che"}},   {"都", {"du"}},    {"郇", {"xun"}},   {"隗", {"wei"}},  {"郏", {"jia"}},
      {"教", {"jiao"}},  {"靳", {"jin"}},   {"阚", {"kan"}},   {"令", {"ling"}}, {"牟", {"mu"}},
      {"能", {"nai"}},   {"粘", {"nian"}},  {"戚", {"qi"}},    {"瞿", {"qu"}},   {"撒", {"sa"}},
      {"沙", {"sha"}},   {"莘", {"shen"}},  {"石", {"shi"}},   {"谌", {"chen"}}, {"洗", {"xian"}},
      {"洪", {"hong"}},  {"行", {"xing"}},  {"燕", {"yan"}},   {"应", {"ying"}}, {"於", {"yu"}},
      {"郁", {"yu"}},    {"臧", {"zang"}},  {"占", {"zhan"}},  {"祭", {"zhai"}}, {"佴", {"nai"}},
      {"长孙", {"zhang", "sun"}}, {"尉迟", {"yu", "chi"}},   {"万俟", {"mo", "qi"}},
      {"澹台", {"tan", "tai"}},   {"宰父", {"zai", "fu"}},   {"亓官", {"qi", "guan"}},
      {"皇甫", {"huang", "fu"}},  {"欧阳", {"ou", "yang"}},  {"单于", {"chan", "yu"}},
      {"令狐", {"ling", "hu"}},   {"鲜于", {"xian", "yu"}},  {"呼延", {"hu", "yan"}}};
  return readings;
}
// clang-format on

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t length_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Readings of single characters, asked of ICU once each.
class Readings {
 public:
  Readings() {
    to_latin_ = made("Han-Latin; Lower");
    to_ascii_ = made("Latin-ASCII");
  }

  std::string of(std::string_view character) {
    const auto common = place_of(character);
    if (common >= 0)
      if (const auto* reading = common_[std::size_t(common)].load(std::memory_order_acquire))
        return *reading;
    const std::unique_lock lock(mutex_);
    const std::string key(character);
    const auto [known, is_new] = known_.try_emplace(key);
    if (is_new) known->second = asked(key);
    const auto reading = known->second;
    if (common >= 0) {
      common_[std::size_t(common)].store(&known->second, std::memory_order_release);
    } else if (known_.size() > most_known) {
      // Rare characters make room for others; common ones are pointed at, and few.
      known_.erase(known);
    }
    return reading;
  }

 private:
  static constexpr int first_common = 0x4E00, common = 0x5200;
  static constexpr std::size_t most_known = 50'000;

  /// Where a character of the block of common ones stands; -1 for all others.
  static int place_of(std::string_view character) {
    if (character.size() != 3) return -1;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(character[at]); };
    const int point = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return byte(0) >= 0xE4 && point >= first_common && point < first_common + common
               ? point - first_common
               : -1;
  }

  std::string asked(const std::string& key) {
    auto text = icu::UnicodeString::fromUTF8(key);
    to_latin_->transliterate(text);
    // The umlaut in every tone is written v before the marks go: 吕 is lv, not lu.
    for (const char16_t umlaut : {u'\u00fc', u'\u01d6', u'\u01d8', u'\u01da', u'\u01dc'})
      text.findAndReplace(icu::UnicodeString(umlaut), icu::UnicodeString(u'v'));
    to_ascii_->transliterate(text);
    std::string reading, letters;
    text.toUTF8String(reading);
    for (const char c : reading)
      if (is_letter(c)) letters += c;
    return letters;
  }

  static std::unique_ptr<icu::Transliterator> made(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> out(
        icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !out) throw std::runtime_error(std::string("ICU lacks ") + id);
    return out;
  }

  std::mutex mutex_;
  std::array<std::atomic<const std::string*>, common> common_{};
  std::unique_ptr<icu::Transliterator> to_latin_, to_ascii_;
  std::unordered_map<std::string, std::string> known_;
};
}  // namespace

Pinyin pinyin_of(std::string_view name) {
  static Readings readings;
  Pinyin pinyin;
  pinyin.syllables.reserve(4);
  std::size_t at = 0;
  const auto& surnames = surname_readings();
  for (const std::size_t length : {std::size_t(6), std::size_t(3)}) {
    if (name.size() < length) continue;
    const auto found = surnames.find(name.substr(0, length));
    if (found == surnames.end()) continue;
    pinyin.syllables.assign(found->second.begin(), found->second.end());
    at = length;
    break;
  }
  std::string letters;
  const auto end_word = [&] {
    if (!letters.empty()) pinyin.syllables.push_back(std::move(letters));
    letters.clear();
  };
  while (at < name.size()) {
    const auto length = std::min(length_at(name, at), name.size() - at);
    const auto character = name.substr(at, length);
    at += length;
    if (length == 1) {
      if (is_letter(character[0])) {
        letters += character[0] >= 'a' ? character[0] : char(character[0] - 'A' + 'a');
      } else {
        end_word();
      }
      continue;
    }
    end_word();
    auto reading = readings.of(character);
    if (!reading.empty()) pinyin.syllables.push_back(std::move(reading));
  }
  end_word();
  return pinyin;
}
}  // namespace people
