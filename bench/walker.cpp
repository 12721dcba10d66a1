// SPDX-License-Identifier: Apache-2.0
/// The walkers of base/ against Boost.JSON's own conversions, in the same run and on the same text:
/// prints one ratio of CPU time for each and fails when one is above its limit.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "base/json.hpp"

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

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

template <class F>
double microseconds(F&& once, int times) {
  const double begin = cpu_seconds();
  for (int i = 0; i < times; ++i) once();
  return (cpu_seconds() - begin) * 1e6 / times;
}

std::size_t eaten = 0;  // keeps the optimiser from dropping the work

/// Rounds in turn, so that a busy machine troubles both; the median ratio counts.
template <class Ours, class Theirs>
bool compare(const char* name, double limit, Ours&& ours, Theirs&& theirs) {
  constexpr int rounds = 9, times = 60;
  std::vector<double> ratios;
  double our_time = 0, their_time = 0;
  for (int round = 0; round < rounds; ++round) {
    const double a = microseconds(ours, times), b = microseconds(theirs, times);
    our_time += a / rounds;
    their_time += b / rounds;
    ratios.push_back(a / b);
  }
  std::nth_element(ratios.begin(), ratios.begin() + rounds / 2, ratios.end());
  const double ratio = ratios[rounds / 2];
  std::printf("%s = %.2f (limit %.2f; %.0f us / %.0f us of CPU)%s\n", name, ratio, limit, our_time,
              their_time, ratio <= limit ? "" : "  TOO SLOW");
  return ratio <= limit;
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
  const bool reads = compare(
      "walker.parse+read / boost parse+value_to", 1.10,
      [&] { eaten += json::read<std::vector<Person>>(text)->size(); },
      [&] {
        bj::monotonic_resource memory;
        eaten += bj::value_to<std::vector<plain::Person>>(bj::parse(text, &memory)).size();
      });
  const bool writes = compare(
      "walker.write / boost value_from+serialize", 0.30,
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
  const bool ascii = compare("walker.write_text / boost serialize, ASCII", 1.00, quote(story),
                             serialize(story_value));
  const bool chinese = compare("walker.write_text / boost serialize, Chinese", 1.00, quote(han),
                               serialize(han_value));
  return reads && writes && ascii && chinese && eaten > 0 ? 0 : 1;
}
