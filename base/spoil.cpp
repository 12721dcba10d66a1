// SPDX-License-Identifier: Apache-2.0
#include "base/spoil.hpp"

#include <boost/json.hpp>
#include <cstdint>
#include <limits>
#include <stdexcept>

#include "base/json.hpp"

namespace json {
namespace {
namespace bj = boost::json;

struct Replacement {
  const char* fault;
  bj::value value;
  bool is_certain;
};

bool are_alike(const bj::value& a, const bj::value& b) {
  return a.kind() == b.kind() || (a.is_number() && b.is_number());
}

/// What to put in the place of a value: first every other type, then extremes of its own.
std::vector<Replacement> replacements(const bj::value& right) {
  std::vector<Replacement> all;
  const auto other_type = [&](const char* fault, bj::value value) {
    // What stands beside a null is not known: an optional of any type allows it.
    if (!are_alike(right, value)) all.push_back({fault, std::move(value), !right.is_null()});
  };
  if (!right.is_null()) all.push_back({"null", nullptr, false});
  other_type("number", 7);
  other_type("text", "spoiled");
  other_type("yes or no", true);
  other_type("list", bj::array{});
  other_type("object", bj::object{});
  if (right.is_string()) {
    all.push_back({"empty text", "", false});
    all.push_back({"long text", bj::string(20'000, 'x'), false});
    all.push_back({"text with a zero byte", bj::string_view("a\0b", 3), true});
    all.push_back({"text with an override", "a\u202Eb", true});
    all.push_back({"text of SQL", "'; DROP TABLE person; --", false});
  } else if (right.is_number()) {
    all.push_back({"negative number", -1, false});
    all.push_back({"largest number", std::numeric_limits<std::int64_t>::max(), false});
    all.push_back({"least number", std::numeric_limits<std::int64_t>::min(), false});
    all.push_back({"number beyond 63 bits", std::numeric_limits<std::uint64_t>::max(), false});
    all.push_back({"real number", 1e300, false});
    all.push_back({"number as text", bj::string(bj::serialize(right)), true});
  } else if (right.is_array()) {
    all.push_back({"long list", bj::array(most_items + 1, bj::value(0)), true});
    all.push_back({"list of nulls", bj::array(3, bj::value(nullptr)), false});
  }
  return all;
}

/// Walks one document; spoils it in place, writes it down and mends it again.
class Spoiler {
 public:
  explicit Spoiler(bj::value right) : root_(std::move(right)) {}

  std::vector<Spoiled> all() {
    at(root_, Path{});
    return std::move(all_);
  }

 private:
  void note(const Path& path, const char* fault, bool is_certain) {
    all_.push_back({path.pointer(), fault, bj::serialize(root_), is_certain});
  }

  void at(bj::value& here, const Path& path) {
    for (const auto& replacement : replacements(here)) {
      if (replacement.value == here) continue;
      auto kept = std::move(here);
      here = replacement.value;
      note(path, replacement.fault, replacement.is_certain);
      here = std::move(kept);
    }
    if (here.is_object()) members_of(here, path);
    if (here.is_array()) items_of(here, path);
  }

  void members_of(bj::value& here, const Path& path) {
    const auto kept = here.as_object();
    here.as_object()["no/such~member"] = 1;
    note(path, "unknown member", true);
    here = kept;
    for (const auto& member : kept) {
      here.as_object().erase(member.key());
      note(Path{&path, member.key()}, "removed", false);
      here = kept;
    }
    for (const auto& member : kept) at(here.as_object()[member.key()], Path{&path, member.key()});
  }

  void items_of(bj::value& here, const Path& path) {
    const auto size = here.as_array().size();
    if (size == 0) return;
    at(here.as_array()[0], Path{&path, {}, 0});
    if (size > 1) at(here.as_array()[size - 1], Path{&path, {}, size - 1});
    const auto kept = here.as_array();
    here.as_array().pop_back();
    note(Path{&path, {}, size - 1}, "removed", false);
    here = kept;
    here.as_array().push_back(kept.back());
    note(Path{&path, {}, size}, "doubled", false);
    here = kept;
  }

  bj::value root_;
  std::vector<Spoiled> all_;
};

/// Texts that are no JSON at all.
void add_malformed(std::string_view right, std::vector<Spoiled>& all) {
  const auto add = [&](const char* fault, std::string text) {
    all.push_back({"", fault, std::move(text), true});
  };
  const std::string text(right);
  add("nothing", "");
  add("doubled", text + text);
  add("trailing comma", text + ",");
  add("zero byte", text + '\0');
  add("byte order mark", "\xEF\xBB\xBF" + text);
  add("bad UTF-8", "[\"\xC3(\", " + text + "]");
  add("lone surrogate", "[\"\\ud800\", " + text + "]");
  add("too deep", std::string(5'000, '[') + text + std::string(5'000, ']'));
  add("endless depth", std::string(100'000, '['));
  if (text.size() > 1 && !parse(text.substr(0, text.size() / 2)))
    add("cut in half", text.substr(0, text.size() / 2));
}
}  // namespace

std::vector<Spoiled> spoiled(std::string_view right) {
  auto value = parse(right);
  if (!value) throw std::invalid_argument("only right JSON can be spoiled");
  auto all = Spoiler(std::move(*value)).all();
  add_malformed(right, all);
  return all;
}
}  // namespace json
