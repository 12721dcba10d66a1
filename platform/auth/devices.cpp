// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/devices.hpp"

#include <array>

#include "platform/app.hpp"
#include "platform/auth/directory.hpp"
#include "platform/auth/told.hpp"

namespace auth {
namespace {
using NamePart = std::pair<std::string_view, std::string_view>;

// What browsers call themselves, the ones that also bear another's name first.
constexpr std::array browsers{NamePart{"MicroMessenger", "WeChat"},
                              NamePart{"DingTalk", "DingTalk"},
                              NamePart{"HuaweiBrowser", "Huawei"},
                              NamePart{"MiuiBrowser", "Mi Browser"},
                              NamePart{"Edg", "Edge"},
                              NamePart{"Firefox", "Firefox"},
                              NamePart{"Chrome", "Chrome"},
                              NamePart{"Safari", "Safari"}};
constexpr std::array systems{NamePart{"Android", "Android"}, NamePart{"OpenHarmony", "HarmonyOS"},
                             NamePart{"iPhone", "iPhone"},   NamePart{"iPad", "iPad"},
                             NamePart{"Windows", "Windows"}, NamePart{"Macintosh", "Mac"},
                             NamePart{"Linux", "Linux"}};

template <std::size_t count>
std::string_view named(const std::array<NamePart, count>& parts, std::string_view text) {
  for (const auto& [mark, name] : parts)
    if (text.find(mark) != std::string_view::npos) return name;
  return {};
}

DeviceKind kind_of(std::string_view system, std::string_view user_agent) {
  if (system.empty()) return DeviceKind::other;
  if (system == "iPad") return DeviceKind::tablet;
  const bool is_mobile = user_agent.find("Mobile") != std::string_view::npos;
  if (system == "iPhone" || is_mobile) return DeviceKind::phone;
  return system == "Android" || system == "HarmonyOS" ? DeviceKind::tablet : DeviceKind::desk;
}

std::optional<Device> find_device(Work& work, const Uuid& id) {
  return work.tx.one<Device>("where id = ?", id);
}

std::optional<GrantRow> grant_of(Work& work, const Device& device) {
  return work.tx.one<GrantRow>("where id = ?", device.grant_id);
}

SessionEntry entry_of(Work& work, const SessionRow& row) {
  SessionEntry entry{row.id,
                     row.device_id,
                     row.name,
                     row.kind,
                     row.created_at,
                     row.seen_at,
                     row.ends_at,
                     row.id == work.actor.session,
                     {},
                     {}};
  const auto device = row.device_id ? find_device(work, *row.device_id) : std::nullopt;
  if (const auto grant = device ? grant_of(work, *device) : std::nullopt) {
    entry.role = grant->role;
    if (const auto name = work.sockets.places.name(work.tx, grant->place_id))
      entry.place_name = name->first;
  }
  return entry;
}

bool may_end_device(Work& work, const Device& device) {
  if (work.actor.is_house || device.user_id == work.actor.user) return true;
  const auto grant = grant_of(work, device);
  return grant &&
         may_decide_on(decider_of(work), grant->role, scope_at(work, grant->place_id), work.now);
}
}  // namespace

std::vector<Grant> grants_of_device(db::Tx& tx, const Uuid& id) {
  const auto device = tx.one<Device>("where id = ? and ended_at is null", id);
  if (!device) return {};
  const auto grant = tx.one<GrantRow>("where id = ? and ended_at is null", device->grant_id);
  if (!grant) return {};
  return {grant_of(*grant)};
}

std::vector<Grant> last_grants_of_device(db::Tx& tx, const Uuid& id, Instant ended_at) {
  const auto device = tx.one<Device>("where id = ?", id);
  if (!device) return {};
  const auto grant = tx.one<GrantRow>("where id = ? and (ended_at is null or ended_at >= ?)",
                                      device->grant_id, ended_at);
  if (!grant) return {};
  return {grant_of(*grant)};
}

Browser browser_of(std::string_view user_agent) {
  const auto system = named(systems, user_agent);
  std::string name(named(browsers, user_agent));
  if (!system.empty()) name += (name.empty() ? "" : " · ") + std::string(system);
  return {std::move(name), kind_of(system, user_agent)};
}

std::vector<SessionEntry> sessions_of(Work& work, const Uuid& user) {
  std::vector<SessionEntry> entries;
  for (const auto& row : work.tx.all<SessionRow>(
           "where user_id = ? and ended_at is null and ends_at > ? order by created_at desc, id",
           user, work.now))
    entries.push_back(entry_of(work, row));
  return entries;
}

Result<SessionList> list_sessions(Work& work) {
  return SessionList{sessions_of(work, work.actor.user)};
}

Result<routing::Done> end_session(Work& work, const SessionKey& key) {
  const auto row = work.tx.one<SessionRow>("where id = ? and ended_at is null and ends_at > ?",
                                           key.session, work.now);
  const auto no_such = [] { return refuse(No::missing, "auth.no_such_session", "session"); };
  if (!row) return no_such();
  if (const auto device = row->device_id ? find_device(work, *row->device_id) : std::nullopt) {
    if (!may_end_device(work, *device)) return no_such();
    end(work, *device);
    return routing::Done{};
  }
  if (row->user_id != work.actor.user && !Directory(work).may_manage(row->user_id))
    return no_such();
  work.tx.run("update auth_session set ended_at = ? where id = ?", work.now, row->id);
  tell(work, "auth.session_ended", {row->id});
  return routing::Done{};
}

Result<routing::Done> end_device(Work& work, const DeviceKey& key) {
  const auto device = find_device(work, key.device);
  if (!device || device->ended_at || !may_end_device(work, *device))
    return refuse(No::missing, "auth.no_such_device", "device");
  end(work, *device);
  return routing::Done{};
}

void end(Work& work, const Device& device) {
  work.tx.run("update auth_device set ended_at = ?, ended_by = ? where id = ?", work.now,
              work.actor.user, device.id);
  work.tx.run("update auth_session set ended_at = ? where device_id = ? and ended_at is null",
              work.now, device.id);
  const auto grant = grant_of(work, device);
  tell(work, "auth.device_ended", {device.id, device.user_id},
       {grant ? scope_at(work, grant->place_id).community : Uuid{}});
}

void end_all(Work& work, const Uuid& user) {
  work.tx.run("update auth_session set ended_at = ? where user_id = ? and ended_at is null",
              work.now, user);
  work.tx.run(
      "update auth_device set ended_at = ?, ended_by = ? where user_id = ? and ended_at is null",
      work.now, work.actor.user, user);
}

void end_password_sessions(Work& work, const Uuid& user, const Uuid& spared) {
  work.tx.run(
      "update auth_session set ended_at = ? where user_id = ? and ended_at is null and "
      "device_id is null and id <> ?",
      work.now, user, spared);
}

void end_devices_of_grant(Work& work, const Uuid& grant) {
  work.tx.run(
      "update auth_session set ended_at = ? where ended_at is null and device_id in "
      "(select id from auth_device where grant_id = ? and ended_at is null)",
      work.now, grant);
  work.tx.run(
      "update auth_device set ended_at = ?, ended_by = ? where grant_id = ? and ended_at is null",
      work.now, work.actor.user, grant);
}
}  // namespace auth
