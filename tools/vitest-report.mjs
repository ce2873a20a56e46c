// Vitest's reporter for what it counted: also what failed outside any test, which its own report of JSON leaves out.
import { writeFileSync } from 'node:fs';
import { told } from './counts.mjs';

export default class {
  onInit({ config }) {
    this.path = config.outputFile;
  }

  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const missed = tests.filter((test) => test.result().state !== 'passed');
    const why = [
      ...errors.map((error) => told(`outside any test, at ${error.VITEST_TEST_PATH ?? 'a file not named'}`, wordsOf(error))),
      ...modules.flatMap((module) => module.errors().map((error) => told(module.moduleId, wordsOf(error)))),
      ...missed.map((test) => told(`${test.module.moduleId}: ${test.fullName}`, wordsOf(test.result().errors?.[0]))),
    ];
    writeFileSync(this.path, JSON.stringify({ passed: tests.length - missed.length, failed: why.length, why }));
  }
}

function wordsOf(error) {
  return error?.stack ?? error?.message;
}
