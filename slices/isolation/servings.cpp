// SPDX-License-Identifier: Apache-2.0
#include "isolation/servings.hpp"

#include "base/json.hpp"
#include "isolation/settle.hpp"
#include "platform/auth/hand_in.hpp"
#include "platform/keep/retention.hpp"
#include "platform/picture/picture.hpp"

namespace isolation {
namespace {
constexpr std::size_t most_bytes = 200 * 1'024;  // a signature as a PNG has 5 to 20 KiB
constexpr picture::Limits signature_limits{2'048, 2'000'000};
constexpr std::int64_t most_signatures = 20;  // of one order

std::string private_text(Work& work, const Uuid& person, people::PrivateField field,
                         people::Purpose purpose) {
  const auto shown = people::reveal(work, {person, field, purpose});
  return shown ? shown->value : std::string();
}

PaperText text_of(const Order& order, const Version& version) {
  PaperText text;
  text.order = order.id;
  text.kind = order.kind;
  text.state = order.state;
  text.profile = order.profile;
  text.title = version.title;
  text.version = order.version;
  text.terms = *version.terms;
  text.authority = order.authority;
  text.authority_name = order.authority_name;
  text.authority_phone = order.authority_phone;
  text.legal_ground = order.legal_ground;
  text.ground_reference = order.ground_reference;
  text.start_at = order.start_at;
  text.ends_at = order.ends_at;
  text.made_at = order.made_at;
  text.ended_at = order.ended_at;
  text.cadre = order.cadre;
  text.cadre_phone = order.cadre_phone;
  text.worker = order.worker;
  text.worker_phone = order.worker_phone;
  return text;
}

void add_address(Work& work, const people::Member& member, PaperText& text) {
  text.name = member.name;
  if (const auto community = place::find_division(work, work.community()))
    text.community_name = community->name;
  const auto stops = place::stops_of(work, {member.place});
  const auto stop = stops.find(member.place);
  if (stop == stops.end()) return;
  text.compound_name = stop->second.compound_name;
  text.door = stop->second.label;
}

Result<void> may_print(const Order& order, Paper paper) {
  if (paper == Paper::release && order.state != OrderState::released &&
      order.state != OrderState::withdrawn)
    return refuse(No::conflict, "isolation.not_over", "paper");
  if (paper == Paper::notice && order.is_over())
    return refuse(No::conflict, "isolation.order_over", "paper");
  return {};
}
}  // namespace

Result<OrderKept> serve_order(Work& work, const NewServing& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  if (const auto known =
          work.tx.one<Serving>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (known->order_id != order->id) return refuse(No::conflict, "isolation.id_taken", "id");
    return kept_of(*order);
  }
  const Serving row{order->community_id,
                    wanted.id,
                    order->id,
                    wanted.way,
                    not_after_now(work, wanted.at),
                    work.now,
                    order->ends_at,
                    unless_nil(work.actor.user),
                    work.actor.name};
  work.tx.insert(row);
  if (!order->served_at) order->served_at = row.at;
  ++order->revision;
  work.announce("isolation.changed", {order->id});
  const Versions versions(work);
  settle(work, *order, *versions.of(*order).terms);
  return kept_of(*order);
}

Result<SignatureKept> add_signature(Work& work, const NewSignature& wanted,
                                    const routing::Upload& upload) {
  const auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (const auto may = auth::may_hand_in(work, done_at(work), ""); !may) return refuse(may);
  if (const auto known = work.tx.one<Signature>("where community_id = ? and id = ?",
                                                work.community(), wanted.id)) {
    if (known->order_id != order->id) return refuse(No::conflict, "isolation.id_taken", "id");
    return SignatureKept{order->id, known->id};
  }
  if (upload.bytes.size() > most_bytes) return refuse(No::invalid, "isolation.signature_too_big");
  const auto picture = picture::read_picture(upload.bytes, signature_limits);
  if (!picture) return refuse(picture);
  const auto count = work.tx.value<std::int64_t>(
      "select count(*) from isolation_signature where community_id = ? and order_id = ?",
      order->community_id, order->id);
  if (count.value_or(0) >= most_signatures)
    return refuse(No::conflict, "isolation.too_many_signatures");
  Signature row;
  row.community_id = order->community_id;
  row.id = wanted.id;
  row.order_id = order->id;
  row.sort = wanted.sort;
  row.content_type = picture::content_type_of(picture->format);
  row.at = done_at(work);
  row.by_name = work.actor.name;
  work.seal<&Signature::content>(row, picture->bytes);
  work.tx.insert(row);
  work.announce("isolation.changed", {order->id});
  return SignatureKept{order->id, row.id};
}

Result<routing::Download> open_signature(Work& work, const SignatureKey& key) {
  const auto order = find_order(work, key.order);
  if (!order) return refuse(order);
  const auto row =
      work.tx.one<Signature>("where community_id = ? and id = ?", work.community(), key.signature);
  if (!row || row->order_id != order->id || row->content.is_empty())
    return refuse(No::missing, "isolation.no_such_signature", "signature");
  work.looked("isolation.order", order->id);
  const auto end = row->content_type.substr(row->content_type.find('/') + 1);
  return routing::Download{row->id.text() + '.' + end, row->content_type,
                           work.open<&Signature::content>(*row)};
}

Result<PaperText> print_paper(Work& work, const PaperWanted& wanted) {
  const auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (const auto may = may_print(*order, wanted.paper); !may) return refuse(may);
  const auto members = people::find_members(work, {order->person_id});
  const auto member = members.find(order->person_id);
  if (member == members.end()) return refuse(No::missing, "isolation.no_such_person", "order");
  const Versions versions(work);
  const auto& version = versions.of(*order);
  auto text = text_of(*order, version);
  add_address(work, member->second, text);
  if (const auto* rule = keep::retention_rule("isolation.health", work.today()))
    text.health_days = rule->days;
  const auto sexes = people::sexes_of(work, {order->person_id});
  if (const auto found = sexes.find(order->person_id); found != sexes.end())
    text.sex = found->second;
  using enum people::PrivateField;
  text.phone = private_text(work, order->person_id, phone, wanted.purpose);
  text.id_number = private_text(work, order->person_id, id_number, wanted.purpose);
  if (!order->grounds.is_empty()) {
    const auto grounds = json::read<Grounds>(work.open<&Order::grounds>(*order));
    ENSURE(grounds.has_value());
    text.reason = grounds->reason;
  }
  const auto known = known_of(work, {order->id});
  const auto found = known.find(order->id);
  text.test_days =
      test_days(*version.terms, order->start_at,
                found == known.end() ? std::vector<Pause>() : pauses_of(found->second.changes));
  work.looked("people.person", order->person_id);
  work.looked("isolation.order", order->id);
  return text;
}
}  // namespace isolation
