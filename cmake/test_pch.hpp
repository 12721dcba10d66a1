// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include "cmake/slice_pch.hpp"
#include "people/people.hpp"
#include "program/test_app.hpp"
