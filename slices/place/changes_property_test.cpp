// SPDX-License-Identifier: Apache-2.0
/// Whatever is decided on places, in any order: labels, the counter and old addresses stay true.
#include <random>

#include "place/test_estate.hpp"

namespace place {
namespace {
class AnySequence : public Estate {
 protected:
  template <class Fits>
  std::optional<Place> some(std::mt19937& dice, Fits fits) {
    std::vector<Place> list;
    for (auto& [id, one] : places())
      if (fits(one)) list.push_back(std::move(one));
    if (list.empty()) return std::nullopt;
    return list[dice() % list.size()];
  }
  static bool is_of_a_building(const Place& one) {
    return one.kind == Kind::building || one.kind == Kind::stairwell || one.kind == Kind::dwelling;
  }

  int change(std::mt19937& dice) {
    const auto subject = some(dice, is_of_a_building);
    switch (dice() % 6) {
      case 0:
      case 1:
        return decide("renamings", *subject, {{"name", std::to_string(1 + dice() % 30)}}).status;
      case 2:
        return decide("closings", *subject).status;
      case 3:
        return decide("openings", *subject).status;
      case 4: {
        const auto other = some(dice, [&](const Place& one) {
          return one.kind == subject->kind && one.parent_id == subject->parent_id;
        });
        return decide("merges", *subject, {{"joined", other->id.text()}}).status;
      }
      default: {
        boost::json::array moved;
        if (const auto inside = some(dice, [&](const Place& one) {
              return is_of_a_building(one) && one.parent_id == subject->id;
            }))
          moved.emplace_back(inside->id.text());
        return decide("splits", *subject,
                      {{"name", std::to_string(30 + dice() % 30)}, {"moved", moved}})
            .status;
      }
    }
  }

  static std::string label_in(const std::map<Uuid, Place>& all, const Place& dwelling) {
    const auto& above = all.at(dwelling.parent_id);
    if (above.kind == Kind::building) return above.name + '-' + dwelling.name;
    return all.at(above.parent_id).name + '-' + above.name + '-' + dwelling.name;
  }
  static Uuid last_of(const std::map<Uuid, Place>& all, Uuid id) {
    while (all.at(id).successor_id) id = *all.at(id).successor_id;
    return id;
  }

  void expect_true(const std::map<std::string, Uuid>& old_labels) {
    const auto all = places();
    std::int64_t open = 0;
    std::map<std::string, Uuid> present;
    for (const auto& [id, one] : all) {
      if (one.kind != Kind::dwelling) continue;
      EXPECT_EQ(label_in(all, one), one.label);
      EXPECT_TRUE(present.emplace(*one.label, id).second) << "twice " << *one.label;
      if (one.is_closed) continue;
      ++open;
      for (auto above = one.parent_id; all.contains(above); above = all.at(above).parent_id)
        EXPECT_FALSE(all.at(above).is_closed) << *one.label << " is open in what is closed";
    }
    EXPECT_EQ(open, counted());
    // Ledgers and searches: each label that ever was leads to its door, unless another bears it.
    read([&](Work& work) {
      const auto doors = DoorMap::load(work);
      for (const auto& [label, id] : old_labels) {
        const auto bearer = present.find(label);
        const auto meant = last_of(all, bearer == present.end() ? id : bearer->second);
        bool is_found = false;
        for (const auto& one : find_dwellings(work, label, 500)) is_found |= one.id == meant;
        EXPECT_TRUE(is_found) << label;
        std::vector<Uuid> here{work.community()}, among_many(20, Uuid());
        among_many.push_back(work.community());
        for (const auto& asked : {here, among_many})
          EXPECT_TRUE(communities_with_dwelling(work, asked, label).contains(work.community()))
              << label;
        const auto name = read_door({{}, {}, {}, {}, label});
        ASSERT_TRUE(name.has_value()) << label;
        const auto* reached = doors.find(doors.present(*name));
        EXPECT_TRUE(reached) << label;
      }
    });
  }
};

class ManySequences : public AnySequence, public testing::WithParamInterface<unsigned> {};
}  // namespace

TEST_P(ManySequences, KeepLabelsCounterAndOldAddressesTrue) {
  std::mt19937 dice(GetParam());
  std::map<std::string, Uuid> old_labels;
  int done = 0;
  for (int step = 0; step < 40; ++step) {
    for (const auto& [id, one] : places())
      if (one.label) old_labels[*one.label] = id;
    done += change(dice) == 201;
    if (step % 10 == 9) expect_true(old_labels);
    if (HasFailure()) return;
  }
  EXPECT_GT(done, 5) << "most of it was refused: nothing was tried";
}
INSTANTIATE_TEST_SUITE_P(Seeds, ManySequences, testing::Range(1u, 9u));
}  // namespace place
