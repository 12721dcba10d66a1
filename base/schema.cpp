// SPDX-License-Identifier: Apache-2.0
#include "base/schema.hpp"

namespace json {
boost::json::value or_null(boost::json::value schema) {
  auto& object = schema.as_object();
  if (object.contains("$ref")) {
    return {{"anyOf", boost::json::array{schema, {{"type", "null"}}}}};
  }
  if (auto* type = object.if_contains("type"); type && type->is_string())
    *type = boost::json::array{*type, "null"};
  if (auto* list = object.if_contains("enum")) list->as_array().emplace_back(nullptr);
  return schema;
}

std::string schema_name(std::string type) {
  std::string name;
  for (std::size_t i = 0; i < type.size(); ++i) {
    if (type.compare(i, 2, "::") == 0) {
      name += '.';
      ++i;
    } else if (type[i] == '<' || type[i] == ',') {
      name += '.';
    } else if (std::isalnum(static_cast<unsigned char>(type[i])) || type[i] == '_') {
      name += type[i];
    }
  }
  return name;
}
}  // namespace json
