// SPDX-License-Identifier: Apache-2.0
#include "platform/router/router.hpp"

#include <map>

namespace routing {
struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
  std::unique_ptr<Node> named;
  std::map<http::Method, const Route*> routes;
};

namespace {
/// Calls `f(segment)` for each part between slashes.
template <class F>
bool each_segment(std::string_view path, F&& f) {
  while (!path.empty()) {
    if (path.front() != '/') return false;
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    if (segment.empty() || !f(segment)) return false;
    path.remove_prefix(segment.size());
  }
  return true;
}

bool is_name(std::string_view segment) { return segment.front() == '{' && segment.back() == '}'; }

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}
}  // namespace

std::string act_name(std::string_view pretty) {
  // "std::string routing::name_of_act() [with auto act = people::add_person; …]"
  const auto from = pretty.find("act = ");
  ENSURE(from != std::string_view::npos);
  auto name = pretty.substr(from + 6);
  name = name.substr(0, name.find_first_of(";]("));
  if (!name.empty() && name.front() == '&') name.remove_prefix(1);
  static constexpr std::string_view unnamed = "{anonymous}::";
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i).starts_with(unnamed)) {
      i += unnamed.size() - 1;
    } else if (name[i] == ':') {
      out += '.';
      ++i;
    } else {
      out += name[i];
    }
  }
  return out;
}

std::vector<std::string_view> names_in(std::string_view pattern) {
  std::vector<std::string_view> names;
  each_segment(pattern, [&](std::string_view segment) {
    if (is_name(segment)) names.push_back(segment.substr(1, segment.size() - 2));
    return true;
  });
  return names;
}

Router::Router() : root_(std::make_unique<Node>()) {}
Router::Router(Router&&) noexcept = default;
Router::~Router() = default;

void Router::add(Route route) {
  const bool needs_place =
      auth::is_at_community(route.right) || route.right.at == auth::At::division;
  ENSURE(needs_place == route.pattern.starts_with("/places/{place}"));
  routes_.push_back(std::make_unique<Route>(std::move(route)));
  const auto& kept = *routes_.back();
  Node* node = root_.get();
  const bool is_path = each_segment(kept.pattern, [&](std::string_view segment) {
    auto& next = is_name(segment) ? node->named : node->fixed[std::string(segment)];
    if (!next) next = std::make_unique<Node>();
    node = next.get();
    return true;
  });
  ENSURE(is_path);
  ENSURE(node->routes.emplace(kept.method, &kept).second);
}

Router::Match Router::match(http::Method method, std::string_view path) const {
  Match match;
  std::vector<std::string> values;
  const Node* node = root_.get();
  const bool is_known = each_segment(path, [&](std::string_view segment) {
    const auto fixed = node->fixed.find(segment);
    if (fixed != node->fixed.end()) {
      node = fixed->second.get();
      return true;
    }
    auto value = decode(segment, false);
    if (!node->named || !value) return false;
    values.push_back(std::move(*value));
    node = node->named.get();
    return true;
  });
  if (!is_known) return match;
  const auto found = node->routes.find(method == http::Method::head ? http::Method::get : method);
  if (found == node->routes.end()) {
    for (const auto& [allowed, route] : node->routes) match.allowed.push_back(allowed);
    return match;
  }
  match.route = found->second;
  const auto names = names_in(match.route->pattern);
  for (std::size_t i = 0; i < names.size(); ++i)
    match.path.emplace_back(std::string(names[i]), std::move(values[i]));
  return match;
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex(text[i + 1]), low = hex(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high << 4 | low);
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  if (count_code_points(out) < 0) return std::nullopt;
  return out;
}

std::optional<Pairs> decode_query(std::string_view query) {
  Pairs pairs;
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    auto name = decode(pair.substr(0, equals), true);
    auto value =
        equals == std::string_view::npos ? std::string() : decode(pair.substr(equals + 1), true);
    if (!name || !value || pairs.size() >= 50) return std::nullopt;
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

std::string_view text_of(http::Method method) {
  switch (method) {
    case http::Method::get:
      return "get";
    case http::Method::head:
      return "head";
    case http::Method::post:
      return "post";
    case http::Method::put:
      return "put";
    case http::Method::patch:
      return "patch";
    case http::Method::erase:
      return "delete";
    case http::Method::options:
      return "options";
    case http::Method::other:
      return "other";
  }
  return "other";
}

Result<boost::json::object> object_of(const Inputs& in, bool reads_body, bool wants_revision,
                                      boost::json::storage_ptr storage) {
  boost::json::object object(storage);
  if (reads_body && !in.body->empty()) {
    auto value = json::parse(*in.body, storage);
    if (!value) return refuse(value);
    if (!value->is_object()) return refuse(No::invalid, "json.expected_object");
    object = std::move(value->get_object());
  }
  if (wants_revision) {
    auto revision = in.http.header("if-match");
    if (revision.starts_with("W/")) revision.remove_prefix(2);  // weakened by compression
    if (revision.size() >= 2 && revision.front() == '"' && revision.back() == '"')
      revision = revision.substr(1, revision.size() - 2);
    object.erase("revision");
    if (!revision.empty()) object["revision"] = json::number_from_text(revision);
  }
  return object;
}
}  // namespace routing
