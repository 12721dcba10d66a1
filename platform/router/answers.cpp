// SPDX-License-Identifier: Apache-2.0
/// How a call is answered: with what its act said, that the house is busy or full, or a fault; and
/// who is told of what an act announced.
#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/http/compress.hpp"
#include "platform/router/call.hpp"
#include "platform/router/desk.hpp"
#include "platform/router/problem.hpp"

namespace routing {
namespace {
/// "attachment" with a name in every script (RFC 6266).
std::string disposition_of(const std::string& file_name) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out = "attachment; filename*=UTF-8''";
  for (const char c : file_name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '.' || c == '-' || c == '_') {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}
}  // namespace

void Desk::answer(Call& call, const Result<Answered>& answered) {
  if (!answered) {
    ++counts_.refused;
    return call.sink.answer(problem(status_of(answered.error().kind), answered.error()));
  }
  ++counts_.answered;
  http::Reply reply;
  reply.status = answered->status;
  reply.body = answered->body;
  reply.content_type = answered->content_type;
  reply.headers = answered->headers;
  if (answered->revision)
    reply.headers.emplace_back("ETag", '"' + std::to_string(*answered->revision) + '"');
  if (!answered->file_name.empty()) {
    reply.headers.emplace_back("Content-Disposition", disposition_of(answered->file_name));
  } else {
    http::compress(reply, call.http.header("accept-encoding"));
  }
  call.sink.answer(std::move(reply));
}

void Desk::answer_busy(Call& call) {
  ++counts_.shed;
  Refusal busy{No::too_many, "house.busy", {}, {}, {}, 0};
  busy.retry_after_seconds = 1;
  call.sink.answer(problem(503, busy, call.number));
}

void Desk::answer_full(Call& call) {
  Refusal full{No::conflict, "house.disk_full", {}, {}, {}, 0};
  full.retry_after_seconds = 30;
  call.sink.answer(problem(507, full, call.number));
}

void Desk::answer_fault(Call& call, std::exception_ptr fault) {
  try {
    std::rethrow_exception(std::move(fault));
  } catch (const db::Fault& broken) {
    if (broken.kind == db::Fault::Kind::busy || broken.kind == db::Fault::Kind::conflict) {
      spdlog::warn("request {} {}: busy: {}", call.number, call.route->act, broken.what());
      return answer_busy(call);
    }
    ++counts_.faults;
    spdlog::error("request {} {}: fault: {}", call.number, call.route->act, broken.what());
    if (broken.kind == db::Fault::Kind::full) return answer_full(call);
  } catch (const Bug& bug) {
    ++counts_.bugs;
    spdlog::critical("request {} {}: bug: {}", call.number, call.route->act, bug.what());
  } catch (const std::exception& other) {
    ++counts_.faults;
    spdlog::error("request {} {}: fault: {}", call.number, call.route->act, other.what());
  }
  call.sink.answer(problem(500, {No::conflict, "house.broken", {}, {}, {}, 0}, call.number));
}

void Desk::tell_all(const Uuid& chain, std::int64_t sequence,
                    const std::vector<Announcement>& announced) {
  for (const auto& announcement : announced) {
    if (auth::is_change_of_rights(announcement.topic)) sessions_.forget();
    if (listener_) listener_(chain, sequence, announcement);
  }
}

std::string changed_json(const std::vector<Announcement>& announced) {
  std::string out = "[";
  for (const auto& [topic, ids] : announced) {
    if (out.size() > 1) out += ',';
    out += "{\"topic\":";
    json::write_text(out, topic);
    out += ",\"ids\":" + json::write(ids) + "}";
  }
  return out + "]";
}

std::vector<Uuid> subjects_of(const std::vector<Announcement>& announced,
                              const std::vector<Look>& looks) {
  std::vector<Uuid> ids;
  for (const auto& announcement : announced)
    ids.insert(ids.end(), announcement.ids.begin(), announcement.ids.end());
  for (const auto& look : looks) ids.push_back(look.id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}
}  // namespace routing
