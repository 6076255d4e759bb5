/** `npm run torture -- COMMAND`: the hard tests at full size; `npm test` runs most of them small. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readyKnowledge } from '../../src/conversation/ready-knowledge';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { explainProblem } from '../../src/rendering/explain-problem';
import { anyDialog, faultsOfDialog } from './fuzz-texts';
import { HANGS, hangRun } from './hanging';
import { faultRun, isWellBorne } from './faults';
import { instancesRun } from './instances';
import { killRun } from './kill';
import { outageRun } from './outages';
import { soakRun } from './soak';
import { strangersRun } from './strangers';

const USAGE = `npm run torture -- kill --times 200          kills the bot in the middle of dialogs, and starts it again
npm run torture -- instances --messages 500  delivers every message to two instances on one PostgreSQL
npm run torture -- outages --times 50        takes the PostgreSQL away from a bot, or from as many as --instances says
npm run torture -- faults                    deletes and spoils the database file; fills the disk with --small-disk FOLDER
npm run torture -- fuzz --runs 100000        tells the assistant anything
npm run torture -- soak --minutes 30         memory of the bot under load
npm run torture -- strangers --requests 100000  made-up tokens on a bot with 256 MB of heap
npm run torture -- hang                      a connector and a token endpoint that never end their answer
A --seed draws others.`;

/** What refused requests may leave behind, whatever their number. */
const REFUSALS_MAX_MB = 20;

/** What a steady process gains and loses by itself, as the collector runs when it likes. */
const SLOPE_MAX_MB_PER_MINUTE = 1;

const options = {
  times: { type: 'string', default: '200' },
  messages: { type: 'string', default: '500' },
  runs: { type: 'string', default: '100000' },
  requests: { type: 'string', default: '100000' },
  'small-disk': { type: 'string' },
  instances: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '30' },
  seed: { type: 'string', default: '1' },
} as const;
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const seed = Number(values.seed);

const print = (value: unknown): void => console.log(JSON.stringify(value));

/** Each says whether all was well. */
const commands: Readonly<Record<string, () => Promise<boolean>>> = {
  kill: async () => {
    const report = await killRun({
      program: 'build',
      times: Number(values.times),
      seed,
      onKill: (_, soFar) => print(soFar),
    });
    print(report);
    return report.lost + report.forgotten + report.duplicates === 0;
  },
  instances: async () => {
    const report = await instancesRun({ program: 'build', messages: Number(values.messages) });
    print(report);
    return report.sent === report.acknowledged && report.counted === report.acknowledged;
  },
  outages: async () => {
    const [times, instances] = [Number(values.times), Number(values.instances)];
    const report = await outageRun({ program: 'build', times, instances, seed, onOutage: print });
    print(report);
    const { deaths, lost, duplicates, dangersUnanswered, notReadyAgain } = report;
    return deaths + lost + duplicates + dangersUnanswered + notReadyAgain === 0;
  },
  faults: async () => {
    const reports = await faultRun('build', values['small-disk']);
    reports.forEach(print);
    return reports.every(isWellBorne);
  },
  fuzz: async () => {
    const knowledge = readyKnowledge(loadKnowledge(join(__dirname, '..', '..', 'knowledge'), explainProblem));
    const property = fc.property(anyDialog, (dialog) => {
      const faults = faultsOfDialog(dialog, knowledge);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
    const { failed, numRuns, ...result } = fc.check(property, { numRuns: Number(values.runs), seed });
    print({ runs: numRuns, failed });
    if (failed) print({ smallest: result.counterexample, error: String(result.errorInstance) });
    return !failed;
  },
  soak: async () => {
    const { slopeMbPerMinute } = await soakRun(Number(values.minutes), print);
    print({ slopeMbPerMinute: Number(slopeMbPerMinute.toFixed(2)) });
    return slopeMbPerMinute <= SLOPE_MAX_MB_PER_MINUTE;
  },
  strangers: async () => {
    const report = await strangersRun('build', Number(values.requests));
    print(report);
    return report.others + report.outgoing === 0 && Math.abs(report.after - report.before) <= REFUSALS_MAX_MB;
  },
  hang: async () => {
    let well = true;
    for (const hang of HANGS) {
      const report = await hangRun('build', hang);
      print({ ...hang, ...report });
      well &&= report.nextStatus === 200 && report.nextSeconds <= 15 && report.stopSeconds <= 5;
    }
    return well;
  },
};

const command = commands[positionals[0] ?? ''];
if (!command) console.log(USAGE);
void command?.().then((well) => (process.exitCode = well ? 0 : 1));
