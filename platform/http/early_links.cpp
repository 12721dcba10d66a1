// SPDX-License-Identifier: Apache-2.0
#include "platform/http/early_links.hpp"

#include <algorithm>
#include <optional>

#include "base/json.hpp"
#include "base/result.hpp"
#include "platform/http/words.hpp"

namespace http {
namespace {
using Named = std::vector<std::pair<std::string_view, std::string_view>>;

/// Nothing else of an address may come into a header.
bool is_plain(std::string_view part) {
  return !part.empty() && std::all_of(part.begin(), part.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || (lower(letter) >= 'a' && lower(letter) <= 'z') ||
           letter == '-';
  });
}

/// What the parts that begin with ':' stand for, where the path fits.
std::optional<Named> fit(std::string_view pattern, std::string_view path) {
  const auto wanted = split(pattern, '/'), parts = split(path, '/');
  Named named;
  for (std::size_t at = 0; at < wanted.size(); ++at) {
    if (wanted[at] == "*") return named;
    if (at == parts.size()) return {};
    if (wanted[at].starts_with(':')) {
      if (!is_plain(parts[at])) return {};
      named.emplace_back(wanted[at], parts[at]);
    } else if (wanted[at] != parts[at]) {
      return {};
    }
  }
  return wanted.size() == parts.size() ? std::optional(named) : std::nullopt;
}

std::string filled(std::string links, const Named& named) {
  for (const auto& [name, value] : named)
    for (auto at = links.find(name); at != std::string::npos;
         at = links.find(name, at + value.size()))
      links.replace(at, name.size(), value);
  return links;
}
}  // namespace

EarlyLinks::EarlyLinks(std::string_view json) {
  if (json.empty()) return;
  auto pages = json::read<std::vector<EarlyPage>>(json);
  ENSURE(pages);
  pages_ = std::move(*pages);
}

std::string EarlyLinks::find(std::string_view path, Visitor who) const {
  for (const auto& page : pages_) {
    if (page.who != who) continue;
    if (const auto named = fit(page.path.str(), path))
      return filled(std::string(page.links.str()), *named);
  }
  return {};
}
}  // namespace http
