// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a page of the client needs first, said with the page: the browser asks for it at once
/// instead of one after the other as the scripts find it.
#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace http {
/// Who asks, as far as a page can tell: a user sends the cookie of a session, good or not.
enum class Visitor { stranger, user };
BOOST_DESCRIBE_ENUM(Visitor, stranger, user)

/// The header Link of the pages below a path. A part of `path` that begins with ':' stands for
/// any name of letters, digits and '-', and for itself in `links`; a last part "*" for any rest.
struct EarlyPage {
  Text<1, 100> path;
  Visitor who{};
  Text<1, 4000> links;
};
BOOST_DESCRIBE_STRUCT(EarlyPage, (), (path, who, links))

class EarlyLinks {
 public:
  /// From a JSON array of EarlyPage, made with the client; nothing is early without one. A bug
  /// where it is not readable.
  explicit EarlyLinks(std::string_view json);

  /// The links of the first page that fits; empty when none does.
  std::string find(std::string_view path, Visitor) const;

 private:
  std::vector<EarlyPage> pages_;
};
}  // namespace http
