// SPDX-License-Identifier: Apache-2.0
/// Any bytes as a request: the reader refuses or the writer gives back the same; nothing else
/// happens.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/every_kind_test.hpp"
#include "base/json.hpp"

namespace {
void hold(bool condition) {
  if (!condition) std::abort();
}

/// Like kinds::Everything, but with nothing private, so that what was read can be written.
struct Open {
  Id<Open> id;
  Text<1, 20> title;
  Whole<-5, 100> percent;
  Instant at;
  Day day;
  bool is_open = false;
  kinds::Colour colour = kinds::Colour::red;
  std::vector<kinds::Part> parts;
  std::optional<std::vector<std::optional<kinds::Colour>>> colours;
  Edit<std::optional<Text<0, 5>>> nick;
  std::vector<Open> inside;
};
BOOST_DESCRIBE_STRUCT(Open, (),
                      (id, title, percent, at, day, is_open, colour, parts, colours, nick, inside))

template <class T>
void check_refusal(const Result<T>& read) {
  const auto& refusal = read.error();
  if (refusal.code == "json.malformed") return;
  hold(refusal.code == "json.invalid" && !refusal.findings.empty());
  hold(refusal.findings.size() <= json::most_findings);
  for (const auto& finding : refusal.findings) hold(count_code_points(finding.pointer) >= 0);
}

void check_any_text(std::string_view text) {
  std::string out;
  json::write_text(out, text);
  const auto parsed = json::parse(out);
  hold(parsed.has_value());
  if (count_code_points(text) >= 0) hold(std::string_view(parsed->as_string()) == text);
  if (const auto id = Uuid::parse(text)) hold(Uuid::parse(id->text()) == *id);
  if (const auto day = Day::parse(text)) hold(day->text() == text);
  (void)json::read<Whole<0, 9>>(json::from_text<Whole<0, 9>>(text));
  (void)json::read<double>(json::from_text<double>(text));
  (void)json::read<Text<0, 9>>(json::from_text<Text<0, 9>>(text));
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  check_any_text(text);
  const auto everything = json::read<kinds::Everything>(text);
  if (everything) {
    hold(json::parse(json::write_for_journal(*everything)).has_value());
  } else {
    check_refusal(everything);
  }
  const auto open = json::read<Open>(text);
  if (!open) {
    check_refusal(open);
    return 0;
  }
  const auto once = json::write(*open);
  const auto again = json::read<Open>(once);
  hold(again.has_value() && json::write(*again) == once);
  return 0;
}
