// SPDX-License-Identifier: Apache-2.0
#pragma once
/// JSON Schema (2020-12, as OpenAPI 3.1 takes it) from the same Described structs that the walker
/// reads.
#include <boost/core/demangle.hpp>
#include <boost/json.hpp>
#include <string>
#include <typeinfo>

#include "base/described.hpp"

namespace json {
/// A request may leave optional members out; a reply always has every member.
enum class Direction { request, reply };

/// Collects the named schemas of one document (`components.schemas`): structs and enums.
class Schemas {
 public:
  template <class T>
  boost::json::value of(Direction direction);

  boost::json::object& named() { return named_; }

 private:
  template <class T>
  boost::json::value of_struct(Direction direction);
  template <class T>
  boost::json::value of_enum();
  template <class T>
  static std::string name_of_type(Direction direction);
  boost::json::object named_;
};

/// Adds null to what a schema allows.
boost::json::value or_null(boost::json::value schema);
/// "people::NewPerson" as "people.NewPerson", "Page<people::Row>" as "Page.people.Row".
std::string schema_name(std::string type);

template <class T>
std::string Schemas::name_of_type(Direction direction) {
  auto name = schema_name(boost::core::demangle(typeid(T).name()));
  // Only a struct with an optional at some depth looks different in the two directions.
  constexpr bool differs = described::holds<described::is_optional, T>();
  if (direction == Direction::request && differs) name += ".request";
  return name;
}

template <class T>
boost::json::value Schemas::of_struct(Direction direction) {
  using namespace described;
  const auto name = name_of_type<T>(direction);
  if (!named_.contains(name)) {
    named_[name] = boost::json::object{};  // ends recursion
    boost::json::object properties;
    boost::json::array required;
    each_member<T>([&](auto d) {
      using Member = std::remove_cvref_t<decltype(std::declval<T>().*d.pointer)>;
      properties[d.name] = of<Member>(direction);
      constexpr bool may_lack = is_edit<Member>::value || is_optional<Member>::value;
      if (!may_lack || (direction == Direction::reply && !is_edit<Member>::value))
        required.emplace_back(d.name);
    });
    boost::json::object schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    named_[name] = std::move(schema);
  }
  return {{"$ref", "#/components/schemas/" + name}};
}

template <class T>
boost::json::value Schemas::of_enum() {
  const auto name = schema_name(boost::core::demangle(typeid(T).name()));
  if (!named_.contains(name)) {
    boost::json::array names;
    described::mp::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto d) { names.emplace_back(d.name); });
    named_[name] = boost::json::object{{"type", "string"}, {"enum", std::move(names)}};
  }
  return {{"$ref", "#/components/schemas/" + name}};
}

template <class T>
boost::json::value Schemas::of(Direction direction) {
  using namespace described;
  if constexpr (is_private<T>::value) {
    return of<typename T::value_type>(direction);
  } else if constexpr (is_edit<T>::value) {
    return of<decltype(T::value)>(direction);
  } else if constexpr (is_optional<T>::value) {
    return or_null(of<typename T::value_type>(direction));
  } else if constexpr (is_text<T>::value) {
    return {{"type", "string"}, {"minLength", T::least}, {"maxLength", T::most}};
  } else if constexpr (is_whole<T>::value) {
    return {{"type", "integer"}, {"format", "int64"}, {"minimum", T::least}, {"maximum", T::most}};
  } else if constexpr (std::is_same_v<T, Instant>) {
    return {{"type", "integer"},
            {"format", "int64"},
            {"minimum", earliest_instant.milliseconds},
            {"maximum", latest_instant.milliseconds},
            {"description", "UTC milliseconds"}};
  } else if constexpr (std::is_same_v<T, Day>) {
    return {{"type", "string"}, {"format", "date"}};
  } else if constexpr (std::is_base_of_v<Uuid, T>) {
    return {{"type", "string"}, {"format", "uuid"}};
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_same_v<T, double>) {
    return {{"type", "number"}};
  } else if constexpr (std::is_integral_v<T>) {
    return {{"type", "integer"}, {"format", "int64"}};
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    return {{"type", "string"}};
  } else if constexpr (Enum<T>) {
    return of_enum<T>();
  } else if constexpr (is_vector<T>::value) {
    boost::json::object list{{"type", "array"}, {"items", of<typename T::value_type>(direction)}};
    return list;
  } else if constexpr (Struct<T>) {
    return of_struct<T>(direction);
  } else {
    static_assert(never<T>, "a schema needs a vocabulary type or a Described struct");
  }
}
}  // namespace json
