// SPDX-License-Identifier: Apache-2.0
#include "hands/sign_ups.hpp"

#include <algorithm>

#include "platform/page.hpp"

namespace hands {
namespace {
constexpr std::int64_t usual_sign_ups = 200;
constexpr std::size_t most_matches = 5;

std::vector<SignUp> waiting_list(Work& work, const Uuid& call) {
  return work.tx.all<SignUp>(
      "where community_id = ? and call_id = ? and state = 'listed' order by received_at, id",
      work.community(), call);
}

/// Whoever is listed in the community under that name.
using Register = std::unordered_map<std::string, std::vector<people::RosterLine>>;
Register register_of(Work& work) {
  Register found;
  for (auto& line : people::roster_of(work)) {
    auto name = line.name;
    found[std::move(name)].push_back(std::move(line));
  }
  return found;
}

class SignUpCards {
 public:
  SignUpCards(Work& work, const std::vector<SignUp>& rows) : work_(work) {
    std::unordered_map<Uuid, std::int64_t> seen;
    for (const auto& row : rows)
      if (row.state == SignUpState::listed && !seen.contains(row.call_id))
        for (const auto& listed : waiting_list(work, row.call_id))
          ranks_[listed.id] = ++seen[row.call_id];
    const bool has_waiting = std::any_of(rows.begin(), rows.end(), [](const SignUp& row) {
      return row.state == SignUpState::waiting;
    });
    if (!has_waiting) return;
    register_ = register_of(work);
    for (const auto& hand : active_hands(work))
      if (hand.person_id) helping_[*hand.person_id] = true;
  }

  SignUpCard of(const SignUp& row) {
    SignUpCard card;
    card.sign_up = row.id;
    card.revision = row.revision;
    card.party = row.party_id;
    card.name = work_.open<&SignUp::name>(row);
    card.has_phone = !work_.open<&SignUp::phone>(row).empty();
    card.door = work_.open<&SignUp::door>(row);
    card.profile = row.profile;
    card.wishes = row.wishes.posts;
    card.source = row.source;
    card.state = row.state;
    card.hand = row.hand_id;
    card.post = row.post_id;
    if (const auto found = ranks_.find(row.id); found != ranks_.end()) card.rank = found->second;
    card.received_at = row.received_at;
    card.decided_at = row.decided_at;
    card.decided_by = row.decided_by;
    card.reason = row.reason;
    if (row.state == SignUpState::waiting) match(card);
    return card;
  }

 private:
  void match(SignUpCard& card) {
    const auto found = register_.find(card.name);
    if (found == register_.end()) return;
    std::vector<Uuid> doors;
    for (const auto& line : found->second) doors.push_back(line.dwelling);
    const auto stops = place::stops_of(work_, doors);
    for (const auto& line : found->second) {
      const auto stop = stops.find(line.dwelling);
      card.matches.push_back({line.person, stop == stops.end() ? "" : stop->second.label,
                              helping_.contains(line.person)});
    }
    // The one at the door that they wrote stands first.
    std::stable_partition(card.matches.begin(), card.matches.end(),
                          [&](const MatchCard& match) { return match.door == card.door; });
    if (card.matches.size() > most_matches) card.matches.resize(most_matches);
  }

  Work& work_;
  std::unordered_map<Uuid, std::int64_t> ranks_;
  Register register_;
  std::unordered_map<Uuid, bool> helping_;
};

SignUpCard card_of_sign_up(Work& work, const SignUp& row) {
  return SignUpCards(work, {row}).of(row);
}

SignUpKept kept_of(Work& work, const SignUp& row) {
  SignUpKept kept{row.id, row.revision, row.state, row.hand_id, row.post_id, 0};
  if (row.state != SignUpState::listed) return kept;
  const auto list = waiting_list(work, row.call_id);
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].id == row.id) kept.rank = std::int64_t(i) + 1;
  return kept;
}

std::vector<OpenPlace> places_of(Work& work, const Uuid& call) {
  std::vector<OpenPlace> places;
  for (const auto& post : posts_of(work, call))
    places.push_back({post.id, post.wanted - post.taken, post.skills});
  return places;
}

/// A place, or the waiting list.
void settle(Work& work, SignUp& row) {
  const auto chosen = choose_place(places_of(work, row.call_id), row.profile, row.wishes.posts);
  const bool is_placed = chosen && take_place(work, *chosen);
  row.state = is_placed ? SignUpState::placed : SignUpState::listed;
  row.post_id = is_placed ? chosen : std::nullopt;
}

void save(Work& work, SignUp& row, std::string_view by) {
  row.decided_at = work.now;
  row.decided_by = by;
  ++row.revision;
  work.tx.update(row);
}

/// The first on the waiting list whom that post suits.
std::optional<SignUp> move_up(Work& work, const SignUp& gone) {
  if (!gone.post_id) return std::nullopt;
  OpenPlace place{*gone.post_id, 1, {}};
  for (const auto& post : posts_of(work, gone.call_id))
    if (post.id == place.post) place.skills = post.skills;
  for (auto& row : waiting_list(work, gone.call_id)) {
    if (!suits(place, row.profile, row.wishes.posts) || !take_place(work, place.post)) continue;
    row.state = SignUpState::placed;
    row.post_id = place.post;
    ++row.revision;
    work.tx.update(row);
    work.announce("hands.moved_up", {gone.call_id, row.id});
    return row;
  }
  return std::nullopt;
}

/// What they said of themselves is added to what is known.
template <class T>
void add_missing(std::vector<T>& values, const std::vector<T>& more) {
  for (const auto& one : more)
    if (std::find(values.begin(), values.end(), one) == values.end()) values.push_back(one);
}

Hand new_hand(Work& work, const SignUp& row, const std::optional<Uuid>& person) {
  Hand hand;
  hand.community_id = work.community();
  hand.id = work.world.new_uuid();
  hand.person_id = person;
  hand.name = person ? "" : work.open<&SignUp::name>(row);
  work.seal<&Hand::phone>(hand, person ? "" : work.open<&SignUp::phone>(row));
  hand.profile = row.profile;
  hand.source = row.source;
  hand.since_at = hand.changed_at = work.now;
  hand.changed_by = work.actor.name;
  work.tx.insert(hand);
  work.announce("hands.added", {hand.id});
  return hand;
}

/// Who it is, as a hand: the one that they are already, or a new one. Refuses as decide_sign_up.
Result<Uuid> hand_behind(Work& work, const SignUp& row, const std::optional<Uuid>& person) {
  if (!person) return new_hand(work, row, {}).id;
  const auto members = people::find_members(work, {*person});
  const auto found = members.find(*person);
  if (found == members.end()) return refuse(No::missing, "people.no_such_person", "person");
  if (found->second.standing != people::Standing::listed)
    return refuse(No::conflict, "hands.not_listed", "person");
  auto known = work.tx.one<Hand>("where community_id = ? and person_id = ? and state = 'active'",
                                 work.community(), *person);
  if (!known) return new_hand(work, row, person).id;
  if (work.tx.one<SignUp>("where community_id = ? and call_id = ? and hand_id = ? and state in "
                          "('placed', 'listed')",
                          work.community(), row.call_id, known->id))
    return refuse(No::conflict, "hands.signed_up_already", "person");
  add_missing(known->profile.kinds, row.profile.kinds);
  add_missing(known->profile.skills, row.profile.skills);
  add_missing(known->profile.languages, row.profile.languages);
  add_missing(known->profile.limits, row.profile.limits);
  if (known->profile.hours.empty()) known->profile.hours = row.profile.hours;
  known->changed_at = work.now;
  known->changed_by = work.actor.name;
  ++known->revision;
  work.tx.update(*known);
  return known->id;
}

/// Those who came forward together stand together, unless somebody said otherwise.
void tie_party(Work& work, const SignUp& row) {
  for (const auto& other : work.tx.all<SignUp>(
           "where community_id = ? and party_id = ? and id <> ? and hand_id is not null",
           work.community(), row.party_id, row.id)) {
    if (*other.hand_id == *row.hand_id) continue;
    const auto first = std::min(*other.hand_id, *row.hand_id);
    const auto second = std::max(*other.hand_id, *row.hand_id);
    if (!work.tx.one<Tie>("where community_id = ? and first_id = ? and second_id = ?",
                          work.community(), first, second))
      work.tx.insert(Tie{work.community(), first, second, TieKind::together});
  }
}

/// Refuses hands.no_such_sign_up, house.changed_meanwhile.
Result<SignUp> sign_up_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto row = find_sign_up(work, id);
  if (!row) return refuse(No::missing, "hands.no_such_sign_up", "sign_up");
  if (row->revision != revision) return changed_meanwhile(json::write(card_of_sign_up(work, *row)));
  return std::move(*row);
}

struct SignUpCursor {
  Instant at;
  Uuid id;
};
Result<SignUpCursor> read_cursor(Work& work, const std::optional<Text<1, 60>>& after) {
  if (!after) return SignUpCursor{};
  const auto id = Uuid::parse(after->str());
  if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
  const auto row = find_sign_up(work, *id);
  return row ? SignUpCursor{row->received_at, row->id} : SignUpCursor{};
}
}  // namespace

std::optional<SignUp> find_sign_up(Work& work, const Uuid& id) {
  return work.tx.one<SignUp>("where community_id = ? and id = ?", work.community(), id);
}

std::optional<SignUp> take_out(Work& work, SignUp& row, std::string_view by,
                               std::string_view reason) {
  const auto before = row;
  if (row.state == SignUpState::placed) free_place(work, *row.post_id);
  row.state = SignUpState::withdrawn;
  row.post_id.reset();
  row.reason = reason;
  save(work, row, by);
  work.announce("hands.withdrawn", {row.call_id, row.id});
  return before.state == SignUpState::placed ? move_up(work, before) : std::nullopt;
}

Result<SignUpList> list_sign_ups(Work& work, const SignUpQuery& query) {
  if (!find_call(work, query.call)) return refuse(No::missing, "hands.no_such_call", "call");
  const auto cursor = read_cursor(work, query.after);
  if (!cursor) return refuse(cursor);
  const auto limit = limit_of(query.limit, usual_sign_ups);
  auto rows =
      query.state
          ? work.tx.all<SignUp>(
                "where community_id = ? and call_id = ? and state = ? and (received_at > ? "
                "or (received_at = ? and id > ?)) order by received_at, id limit ?",
                work.community(), query.call, *query.state, cursor->at, cursor->at, cursor->id,
                limit + 1)
          : work.tx.all<SignUp>(
                "where community_id = ? and call_id = ? and (received_at > ? or "
                "(received_at = ? and id > ?)) order by received_at, id limit ?",
                work.community(), query.call, cursor->at, cursor->at, cursor->id, limit + 1);
  SignUpList list;
  if (std::ssize(rows) > limit) {
    rows.pop_back();
    list.next = rows.back().id.text();
  }
  SignUpCards cards(work, rows);
  for (const auto& row : rows) list.items.push_back(cards.of(row));
  work.looked("hands.sign_ups", query.call);
  return list;
}

Result<SignUpKept> decide_sign_up(Work& work, const SignUpDecision& wanted) {
  auto row = sign_up_to_change(work, wanted.sign_up, wanted.revision);
  if (!row) return refuse(row);
  if (row->state != SignUpState::waiting)
    return refuse(No::conflict, "hands.decided_already", "sign_up");
  if (wanted.verdict == SignUpVerdict::declined) {
    if (!wanted.reason) return refuse(No::invalid, "hands.reason_needed", "reason");
    row->state = SignUpState::declined;
    row->reason = wanted.reason->str();
  } else {
    const auto hand = hand_behind(work, *row, wanted.person);
    if (!hand) return refuse(hand);
    row->hand_id = *hand;
    row->counted_at = work.now;
    tie_party(work, *row);
    settle(work, *row);
  }
  save(work, *row, work.actor.name);
  work.announce("hands.sign_up_decided", {row->call_id, row->id});
  return kept_of(work, *row);
}

Result<Withdrawn> withdraw_sign_up(Work& work, const Withdrawal& wanted) {
  auto row = sign_up_to_change(work, wanted.sign_up, wanted.revision);
  if (!row) return refuse(row);
  if (row->state == SignUpState::withdrawn || row->state == SignUpState::declined)
    return refuse(No::conflict, "hands.withdrawn_already", "sign_up");
  const auto next =
      take_out(work, *row, work.actor.name, wanted.reason ? wanted.reason->str() : "");
  Withdrawn reply{kept_of(work, *row), {}};
  if (next) reply.next = kept_of(work, *next);
  return reply;
}

Result<HandPhone> reveal_sign_up_phone(Work& work, const NewPhoneLook& wanted) {
  const auto row = find_sign_up(work, wanted.sign_up);
  if (!row) return refuse(No::missing, "hands.no_such_sign_up", "sign_up");
  auto phone = work.open<&SignUp::phone>(*row);
  if (phone.empty()) return refuse(No::missing, "hands.no_phone", "sign_up");
  work.announce("hands.phone_shown", {row->id});
  return HandPhone{std::move(phone)};
}
}  // namespace hands
