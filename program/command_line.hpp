// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The command line. Exit 0: done. 1: something was refused that the caller should look at (what
/// was good is done). 2: the call itself was wrong, or the house could not be opened.
namespace program {
int run(int count, char** words);
}  // namespace program
