// SPDX-License-Identifier: Apache-2.0
#include "program/command_line.hpp"

int main(int count, char** words) { return program::run(count, words); }
