// SPDX-License-Identifier: Apache-2.0
/// Commands about records: divisions, users, journal, the API document.
#include <sodium.h>

#include <iostream>

#include "place/division_list.hpp"
#include "platform/auth/users.hpp"
#include "platform/journal/journal.hpp"
#include "program/commands.hpp"
#include "program/machine.hpp"
#include "program/passwords.hpp"

namespace program {
namespace {
/// JSON with a line for each member, so that two versions of a document can be compared by eye.
void print_indented(std::ostream& out, const boost::json::value& value, int depth) {
  const auto begin_line = [&](int at) { out << '\n' << std::string(2 * at, ' '); };
  const auto* object = value.if_object();
  const auto* array = value.if_array();
  const bool is_empty = (object && object->empty()) || (array && array->empty());
  if ((!object && !array) || is_empty) {
    out << boost::json::serialize(value);
  } else if (object) {
    char before = '{';
    for (const auto& member : *object) {
      out << std::exchange(before, ',');
      begin_line(depth + 1);
      out << boost::json::serialize(boost::json::string(member.key())) << ": ";
      print_indented(out, member.value(), depth + 1);
    }
    begin_line(depth);
    out << '}';
  } else {
    char before = '[';
    for (const auto& element : *array) {
      out << std::exchange(before, ',');
      begin_line(depth + 1);
      print_indented(out, element, depth + 1);
    }
    begin_line(depth);
    out << ']';
  }
}

std::string hex_of(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  out.pop_back();
  return out;
}
}  // namespace

std::string made_up_password(Random& random) {
  // 20 letters and digits that are not taken for one another: 100 bits.
  static constexpr char signs[] = "abcdefghijkmnpqrstuvwxyz23456789";
  std::array<std::uint8_t, 20> bytes;
  random.fill(bytes);
  std::string password;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0 && i % 5 == 0) password += '-';
    password += signs[bytes[i] % 32];
  }
  return password;
}

int import_divisions(const HouseOptions& options, const std::vector<std::filesystem::path>& files,
                     bool is_json) {
  Machine machine;
  House house(options, machine.world);
  place::DivisionCounts counts;
  for (const auto& file : files) {
    auto rows = place::read_division_list(read_file(file));
    if (!rows) return say_refused(rows.error());
    const auto taken =
        house.desk().run_as(routing::Desk::house(), {}, "place.take_divisions", "{}",
                            [&](Work& work) { return place::take_divisions(work, *rows); });
    if (!taken) return say_refused(taken.error());
    counts.created += taken->created;
    counts.updated += taken->updated;
    counts.unchanged += taken->unchanged;
  }
  if (is_json) {
    std::cout << json::write(counts) << '\n';
  } else {
    std::cout << counts.created << " created, " << counts.updated << " renamed, "
              << counts.unchanged << " unchanged\n";
  }
  return done;
}

int add_user(const UserOptions& wanted) {
  const auto role = described::value_of<auth::Role>(wanted.role);
  if (!role) {
    std::cerr << "linli: no such role; one of " << described::names_of<auth::Role>() << '\n';
    return bad_call;
  }
  Machine machine;
  House house(wanted.house, machine.world);
  Uuid place;
  if (!wanted.place.empty()) {
    const auto found = house.find_place(wanted.place);
    if (!found) {
      std::cerr << "linli: no place has the code " << wanted.place << '\n';
      return refused;
    }
    place = *found;
  } else if (*role != auth::Role::administrator) {
    std::cerr << "linli: this role needs --place\n";
    return bad_call;
  }
  auto password = wanted.password;
  if (wanted.is_password_read) std::getline(std::cin, password);
  const bool is_made_up = password.empty();
  if (is_made_up) password = made_up_password(machine.random);
  if (!auth::SignInName::fits(wanted.sign_in_name) || !Text<1, 60>::fits(wanted.name) ||
      !auth::Password::fits(password)) {
    std::cerr << "linli: a sign-in name has 2 to 40 signs, a name 1 to 60, a password 8 to 200\n";
    return bad_call;
  }
  if (const auto weak = auth::may_use_password(password, wanted.sign_in_name); !weak)
    return say_refused(weak.error());
  const auto hash = auth::hash_password(password);
  const auto added = house.desk().run_as(
      routing::Desk::house(), {}, "auth.add_user", "{}", [&](Work& work) -> Result<auth::User> {
        auto user = auth::add_user(work.tx, work.world, wanted.sign_in_name, wanted.name, hash);
        if (!user) return user;
        auth::give(work.tx, work.world, user->id, *role, place);
        work.announce("auth.user_added", {user->id});
        return user;
      });
  if (!added) return say_refused(added.error());
  std::cout << "added " << added->sign_in_name << " as " << wanted.role;
  if (is_made_up) std::cout << ", password " << password;
  std::cout << '\n';
  return done;
}

int verify_journal(const HouseOptions& options, bool is_json) {
  Machine machine;
  House house(options, machine.world);
  journal::Verdict verdict;
  house.store().read_now([&](db::Tx& tx) { verdict = journal::verify(tx); });
  if (is_json) {
    std::cout << "{\"lines\":" << verdict.lines << ",\"chains\":" << verdict.chains
              << ",\"breaks\":[";
    for (std::size_t i = 0; i < verdict.breaks.size(); ++i) {
      const auto& found = verdict.breaks[i];
      std::cout << (i ? "," : "") << "{\"community\":\"" << found.community.text()
                << "\",\"sequence\":" << found.sequence << ",\"what\":\"" << found.what << "\"}";
    }
    std::cout << "]}\n";
  } else {
    for (const auto& found : verdict.breaks)
      std::cout << "broken: community " << found.community.text() << " line " << found.sequence
                << ": " << found.what << '\n';
    std::cout << verdict.lines << " lines in " << verdict.chains << " chains, "
              << verdict.breaks.size() << " breaks\n";
  }
  return verdict.breaks.empty() ? done : refused;
}

int anchor_journal(const HouseOptions& options) {
  Machine machine;
  House house(options, machine.world);
  house.store().read_now([&](db::Tx& tx) {
    tx.each(
        "select l.community_id, l.sequence, l.hash from journal_line l "
        "where l.sequence = (select max(m.sequence) from journal_line m "
        "where m.community_id = l.community_id) order by l.community_id",
        [&](const db::Row& row) {
          std::cout << row.uuid(0).text() << ' ' << row.whole(1) << ' ' << hex_of(row.bytes(2))
                    << '\n';
        });
  });
  return done;
}

int print_openapi() {
  print_indented(std::cout, boost::json::parse(openapi_document()), 0);
  std::cout << '\n';
  return done;
}
}  // namespace program
