import { writeSync } from 'node:fs';
import process from 'node:process';
import { TestEnvironment } from 'jest-environment-node';

/** Ends the whole run at the first test that fails, naming it: a fault needs to be found once only. */
export default class StopAtFirstFailure extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name !== 'test_done' || test.errors.length === 0) return;
    const names = [];
    for (let part = test; part?.parent; part = part.parent) names.unshift(part.name);
    writeSync(1, `\nfirst failure: ${names.join(' > ')}\n`);
    process.exit(1);
  }
}
