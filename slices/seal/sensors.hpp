// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Contacts on doors that tell when they open. Added with the consent of whoever lives there; an
/// opening that a sensor told is asked about, and is never a breach by itself.
#include "platform/router/desk.hpp"
#include "seal/lookups.hpp"

namespace seal {
struct NewSensor {
  Uuid id;
  Private<Uuid> dwelling;
  Text<1, 40> name;  ///< What stands on it.
};
BOOST_DESCRIBE_STRUCT(NewSensor, (), (id, dwelling, name))
struct SensorAdded {
  Uuid sensor;
};
BOOST_DESCRIBE_STRUCT(SensorAdded, (), (sensor))
/// Refuses seal.no_such_door (dwelling), seal.no_order (dwelling: nobody there has to stay
/// at home), seal.id_taken (id).
Result<SensorAdded> add_sensor(Work&, const NewSensor&);
struct SensorKey {
  Uuid sensor;
};
BOOST_DESCRIBE_STRUCT(SensorKey, (), (sensor))
struct SensorToken {
  static constexpr bool is_kept = false;
  Uuid sensor;
  std::string token;  ///< Sixteen digits, in groups.
  std::string path;   ///< Where it tells: "/api/v1/door-sensor-events".
};
BOOST_DESCRIBE_STRUCT(SensorToken, (), (sensor, token, path))
/// Noted as a look. Refuses seal.no_such_sensor.
Result<SensorToken> open_sensor(Work&, const SensorKey&);
/// It tells nothing any more. Refuses seal.no_such_sensor.
Result<SensorAdded> end_sensor(Work&, const SensorKey&);

enum class Contact { opened, closed };
BOOST_DESCRIBE_ENUM(Contact, opened, closed)
struct SensorEvent {
  Text<16, 40> token;
  Uuid id;  ///< Made by the sensor: the same twice counts once.
  Contact contact = Contact::opened;
  std::optional<Instant> at;  ///< Now when absent.
};
BOOST_DESCRIBE_STRUCT(SensorEvent, (), (token, id, contact, at))
struct SensorHeard {
  bool is_known = true;
};
BOOST_DESCRIBE_STRUCT(SensorHeard, (), (is_known))
/// Whoever has the token. Refuses seal.token_shape, seal.no_such_sensor (token), which count
/// against the address: seal.too_many_tries.
Result<routing::Answered> hear_sensor(routing::SlowWork&, const http::Request&);
}  // namespace seal
