// SPDX-License-Identifier: Apache-2.0
#include "place/outlines.hpp"

#include <cmath>

#include "base/json.hpp"

namespace place {
namespace {
namespace bj = boost::json;
using json::Path;

constexpr std::int64_t most_in_name = 80;

/// How deep lists of positions lie in each kind of geometry, and the fewest of the lowest list.
struct Shape {
  std::string_view type;
  int depth;
  std::size_t least;
  bool is_closed;
};
constexpr Shape shapes[] = {{"Point", 0, 1, false},      {"MultiPoint", 1, 1, false},
                            {"LineString", 1, 2, false}, {"MultiLineString", 2, 2, false},
                            {"Polygon", 2, 4, true},     {"MultiPolygon", 3, 4, true}};

std::string_view text_in(const bj::object& object, std::string_view name) {
  const auto* found = object.if_contains(name);
  return found && found->is_string() ? std::string_view(found->get_string()) : std::string_view();
}

/// A foreign system of coordinates, as files from before RFC 7946 name it; the datums of GPS and of
/// China 2000 differ by centimetres.
bool is_foreign(const bj::value& crs) {
  const auto* object = crs.if_object();
  const auto* properties = object ? object->if_contains("properties") : nullptr;
  const auto* members = properties ? properties->if_object() : nullptr;
  const auto name = members ? text_in(*members, "name") : std::string_view();
  return !crs.is_null() && !name.ends_with("CRS84") && !name.ends_with(":4326") &&
         !name.ends_with(":4490");
}

class Reader {
 public:
  explicit Reader(const OutlineLimits& limits) : limits_(limits) {}

  Result<Outlines> read(const bj::value& file) {
    const auto* object = file.if_object();
    if (!object || text_in(*object, "type") != "FeatureCollection")
      return refuse(No::invalid, "place.outlines_unread");
    const auto* features = object->if_contains("features");
    if (!features || !features->is_array()) return refuse(No::invalid, "place.outlines_unread");
    const Path whole;
    if (const auto* crs = object->if_contains("crs"); crs && is_foreign(*crs))
      fail({&whole, "crs"}, "place.outlines_other_crs");
    found_.json = R"({"type":"FeatureCollection","features":[)";
    const Path list{&whole, "features"};
    std::size_t at = 0;
    for (const auto& feature : features->get_array()) {
      if (refusal_) break;
      read_feature(feature, {&list, {}, at++});
    }
    found_.json += "]}";
    if (refusal_) return tl::unexpected<Refusal>(std::move(*refusal_));
    if (found_.features == 0 || west_ > east_) return refuse(No::invalid, "place.outlines_empty");
    found_.box = {west_, south_, east_, north_};
    return std::move(found_);
  }

 private:
  bool fail(const Path& path, std::string_view code) {
    json::Findings findings;
    findings.add(path, code);
    refusal_ = Refusal{No::invalid, std::string(code), {}, findings.take(), {}, 0};
    return false;
  }

  void read_feature(const bj::value& value, const Path& path) {
    const auto* feature = value.if_object();
    if (!feature || text_in(*feature, "type") != "Feature") {
      fail(path, "place.outlines_bad_feature");
      return;
    }
    const auto* geometry = feature->if_contains("geometry");
    if (!geometry || geometry->is_null()) {
      ++found_.without_geometry;
      return;
    }
    if (++found_.features > limits_.most_features) {
      fail(path, "place.outlines_too_many");
      return;
    }
    if (found_.features > 1) found_.json += ',';
    found_.json += R"({"type":"Feature","properties":{"name":)";
    if (!write_name(*feature, path)) return;
    found_.json += R"(},"geometry":)";
    if (read_geometry(*geometry, {&path, "geometry"})) found_.json += '}';
  }

  bool write_name(const bj::object& feature, const Path& path) {
    const auto* properties = feature.if_contains("properties");
    const auto* members = properties ? properties->if_object() : nullptr;
    std::string_view name;
    if (members) name = text_in(*members, "name");
    if (members && name.empty()) name = text_in(*members, "名称");
    const auto look = look_at(name);
    if (look.points < 0 || look.points > most_in_name || look.is_hiding) {
      const Path above{&path, "properties"};
      return fail({&above, "name"}, "place.outlines_bad_name");
    }
    json::write_text(found_.json, name);
    return true;
  }

  bool read_geometry(const bj::value& value, const Path& path) {
    const auto* geometry = value.if_object();
    if (!geometry) return fail(path, "place.outlines_bad_geometry");
    const auto type = text_in(*geometry, "type");
    if (type == "GeometryCollection") return read_parts(*geometry, path);
    for (const auto& shape : shapes) {
      if (type != shape.type) continue;
      const auto* coordinates = geometry->if_contains("coordinates");
      const Path here{&path, "coordinates"};
      if (!coordinates) return fail(here, "place.outlines_bad_geometry");
      found_.json += R"({"type":")" + std::string(type) + R"(","coordinates":)";
      if (!read_positions(*coordinates, here, shape, shape.depth)) return false;
      found_.json += '}';
      return true;
    }
    return fail({&path, "type"}, "place.outlines_bad_geometry");
  }

  bool read_parts(const bj::object& collection, const Path& path) {
    const auto* parts = collection.if_contains("geometries");
    const Path list{&path, "geometries"};
    if (!parts || !parts->is_array()) return fail(list, "place.outlines_bad_geometry");
    found_.json += R"({"type":"GeometryCollection","geometries":[)";
    std::size_t at = 0;
    for (const auto& part : parts->get_array()) {
      // Each counts, or a file of nothing but empty collections would have no end.
      if (++positions_ > limits_.most_positions) return fail(list, "place.outlines_too_many");
      if (at > 0) found_.json += ',';
      if (!read_geometry(part, {&list, {}, at++})) return false;
    }
    found_.json += "]}";
    return true;
  }

  bool read_positions(const bj::value& value, const Path& path, const Shape& shape, int depth) {
    if (depth == 0) return read_position(value, path);
    const auto* list = value.if_array();
    if (!list || list->empty()) return fail(path, "place.outlines_bad_geometry");
    if (depth == 1 && list->size() < shape.least) return fail(path, "place.outlines_bad_geometry");
    if (depth == 1 && shape.is_closed && list->front() != list->back())
      return fail(path, "place.outlines_bad_geometry");
    found_.json += '[';
    std::size_t at = 0;
    for (const auto& item : *list) {
      if (at > 0) found_.json += ',';
      if (!read_positions(item, {&path, {}, at++}, shape, depth - 1)) return false;
    }
    found_.json += ']';
    return true;
  }

  bool read_position(const bj::value& value, const Path& path) {
    if (++positions_ > limits_.most_positions) return fail(path, "place.outlines_too_many");
    const auto* list = value.if_array();
    if (!list || list->size() < 2) return fail(path, "place.outlines_bad_position");
    const auto east = degrees_in((*list)[0], 180), north = degrees_in((*list)[1], 90);
    if (!east || !north) return fail(path, "place.outlines_bad_position");
    west_ = std::min(west_, *east);
    east_ = std::max(east_, *east);
    south_ = std::min(south_, *north);
    north_ = std::max(north_, *north);
    found_.json += '[';
    write_degrees(*east);
    found_.json += ',';
    write_degrees(*north);
    found_.json += ']';
    return true;
  }

  static std::optional<std::int64_t> degrees_in(const bj::value& value, double most) {
    if (!value.is_number()) return std::nullopt;
    const auto number = value.to_number<double>();
    if (!(std::fabs(number) <= most)) return std::nullopt;
    return std::llround(number * one_degree);
  }

  void write_degrees(std::int64_t degrees) {
    if (degrees < 0) found_.json += '-';
    const auto size = std::abs(degrees);
    json::write_number(found_.json, size / one_degree);
    auto rest = std::to_string(one_degree + size % one_degree);
    rest[0] = '.';
    rest.erase(rest.find_last_not_of('0') + 1);
    if (rest != ".") found_.json += rest;
  }

  const OutlineLimits& limits_;
  Outlines found_;
  std::int64_t positions_ = 0;
  std::int64_t west_ = Degrees::most, east_ = Degrees::least;
  std::int64_t south_ = Degrees::most, north_ = Degrees::least;
  std::optional<Refusal> refusal_;
};
}  // namespace

Result<Outlines> read_outlines(std::string_view file, const OutlineLimits& limits) {
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  bj::monotonic_resource memory;
  const auto parsed = json::parse(file, &memory);
  if (!parsed) return refuse(No::invalid, "place.outlines_unread");
  return Reader(limits).read(*parsed);
}
}  // namespace place
