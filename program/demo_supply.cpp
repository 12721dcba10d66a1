// SPDX-License-Identifier: Apache-2.0
#include "program/demo_supply.hpp"

#include <map>

#include "people/people.hpp"
#include "program/shushan.hpp"
#include "supply/catalogue.hpp"
#include "supply/counts.hpp"
#include "supply/lookups.hpp"
#include "supply/moves.hpp"
#include "supply/pack.hpp"
#include "supply/requests.hpp"

namespace program {
namespace {
using supply::MoveKind;

constexpr std::int64_t days = 14;
constexpr std::size_t homes_a_day = 12;

class SuppliesOfDemo {
 public:
  SuppliesOfDemo(House& house, World& world, std::string_view code, const char* by)
      : house_(house),
        community_(house.find_place(std::string(code)).value()),
        now_(world.clock.now()),
        by_(by) {}

  DemoSupplies run() {
    begin();
    receive();
    for (auto day = days; day >= 1; --day) hand_out(day);
    send_on_its_way();
    ask();
    count();
    return made_;
  }

 private:
  template <class Body>
  void at(std::int64_t ago_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = by_;
          Work work{now.tx, actor, now_ + -ago_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("supply.moved", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  void begin() {
    at(days * day_ms + hour_ms, "supply.open_books", [&](Work& work) {
      ENSURE(supply::open_books(work, {}).has_value());
      for (const auto& [id, item] : supply::items_of(work)) items_[item.code] = id;
      donor_ = work.world.new_uuid();
      shop_ = work.world.new_uuid();
      using supply::AccountKind;
      ENSURE(supply::add_account(work, {donor_, AccountKind::donor, "区慈善总会"}).has_value());
      ENSURE(
          supply::add_account(work, {shop_, AccountKind::donor, "蜀山街道统一采购"}).has_value());
      limit(work, "mask", 30);
      limit(work, "vegetables", 10'000);
      const auto pack = supply::open_pack(work);
      for (const auto& one : pack->shelves)
        (one.kind == supply::AccountKind::store ? stores_ : posts_).push_back(one.account);
      for (const auto& line : people::roster_of(work))
        if (households_.empty() || households_.back() != line.household)
          households_.push_back(line.household);
    });
  }

  void limit(Work& work, const char* code, std::int64_t amount) {
    const auto cards = supply::list_items(work);
    for (const auto& card : cards->items)
      if (card.code == code)
        ENSURE(supply::change_item(work,
                                   {card.item, card.revision, card.name, card.barcode, amount, 7})
                   .has_value());
  }

  supply::NewLine line(const Uuid& from, const Uuid& to, const char* item, std::int64_t amount,
                       std::optional<Uuid> lot = {}) {
    return {from, to, items_.at(item), lot, amount};
  }
  void move(Work& work, MoveKind kind, std::vector<supply::NewLine> lines,
            std::optional<Uuid> home = {}, std::optional<Uuid> bound_for = {}) {
    supply::NewMove one;
    one.id = work.world.new_uuid();
    one.kind = kind;
    one.at = work.now;
    one.lines = std::move(lines);
    if (home) one.home = Private<Uuid>(*home);
    one.bound_for = bound_for;
    batch_.push_back(std::move(one));
  }
  void hand_in(Work& work) {
    if (batch_.empty()) return;
    made_.moves += supply::take_moves(work, {std::exchange(batch_, {})})->taken;
  }

  std::optional<Uuid> lot(Work& work, const char* item, const char* mark, std::int32_t keeps,
                          const Uuid& from) {
    const auto id = work.world.new_uuid();
    ENSURE(
        supply::add_lot(work, {id, items_.at(item), std::string(mark), work.today() + keeps, from})
            .has_value());
    return id;
  }

  void receive() {
    at(days * day_ms, "supply.hand_in_moves", [&](Work& work) {
      const auto& store = stores_.front();
      move(work, MoveKind::receive,
           {line(shop_, store, "mask", 4'000, lot(work, "mask", "M2701", 700, shop_)),
            line(shop_, store, "gloves", 900), line(shop_, store, "suit", 40),
            line(shop_, store, "face_shield", 60), line(shop_, store, "thermometer", 40),
            line(shop_, store, "disinfectant", 60'000), line(shop_, store, "sanitizer", 30'000),
            line(shop_, store, "soap", 200), line(shop_, store, "waste_bag", 400)});
      move(work, MoveKind::receive,
           {line(donor_, store, "milk", 480, lot(work, "milk", "N03", days + 5, donor_)),
            line(donor_, store, "noodles", 600, lot(work, "noodles", "F11", 120, donor_)),
            line(donor_, store, "biscuits", 240), line(donor_, store, "down_coat", 30)});
      move(work, MoveKind::receive, {line(shop_, store, "vegetables", 1'200'000)});
      hand_in(work);
    });
  }

  /// Some doors get vegetables and masks; the posts use what they were given.
  void hand_out(std::int64_t day) {
    at(day * day_ms - 3 * hour_ms, "supply.hand_in_moves", [&](Work& work) {
      const auto& store = stores_.front();
      for (std::size_t i = 0; i < homes_a_day && !households_.empty(); ++i) {
        const auto& home = households_[next_home_++ % households_.size()];
        move(work, MoveKind::issue,
             {line(store, supply::named_home(), "vegetables", 5'000),
              line(store, supply::named_home(), "mask", i % 3 == 0 ? 10 : 5)},
             home);
      }
      if (!posts_.empty()) {
        const auto& post = posts_[std::size_t(day) % posts_.size()];
        const auto used = supply::common_account(supply::AccountKind::used);
        move(work, MoveKind::issue,
             {line(store, post, "mask", 60), line(store, post, "gloves", 40),
              line(store, post, "suit", 2)});
        move(work, MoveKind::use,
             {line(post, used, "mask", 48 + day % 5), line(post, used, "gloves", 36),
              line(post, used, "suit", 2)});
      }
      hand_in(work);
    });
  }

  void send_on_its_way() {
    if (posts_.empty()) return;
    at(40 * minute_ms, "supply.hand_in_moves", [&](Work& work) {
      const auto way = supply::common_account(supply::AccountKind::on_the_way);
      move(work, MoveKind::send,
           {line(stores_.front(), way, "mask", 50), line(stores_.front(), way, "sanitizer", 500)},
           {}, posts_.front());
      hand_in(work);
    });
  }

  void ask() {
    for (std::size_t i = 0; i < std::min<std::size_t>(posts_.size(), 2); ++i)
      at(std::int64_t(i + 1) * hour_ms, "supply.ask_for", [&](Work& work) {
        ENSURE(supply::ask_for(work, {work.world.new_uuid(),
                                      posts_[i],
                                      work.now,
                                      {{items_.at(i == 0 ? "post_kit" : "gloves"), i == 0 ? 2 : 40},
                                       {items_.at("disinfectant"), 1'000}}})
                   .has_value());
        ++made_.requests;
      });
  }

  void count() {
    at(5 * hour_ms, "supply.hand_in_counts", [&](Work& work) {
      const auto& store = stores_.front();
      ENSURE(supply::take_counts(
                 work, {{{work.world.new_uuid(), store, items_.at("soap"), {}, 197, work.now},
                         {work.world.new_uuid(), store, items_.at("biscuits"), {}, 240, work.now}}})
                 .has_value());
    });
  }

  House& house_;
  Uuid community_;
  Instant now_;
  std::string by_;
  std::map<std::string, Uuid> items_;
  std::vector<Uuid> stores_, posts_, households_;
  Uuid donor_, shop_;
  std::size_t next_home_ = 0;
  std::vector<supply::NewMove> batch_;
  DemoSupplies made_;
};
}  // namespace

DemoSupplies make_demo_supplies(House& house, World& world) {
  DemoSupplies made;
  for (const auto& [code, by] :
       {std::pair{shushan::shanshuiyuan, "陈新"}, std::pair{shushan::caojiaqiao, "李红"},
        std::pair{shushan::lugongqiao, "王建国"}}) {
    const auto one = SuppliesOfDemo(house, world, code, by).run();
    made.moves += one.moves;
    made.requests += one.requests;
  }
  return made;
}
}  // namespace program
