// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cmake/platform_test_pch.hpp"
#include "people/people.hpp"
#include "program/test_app.hpp"
