// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Routes without a session: open to anyone who knows what their act asks for by itself, as a code,
/// the key of a phone, or a personal link. It travels in the body, never in an address.
#include "platform/router/desk.hpp"

namespace routing {
/// `answered_as` get: something is looked at; post: something is done.
template <class Wanted, class Reply>
void open_to_anyone(Desk& desk, std::string pattern, std::string act, http::Method answered_as,
                    Desk::Slow slow) {
  Route route;
  route.method = http::Method::post;
  route.sort = answered_as == http::Method::get ? Sort::look : Sort::act;
  route.pattern = std::move(pattern);
  route.right = auth::anyone();
  route.act = std::move(act);
  route.describe = [answered_as](json::Schemas& schemas, boost::json::object& operation) {
    describe_request<Wanted>(schemas, operation, {}, true);
    describe_reply<Reply>(schemas, operation, answered_as);
  };
  desk.add_slow(std::move(route), std::move(slow));
}
}  // namespace routing
