// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Small words of header fields: tokens, lists, letters without case.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {
/// ASCII letters in lower case, everything else as it is.
char lower(char);
/// Equal but for the case of ASCII letters.
bool is_same_word(std::string_view, std::string_view);
/// Without spaces and tabs at both ends.
std::string_view trim(std::string_view);
/// The parts between separators, at least one; not trimmed.
std::vector<std::string_view> split(std::string_view, char separator);
/// Does a comma list hold that word, whatever its case?
bool has_word(std::string_view list, std::string_view word);
/// A character of a token (RFC 9110, 5.6.2): method and header names.
bool is_token_character(char);
/// Adds a word to a list header, which is made when missing; once only.
void add_to_list(std::vector<std::pair<std::string, std::string>>& headers, std::string_view name,
                 std::string_view word);
}  // namespace http
