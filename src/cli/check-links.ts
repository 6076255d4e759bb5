import { linksOf } from '../knowledge/knowledge';
import { cliPhrases } from '../rendering/cli-phrases';
import { checkLinks, type CheckedLink } from './find-dead-links';
import { openContent } from './configured-storage';
import { runCli } from './run-cli';

const { links: words } = cliPhrases;

/** Longest wait for a page: beyond it, a user would have given up. */
const TIMEOUT_MS = 15_000;

/** Pages asked for at once: the servers of the académies are few. */
const CONCURRENCY = 4;

/** Prints the addresses of the content that lead nowhere any more. It needs the network: no check runs it by itself. */
runCli(async () => {
  const checked = await checkLinks(linksOf(openContent()), {
    fetch,
    timeoutMs: TIMEOUT_MS,
    concurrency: CONCURRENCY,
  });
  const dead = checked.filter(({ state }) => state.kind === 'dead');
  print(
    words.closed,
    checked.filter(({ state }) => state.kind === 'closed'),
  );
  print(words.dead, dead);
  console.log(words.total(checked.length, dead.length));
  if (dead.length > 0) process.exitCode = 1;
});

function print(title: (total: number) => string, links: readonly CheckedLink[]): void {
  if (links.length === 0) return;
  console.log(title(links.length));
  for (const { url, ids, state } of links) console.log(`- ${url} (${words.state(state)}) : ${ids.join(', ')}`);
}
