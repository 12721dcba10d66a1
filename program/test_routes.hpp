// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a request for every route, made from what the program says of itself in its OpenAPI
/// document, so that a new route is walked without a change of a test.
///
///     const RouteBook book(app.house->desk().router());
///     const auto known = furnish(app, book, community);
///     for (const auto& route : book.routes()) send(app, book.call(*route, known));
#include <map>
#include <string>
#include <vector>

#include "program/test_app.hpp"

namespace program {
/// Ids and texts by the name of the parameter or member that takes them.
using Known = std::map<std::string, std::string>;

struct RouteParameter {
  std::string name;
  bool is_in_query = false;  ///< Otherwise in the path.
  bool is_required = false;
  const boost::json::value* schema = nullptr;
};

/// One request; everything but who asks.
struct RouteCall {
  const routing::Route* route = nullptr;
  std::string path;  ///< Below /api/v1, with ids put in.
  std::map<std::string, std::string> query;
  std::string body;
  std::string revision;
};

class RouteBook {
 public:
  explicit RouteBook(const routing::Router&);

  const std::vector<std::unique_ptr<routing::Route>>& routes() const { return router_.routes(); }
  /// Those of the path and of the query; not those of headers.
  std::vector<RouteParameter> parameters(const routing::Route&) const;
  /// What the body must be; null for a route that reads no JSON.
  const boost::json::value* body_schema(const routing::Route&) const;
  /// Names of the ids that the route takes, but for `place` and the `id` of something new.
  std::vector<std::string> ids(const routing::Route&) const;
  /// Where the id of that name is known: two slices may call rows of theirs alike, and then one of
  /// them stands under "slice/name".
  std::string key_of(const routing::Route&, const std::string& name, const Known&) const;

  /// A whole and right request: every member and parameter is there, what is `known` by its name
  /// with that value. Throws std::runtime_error for an id that is not known.
  RouteCall call(const routing::Route&, const Known&) const;

  /// Does the value fit the schema? Knows as much of JSON Schema as the document uses, and throws
  /// std::runtime_error for anything else.
  bool fits(const boost::json::value& schema, const boost::json::value&) const;

 private:
  const boost::json::object& operation(const routing::Route&) const;
  const boost::json::object& resolved(const boost::json::value& schema) const;
  boost::json::value value_for(std::string_view name, const boost::json::value& schema,
                               const Known&) const;

  const routing::Router& router_;
  const boost::json::value document_;
};

/// Path and query, below /api/v1.
std::string target_of(const RouteCall&);
TestReply send(TestApp&, const RouteCall&);

/// Texts that a schema cannot know the sense of: a door, a phone, a pattern.
Known usual_texts();
/// Puts one of everything that can be added into the community, as those who may add it, and
/// answers the ids by what they are called in paths and bodies.
Known furnish(TestApp&, const RouteBook&, const std::string& community);

/// The role that the route names first; none where it names none.
std::optional<auth::Role> first_role(const routing::Route&);
/// "get /places/{place}/board".
std::string name_of(const routing::Route&);
}  // namespace program
