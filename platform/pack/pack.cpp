// SPDX-License-Identifier: Apache-2.0
#include "platform/pack/pack.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "platform/app.hpp"
#include "platform/http/compress.hpp"
#include "platform/journal/since.hpp"
#include "platform/pack/policy.hpp"
#include "platform/pack/shift.hpp"

namespace pack {
namespace {
/// Grows whenever records take another form, so that no phone mends old ones with new ones.
constexpr std::string_view form = "2";
constexpr std::size_t most_shelves = 32;
constexpr std::size_t whole_pack_from = 16 * 1024;  // bytes; smaller ones are not worth keeping

std::string hex_of(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();
  return text;
}

/// The same for the same doors of the same community, in the same form.
std::string key_of(const Work& work, const Doors& doors) {
  crypto_generichash_state state;
  std::array<unsigned char, 16> hash;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  const auto take = [&](const void* bytes, std::size_t length) {
    crypto_generichash_update(&state, static_cast<const unsigned char*>(bytes), length);
  };
  const auto community = work.community().text();
  take(community.data(), community.size());
  take(form.data(), form.size());
  take(doors.is_whole ? "w" : "d", 1);
  for (const auto& place : doors.places) take(place.bytes.data(), place.bytes.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hex_of({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

/// The list of one kind as a member: `"doors":[…]`.
void put_list(std::string& text, const std::string& name, const Records& records) {
  json::write_text(text, name);
  text += ":[";
  text += records.text();
  text += ']';
}

/// "17-9f86d081884c7d65-0b1c…": line, its hash, the doors.
std::string cursor_of(const journal::Mark& line, const std::string& key) {
  return std::to_string(line.sequence) + '-' + line.hash + '-' + key;
}

/// The line that a cursor names, when it is one of these doors.
std::optional<journal::Mark> line_in(std::string_view cursor, const std::string& key) {
  const auto first = cursor.find('-'), last = cursor.rfind('-');
  if (first == std::string_view::npos || first == last || cursor.substr(last + 1) != key) return {};
  const auto number = json::number_from_text(cursor.substr(0, first));
  if (!number.is_int64() || number.get_int64() < 0) return {};
  return journal::Mark{number.get_int64(), std::string(cursor.substr(first + 1, last - first - 1))};
}

void note(Work& work, const std::vector<Look>& looks) {
  const auto most = pack_policy(work.today()).most_named;
  if (std::ssize(looks) > most) return work.looked("house.pack", work.community());
  const auto key = [](const Look& look) { return std::tie(look.subject, look.id); };
  const auto is_before = [&](const Look& a, const Look& b) { return key(a) < key(b); };
  const auto is_same = [&](const Look& a, const Look& b) { return key(a) == key(b); };
  // Several kinds of records show the same household.
  auto& noted = work.looks;
  noted.insert(noted.end(), looks.begin(), looks.end());
  std::sort(noted.begin(), noted.end(), is_before);
  noted.erase(std::unique(noted.begin(), noted.end(), is_same), noted.end());
}

/// Everything before `all`, which follows.
std::string head_of(const std::string& cursor, const Lease& lease,
                    const std::vector<OfflinePack>& kinds, const std::vector<Records>& changed) {
  std::string head = "{\"cursor\":\"" + cursor + "\",\"lease\":";
  json::write(head, lease);
  head += ",\"changed\":{";
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (i) head += ',';
    json::write_text(head, kinds[i].name);
    head += ":{\"records\":[";
    if (i < changed.size()) head += changed[i].text();
    head += "],\"gone\":";
    json::write(head, i < changed.size() ? changed[i].gone() : std::vector<Uuid>{});
    head += '}';
  }
  return head + "},\"all\":";
}

routing::Answered answer_of(const std::string& head, const http::GzipTail& tail,
                            std::string_view accept_encoding) {
  routing::Answered answered;
  if (http::accepted_codings(accept_encoding).gzip == 0) {
    answered.body = head + http::inflate_tail(tail);
    return answered;
  }
  answered.body = http::gzip_joined(head, tail);
  answered.headers = {{"Content-Encoding", "gzip"}, {"Vary", "Accept-Encoding"}};
  return answered;
}
}  // namespace

bool Doors::has(const Uuid& place) const {
  return is_whole || std::binary_search(places.begin(), places.end(), place);
}

auth::Right carries_doors() {
  using enum auth::Role;
  return auth::may_inside(community_staff, grid_worker, stairwell_lead, volunteer);
}

Doors doors_of(Work& work) {
  using enum auth::Role;
  Doors doors;
  // Who goes from door to door is told which; the others may open any.
  const auto whole = auth::may(community_staff, grid_worker);
  doors.is_whole = work.actor.is_house ||
                   auth::grant_that_allows(whole, work.actor.grants, work.place, work.now);
  if (doors.is_whole) return doors;
  for (const auto& given : work.sockets.doors_given) given(work, doors.places);
  std::sort(doors.places.begin(), doors.places.end());
  doors.places.erase(std::unique(doors.places.begin(), doors.places.end()), doors.places.end());
  return doors;
}

Lease lease_of(Work& work) { return lease_of_shift(work, carries_doors()); }

std::shared_ptr<Packs::Shelf> Packs::shelf_of(const std::string& key, Instant now) {
  const std::lock_guard lock(mutex_);
  if (shelves_.size() >= most_shelves && !shelves_.contains(key)) {
    const auto oldest = std::min_element(
        shelves_.begin(), shelves_.end(),
        [](const auto& a, const auto& b) { return a.second->asked_at < b.second->asked_at; });
    shelves_.erase(oldest);
  }
  auto& shelf = shelves_[key];
  if (!shelf) shelf = std::make_shared<Shelf>();
  shelf->asked_at = now;
  return shelf;
}

std::shared_ptr<const Packs::Built> Packs::build(Work& work, const Doors& doors,
                                                 std::int64_t sequence) const {
  auto built = std::make_shared<Built>();
  built->at = work.now;
  built->sequence = sequence;
  std::string text;
  for (const auto& kind : kinds_) {
    if (kind.shared != Shared::by_all) continue;
    Records records;
    kind.take_all(work, doors, records);
    if (!text.empty()) text += ',';
    put_list(text, kind.name, records);
    built->looks.insert(built->looks.end(), records.looks().begin(), records.looks().end());
  }
  text += "}}";
  built->tail = http::deflate_tail(text);
  return built;
}

std::optional<std::vector<Records>> Packs::changes_since(Work& work, const Doors& doors,
                                                         std::int64_t sequence) const {
  const auto& policy = pack_policy(work.today());
  const auto announced =
      journal::announced_since(work.tx, work.community(), sequence, policy.most_lines);
  if (!announced) return std::nullopt;
  std::int64_t ids = 0;
  for (const auto& one : *announced) {
    if (one.topic == "house.person_erased") return std::nullopt;
    ids += std::ssize(one.ids);
  }
  if (ids > policy.most_changed) return std::nullopt;
  std::vector<Records> changed;
  for (const auto& kind : kinds_)
    if (kind.take_changed(work, doors, *announced, changed.emplace_back()) == Told::unsure)
      return std::nullopt;
  return changed;
}

routing::Answered Packs::open(Work& work, const PackQuery& query,
                              std::string_view accept_encoding) {
  const auto doors = doors_of(work);
  const auto key = key_of(work, doors);
  const auto last = journal::last_line(work.tx, work.community());
  const auto cursor = cursor_of(last, key);
  auto lease = lease_of(work);
  const auto known = query.since ? line_in(*query.since, key) : std::nullopt;
  if (known && journal::has_line(work.tx, work.community(), *known))
    if (const auto changed = changes_since(work, doors, known->sequence)) {
      for (const auto& records : *changed) note(work, records.looks());
      routing::Answered answered;
      answered.body = head_of(cursor, lease, kinds_, *changed) + "null}";
      return answered;
    }

  lease.share = fresh_share(work);
  const auto shelf = shelf_of(key, work.now);
  // Others with the same doors wait for the one who builds, and take the same.
  const std::lock_guard lock(shelf->mutex);
  std::vector<Records> changed;
  const auto good_for = pack_policy(work.today()).built_is_good_ms;
  if (shelf->built && work.now < shelf->built->at + good_for &&
      shelf->built->sequence <= last.sequence)
    if (auto since = changes_since(work, doors, shelf->built->sequence)) {
      changed = std::move(*since);
    } else {
      shelf->built.reset();
    }
  else
    shelf->built.reset();
  auto built = shelf->built;
  if (!built) built = build(work, doors, last.sequence);
  if (built->tail.length >= whole_pack_from) shelf->built = built;
  note(work, built->looks);
  for (const auto& records : changed) note(work, records.looks());
  auto head = head_of(cursor, lease, kinds_, changed) + '{';
  for (const auto& kind : kinds_) {
    if (kind.shared != Shared::by_each) continue;
    Records own;
    kind.take_all(work, doors, own);
    note(work, own.looks());
    put_list(head, kind.name, own);
    head += ',';
  }
  return answer_of(head, built->tail, accept_encoding);
}

namespace {
boost::json::object list_of(boost::json::value of) {
  return {{"type", "array"}, {"items", std::move(of)}};
}

boost::json::object whole_object(boost::json::object properties) {
  boost::json::array required;
  for (const auto& [name, schema] : properties) required.emplace_back(name);
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

boost::json::object describe_answer(const std::vector<OfflinePack>& kinds, json::Schemas& schemas) {
  boost::json::object changed, all;
  for (const auto& kind : kinds) {
    const auto record = kind.describe(schemas);
    changed[kind.name] =
        whole_object({{"records", list_of(record)},
                      {"gone", schemas.of<std::vector<Uuid>>(json::Direction::reply)}});
    all[kind.name] = list_of(record);
  }
  return whole_object({{"cursor", {{"type", "string"}}},
                       {"lease", schemas.of<Lease>(json::Direction::reply)},
                       {"changed", whole_object(std::move(changed))},
                       {"all", json::or_null(whole_object(std::move(all)))}});
}
}  // namespace

void plug(App& app) {
  routing::Route route;
  route.method = http::Method::get;
  route.pattern = "/places/{place}/pack";
  route.right = carries_doors();
  route.act = "pack.open";
  route.takes_query = true;
  const auto& kinds = app.sockets.packs;
  const auto packs = std::make_shared<Packs>(kinds);
  route.prepare = [packs](const routing::Inputs& in) -> Result<routing::Prepared> {
    auto query = routing::read_request<PackQuery>(in, false);
    if (!query) return refuse(query);
    routing::Prepared prepared;
    prepared.run = [packs, query = std::move(*query),
                    codings = std::string(in.http.header("accept-encoding"))](
                       Work& work) -> Result<routing::Answered> {
      return packs->open(work, query, codings);
    };
    return prepared;
  };
  route.describe = [&kinds](json::Schemas& schemas, boost::json::object& operation) {
    routing::describe_request<PackQuery>(schemas, operation, {"place"}, false, http::Method::get);
    operation["responses"] = boost::json::object{
        {"200",
         {{"description", "done"},
          {"content", {{"application/json", {{"schema", describe_answer(kinds, schemas)}}}}}}}};
  };
  app.router().add(std::move(route));
}
}  // namespace pack
