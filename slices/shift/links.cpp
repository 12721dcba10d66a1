// SPDX-License-Identifier: Apache-2.0
#include "shift/links.hpp"

namespace shift {
namespace {
std::string subject_of(const Link& link) {
  return link.community_id.text() + '/' + link.hand_id.text() + '/' + std::to_string(link.round);
}

std::string hexadecimal_of(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

Link begin_round(Work& work, const Uuid& hand, std::int64_t round) {
  Link link{work.community(), hand, round, {}, {}, work.now, work.actor.name};
  link.code_hash = hash_of_code(work.keys, code_of_link(work.keys, link));
  link.feed_hash = hash_of_feed(work.keys, feed_of_link(work.keys, link));
  work.tx.run("delete from shift_link where community_id = ? and hand_id = ?", work.community(),
              hand);
  work.tx.insert(link);
  return link;
}
}  // namespace

std::string code_of_link(const Keys& keys, const Link& link) {
  return digit_code::of(keys, "shift.link", subject_of(link));
}
std::string feed_of_link(const Keys& keys, const Link& link) {
  return hexadecimal_of(keys.blind("shift.feed", subject_of(link)));
}
db::Bytes hash_of_code(const Keys& keys, std::string_view code) {
  return {keys.blind("shift.code_hash", code)};
}
db::Bytes hash_of_feed(const Keys& keys, std::string_view feed) {
  return {keys.blind("shift.feed_hash", feed)};
}

std::optional<Link> find_link(Work& work, const Uuid& hand) {
  return work.tx.one<Link>("where community_id = ? and hand_id = ?", work.community(), hand);
}

Link link_of(Work& work, const Uuid& hand) {
  if (auto link = find_link(work, hand)) return std::move(*link);
  return begin_round(work, hand, 1);
}

Result<LinkKept> renew_link(Work& work, const LinkEnd& wanted) {
  if (hands::briefs_by_id(work, {wanted.hand}).empty())
    return refuse(No::missing, "hands.no_such_hand", "hand");
  const auto before = find_link(work, wanted.hand);
  const auto link = begin_round(work, wanted.hand, before ? before->round + 1 : 1);
  work.announce("shift.link_renewed", {wanted.hand});
  return LinkKept{link.hand_id, link.round};
}
}  // namespace shift
