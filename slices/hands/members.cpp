// SPDX-License-Identifier: Apache-2.0
#include "hands/members.hpp"

#include <algorithm>

#include "hands/lookups.hpp"
#include "hands/phone_rules.hpp"
#include "hands/policy.hpp"
#include "hands/sign_ups.hpp"
#include "platform/page.hpp"

namespace hands {
namespace {
constexpr std::int64_t usual_hands = 100;

template <class T>
bool has(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Free free_now(const Work& work, const Hand& hand) {
  if (!hand.is_active(work.today())) return Free::no;
  const auto& policy = hands_policy(work.today());
  return free_between(hand.profile, policy.night, work.now, work.now + policy.quick_ms);
}

/// Cards of some hands, in as many statements as there are tables.
class Cards {
 public:
  Cards(Work& work, const std::vector<Hand>& hands) : work_(work), names_(work, hands) {
    for (auto& one : work.tx.all<Organisation>("where community_id = ?", work.community()))
      organisations_.emplace(one.id, std::move(one.name));
    for (const auto& hand : hands) ids_.push_back(hand.id);
    ties_ = ids_.empty() ? std::vector<Tie>{}
                         : work.tx.all<Tie>(
                               "where community_id = ? and (first_id in (?*) or "
                               "second_id in (?*))",
                               work.community(), ids_, ids_);
    name_the_tied();
  }

  HandCard of(const Hand& hand) const {
    HandCard card;
    card.hand = hand.id;
    card.revision = hand.revision;
    card.person = hand.person_id;
    card.name = names_.of(hand);
    card.door = names_.door_of(hand);
    card.compound_name = names_.compound_of(hand);
    card.standing = names_.standing_of(hand);
    card.profile = hand.profile;
    card.organisation = hand.organisation_id;
    if (hand.organisation_id)
      if (const auto found = organisations_.find(*hand.organisation_id);
          found != organisations_.end())
        card.organisation_name = found->second;
    card.lent_from = hand.lent_from;
    card.ends_on = hand.until_on;
    card.state = hand.state;
    card.source = hand.source;
    card.free_now = free_now(work_, hand);
    card.changed_at = hand.changed_at;
    card.changed_by = hand.changed_by;
    for (const auto& tie : ties_) {
      if (tie.first_id != hand.id && tie.second_id != hand.id) continue;
      const auto& other = tie.first_id == hand.id ? tie.second_id : tie.first_id;
      if (const auto name = tied_.find(other); name != tied_.end())
        card.ties.push_back({other, name->second, tie.kind});
    }
    return card;
  }

 private:
  void name_the_tied() {
    std::vector<Uuid> others;
    for (const auto& tie : ties_) {
      others.push_back(tie.first_id);
      others.push_back(tie.second_id);
    }
    const auto rows = hands_by_id(work_, others);
    const Names names(work_, rows);
    for (const auto& row : rows) tied_.emplace(row.id, names.of(row));
  }

  Work& work_;
  Names names_;
  std::vector<Uuid> ids_;
  std::vector<Tie> ties_;
  std::unordered_map<Uuid, std::string> organisations_, tied_;
};

HandCard card_of(Work& work, const Hand& hand) { return Cards(work, {hand}).of(hand); }

bool is_asked_for(const Work& work, const Names& names, const Hand& hand, const HandQuery& query) {
  if (query.kind && !has(hand.profile.kinds, *query.kind)) return false;
  if (query.skill && !has(hand.profile.skills, *query.skill)) return false;
  if (query.free_now && free_now(work, hand) != *query.free_now) return false;
  if (!query.q) return true;
  const auto& part = query.q->str();
  return names.of(hand).find(part) != std::string::npos ||
         names.door_of(hand).find(part) != std::string::npos;
}

/// Somebody of the register who may help, or somebody who is not in it. Refuses as add_hand.
Result<void> name_hand(Work& work, const NewHand& wanted, Hand& hand) {
  if (wanted.person) {
    const auto members = people::find_members(work, {*wanted.person});
    const auto found = members.find(*wanted.person);
    if (found == members.end()) return refuse(No::missing, "people.no_such_person", "person");
    if (found->second.standing != people::Standing::listed)
      return refuse(No::conflict, "hands.not_listed", "person");
  }
  if (wanted.person.has_value() == wanted.stranger.has_value())
    return refuse(No::invalid, "hands.nobody_named", "person");
  if (wanted.person) {
    hand.person_id = wanted.person;
    work.seal<&Hand::phone>(hand, "");
    return {};
  }
  std::string phone;
  if (wanted.stranger->phone) {
    phone = wanted.stranger->phone->plain().str();
    if (const auto may = may_be_phone(phone, "stranger/phone"); !may) return refuse(may);
  }
  hand.name = wanted.stranger->name.plain().str();
  work.seal<&Hand::phone>(hand, phone);
  return {};
}

bool helps_already(Work& work, const Uuid& person) {
  return work.tx
      .one<Hand>("where community_id = ? and person_id = ? and state = 'active'", work.community(),
                 person)
      .has_value();
}

Result<void> may_last(const Work& work, const std::optional<Day>& until) {
  if (until && *until < work.today()) return refuse(No::invalid, "hands.ends_too_early", "ends_on");
  return {};
}

std::string text_or_empty(const std::optional<Text<0, 60>>& text) {
  return text ? text->str() : std::string();
}

/// Refuses hands.no_such_hand, house.changed_meanwhile, hands.has_left.
Result<Hand> to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto hand = find_hand(work, id);
  if (!hand) return refuse(No::missing, "hands.no_such_hand", "hand");
  if (hand->revision != revision) return changed_meanwhile(json::write(card_of(work, *hand)));
  if (hand->state == HandState::left) return refuse(No::conflict, "hands.has_left", "hand");
  return std::move(*hand);
}

void save(Work& work, Hand& hand) {
  hand.changed_at = work.now;
  hand.changed_by = work.actor.name;
  ++hand.revision;
  work.tx.update(hand);
  work.announce("hands.changed", {hand.id});
}

/// The two in the order in which a tie has them. Refuses hands.no_such_hand, hands.with_oneself,
/// hands.has_left.
Result<std::pair<Uuid, Uuid>> pair_of(Work& work, const Uuid& hand, const Uuid& other) {
  if (hand == other) return refuse(No::invalid, "hands.with_oneself", "with_hand");
  for (const auto& [id, field] : {std::pair(hand, "hand"), std::pair(other, "with_hand")}) {
    const auto row = find_hand(work, id);
    if (!row) return refuse(No::missing, "hands.no_such_hand", field);
    if (row->state == HandState::left) return refuse(No::conflict, "hands.has_left", field);
  }
  return std::pair(std::min(hand, other), std::max(hand, other));
}
}  // namespace

Result<HandList> list_hands(Work& work, const HandQuery& query) {
  Uuid after;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *id;
  }
  auto hands = active_hands(work);
  HandList list;
  list.active = std::ssize(hands);
  for (const auto& hand : hands) list.free += free_now(work, hand) == Free::yes;
  {
    const Names names(work, hands);
    std::erase_if(hands, [&](const Hand& hand) { return !is_asked_for(work, names, hand, query); });
  }
  list.found = std::ssize(hands);
  std::erase_if(hands, [&](const Hand& hand) { return hand.id <= after; });
  const auto limit = limit_of(query.limit, usual_hands);
  if (std::ssize(hands) > limit) {
    hands.resize(std::size_t(limit));
    list.next = hands.back().id.text();
  }
  const Cards cards(work, hands);
  for (const auto& hand : hands) list.items.push_back(cards.of(hand));
  work.looked("hands.list", work.community());
  return list;
}

Result<HandCard> open_hand(Work& work, const HandKey& key) {
  const auto hand = find_hand(work, key.hand);
  if (!hand) return refuse(No::missing, "hands.no_such_hand", "hand");
  work.looked("hands.hand", hand->id);
  return card_of(work, *hand);
}

Result<HandKept> add_hand(Work& work, const NewHand& wanted) {
  Hand hand;
  hand.community_id = work.community();
  hand.id = wanted.id;
  if (const auto is = is_organisation(work, wanted.organisation); !is) return refuse(is);
  if (const auto named = name_hand(work, wanted, hand); !named) return refuse(named);
  if (const auto may = may_last(work, wanted.ends_on); !may) return refuse(may);
  if (const auto may = may_have(wanted.profile); !may) return refuse(may);
  if (find_hand(work, wanted.id)) return refuse(No::conflict, "hands.id_taken", "id");
  if (wanted.person && helps_already(work, *wanted.person))
    return refuse(No::conflict, "hands.helps_already", "person");
  hand.profile = wanted.profile;
  hand.organisation_id = wanted.organisation;
  hand.lent_from = text_or_empty(wanted.lent_from);
  hand.until_on = wanted.ends_on;
  hand.since_at = hand.changed_at = work.now;
  hand.changed_by = work.actor.name;
  work.tx.insert(hand);
  work.announce("hands.added", {hand.id});
  return HandKept{hand.id, hand.revision};
}

Result<HandKept> change_hand(Work& work, const HandEdit& wanted) {
  auto hand = to_change(work, wanted.hand, wanted.revision);
  if (!hand) return refuse(hand);
  if (const auto is = is_organisation(work, wanted.organisation); !is) return refuse(is);
  if (const auto may = may_have(wanted.profile); !may) return refuse(may);
  hand->profile = wanted.profile;
  hand->organisation_id = wanted.organisation;
  hand->lent_from = text_or_empty(wanted.lent_from);
  hand->until_on = wanted.ends_on;
  save(work, *hand);
  return HandKept{hand->id, hand->revision};
}

Result<HandKept> end_hand(Work& work, const HandEnd& wanted) {
  auto hand = to_change(work, wanted.hand, wanted.revision);
  if (!hand) return refuse(hand);
  work.tx.run("delete from hands_tie where community_id = ? and (first_id = ? or second_id = ?)",
              work.community(), hand->id, hand->id);
  work.tx.run(
      "update hands_seat set hand_id = null, revision = revision + 1 where community_id = ? and "
      "hand_id = ?",
      work.community(), hand->id);
  for (auto& row : work.tx.all<SignUp>("where community_id = ? and hand_id = ? and state in "
                                       "('placed', 'listed') order by id",
                                       work.community(), hand->id))
    if (const auto call = find_call(work, row.call_id); call && call->is_running(work.now))
      take_out(work, row, work.actor.name, "");
  hand->state = HandState::left;
  save(work, *hand);
  return HandKept{hand->id, hand->revision};
}

Result<HandKept> tie_hands(Work& work, const NewTie& wanted) {
  const auto pair = pair_of(work, wanted.hand, wanted.with_hand);
  if (!pair) return refuse(pair);
  work.tx.run("delete from hands_tie where community_id = ? and first_id = ? and second_id = ?",
              work.community(), pair->first, pair->second);
  work.tx.insert(Tie{work.community(), pair->first, pair->second, wanted.kind});
  work.announce("hands.changed", {wanted.hand, wanted.with_hand});
  return HandKept{wanted.hand, find_hand(work, wanted.hand)->revision};
}

Result<HandKept> untie_hands(Work& work, const TieKey& key) {
  const auto pair = pair_of(work, key.hand, key.with_hand);
  if (!pair) return refuse(pair);
  if (work.tx.run("delete from hands_tie where community_id = ? and first_id = ? and second_id = ?",
                  work.community(), pair->first, pair->second) == 0)
    return refuse(No::missing, "hands.no_such_tie", "with_hand");
  work.announce("hands.changed", {key.hand, key.with_hand});
  return HandKept{key.hand, find_hand(work, key.hand)->revision};
}

Result<HandPhone> reveal_hand_phone(Work& work, const NewHandCall& wanted) {
  const auto hand = find_hand(work, wanted.hand);
  if (!hand) return refuse(No::missing, "hands.no_such_hand", "hand");
  auto phone = phone_of_hand(work, *hand, wanted.purpose);
  if (phone.empty()) return refuse(No::missing, "hands.no_phone", "hand");
  work.announce("hands.phone_shown", {hand->id});
  return HandPhone{std::move(phone)};
}
}  // namespace hands
