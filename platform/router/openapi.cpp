// SPDX-License-Identifier: Apache-2.0
#include <mutex>

#include "platform/router/router.hpp"

namespace routing {
namespace {
using boost::json::array;
using boost::json::object;

object problem_schema() {
  return {{"type", "object"},
          {"description", "RFC 9457 problem; `code` is stable and the key of its translation"},
          {"properties",
           {{"type", {{"type", "string"}}},
            {"title", {{"type", "string"}}},
            {"status", {{"type", "integer"}}},
            {"code", {{"type", "string"}}},
            {"request", {{"type", "string"}}},
            {"current", object{}},
            {"errors",
             {{"type", "array"},
              {"items",
               {{"type", "object"},
                {"properties",
                 {{"pointer", {{"type", "string"}}},
                  {"code", {{"type", "string"}}},
                  {"args", {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}}}}},
                {"required", array{"pointer", "code"}}}}}}}},
          {"required", array{"type", "title", "status", "code", "errors"}}};
}

/// The ways to refuse, which every operation names and none writes out.
object refusals() {
  const auto refused = [](const char* description) -> object {
    return {
        {"description", description},
        {"content",
         {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
  };
  return {{"SignInFirst", refused("sign in first")},
          {"NotYours", refused("not yours")},
          {"Refused", refused("refused")},
          {"Broken", refused("broken or busy")}};
}

object refused_as(const char* name) {
  return {{"$ref", std::string("#/components/responses/") + name}};
}

object cookie(const char* name, const char* description) {
  return {{"type", "apiKey"}, {"in", "cookie"}, {"name", name}, {"description", description}};
}

/// What every act may be sent with, named by each and written out once.
object headers_of_acts() {
  const auto header = [](const char* name, const char* description, object schema) -> object {
    return {{"name", name},
            {"in", "header"},
            {"description", description},
            {"schema", std::move(schema)}};
  };
  return {
      {"IdempotencyKey", header("Idempotency-Key", "made by the sender; sent again it applies once",
                                {{"type", "string"}, {"format", "uuid"}})},
      {"DeviceTime",
       header("Device-Time", "the sender's clock when it was done, in milliseconds UTC",
              {{"type", "integer"}, {"format", "int64"}})}};
}

void add_headers_of_acts(object& operation) {
  auto& parameters = operation["parameters"];
  if (!parameters.is_array()) parameters = array{};
  for (const auto& header : headers_of_acts())
    parameters.as_array().push_back(
        object{{"$ref", std::string("#/components/parameters/") + std::string(header.key())}});
}

void add_parameter_of_place(object& operation) {
  array parameters;
  describe_parameter(parameters, "place", "path", true,
                     object{{"type", "string"}, {"format", "uuid"}});
  if (const auto* more = operation.if_contains("parameters"))
    for (const auto& parameter : more->as_array()) parameters.push_back(parameter);
  operation["parameters"] = std::move(parameters);
}

std::string operation_id(const Route& route) {
  auto id = route.act;
  std::replace(id.begin(), id.end(), '.', '_');
  return id;
}

object operation_of(const Route& route, json::Schemas& schemas) {
  object operation{{"operationId", operation_id(route)},
                   {"summary", route.act},
                   {"tags", array{route.act.substr(0, route.act.find('.'))}}};
  object details;
  route.describe(schemas, details);
  for (auto& member : details) operation[member.key()] = std::move(member.value());
  const auto names = names_in(route.pattern);
  if (std::find(names.begin(), names.end(), "place") != names.end())
    add_parameter_of_place(operation);
  if (route.is_write()) add_headers_of_acts(operation);
  auto& responses = operation["responses"].as_object();
  if (route.right.at == auth::At::anywhere) {
    operation["security"] = array{};
  } else {
    responses["401"] = refused_as("SignInFirst");
    responses["403"] = refused_as("NotYours");
  }
  responses["4XX"] = refused_as("Refused");
  responses["5XX"] = refused_as("Broken");
  return operation;
}
}  // namespace

void describe_parameter(array& parameters, std::string_view name, std::string_view where,
                        bool is_required, boost::json::value schema) {
  parameters.push_back(object{
      {"name", name}, {"in", where}, {"required", is_required}, {"schema", std::move(schema)}});
}

std::string openapi(const Router& router, std::string_view version) {
  json::Schemas schemas;
  object paths;
  for (const auto& route : router.routes()) {
    auto& path = paths[route->pattern];
    if (!path.is_object()) path = object{};
    path.as_object()[text_of(route->method)] = operation_of(*route, schemas);
  }
  auto& named = schemas.named();
  named["Problem"] = problem_schema();
  std::vector<std::pair<std::string, boost::json::value>> sorted;
  for (auto& schema : named) sorted.emplace_back(schema.key(), std::move(schema.value()));
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  object components;
  for (auto& [name, schema] : sorted) components[name] = std::move(schema);
  const object document{
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Linli"},
        {"version", version},
        {"description",
         "Runs a neighbourhood through an outbreak. Writes take an Idempotency-Key "
         "header (a UUID); sent again they apply once and answer the same."},
        {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
      {"servers", array{object{{"url", "/api/v1"}}}},
      {"security", array{object{{"session", array{}}}, object{{"local_session", array{}}}}},
      {"paths", std::move(paths)},
      {"components",
       {{"schemas", std::move(components)},
        {"parameters", headers_of_acts()},
        {"responses", refusals()},
        {"securitySchemes",
         {{"session", cookie("__Host-linli", "over TLS")},
          {"local_session", cookie("linli", "without TLS, on this machine only")}}}}}};
  return boost::json::serialize(document);
}

void add_document_route(Router& router, std::string version) {
  struct Document {
    std::once_flag written;
    std::string text;
  };
  Route route;
  route.method = http::Method::get;
  route.pattern = "/openapi.json";
  route.right = auth::anyone();
  route.act = "house.open_document";
  route.prepare = [&router, version = std::move(version),
                   document = std::make_shared<Document>()](const Inputs&) -> Result<Prepared> {
    // At the first request: by then every route is in its place.
    std::call_once(document->written, [&] { document->text = openapi(router, version); });
    return Prepared{[document](Work&) -> Result<Answered> {
                      Answered answered;
                      answered.body = document->text;
                      return answered;
                    },
                    "{}"};
  };
  route.describe = [](json::Schemas&, object& operation) {
    operation["responses"] =
        object{{"200",
                {{"description", "this document"},
                 {"content", {{"application/json", {{"schema", {{"type", "object"}}}}}}}}}};
  };
  router.add(std::move(route));
}
}  // namespace routing
