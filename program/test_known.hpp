// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: what furnish adds that takes more than one request, slice by slice.
#include "program/test_routes.hpp"

namespace program {
/// A task of the guards, with a picture that no report holds yet, and one of whoever is known as
/// `user`.
void add_tasks(TestApp&, Known&);
/// A drive that runs, whose doors are all those of `user`: one of its doors, an exception, and two
/// values of one field that clash.
void add_running_drive(TestApp&, Known&);
/// A household that can prove itself by the usual texts, and its report without a proof.
void add_report(TestApp&, Known&);
/// A pass on paper that runs, and a card of it; one for a phone, and one on a phone.
void add_pass(TestApp&, Known&);
/// A passage of somebody known, a fever noted with it, and rules that hold.
void add_passage(TestApp&, Known&);
/// A drop zone, a parcel that waits there, and a door to which things are brought.
void add_delivery(TestApp&, Known&);
/// Two who help, an organisation and seats in it, a call, and somebody who came forward.
void add_hands(TestApp&, Known&);
void add_shift(TestApp&, Known&);
/// Somebody who stood there and is thanked, a note, an alarm, and who is called.
void add_duty(TestApp&, Known&);
/// Somebody who is asked to stay at home, has signed for it and objects.
void add_isolation(TestApp&, Known&);
/// The card of the household, and a phone that it has brought to its page.
void add_home(TestApp&, Known&);
/// A way to a hospital that was asked for, and days that come back.
void add_need(TestApp&, Known&);
/// Printed seals, one of them on the door of the order, an opening without a reason, a sensor.
void add_seal(TestApp&, Known&);
/// Somebody with a fever whom a doctor is asked to see, and a plan for somebody who lives alone.
void add_care(TestApp&, Known&);
/// A template, who answers for a household, and a leave.
void add_support(TestApp&, Known&);
/// Books with an item, a store, a donor, something received and counted, and a request.
void add_supply(TestApp&, Known&);
}  // namespace program
