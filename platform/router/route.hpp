// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the router reads from an act's signature.
#include <boost/json.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/schema.hpp"
#include "platform/http/server.hpp"
#include "platform/work.hpp"

namespace routing {
/// A reply without content: 204.
struct Done {
  std::vector<std::pair<std::string, std::string>> headers;
};

/// A file to keep, instead of JSON.
struct Download {
  std::string file_name;
  std::string content_type;
  std::string bytes;
};

/// A file that came as the raw body of a request.
struct Upload {
  std::string bytes;
};

/// Work that has begun and goes on after the answer: 202.
template <class T>
struct Accepted {
  T value;
};

/// A reply that must not be written into the journal, because it shows a private value.
template <class T>
concept NotKept = requires {
  requires T::is_kept == false;
};

/// What an act answered, ready to be sent.
struct Answered {
  int status = 200;
  std::string body;
  std::string content_type = "application/json";
  std::string file_name;                 ///< Of a download.
  std::optional<std::int64_t> revision;  ///< Becomes the ETag.
  bool is_kept = true;                   ///< May stand in the journal.
  std::vector<std::pair<std::string, std::string>> headers;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A request wholly read and waiting for its transaction.
struct Prepared {
  std::function<Result<Answered>(Work&)> run;
  std::string for_journal;  ///< The request as the journal keeps it.
};

struct Inputs {
  const http::Request& http;
  const Pairs& path;
  const Pairs& query;
  std::string* body;  ///< May be moved from.
};

/// A look asks with a POST body what a read asks in its query, so that no address names anybody: it
/// changes nothing, answers 200 and needs no idempotency key.
enum class Sort { act, look };

/// One line of the route table.
struct Route {
  http::Method method;
  Sort sort = Sort::act;
  std::string pattern;  ///< "/places/{place}/households"
  auth::Right right;
  std::string act;  ///< "people.add_household"
  bool takes_upload = false;
  bool takes_query = false;  ///< Its request reads the query; elsewhere a query is refused.
  std::function<Result<Prepared>(const Inputs&)> prepare;
  std::function<void(json::Schemas&, boost::json::object& operation)> describe;
  bool has_revision = false;
  bool takes_body() const { return method != http::Method::get && method != http::Method::head; }
  bool is_write() const { return takes_body() && sort == Sort::act; }
};

/// "people.add_household" from the signature text of a template over that function.
std::string act_name(std::string_view pretty_function);
/// Names in braces of a pattern.
std::vector<std::string_view> names_in(std::string_view pattern);

template <auto act>
std::string name_of_act() {
  return act_name(__PRETTY_FUNCTION__);
}

// The parts of an act's signature.
template <class>
struct Signature;
template <class R>
struct Signature<Result<R> (*)(Work&)> {
  using Reply = R;
  using Request = void;
  static constexpr bool has_upload = false;
};
template <class R, class Q>
struct Signature<Result<R> (*)(Work&, const Q&)> {
  using Reply = R;
  using Request = Q;
  static constexpr bool has_upload = false;
};
template <class R, class Q>
struct Signature<Result<R> (*)(Work&, const Q&, const Upload&)> {
  using Reply = R;
  using Request = Q;
  static constexpr bool has_upload = true;
};

template <class>
struct is_accepted : std::false_type {};
template <class T>
struct is_accepted<Accepted<T>> : std::true_type {};

template <class Reply>
Answered answer_with(Reply&& reply, http::Method method) {
  using R = std::remove_cvref_t<Reply>;
  Answered out;
  if constexpr (std::is_same_v<R, Done>) {
    out.status = 204;
    out.headers = std::move(reply.headers);
  } else if constexpr (std::is_same_v<R, Download>) {
    out = {200, std::move(reply.bytes), reply.content_type, reply.file_name, {}, false, {}};
  } else if constexpr (is_accepted<R>::value) {
    out.status = 202;
    out.body = json::write(reply.value);
  } else {
    out.status = method == http::Method::post ? 201 : 200;
    out.body = json::write(reply);
    if constexpr (requires { {std::int64_t(reply.revision)}; }) out.revision = reply.revision;
    if constexpr (NotKept<R>) out.is_kept = false;
  }
  return out;
}

/// Puts path and query texts where the request's members expect them.
template <class Request>
void place_texts(const Pairs& texts, boost::json::object& into, bool is_strict) {
  for (const auto& [name, text] : texts) {
    bool is_member = false;
    described::each_member<Request>([&](auto d) {
      using Member = std::remove_cvref_t<decltype(std::declval<Request>().*d.pointer)>;
      if (name != d.name) return;
      is_member = true;
      into[name] = json::from_text<Member>(text);
    });
    if (!is_member && is_strict) into[name] = text;  // the reader will refuse it by name
  }
}

/// The object that the walker reads: body, path, query and If-Match together.
Result<boost::json::object> object_of(const Inputs&, bool reads_body, bool wants_revision,
                                      boost::json::storage_ptr);

template <class Request>
constexpr bool wants_revision() {
  bool found = false;
  described::each_member<Request>([&](auto d) {
    if (std::string_view(d.name) == "revision") found = true;
  });
  return found;
}

template <class Request>
Result<Request> read_request(const Inputs& in, bool reads_body) {
  boost::json::monotonic_resource memory;
  const bool wants = wants_revision<Request>() && in.http.method != http::Method::get;
  auto object = object_of(in, reads_body, wants, &memory);
  if (!object) return refuse(object);
  if (!reads_body) place_texts<Request>(in.query, *object, true);
  place_texts<Request>(in.path, *object, false);
  boost::json::value value(std::move(*object));
  return json::read<Request>(value);
}

void describe_parameter(boost::json::array&, std::string_view name, std::string_view where,
                        bool is_required, boost::json::value schema);

template <class Request>
void describe_request(json::Schemas& schemas, boost::json::object& operation,
                      const std::vector<std::string_view>& in_path, bool reads_body,
                      http::Method method = http::Method::post) {
  boost::json::array parameters;
  boost::json::object body;
  boost::json::array required;
  described::each_member<Request>([&](auto d) {
    using Member = std::remove_cvref_t<decltype(std::declval<Request>().*d.pointer)>;
    const bool may_lack =
        described::is_optional<Member>::value || described::is_edit<Member>::value;
    auto schema = schemas.of<Member>(json::Direction::request);
    if constexpr (described::is_optional<Member>::value)  // a query leaves out, it has no null
      if (!reads_body) schema = schemas.of<typename Member::value_type>(json::Direction::request);
    if (std::find(in_path.begin(), in_path.end(), d.name) != in_path.end()) {
      describe_parameter(parameters, d.name, "path", true, std::move(schema));
    } else if (std::string_view(d.name) == "revision" && method != http::Method::get) {
      describe_parameter(parameters, "If-Match", "header", true,
                         boost::json::object{{"type", "string"}, {"pattern", "^\"?[0-9]+\"?$"}});
    } else if (!reads_body) {
      describe_parameter(parameters, d.name, "query", !may_lack, std::move(schema));
    } else {
      body[d.name] = std::move(schema);
      if (!may_lack) required.emplace_back(d.name);
    }
  });
  if (!parameters.empty()) operation["parameters"] = std::move(parameters);
  if (!reads_body) return;
  boost::json::object schema{{"type", "object"}, {"properties", std::move(body)}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  operation["requestBody"] = boost::json::object{
      {"required", true}, {"content", {{"application/json", {{"schema", std::move(schema)}}}}}};
}

template <class Reply>
void describe_reply(json::Schemas& schemas, boost::json::object& operation, http::Method method) {
  boost::json::object responses;
  if constexpr (std::is_same_v<Reply, Done>) {
    responses["204"] = boost::json::object{{"description", "done"}};
  } else if constexpr (std::is_same_v<Reply, Download>) {
    responses["200"] = boost::json::object{
        {"description", "a file"},
        {"content",
         {{"application/octet-stream", {{"schema", {{"type", "string"}, {"format", "binary"}}}}}}}};
  } else {
    boost::json::value schema;
    const char* status = method == http::Method::post ? "201" : "200";
    if constexpr (is_accepted<Reply>::value) {
      status = "202";
      schema = schemas.of<decltype(Reply::value)>(json::Direction::reply);
    } else {
      schema = schemas.of<Reply>(json::Direction::reply);
    }
    responses[status] =
        boost::json::object{{"description", "done"},
                            {"content", {{"application/json", {{"schema", std::move(schema)}}}}}};
  }
  operation["responses"] = std::move(responses);
}

/// Reads the act's signature into a line of the route table.
template <auto act>
Route route_of(http::Method sent_as, std::string_view pattern, auth::Right right,
               Sort sort = Sort::act) {
  using Parts = Signature<decltype(act)>;
  using Request = typename Parts::Request;
  using Reply = typename Parts::Reply;
  const bool is_get = sent_as == http::Method::get;
  // A look is answered as a read is.
  const auto method = sort == Sort::look ? http::Method::get : sent_as;
  Route route;
  route.method = sent_as;
  route.sort = sort;
  route.pattern = pattern;
  route.right = right;
  route.act = name_of_act<act>();
  route.takes_upload = Parts::has_upload;
  const bool reads_body = !is_get && !Parts::has_upload && sent_as != http::Method::erase;
  if constexpr (std::is_void_v<Request>) {
    route.prepare = [method](const Inputs&) -> Result<Prepared> {
      return Prepared{[method](Work& work) -> Result<Answered> {
                        auto reply = act(work);
                        if (!reply) return refuse(reply);
                        return answer_with(std::move(*reply), method);
                      },
                      "{}"};
    };
    route.describe = [method](json::Schemas& schemas, boost::json::object& operation) {
      describe_reply<Reply>(schemas, operation, method);
    };
  } else {
    route.has_revision = wants_revision<Request>();
    route.takes_query = !reads_body;
    route.prepare = [method, reads_body](const Inputs& in) -> Result<Prepared> {
      auto request = read_request<Request>(in, reads_body);
      if (!request) return refuse(request);
      auto kept = std::make_shared<const Request>(std::move(*request));
      Prepared prepared;
      if (method != http::Method::get) prepared.for_journal = json::write_for_journal(*kept);
      if constexpr (Parts::has_upload) {
        auto upload = std::make_shared<const Upload>(Upload{std::move(*in.body)});
        prepared.run = [kept, upload, method](Work& work) -> Result<Answered> {
          auto reply = act(work, *kept, *upload);
          if (!reply) return refuse(reply);
          return answer_with(std::move(*reply), method);
        };
      } else {
        prepared.run = [kept, method](Work& work) -> Result<Answered> {
          auto reply = act(work, *kept);
          if (!reply) return refuse(reply);
          return answer_with(std::move(*reply), method);
        };
      }
      return prepared;
    };
    const std::string kept_pattern(pattern);
    route.describe = [method, reads_body, kept_pattern](json::Schemas& schemas,
                                                        boost::json::object& operation) {
      describe_request<Request>(schemas, operation, names_in(kept_pattern), reads_body, method);
      if constexpr (Parts::has_upload)
        operation["requestBody"] =
            boost::json::object{{"required", true},
                                {"content",
                                 {{"application/octet-stream",
                                   {{"schema", {{"type", "string"}, {"format", "binary"}}}}}}}};
      describe_reply<Reply>(schemas, operation, method);
    };
  }
  return route;
}
}  // namespace routing
