// SPDX-License-Identifier: Apache-2.0
#include "seal/sensors.hpp"

#include "people/people.hpp"
#include "platform/digit_code.hpp"
#include "platform/tries.hpp"
#include "seal/policy.hpp"

namespace seal {
namespace {
constexpr std::string_view event_path = "/api/v1/door-sensor-events";
constexpr std::string_view act = "seal.hear_sensor";
constexpr TryTable tries{
    "seal.try.", "select at from seal_try where key = ? and at > ? order by at desc limit ?",
    "insert into seal_try (key, at, id) values (?, ?, ?)", "seal.too_many_tries"};
const Actor a_sensor{};

std::string token_of(const Keys& keys, const Uuid& sensor) {
  return digit_code::of(keys, "seal.sensor", sensor.text());
}

db::Bytes hash_of(const Keys& keys, std::string_view token) {
  return {keys.blind("seal.sensor_hash", token)};
}

std::optional<Sensor> find_sensor(Work& work, const Uuid& id) {
  return work.tx.one<Sensor>("where community_id = ? and id = ? and ended_at is null",
                             work.community(), id);
}

Counted wrong_tokens(const Work& work, const std::string& remote) {
  const auto& policy = seal_policy(work.today());
  return {"token", remote, policy.wrong_of_address, policy.address_ms};
}

/// The sensor with that token. Refuses as hear_sensor.
Result<Sensor> sensor_with(routing::SlowWork& slow, const std::string& token) {
  Result<void> may;
  std::optional<Sensor> sensor;
  slow.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const Counted wrong[] = {wrong_tokens(work, slow.remote)};
    may = may_try(work, tries, wrong);
    sensor =
        work.tx.one<Sensor>("where token_hash = ? and ended_at is null", hash_of(work.keys, token));
  });
  if (!may) return refuse(may);
  if (sensor) return std::move(*sensor);
  const auto counted =
      slow.desk.run_as(a_sensor, {}, std::string(act), "{}", [&](Work& work) -> Result<int> {
        const Counted wrong[] = {wrong_tokens(work, slow.remote)};
        if (const auto again = may_try(work, tries, wrong); !again) return refuse(again);
        count_tries(work, tries, wrong);
        work.kept_request = R"({"ended":"wrong_token"})";
        return 0;
      });
  if (!counted) return refuse(counted);
  return refuse(No::missing, "seal.no_such_sensor", "token");
}

bool has_order(Work& work, const Uuid& door) {
  const auto household = people::household_behind(work, door);
  return household && !isolation::orders_of_household(work, *household).empty();
}

struct Heard {
  Uuid sensor;
  Contact contact = Contact::opened;
};
BOOST_DESCRIBE_STRUCT(Heard, (), (sensor, contact))

/// An opening by somebody, for a reason that will be asked. Closing says nothing of itself.
void note(Work& work, const Sensor& sensor, const SensorEvent& event) {
  work.kept_request = json::write(Heard{sensor.id, event.contact});
  if (event.contact == Contact::closed) return;
  if (work.tx.one<Opening>("where community_id = ? and id = ?", work.community(), event.id)) return;
  Opening opening;
  opening.community_id = work.community();
  opening.id = event.id;
  opening.door_id = sensor.door_id;
  opening.opened_at = std::min(event.at.value_or(work.now), work.now);
  work.tx.insert(opening);
  work.announce("seal.changed", {sensor.door_id});
}
}  // namespace

Result<SensorAdded> add_sensor(Work& work, const NewSensor& wanted) {
  const auto& door = wanted.dwelling.plain();
  if (const auto may = may_be_door(work, door, "dwelling"); !may) return refuse(may);
  if (const auto known =
          work.tx.one<Sensor>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (known->door_id != door) return refuse(No::conflict, "seal.id_taken", "id");
    return SensorAdded{known->id};
  }
  if (!has_order(work, door)) return refuse(No::conflict, "seal.no_order", "dwelling");
  Sensor sensor;
  sensor.community_id = work.community();
  sensor.id = wanted.id;
  sensor.door_id = door;
  sensor.name = wanted.name.str();
  sensor.token_hash = hash_of(work.keys, token_of(work.keys, wanted.id));
  sensor.added_at = work.now;
  sensor.added_by = work.actor.name;
  work.tx.insert(sensor);
  work.announce("seal.changed", {door});
  return SensorAdded{sensor.id};
}

Result<SensorToken> open_sensor(Work& work, const SensorKey& key) {
  const auto sensor = find_sensor(work, key.sensor);
  if (!sensor) return refuse(No::missing, "seal.no_such_sensor", "sensor");
  work.looked("seal.sensor", sensor->id);
  return SensorToken{sensor->id, digit_code::in_groups(token_of(work.keys, sensor->id)),
                     std::string(event_path)};
}

Result<SensorAdded> end_sensor(Work& work, const SensorKey& key) {
  auto sensor = find_sensor(work, key.sensor);
  if (!sensor) return refuse(No::missing, "seal.no_such_sensor", "sensor");
  sensor->ended_at = work.now;
  work.tx.update(*sensor);
  work.announce("seal.changed", {sensor->door_id});
  return SensorAdded{sensor->id};
}

Result<routing::Answered> hear_sensor(routing::SlowWork& slow, const http::Request& http) {
  const auto event = json::read<SensorEvent>(http.body);
  if (!event) return refuse(event);
  const auto token = digit_code::read(event->token.str());
  if (!token) return refuse(No::invalid, "seal.token_shape", "token");
  const auto sensor = sensor_with(slow, *token);
  if (!sensor) return refuse(sensor);
  const auto done = slow.desk.run_as(a_sensor, sensor->community_id, std::string(act), "{}",
                                     [&](Work& work) -> Result<int> {
                                       note(work, *sensor, *event);
                                       return 0;
                                     });
  if (!done) return refuse(done);
  return routing::answer_with(SensorHeard{}, http::Method::post);
}
}  // namespace seal
