// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The route table. One line a route; what it takes and gives is read from the act itself:
/// `router.post<add_household>("/places/{place}/households", may(Role::community_staff))`.
#include <memory>
#include <string>
#include <vector>

#include "platform/router/route.hpp"

namespace routing {
class Router {
 public:
  Router();
  Router(Router&&) noexcept;
  ~Router();

  template <auto act>
  void get(std::string_view pattern, auth::Right right) {
    add(route_of<act>(http::Method::get, pattern, right));
  }
  /// A read whose question may be private, and comes as a body; see Sort::look.
  template <auto act>
  void look(std::string_view pattern, auth::Right right) {
    add(route_of<act>(http::Method::post, pattern, right, Sort::look));
  }
  template <auto act>
  void post(std::string_view pattern, auth::Right right) {
    add(route_of<act>(http::Method::post, pattern, right));
  }
  template <auto act>
  void patch(std::string_view pattern, auth::Right right) {
    add(route_of<act>(http::Method::patch, pattern, right));
  }
  template <auto act>
  void erase(std::string_view pattern, auth::Right right) {
    add(route_of<act>(http::Method::erase, pattern, right));
  }

  /// Throws Bug when the pattern is already taken for that method, or when a route at a place has
  /// no {place} in its pattern.
  void add(Route);

  struct Match {
    const Route* route = nullptr;
    Pairs path;
    std::vector<http::Method> allowed;  ///< When the path is known but not with this method.
  };
  /// `path` is below /api/v1, still percent-encoded.
  Match match(http::Method, std::string_view path) const;

  const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }

 private:
  struct Node;
  std::unique_ptr<Node> root_;
  std::vector<std::unique_ptr<Route>> routes_;
};

/// Percent-decoded; none when malformed or when it decodes to invalid UTF-8.
std::optional<std::string> decode(std::string_view text, bool plus_is_space);
/// The pairs of a query string; none when malformed. A name given twice keeps both pairs.
std::optional<Pairs> decode_query(std::string_view query);

/// The OpenAPI 3.1 document of a route table.
std::string openapi(const Router&, std::string_view version);
/// Adds GET /openapi.json: the document of the table as it stands at its first request, for anyone.
void add_document_route(Router&, std::string version);

std::string_view text_of(http::Method);
}  // namespace routing
