// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who somebody is and behind which door, for slices that keep something of theirs: no private
/// member, and no look.
///
/// Part of the contract of people: others include people.hpp.
#include "people/people.hpp"

namespace people {
struct Member {
  Uuid person, household, place;  ///< The dwelling or the premises.
  std::string name;
  Standing standing = Standing::listed;
};
/// Of these persons of the community; one that is not known is absent.
std::unordered_map<Uuid, Member> find_members(Work&, const std::vector<Uuid>& persons);
/// Who is listed in the household, the head first.
std::vector<Member> listed_in(Work&, const Uuid& household);
/// What these persons of the community are in the register; one that is not known is absent.
std::unordered_map<Uuid, Sex> sexes_of(Work&, const std::vector<Uuid>& persons);
/// When these persons of the community were born; one of whom that is not known is absent.
std::unordered_map<Uuid, Day> births_of(Work&, const std::vector<Uuid>& persons);
/// The dwelling or premises of each of these households of the community; one that is not known is
/// absent.
std::unordered_map<Uuid, Uuid> places_behind(Work&, const std::vector<Uuid>& households);

/// A need of somebody as the register has it.
struct NeedNamed {
  Uuid need, person, household;
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
  bool is_open = true;
};
/// Of these of the community; one that is not known is absent.
std::unordered_map<Uuid, NeedNamed> find_needs(Work&, const std::vector<Uuid>& needs);
/// Those that are open of the community, of whoever is listed, by household; at most `most`.
std::vector<NeedNamed> open_needs(Work&, std::int64_t most);
}  // namespace people
