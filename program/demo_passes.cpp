// SPDX-License-Identifier: Apache-2.0
#include "program/demo_passes.hpp"

#include "pass/passes.hpp"
#include "pass/sheets.hpp"

namespace program {
namespace {
using pass::Medium;
using pass::PassKind;

constexpr std::size_t homes = 60, most_at_once = 100;
constexpr std::int64_t adult_years = 16;

/// The office of one community over its passes.
class Office {
 public:
  Office(House& house, const Uuid& community) : house_(house), community_(community) {}

  std::int64_t run() {
    act("pass.issue_passes", [&](Work& work) -> Result<Nothing> {
      issued_ = 0;
      find_people(work);
      residents(work);
      strangers(work);
      return Nothing{};
    });
    act("pass.make_pass_cards", [&](Work& work) -> Result<Nothing> {
      print(work);
      return Nothing{};
    });
    return issued_;
  }

 private:
  template <class Act>
  void act(const char* name, Act&& body) {
    const auto made = house_.desk().run_as(routing::Desk::house(), community_, name, "{}",
                                           std::forward<Act>(body));
    ENSURE(made.has_value());
  }

  void find_people(Work& work) {
    adults_.clear();
    const auto doors = place::DoorMap::load(work);
    std::size_t known = 0;
    for (const auto& door : doors.dwellings()) {
      const auto household = people::household_behind(work, door.id);
      if (!household) continue;
      if (++known > homes) return;
      const auto file = people::open_household(work, {*household});
      ENSURE(file.has_value());
      for (const auto& member : file->members)
        if (!member.born_year || work.today().year() - *member.born_year >= adult_years)
          adults_.push_back({member.person, work.today().year() - member.born_year.value_or(0)});
    }
  }

  void residents(Work& work) {
    std::vector<Uuid> phones, cards;
    for (const auto& adult : adults_) (adult.years >= 65 ? cards : phones).push_back(adult.person);
    phones.resize(std::min(phones.size(), most_at_once));
    cards.resize(std::min(cards.size(), most_at_once));
    for (const auto& [medium, persons] :
         {std::pair(Medium::phone, phones), std::pair(Medium::paper, cards)})
      if (!persons.empty()) issue(work, {PassKind::resident, medium, persons, {}, {}, {}});
  }

  void strangers(Work& work) {
    ENSURE(!adults_.empty());
    struct Stranger {
      PassKind kind;
      Medium medium;
      const char* name;
      bool has_host;
      std::optional<pass::Asking> asking;
    };
    const Stranger all[] = {
        {PassKind::carer, Medium::paper, "周护工", true, {}},
        {PassKind::carer, Medium::phone, "何护理", true, {}},
        {PassKind::service, Medium::paper, "顺路快递", false, {}},
        {PassKind::service, Medium::phone, "楼宇维修 老郑", false, {}},
        {PassKind::temporary, Medium::paper, "燃气抢修", false, {}},
        {PassKind::staff, Medium::phone, "社区防疫 小蒋", false, {}},
        {PassKind::visitor, Medium::phone, "孙女婿 小丁", true, pass::Asking::on_their_phone},
        {PassKind::visitor, Medium::phone, "表妹 阿萍", true, pass::Asking::on_their_phone},
        {PassKind::visitor, Medium::paper, "老同事 老方", true, pass::Asking::by_call},
    };
    std::size_t host = 0;
    for (const auto& one : all)
      issue(work,
            {one.kind,
             one.medium,
             {},
             one.name,
             one.has_host ? std::optional(adults_[host++ % adults_.size()].person) : std::nullopt,
             one.asking});
  }

  struct Wanted {
    PassKind kind;
    Medium medium;
    std::vector<Uuid> persons;
    std::optional<std::string> name;
    std::optional<Uuid> host;
    std::optional<pass::Asking> asking;
  };
  void issue(Work& work, const Wanted& wanted) {
    pass::NewPasses passes;
    passes.id = work.world.new_uuid();
    passes.kind = wanted.kind;
    passes.medium = wanted.medium;
    passes.persons = wanted.persons;
    if (wanted.name) passes.name = people::PersonName(*wanted.name);
    passes.host = wanted.host;
    passes.asking = wanted.asking;
    const auto made = pass::issue_passes(work, passes);
    ENSURE(made.has_value());
    issued_ += std::ssize(made->items);
    if (wanted.kind == PassKind::resident && wanted.medium == Medium::paper)
      for (const auto& card : made->items) cards_.push_back(card.pass);
  }

  /// Most cards are out; one came back as lost.
  void print(Work& work) {
    std::vector<Uuid> printed(cards_.begin(),
                              cards_.begin() + std::ptrdiff_t(cards_.size() * 3 / 4));
    if (printed.empty()) return;
    ENSURE(pass::make_pass_cards(work, {work.world.new_uuid(), printed}).has_value());
    ENSURE(
        pass::revoke_passes(work, {work.world.new_uuid(), {printed.front()}, pass::EndReason::lost})
            .has_value());
  }

  struct Adult {
    Uuid person;
    std::int64_t years;
  };
  House& house_;
  Uuid community_;
  std::vector<Adult> adults_;
  std::vector<Uuid> cards_;
  std::int64_t issued_ = 0;
};
}  // namespace

std::int64_t make_demo_passes(House& house, const Uuid& community) {
  return Office(house, community).run();
}
}  // namespace program
