/** `npm run torture -- COMMAND`: the hard tests at full size; `npm test` runs them small. */
import { parseArgs } from 'node:util';
import { killRun } from './kill';

const USAGE = `npm run torture -- kill --times 200      kills the bot in the middle of dialogs`;

const commands: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  kill: async ({ times = '200', seed = '1' }) => {
    const report = await killRun({
      program: 'build',
      times: Number(times),
      seed: Number(seed),
      onKill: (_kill, soFar) => console.log(JSON.stringify(soFar)),
    });
    console.log(JSON.stringify(report));
    process.exitCode = report.lost + report.forgotten + report.duplicates === 0 ? 0 : 1;
  },
};

interface Options {
  readonly times?: string;
  readonly seed?: string;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string' }, seed: { type: 'string' } },
});
const command = commands[positionals[0] ?? ''];
if (command) void command(values);
else {
  console.log(USAGE);
  process.exitCode = 1;
}
