// SPDX-License-Identifier: Apache-2.0
#include "platform/db/dialect.hpp"

#include <algorithm>
#include <bit>
#include <cctype>

#include "platform/db/tx.hpp"

namespace db {
static_assert(std::is_same_v<std::variant_alternative_t<8, Value>, std::vector<Uuid>>);

namespace {
[[noreturn]] void refuse(const std::string& why, std::string_view sql) {
  throw Fault(Fault::Kind::broken, why + ": " + std::string(sql.substr(0, 200)));
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Takes spaces, and before them `word`, off the end of the text, when it ends with that word.
bool take_off(std::string& text, std::string_view word) {
  std::size_t end = text.size();
  while (end > 0 && std::isspace(static_cast<unsigned char>(text[end - 1]))) --end;
  if (end < word.size()) return false;
  const auto start = end - word.size();
  for (std::size_t i = 0; i < word.size(); ++i)
    if (std::tolower(static_cast<unsigned char>(text[start + i])) != word[i]) return false;
  if (!word.empty() && is_word(word[0]) && start > 0 && is_word(text[start - 1])) return false;
  text.resize(start);
  return true;
}

/// Walks a text, and hands out what is neither quoted nor a comment.
class Scanner {
 public:
  Scanner(std::string_view sql, Dialect dialect) : sql_(sql), dialect_(dialect) {}

  /// Copies quoted text and drops comments; then stands on a plain character, or answers false.
  bool next(std::string& out) {
    while (at_ < sql_.size()) {
      const char c = sql_[at_];
      if (c == '\'' || c == '"') {
        copy_quoted(c, out);
      } else if (starts("--")) {
        at_ = std::min(sql_.find('\n', at_), sql_.size());
      } else if (starts("/*sqlite:") && dialect_ == Dialect::sqlite) {
        at_ += 9;
        is_inside_ = true;
      } else if (starts("*/") && is_inside_) {
        at_ += 2;
        is_inside_ = false;
      } else if (starts("/*")) {
        const auto end = sql_.find("*/", at_ + 2);
        if (end == sql_.npos) refuse("a comment without an end", sql_);
        at_ = end + 2;
        out += ' ';
      } else {
        return true;
      }
    }
    return false;
  }
  bool starts(std::string_view with) const { return sql_.substr(at_).starts_with(with); }
  char take() { return sql_[at_++]; }
  void skip_spaces() {
    while (at_ < sql_.size() && std::isspace(static_cast<unsigned char>(sql_[at_]))) ++at_;
  }
  std::string_view take_word() {
    const auto start = at_;
    while (at_ < sql_.size() && is_word(sql_[at_])) ++at_;
    return sql_.substr(start, at_ - start);
  }

 private:
  void copy_quoted(char quote, std::string& out) {
    const auto end = sql_.find(quote, at_ + 1);
    if (end == sql_.npos) refuse("a quote without an end", sql_);
    out += sql_.substr(at_, end + 1 - at_);
    at_ = end + 1;
  }

  std::string_view sql_;
  Dialect dialect_;
  std::size_t at_ = 0;
  bool is_inside_ = false;
};
}  // namespace

Parsed parse(std::string_view sql, Dialect dialect) {
  Parsed parsed;
  std::string text;
  Scanner scanner(sql, dialect);
  while (scanner.next(text)) {
    const char c = scanner.take();
    if (c != '?') {
      text += c;
      continue;
    }
    auto slot = Parsed::Slot::one;
    if (scanner.starts("*")) {
      scanner.take();
      scanner.skip_spaces();
      if (!scanner.starts(")") || !take_off(text, "(") || !take_off(text, "in"))
        refuse("?* stands only in: in (?*)", sql);
      scanner.take();
      slot = take_off(text, "not") ? Parsed::Slot::not_in_list : Parsed::Slot::in_list;
      take_off(text, "");
    }
    parsed.texts.push_back(std::move(text));
    parsed.slots.push_back(slot);
    text.clear();
  }
  parsed.texts.push_back(std::move(text));
  return parsed;
}

std::size_t length_of_list(const Value& value) {
  if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) return ids->size();
  if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&value)) return numbers->size();
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return texts->size();
  return 0;
}

void check_arguments(const Parsed& parsed, std::span<const Value> args) {
  const auto& sql = parsed.texts.front();
  if (args.size() != parsed.slots.size())
    refuse(std::to_string(args.size()) + " arguments for " + std::to_string(parsed.slots.size()),
           sql);
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (is_list(args[i]) != (parsed.slots[i] != Parsed::Slot::one))
      refuse("in (?*) takes a list, ? takes one value", sql);
    if (length_of_list(args[i]) > most_in_list) refuse("a list that is too long", sql);
  }
}

std::size_t padded(std::size_t elements) {
  return elements == 0 ? 0 : std::min(std::bit_ceil(elements), most_in_list);
}

std::string sqlite_text(const Parsed& parsed, std::span<const Value> args) {
  check_arguments(parsed, args);
  std::string out = parsed.texts[0];
  for (std::size_t i = 0; i < parsed.slots.size(); ++i) {
    if (parsed.slots[i] == Parsed::Slot::one) {
      out += '?';
    } else {
      out += parsed.slots[i] == Parsed::Slot::in_list ? " in (" : " not in (";
      const auto marks = padded(length_of_list(args[i]));
      for (std::size_t mark = 0; mark < marks; ++mark) out += mark ? ",?" : "?";
      out += ')';
    }
    out += parsed.texts[i + 1];
  }
  return out;
}

std::string postgres_text(const Parsed& parsed) {
  std::string out = parsed.texts[0];
  for (std::size_t i = 0; i < parsed.slots.size(); ++i) {
    const auto number = '$' + std::to_string(i + 1);
    switch (parsed.slots[i]) {
      case Parsed::Slot::one:
        out += number;
        break;
      case Parsed::Slot::in_list:
        out += " = any(" + number + ')';
        break;
      case Parsed::Slot::not_in_list:
        out += " <> all(" + number + ')';
        break;
    }
    out += parsed.texts[i + 1];
  }
  return out;
}

std::string migration_text(std::string_view sql, Dialect dialect) {
  std::string out;
  // A type follows the name of its column; after a comma or a bracket "text" is a name itself.
  bool is_after_name = false;
  Scanner scanner(sql, dialect);
  while (scanner.next(out)) {
    const auto word = scanner.take_word();
    if (word.empty()) {
      const char c = scanner.take();
      if (!std::isspace(static_cast<unsigned char>(c))) is_after_name = false;
      out += c;
      continue;
    }
    out += word;
    if (dialect == Dialect::postgres && word == "text" && is_after_name) out += " collate \"C\"";
    is_after_name = word != "as";
  }
  return out;
}
}  // namespace db
