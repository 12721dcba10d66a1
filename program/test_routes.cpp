// SPDX-License-Identifier: Apache-2.0
#include "program/test_routes.hpp"

#include <set>
#include <stdexcept>

#include "place/place.hpp"
#include "platform/picture/made_pictures.hpp"
#include "program/test_access.hpp"
#include "program/test_known.hpp"

namespace program {
namespace {
namespace bj = boost::json;

const bj::object* object_in(const bj::object& object, std::string_view name) {
  const auto* found = object.if_contains(name);
  return found ? found->if_object() : nullptr;
}

bool is_text(const bj::object& schema, std::string_view member, std::string_view text) {
  const auto* found = schema.if_contains(member);
  return found && found->is_string() && found->as_string() == text;
}

bool is_uuid(const bj::object& schema) { return is_text(schema, "format", "uuid"); }

std::string encoded(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '-') {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

bool is_of_type(std::string_view type, const bj::value& value) {
  if (type == "null") return value.is_null();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_bool();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  throw std::runtime_error("a type of schema that the test does not know: " + std::string(type));
}

bool fits_text(const bj::object& schema, std::string_view text) {
  const auto points = count_code_points(text);
  if (const auto* least = schema.if_contains("minLength"))
    if (points < least->to_number<std::int64_t>()) return false;
  if (const auto* most = schema.if_contains("maxLength"))
    if (points > most->to_number<std::int64_t>()) return false;
  const auto* format = schema.if_contains("format");
  if (!format) return points >= 0;
  if (format->as_string() == "uuid") {
    const auto id = Uuid::parse(text);
    return id && !id->is_nil();
  }
  if (format->as_string() == "date") return Day::parse(text).has_value();
  throw std::runtime_error("a format that the test does not know: " +
                           std::string(format->as_string()));
}

bool fits_number(const bj::object& schema, const bj::value& value) {
  const auto number = value.to_number<double>();
  const auto* least = schema.if_contains("minimum");
  const auto* most = schema.if_contains("maximum");
  return (!least || number >= least->to_number<double>()) &&
         (!most || number <= most->to_number<double>());
}
std::string slice_of(const routing::Route& route) {
  return route.act.substr(0, route.act.find('.')) + '/';
}
}  // namespace

RouteBook::RouteBook(const routing::Router& router)
    : router_(router), document_(bj::parse(routing::openapi(router, "test"))) {}

const bj::object& RouteBook::operation(const routing::Route& route) const {
  return document_.at("paths").at(route.pattern).at(routing::text_of(route.method)).as_object();
}

const bj::object& RouteBook::resolved(const bj::value& schema) const {
  const auto& object = schema.as_object();
  const auto* reference = object.if_contains("$ref");
  if (!reference) return object;
  const std::string_view path = reference->as_string();
  const auto name = path.substr(path.rfind('/') + 1);
  return document_.at("components").at("schemas").at(name).as_object();
}

std::vector<RouteParameter> RouteBook::parameters(const routing::Route& route) const {
  std::vector<RouteParameter> found;
  const auto* list = operation(route).if_contains("parameters");
  if (!list) return found;
  for (const auto& parameter : list->as_array()) {
    if (parameter.as_object().contains("$ref")) continue;  // a header that any act may have
    const auto& where = parameter.at("in").as_string();
    if (where == "header") continue;
    found.push_back({std::string(parameter.at("name").as_string()), where == "query",
                     parameter.at("required").as_bool(), &parameter.at("schema")});
  }
  return found;
}

const bj::value* RouteBook::body_schema(const routing::Route& route) const {
  const auto* body = object_in(operation(route), "requestBody");
  const auto* json =
      body ? object_in(body->at("content").as_object(), "application/json") : nullptr;
  return json ? &json->at("schema") : nullptr;
}

std::vector<std::string> RouteBook::ids(const routing::Route& route) const {
  std::vector<std::string> names;
  const auto take = [&](std::string_view name, const bj::value& schema) {
    if (name != "place" && name != "id" && is_uuid(resolved(schema))) names.emplace_back(name);
  };
  for (const auto& parameter : parameters(route)) take(parameter.name, *parameter.schema);
  if (const auto* body = body_schema(route))
    for (const auto& member : resolved(*body).at("properties").as_object())
      take(member.key(), member.value());
  return names;
}

bj::value RouteBook::value_for(std::string_view name, const bj::value& wanted,
                               const Known& known) const {
  const auto& schema = resolved(wanted);
  if (const auto* any = schema.if_contains("anyOf")) {
    if (name == "of") return nullptr;  // a column of the register, which no other slice fills
    return value_for(name, any->at(0), known);
  }
  const auto found = known.find(std::string(name));
  if (is_uuid(schema)) {
    if (name == "id") {
      SystemClock clock;
      SystemRandom random;
      return bj::string(World{clock, random}.new_uuid().text());
    }
    if (found == known.end())
      throw std::runtime_error("no id of a `" + std::string(name) + "` is known: see furnish()");
    return bj::string(found->second);
  }
  const auto* type = schema.if_contains("type");
  const std::string_view of = type->is_array() ? type->at(0).as_string() : type->as_string();
  if (const auto* list = schema.if_contains("enum")) return list->at(0);
  if (of == "integer") return schema.at("minimum").to_number<std::int64_t>();
  if (of == "boolean") return false;
  if (of == "array") {
    // "persons" are several of what "person" is one.
    const bool is_plural = name.ends_with('s') && found == known.end();
    const auto one = is_plural ? name.substr(0, name.size() - 1) : name;
    return bj::array{value_for(one, schema.at("items"), known)};
  }
  if (of == "object") {
    bj::object out;
    for (const auto& member : schema.at("properties").as_object())
      out[member.key()] = value_for(member.key(), member.value(), known);
    return out;
  }
  if (found != known.end()) return bj::string(found->second);
  const auto* least = schema.if_contains("minLength");
  return bj::string(std::max<std::size_t>(least ? least->to_number<std::size_t>() : 1, 1), 'x');
}

std::string RouteBook::key_of(const routing::Route& route, const std::string& name,
                              const Known& known) const {
  const auto own = slice_of(route) + name;
  return known.contains(own) ? own : name;
}

RouteCall RouteBook::call(const routing::Route& route, const Known& all) const {
  auto known = all;
  const auto slice = slice_of(route);
  for (const auto& [key, value] : all)
    if (key.starts_with(slice)) known[key.substr(slice.size())] = value;
  RouteCall call;
  call.route = &route;
  call.path = route.pattern;
  for (const auto& parameter : parameters(route)) {
    const auto value = value_for(parameter.name, *parameter.schema, known);
    const auto text = value.is_string() ? std::string(value.as_string()) : bj::serialize(value);
    if (parameter.is_in_query) {
      call.query[parameter.name] = text;
    } else {
      const auto mark = '{' + parameter.name + '}';
      call.path.replace(call.path.find(mark), mark.size(), encoded(text));
    }
  }
  if (const auto* body = body_schema(route)) call.body = bj::serialize(value_for("", *body, known));
  if (route.takes_upload) {
    const auto own = known.find("upload of " + route.act);
    call.body = own == known.end() ? known.at("upload") : own->second;
  }
  if (route.has_revision) call.revision = "1";
  return call;
}

bool RouteBook::fits(const bj::value& wanted, const bj::value& value) const {
  const auto& schema = resolved(wanted);
  if (const auto* any = schema.if_contains("anyOf"))
    return std::any_of(any->as_array().begin(), any->as_array().end(),
                       [&](const auto& one) { return fits(one, value); });
  if (const auto* list = schema.if_contains("enum"))
    return std::find(list->as_array().begin(), list->as_array().end(), value) !=
           list->as_array().end();
  const auto& type = schema.at("type");
  const bool is_right_type =
      type.is_string()
          ? is_of_type(type.as_string(), value)
          : std::any_of(type.as_array().begin(), type.as_array().end(),
                        [&](const auto& one) { return is_of_type(one.as_string(), value); });
  if (!is_right_type) return false;
  if (value.is_string()) return fits_text(schema, value.as_string());
  if (value.is_number()) return fits_number(schema, value);
  if (value.is_array())
    return std::all_of(value.as_array().begin(), value.as_array().end(),
                       [&](const auto& item) { return fits(schema.at("items"), item); });
  if (!value.is_object()) return true;
  const auto& members = value.as_object();
  if (const auto* required = schema.if_contains("required"))
    for (const auto& name : required->as_array())
      if (!members.contains(name.as_string())) return false;
  const auto& properties = schema.at("properties").as_object();
  return std::all_of(members.begin(), members.end(), [&](const auto& member) {
    const auto* property = properties.if_contains(member.key());
    return property && fits(*property, member.value());
  });
}

std::string target_of(const RouteCall& call) {
  auto target = call.path;
  for (const auto& [name, text] : call.query)
    target += (target == call.path ? '?' : '&') + encoded(name) + '=' + encoded(text);
  return target;
}

TestReply send(TestApp& app, const RouteCall& call) {
  return app.send(call.route->method, target_of(call), call.body, {{}, call.revision, {}});
}

constexpr const char* usual_outlines =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":null,)"
    R"("geometry":{"type":"Point","coordinates":[-180,-90]}}]})";

Known usual_texts() {
  return {{"name", "山水苑"},
          {"pattern", "3-3幢×1单元×2层×2户"},
          {"exceptions", "no floor 9"},
          {"stairwell", "1"},
          {"door", "101"},
          {"phone", "13900000017"},
          {"phone_tail", "0017"},
          {"street", "330109003"},
          {"base", "https://linli.example"},
          {"id_number", "11010519491231002X"},
          {"born_on", "1949-12-31"},
          {"next_due", "2027-02-01"},
          {"on", "2027-01-10"},
          {"back_on", "2027-02-01"},
          {"starts_on", "2027-01-10"},
          {"first_on", "2027-01-18"},
          {"ends_on", "2027-01-20"},
          {"expires_on", "2027-12-31"},
          {"from_on", "2027-01-01"},
          {"until_on", "2027-12-31"},
          {"q", "3-1-101"},
          {"after", "00000000-0000-7000-8000-000000000000"},
          {"sign_in_name", "chenxin"},
          {"password", "seven quiet doors"},
          {"day", "2027-01-15"},
          {"act", "people."},
          {"file_name", "台账.csv"},
          {"column", "A"},
          {"upload of place.add_site_plan", usual_outlines},
          {"upload of place.replace_plan_file", usual_outlines},
          {"upload of task.add_photo", picture::made::png(3, 2)},
          {"upload of isolation.add_signature", picture::made::png(3, 2)},
          {"upload of seal.add_photo", picture::made::png(3, 2)},
          {"upload", "幢,单元,室,姓名,联系电话\n3,1,102,张伟,13900000018\n"}};
}

std::optional<auth::Role> first_role(const routing::Route& route) {
  std::optional<auth::Role> first;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<auth::Role>>([&](auto role) {
    if (!first && route.right.allows(role.value)) first = role.value;
  });
  return first;
}

std::string name_of(const routing::Route& route) {
  return std::string(routing::text_of(route.method)) + ' ' + route.pattern;
}

namespace {
/// "household" for "/places/{place}/households".
std::string singular_of(const std::string& pattern) {
  auto name = pattern.substr(pattern.rfind('/') + 1);
  if (name.ends_with('s') && name != "premises") name.pop_back();
  return name;
}

/// Does the route add something right below a community?
bool is_adding(const routing::Route& route) {
  // What is decided on a place would change it under the feet of the others.
  if (route.pattern.starts_with("/places/{place}/changes")) return false;
  return route.is_write() && route.method == http::Method::post &&
         auth::is_at_community(route.right) && routing::names_in(route.pattern).size() == 1;
}

/// A second person beside the first, for acts on two: "other".
void add_other(TestApp& app, const std::string& community, Known& known) {
  if (known.contains("other") || !known.contains("person")) return;
  const auto id = app.new_id();
  const auto reply =
      app.post("/places/" + community + "/persons",
               R"({"id":")" + id + R"(","household":")" + known.at("household") +
                   R"(","name":"李雷","sex":"unknown","relation":"child","residence":"here",)" +
                   R"("registered":"here"})");
  if (reply.status == 201) known["other"] = id;
}

/// Either somebody known works on premises or a newcomer, never both as a whole request has it.
void add_staff(TestApp& app, const std::string& community, Known& known) {
  if (known.contains("staff") || !known.contains("other") || !known.contains("premises")) return;
  const auto id = app.new_id();
  const auto reply =
      app.post("/places/" + community + "/staff",
               R"({"id":")" + id + R"(","premises":")" + known.at("premises") + R"(","person":")" +
                   known.at("other") + R"(","on":"2027-01-10","source":"visit"})");
  if (reply.status == 201) known["staff"] = id;
}

/// What the answer and the request tell of ids.
void learn(const RouteCall& call, const TestReply& reply, Known& known) {
  const auto answered = reply.json();
  if (const auto* object = answered.if_object())
    for (const auto& member : *object)
      if (member.key() != "id" && member.value().is_string() &&
          Uuid::parse(member.value().as_string()))
        known.emplace(member.key(), member.value().as_string());
  if (call.route->takes_upload) return;
  const auto asked = bj::parse(call.body);
  if (const auto* id = asked.as_object().if_contains("id"))
    known[singular_of(call.route->pattern)] = id->as_string();
}

void learn_building(TestApp& app, Known& known) {
  const auto community = *Uuid::parse(known.at("place"));
  app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    const auto doors = place::DoorMap::load(work);
    if (!doors.buildings().empty())
      known["building"] = known["within"] = doors.buildings().front().id.text();
  });
}
/// A place to decide on, what stands beside it and what right inside it.
void learn_subject(TestApp& app, Known& known) {
  const auto community = *Uuid::parse(known.at("place"));
  app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    const auto doors = place::DoorMap::load(work);
    const auto& subject = doors.buildings().back();
    known["subject"] = subject.id.text();
    known["joined"] = doors.buildings().front().id.text();
    for (const auto* inside : {&doors.dwellings(), &doors.stairwells()})
      for (const auto& one : *inside)
        if (one.parent_id == subject.id) known["moved"] = one.id.text();
  });
  known["grid"] = app.new_id();
}
}  // namespace

Known furnish(TestApp& app, const RouteBook& book, const std::string& community) {
  auto known = usual_texts();
  known["place"] = known["community"] = community;
  known["row"] = app.new_id();
  known["newcomer"] = app.new_id();
  known["passes"] = known["unbound"] = known["signing"] = known["host"] = app.new_id();
  for (const auto* name :
       {"pass_id",   "inside",     "dwelling",  "rule_set",      "zone",       "item",
        "mark",      "hand",       "with_hand", "organisation",  "reports_to", "near",
        "wishe",     "call_code",  "without",   "to_hand",       "for_turn",   "swap",
        "turn",      "turn_code",  "order",     "home_phone",    "request",    "standing",
        "cared_for", "care_check", "care_plan", "supply_item",   "store",      "donor",
        "count",     "account",    "counters",  "arrives",       "bound_for",  "lot",
        "from",      "to",         "home",      "supply_request"})
    known[name] = app.new_id();
  std::set<const routing::Route*> sent;
  for (std::size_t before = 0;;) {
    for (const auto& route : book.routes()) {
      const auto ids = book.ids(*route);
      const bool is_ready = std::all_of(ids.begin(), ids.end(),
                                        [&](const auto& name) { return known.contains(name); });
      if (!is_adding(*route) || !is_ready || !sent.insert(route.get()).second) continue;
      app.be(*first_role(*route), community);
      app.clock.move(1);
      const auto call = book.call(*route, known);
      const auto reply = send(app, call);
      if (reply.status / 100 == 2) learn(call, reply, known);
      learn_building(app, known);
      add_other(app, community, known);
      add_staff(app, community, known);
    }
    if (sent.size() == before) break;
    before = sent.size();
  }
  furnish_access(app, known);
  add_running_drive(app, known);
  add_report(app, known);
  add_pass(app, known);
  if (const auto gate = known.find("gate"); gate != known.end()) known["spot"] = gate->second;
  known["record"] = known.at("person");
  learn_subject(app, known);
  add_passage(app, known);
  add_delivery(app, known);
  add_hands(app, known);
  add_shift(app, known);
  add_duty(app, known);
  add_isolation(app, known);
  add_home(app, known);
  add_need(app, known);
  add_seal(app, known);
  add_care(app, known);
  add_support(app, known);
  add_supply(app, known);
  add_tasks(app, known);
  return known;
}
}  // namespace program
