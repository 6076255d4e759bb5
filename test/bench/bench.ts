import { compileEchoBot } from './bot-process';
import { tableOf, type Row } from './bench-table';
import { benchTurns } from './bench-turns';

async function main(): Promise<void> {
  compileEchoBot();
  const rows: Row[] = await benchTurns();
  console.log(tableOf(rows, 'echo bot'));
}

void main();
