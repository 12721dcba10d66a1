// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Sessions and devices: what is signed in, by whom, and ending it.
#include <optional>
#include <string>
#include <vector>

#include "platform/auth/sessions.hpp"
#include "platform/auth/users.hpp"
#include "platform/router/route.hpp"

namespace auth {
/// A phone that was enrolled by an invitation. Its session holds one grant, without a password.
struct Device {
  static constexpr auto table = "auth_device";
  Id<Device> id;
  Id<User> user_id;
  Uuid grant_id;
  std::string name;
  DeviceKind kind = DeviceKind::phone;
  Instant enrolled_at;
  std::optional<Instant> ended_at;
  std::optional<Uuid> ended_by;
};
BOOST_DESCRIBE_STRUCT(Device, (),
                      (id, user_id, grant_id, name, kind, enrolled_at, ended_at, ended_by))

/// The grant of that device, in the form rights are asked in; none when either has ended.
std::vector<Grant> grants_of_device(db::Tx&, const Uuid& device);
/// The same of a device that has ended: as long as the grant had not ended before that moment.
std::vector<Grant> last_grants_of_device(db::Tx&, const Uuid& device, Instant ended_at);

/// "Chrome · Android", phone: enough to know one's own device again, and no more.
struct Browser {
  std::string name;
  DeviceKind kind = DeviceKind::other;
};
Browser browser_of(std::string_view user_agent);

struct SessionEntry {
  Uuid session;
  std::optional<Uuid> device;
  std::string name;
  DeviceKind kind = DeviceKind::other;
  Instant begun_at;
  Instant seen_at;  ///< To the minute.
  Instant ends_at;
  bool is_here = false;      ///< The one that asks.
  std::optional<Role> role;  ///< Of an enrolled phone: the one role it holds.
  std::string place_name;
};
BOOST_DESCRIBE_STRUCT(SessionEntry, (),
                      (session, device, name, kind, begun_at, seen_at, ends_at, is_here, role,
                       place_name))
struct SessionList {
  std::vector<SessionEntry> items;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (items))

/// The running sessions of a user, newest first.
std::vector<SessionEntry> sessions_of(Work&, const Uuid& user);
/// One's own.
Result<SessionList> list_sessions(Work&);

struct SessionKey {
  Uuid session;
};
BOOST_DESCRIBE_STRUCT(SessionKey, (), (session))
struct DeviceKey {
  Uuid device;
};
BOOST_DESCRIBE_STRUCT(DeviceKey, (), (device))

/// Ends a session, one's own or of somebody one may manage; that of an enrolled phone ends the
/// phone. Refuses auth.no_such_session.
Result<routing::Done> end_session(Work&, const SessionKey&);
/// Ends a phone at once: it has to be invited anew. One's own, or one whose grant one may end.
/// Refuses auth.no_such_device.
Result<routing::Done> end_device(Work&, const DeviceKey&);

/// Ends the device and its sessions, and tells of it.
void end(Work&, const Device&);
/// Ends every session and device of the user; the caller tells of it.
void end_all(Work&, const Uuid& user);
/// Ends the sessions that a password began, but for `spared`; the caller tells of it.
void end_password_sessions(Work&, const Uuid& user, const Uuid& spared = {});
/// Ends the phones that hold this grant; the caller tells of it.
void end_devices_of_grant(Work&, const Uuid& grant);
}  // namespace auth
