// SPDX-License-Identifier: Apache-2.0
// A vitest reporter whose last line is the one that every step of the house ends with.
export default class ClosingLine {
  onTestRunEnd(modules, faults) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const failed = tests.filter((test) => test.result().state === 'failed').length
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const broken = modules.filter((module) => module.state() === 'failed' && !failed).length
    process.on('exit', () =>
      process.stdout.write(`${passed} passed, ${failed + broken + faults.length} failed\n`),
    )
  }
}
