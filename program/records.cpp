// SPDX-License-Identifier: Apache-2.0
/// Commands about records: divisions, users, the API document.
#include <iostream>

#include "place/division_list.hpp"
#include "platform/auth/users.hpp"
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

int print_openapi() {
  print_indented(std::cout, boost::json::parse(openapi_document()), 0);
  std::cout << '\n';
  return done;
}
}  // namespace program
