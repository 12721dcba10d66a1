// SPDX-License-Identifier: Apache-2.0
/// The walkers of base/ against Boost.JSON's own conversions, in the same run and on the same text:
/// one ratio of CPU time for each.
#include "base/json.hpp"
#include "bench/measure.hpp"

namespace {
namespace bj = boost::json;

enum class Gender { female, male, unknown };
BOOST_DESCRIBE_ENUM(Gender, female, male, unknown)

struct Tag {
  Text<1, 20> word;
  Whole<0, 100> weight;
};
BOOST_DESCRIBE_STRUCT(Tag, (), (word, weight))

struct Person {
  Id<Person> id;
  Text<1, 40> name;
  Text<0, 200> address;
  Gender gender = Gender::unknown;
  Day born;
  Instant seen;
  bool is_active = false;
  std::vector<Tag> tags;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name, address, gender, born, seen, is_active, tags))

/// The same JSON with the types that Boost.JSON converts: no limits, no formats.
namespace plain {
struct Tag {
  std::string word;
  std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(Tag, (), (word, weight))

struct Person {
  std::string id;
  std::string name;
  std::string address;
  Gender gender = Gender::unknown;
  std::string born;
  std::int64_t seen = 0;
  bool is_active = false;
  std::vector<Tag> tags;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name, address, gender, born, seen, is_active, tags))
}  // namespace plain

std::vector<Person> people(int count) {
  std::vector<Person> all;
  for (int i = 0; i < count; ++i) {
    Person person;
    person.id = Id<Person>(Uuid::make7(1'794'967'200'000 + i, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    person.name = Text<1, 40>("张三" + std::to_string(i));
    person.address = Text<0, 200>("Block " + std::to_string(i % 40) + ", 长江路 12 号");
    person.gender = i % 2 ? Gender::female : Gender::male;
    person.born = *Day::of(1940 + i % 80, 1 + unsigned(i) % 12, 1 + unsigned(i) % 28);
    person.seen = {1'794'967'200'000 + i};
    person.is_active = i % 3 != 0;
    person.tags = {{"diabetes", 3}, {"独居", i % 100}};
    all.push_back(std::move(person));
  }
  return all;
}

template <class F>
double microseconds(F&& once, int times) {
  const double begin = bench::cpu_seconds();
  for (int i = 0; i < times; ++i) once();
  return (bench::cpu_seconds() - begin) * 1e6 / times;
}

std::size_t eaten = 0;  // keeps the optimiser from dropping the work

bench::Bars bars;

/// Rounds in turn, so that a busy machine troubles both; the median ratio counts.
template <class Ours, class Theirs>
void compare(const char* what, double limit, const char* peer, Ours&& ours, Theirs&& theirs) {
  constexpr int rounds = 9, times = 60;
  std::vector<double> ratios, our_times, their_times;
  for (int round = 0; round < rounds; ++round) {
    our_times.push_back(microseconds(ours, times));
    their_times.push_back(microseconds(theirs, times));
    ratios.push_back(our_times.back() / their_times.back());
  }
  bars.at_most(what, bench::median(ratios), limit, "",
               bench::words("%.0f us against %s %.0f us of CPU", bench::median(our_times), peer,
                            bench::median(their_times)));
}
}  // namespace

int main() {
  const auto batch = people(500);
  const auto text = json::write(batch);
  const auto plain_batch = bj::value_to<std::vector<plain::Person>>(bj::parse(text));
  if (bj::value_from(plain_batch) != bj::parse(text)) {
    std::puts("the two sides do not write the same");
    return 2;
  }
  std::printf("500 people, %zu bytes\n", text.size());
  compare(
      "walker: parse and read 500 people / Boost.JSON", 1.10, "parse and value_to",
      [&] { eaten += json::read<std::vector<Person>>(text)->size(); },
      [&] {
        bj::monotonic_resource memory;
        eaten += bj::value_to<std::vector<plain::Person>>(bj::parse(text, &memory)).size();
      });
  compare(
      "walker: write 500 people / Boost.JSON", 0.30, "value_from and serialize",
      [&] { eaten += json::write(batch).size(); },
      [&] { eaten += bj::serialize(bj::value_from(plain_batch)).size(); });
  const std::string story(60'000, 'a');
  std::string han;
  while (han.size() < 60'000) han += "长江路";
  const auto quote = [](const std::string& in) {
    return [&in] {
      std::string out;
      for (int i = 0; i < 10; ++i) json::write_text(out, in);
      eaten += out.size();
    };
  };
  const auto serialize = [](const bj::value& in) {
    return [&in] {
      std::string out;
      for (int i = 0; i < 10; ++i) out += bj::serialize(in);
      eaten += out.size();
    };
  };
  const bj::value story_value(story), han_value(han);
  compare("walker: write ASCII text / Boost.JSON", 1.00, "serialize", quote(story),
          serialize(story_value));
  compare("walker: write Chinese text / Boost.JSON", 1.00, "serialize", quote(han),
          serialize(han_value));
  return eaten > 0 ? bars.exit_code() : 2;
}
