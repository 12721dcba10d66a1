// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/enrolments.hpp"

#include <spdlog/spdlog.h>

#include "platform/app.hpp"
#include "platform/auth/sign_in.hpp"
#include "platform/auth/told.hpp"
#include "platform/auth/tries.hpp"
#include "platform/auth/user_acts.hpp"

namespace auth {
namespace {
using routing::Answered;

tl::unexpected<Refusal> over() { return refuse(No::missing, "auth.invitation_over", "token"); }

std::optional<Invitation> find_open(Work& work, const db::Bytes& token_hash) {
  auto row = work.tx.one<Invitation>("where token_hash = ?", token_hash);
  if (row && !row->is_open(work.now)) row.reset();
  return row;
}

/// What the inviter offers, if they still may: whoever lost a right has no invitations open.
Result<Terms> terms_still_offered(Work& work, const Invitation& row, const Uuid& user) {
  auto terms = terms_of(work, row, user);
  if (!terms || !row.invited_by) return terms;
  const auto inviter = work.tx.one<User>("where id = ? and is_enabled = ?", *row.invited_by, true);
  if (!inviter) return over();
  const Decider decider{inviter->id, grants_of(work.tx, inviter->id), false};
  if (!may_invite(decider, *terms, work.now, access_policy(work.today()))) return over();
  return terms;
}

/// "guard-7k3m2q": a name that nobody signs in with, by which two of one name are told apart.
std::string made_up_name(Work& work, Role role) {
  static constexpr char signs[] = "abcdefghijkmnpqrstuvwxyz23456789";
  std::array<std::uint8_t, 8> bytes;
  work.world.random.fill(bytes);
  std::string name(described::name_of(role));
  std::replace(name.begin(), name.end(), '_', '-');
  name += '-';
  for (const auto byte : bytes) name += signs[byte % 32];
  return name;
}

Result<User> user_of(Work& work, const Invitation& row, const Uuid& id) {
  if (!row.user_id) return insert_user(work, id, made_up_name(work, row.role), row.name, "-", {});
  const auto known = work.tx.one<User>("where id = ? and is_enabled = ?", *row.user_id, true);
  if (!known) return over();
  return *known;
}

struct Entering {
  Uuid user;
  std::string name;
  Sessions::Made made;  ///< Of the session; its device is set.
};

Result<Session> bind_phone(Work& work, const db::Bytes& token_hash, Entering& entering) {
  auto row = find_open(work, token_hash);
  if (!row) return over();
  const auto terms = terms_still_offered(work, *row, entering.user);
  if (!terms) return refuse(terms);
  const auto user = user_of(work, *row, entering.user);
  if (!user) return refuse(user);
  const auto grant = insert_grant(work, work.world.new_uuid(), *terms, row->invited_by);
  auto& session = entering.made.row;
  session.ends_at = row->until_at;
  const Device device{Id<Device>(*session.device_id),
                      user->id,
                      grant.id,
                      session.name,
                      session.kind,
                      work.now,
                      {},
                      {}};
  work.tx.insert(device);
  work.tx.insert(session);
  row->used_at = work.now;
  row->device_id = device.id;
  work.tx.update(*row);
  tell(work, "auth.enrolled", {user->id, grant.id, device.id}, {terms->at.community});
  auto opened = session_of(work, *user, grants_of_device(work.tx, device.id));
  opened.device_name = device.name;
  return opened;
}
}  // namespace

Result<Answered> enrol(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewEnrolment>(http.body);
  if (!wanted) return refuse(wanted);
  const db::Bytes token_hash{Sessions::hash_of(wanted->token.plain().str())};
  const auto most = access_policy(Day::in_china(slow.world.clock.now())).failures_of_address;
  const auto tried = begin_try(slow.desk, {{"enrolment", slow.remote, most}});
  if (!tried) return refuse(tried);
  std::optional<Invitation> found;
  slow.desk.read_as(routing::Desk::house(), {},
                    [&](Work& work) { found = find_open(work, token_hash); });
  if (!found) {
    spdlog::warn("enrolment: refused from {}", slow.remote);
    return over();
  }
  const auto browser = browser_of(http.header("user-agent"));
  Entering entering{found->user_id.value_or(slow.world.new_uuid()), found->name, {}};
  entering.made = slow.desk.sessions().make(entering.user);
  auto& row = entering.made.row;
  row.device_id = slow.world.new_uuid();
  row.name = wanted->name ? wanted->name->str() : browser.name;
  row.kind = browser.kind == DeviceKind::other ? DeviceKind::phone : browser.kind;
  Actor actor;
  actor.user = entering.user;
  actor.name = entering.name;
  actor.device = *row.device_id;
  actor.session = row.id;
  auto session = slow.desk.run_as(actor, {}, "auth.enrol", json::write_for_journal(*wanted),
                                  [&](Work& work) -> Result<Session> {
                                    auto opened = bind_phone(work, token_hash, entering);
                                    if (opened) forgive(work.tx, *tried);
                                    return opened;
                                  });
  if (!session) return refuse(session);
  const auto good_for = row.ends_at.milliseconds - row.created_at.milliseconds;
  slow.set_cookie = cookie_for(entering.made.token, slow.is_tls, good_for);
  return routing::answer_with(*session, http::Method::post);
}
}  // namespace auth
