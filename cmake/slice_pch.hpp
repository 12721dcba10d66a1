// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every slice, the program and their tests include anyway.
#include "cmake/pch.hpp"
#include "platform/app.hpp"
#include "platform/work.hpp"
