// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "pass/code.hpp"
#include "pass/hex.hpp"
#include "pass/keyring.hpp"
#include "pass/passes.hpp"
#include "pass/policy.hpp"

namespace pass {
namespace {
constexpr std::size_t alias_size = 8;

Uuid random_id(Work& work) {
  Uuid id;
  work.world.random.fill(id.bytes);
  return id;
}

/// One act of issuing: each step refuses, or knows a little more.
class Issuing {
 public:
  Issuing(Work& work, const NewPasses& wanted) : work_(work), wanted_(wanted) {}

  Result<PassCards> run() {
    for (const auto step :
         {&Issuing::has_its_host, &Issuing::names_somebody, &Issuing::has_its_gates,
          &Issuing::lasts, &Issuing::knows_everybody, &Issuing::is_not_too_often})
      if (const auto done = (this->*step)(); !done) return refuse(done);
    signing_key(work_);
    std::vector<Pass> made;
    for (const auto& person : wanted_.persons) made.push_back(pass_for(&members_.at(person)));
    if (wanted_.name) made.push_back(pass_for(nullptr));
    std::vector<Uuid> about{wanted_.id};
    const auto change = next_change(work_);
    for (auto& pass : made) {
      pass.changed = change;
      about.push_back(pass.id);
      if (pass.person_id) about.push_back(*pass.person_id);
    }
    work_.tx.insert_all(made);
    work_.announce("pass.issued", std::move(about));
    return PassCards{cards_of(work_, made)};
  }

 private:
  using Step = Result<void>;

  Step names_somebody() {
    const bool needs_a_person = wanted_.kind == PassKind::resident;
    if (wanted_.persons.empty() == !wanted_.name || (needs_a_person && wanted_.name))
      return refuse(No::invalid, "pass.nobody_named", "persons");
    if (std::ssize(wanted_.persons) > pass_policy(work_.today()).at_once)
      return refuse(No::invalid, "pass.too_many_at_once", "persons");
    return {};
  }

  Step has_its_host() {
    if (!wanted_.host) {
      if (wanted_.kind == PassKind::visitor) return refuse(No::invalid, "pass.host_needed", "host");
      return {};
    }
    const auto found = people::find_members(work_, {*wanted_.host});
    const auto host = found.find(*wanted_.host);
    if (host == found.end() || host->second.standing != people::Standing::listed)
      return refuse(No::missing, "pass.no_such_host", "host");
    host_ = host->second;
    return {};
  }

  Step has_its_gates() {
    if (wanted_.gates.size() > most_gates)
      return refuse(No::invalid, "pass.too_many_gates", "gates");
    const auto places = place::find_places(work_, wanted_.gates);
    for (std::size_t n = 0; n < wanted_.gates.size(); ++n) {
      const auto is_it = [&](const place::Place& one) {
        return one.id == wanted_.gates[n] && one.kind == place::Kind::gate && !one.is_closed;
      };
      if (std::none_of(places.begin(), places.end(), is_it))
        return refuse(No::missing, "pass.no_such_gate", item_of("gates", n));
    }
    return {};
  }

  Step lasts() {
    from_ = wanted_.from.value_or(work_.now);
    until_ = wanted_.until.value_or(from_ + kind_policy(wanted_.kind, work_.today()).usual_ms);
    return may_last(wanted_.kind, from_, until_, work_.now);
  }

  Step knows_everybody() {
    members_ = people::find_members(work_, wanted_.persons);
    for (std::size_t n = 0; n < wanted_.persons.size(); ++n) {
      const auto found = members_.find(wanted_.persons[n]);
      if (found == members_.end() || found->second.standing != people::Standing::listed)
        return refuse(No::missing, "pass.no_such_holder", item_of("persons", n));
      if (has_one(found->second.person) || is_twice(n))
        return refuse(No::conflict, "pass.has_one", item_of("persons", n));
    }
    return {};
  }
  bool is_twice(std::size_t n) const {
    const auto& all = wanted_.persons;
    return std::find(all.begin(), all.begin() + std::ptrdiff_t(n), all[n]) !=
           all.begin() + std::ptrdiff_t(n);
  }
  bool has_one(const Uuid& person) {
    return work_.tx
        .one<Pass>(
            "where community_id = ? and person_id = ? and kind = ? and medium = ? and "
            "state <> 'ended' and until_at > ? limit 1",
            work_.community(), person, wanted_.kind, wanted_.medium, work_.now)
        .has_value();
  }

  Step is_not_too_often() {
    if (work_.actor.is_house) return {};
    const auto most = pass_policy(work_.today()).issues_of_user;
    const auto so_far = *work_.tx.value<std::int64_t>(
        "select count(*) from pass_pass where issued_by = ? and issued_at > ?", work_.actor.user,
        work_.now + -hour_ms);
    if (so_far + std::ssize(wanted_.persons) + wanted_.name.has_value() <= most) return {};
    Refusal refusal{No::too_many, "pass.too_many_issued", {}, {}, {}, hour_ms / second_ms};
    return tl::unexpected<Refusal>(std::move(refusal));
  }

  Pass pass_for(const people::Member* member) {
    Pass pass;
    pass.community_id = work_.community();
    pass.id = random_id(work_);
    pass.kind = wanted_.kind;
    pass.medium = wanted_.medium;
    const auto alias =
        member
            ? *from_hex(alias_of(work_, member->person))
            : std::string(reinterpret_cast<const char*>(random_id(work_).bytes.data()), alias_size);
    pass.alias = {alias};
    const auto* at_home = member ? member : host_ ? &*host_ : nullptr;
    if (member) pass.person_id = member->person;
    if (host_) pass.host_id = host_->person;
    if (at_home) {
      pass.household_id = at_home->household;
      pass.place_id = at_home->place;
      const auto doors = place::labels_of(work_, {work_.community()}, {at_home->place});
      if (const auto door = doors.find(at_home->place); door != doors.end())
        pass.door = door->second;
    }
    pass.name = member ? member->name : wanted_.name->str();
    pass.gates.ids = wanted_.gates;
    pass.from_at = from_;
    pass.until_at = until_;
    const bool waits = wanted_.kind == PassKind::visitor &&
                       wanted_.asking.value_or(Asking::on_their_phone) != Asking::by_call;
    pass.state = waits ? State::asked : State::valid;
    pass.issued_at = work_.now;
    if (!work_.actor.is_house) pass.issued_by = work_.actor.user;
    pass.issuer_name = work_.actor.name;
    if (wanted_.medium == Medium::phone)
      pass.code_hash = hash_of(work_.keys, code_of(work_.keys, pass.id));
    return pass;
  }

  Work& work_;
  const NewPasses& wanted_;
  std::optional<people::Member> host_;
  std::unordered_map<Uuid, people::Member> members_;
  Instant from_, until_;
};
}  // namespace

std::string alias_of(const Work& work, const Uuid& person) {
  const auto text = work.community().text() + '/' + person.text();
  return to_hex(work.keys.blind("pass.alias", text).substr(0, alias_size));
}

Result<void> may_last(PassKind kind, Instant from, Instant until, Instant now) {
  if (until <= now || until <= from) return refuse(No::invalid, "pass.ends_too_early", "until");
  const auto begins = std::max(from, now);
  if (until.milliseconds - begins.milliseconds > kind_policy(kind, Day::in_china(now)).most_ms)
    return refuse(No::invalid, "pass.too_long", "until");
  return {};
}

Result<PassCards> issue_passes(Work& work, const NewPasses& wanted) {
  return Issuing(work, wanted).run();
}
}  // namespace pass
