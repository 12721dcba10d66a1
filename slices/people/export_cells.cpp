// SPDX-License-Identifier: Apache-2.0
#include "people/export_cells.hpp"

#include "people/export_words.hpp"
#include "people/identity.hpp"
#include "people/rows_of.hpp"

namespace people {
namespace {
std::optional<Day> first_due(const RowFacts& facts) {
  std::optional<Day> first;
  if (facts.needs)
    for (const auto& need : *facts.needs)
      if (need.next_due && (!first || *need.next_due < *first)) first = need.next_due;
  return first;
}

std::string phone_cell(const Work& work, const ExportView& view, const Person& person) {
  const auto plain = phone_of(work, person);
  return view.phones == PhonesShown::whole ? plain : mask_phone(plain);
}

std::string needs_cell(const ExportView& view, const std::vector<Need>& needs) {
  std::string cell;
  for (const auto& need : needs) {
    if (!cell.empty()) cell += view.language == Language::zh ? "、" : ", ";
    cell += word_of(need.kind, view.language);
  }
  return cell;
}

/// Of the door and the home; none for what is told of a person.
std::optional<std::string_view> home_cell(ExportColumn column, const RowFacts& facts,
                                          Language language) {
  using enum ExportColumn;
  switch (column) {
    case compound:
      return *facts.door.compound;
    case building:
      return *facts.door.building;
    case stairwell:
      return facts.door.stairwell;
    case door:
      return facts.door.number;
    case label:
      return facts.door.label;
    case occupancy:
      return word_of(facts.home.occupancy, language);
    default:
      return std::nullopt;
  }
}

std::string person_cell(const Work& work, const ExportView& view, ExportColumn column,
                        const RowFacts& facts) {
  using enum ExportColumn;
  const auto& person = *facts.person;
  const auto word = [&](auto value) { return std::string(word_of(value, view.language)); };
  switch (column) {
    case name:
      return person.name.str();
    case sex:
      return word(person.sex);
    case born_on:
      return person.born_on ? person.born_on->text() : std::string();
    case born_year:
      return person.born_on ? std::to_string(person.born_on->year()) : std::string();
    case relation:
      return word(person.relation);
    case residence:
      return word(person.residence);
    case registered:
      return word(person.registered);
    case registered_at:
      return person.registered_at ? person.registered_at->str() : std::string();
    case phone:
      return person.phone ? phone_cell(work, view, person) : std::string();
    case needs:
      return facts.needs ? needs_cell(view, *facts.needs) : std::string();
    case next_due: {
      const auto first = first_due(facts);
      return first ? first->text() : std::string();
    }
    default:
      return {};
  }
}

void mark_fact(RowMark& mark, ExportColumn column, const RowFacts& facts) {
  using enum ExportColumn;
  const auto& person = *facts.person;
  switch (column) {
    case name:
      return mark.add(person.name.str());
    case sex:
      return mark.add(static_cast<int>(person.sex));
    case born_on:
      return mark.add(person.born_on ? person.born_on->text() : "");
    case born_year:
      return mark.add(person.born_on ? person.born_on->year() : 0);
    case relation:
      return mark.add(static_cast<int>(person.relation));
    case residence:
      return mark.add(static_cast<int>(person.residence));
    case registered:
      return mark.add(static_cast<int>(person.registered));
    case registered_at:
      return mark.add(person.registered_at ? person.registered_at->str() : "");
    case phone:
      return mark.add(person.phone_index ? person.phone_index->content : "");
    case needs:
      if (facts.needs)
        for (const auto& need : *facts.needs) mark.add(static_cast<int>(need.kind));
      return mark.add("");
    case next_due: {
      const auto first = first_due(facts);
      return mark.add(first ? first->text() : "");
    }
    default:
      return;
  }
}
}  // namespace

void put_cell(const Work& work, const ExportView& view, ExportColumn column, const RowFacts& facts,
              std::int64_t number, std::string& cell) {
  if (column == ExportColumn::number)
    cell = std::to_string(number);
  else if (const auto home = home_cell(column, facts, view.language))
    cell = *home;
  else if (facts.person)
    cell = person_cell(work, view, column, facts);
  else
    cell.clear();
}

std::uint64_t mark_of_row(const ExportLayout& layout, const RowFacts& facts,
                          const OtherCells& marks) {
  RowMark mark;
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    const auto& field = layout.fields[i];
    if (field.column == ExportColumn::number) continue;
    if (field.of)
      mark.add(marks.cell(i, facts.door.dwelling));
    else if (const auto home = home_cell(field.column, facts, Language::zh))
      mark.add(*home);
    else if (facts.person)
      mark_fact(mark, field.column, facts);
    else
      mark.add("");
  }
  return mark.value();
}
}  // namespace people
