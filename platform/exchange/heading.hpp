// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// The words by which one field is known in headings, given by whoever knows the field.
struct FieldWords {
  std::string field;
  std::vector<std::string> words;
  /// The field may stand in several columns (notes, needs).
  bool is_repeatable = false;
};

/// A heading as it is compared: narrowed, lower case, without white space, punctuation, asterisks
/// and bracketed remarks: ` *姓 名（必填）` becomes 姓名.
std::string plain_heading(std::string_view heading);
/// Is this the plain form of the heading?
bool is_plain_form(std::string_view plain, std::string_view heading);

/// The headings of one column: `parent` above `child` when the header has two rows.
struct ColumnHeading {
  std::string parent;
  std::string child;
};

/// A heading met in the dictionary; more `weight` is the better meeting. Exact ones outweigh all
/// others, then the longest word contained in the heading.
struct HeadingMatch {
  std::size_t field = 0;
  int weight = 0;
  bool is_exact = false;
};

/// Headings against a dictionary, whose words are made plain once.
class HeadingWords {
 public:
  explicit HeadingWords(std::span<const FieldWords> dictionary);
  /// All fields the heading may mean, each with its best weight.
  std::vector<HeadingMatch> matches(const ColumnHeading& heading) const;
  /// Gives each column at most one field and each field at most one column, unless it is
  /// repeatable; best matches first, then from the left.
  std::vector<std::optional<HeadingMatch>> assign(std::span<const ColumnHeading> headings) const;
  /// The name of a matched field.
  const std::string& field(const HeadingMatch& match) const { return fields_[match.field].name; }

 private:
  struct Field {
    std::string name;
    std::vector<std::string> words;
    bool is_repeatable;
  };
  std::vector<Field> fields_;
};

}  // namespace exchange
