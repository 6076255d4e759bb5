import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics, type Metrics } from '../../src/server/metrics';
import { readSources, ROOT } from '../read-source';

const read = (name: string): string => readFileSync(join(ROOT, 'infra/observability', name), 'utf8');

const dashboard = z
  .object({
    panels: z.array(
      z.object({
        id: z.number(),
        title: z.string().min(1),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z.array(z.object({ refId: z.string(), expr: z.string() })).min(1),
      }),
    ),
  })
  .parse(JSON.parse(read('grafana-dashboard.json')));

const { groups } = z
  .object({
    groups: z.array(
      z.object({
        rules: z.array(
          z.strictObject({
            alert: z.string(),
            expr: z.string(),
            for: z.string().optional(),
            labels: z.object({ severity: z.enum(['critical', 'warning', 'info']) }),
            annotations: z.object({ summary: z.string() }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(read('alerts.yaml')));

const queries = [
  ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
];

/** What is asked for in a query, with the labels that it must have. `up` is Prometheus's own. */
const askedIn = (query: string) =>
  Array.from(query.matchAll(/\b((?:assistant|process|nodejs)_\w+)(?:\{([^}]*)\})?/g), ([, name = '', labels = '']) => ({
    name,
    labels: Array.from(labels.matchAll(/(\w+)=/g), ([, label = '']) => label),
  }));

/** What a bot that has answered, and failed, tells of itself. */
async function scraped(): Promise<string[]> {
  const metrics: Metrics = createMetrics({ processMetrics: true });
  metrics.answered('hors-sujet');
  metrics.served(0.1, 200);
  metrics.served(0.1, 503);
  metrics.failed('STORAGE_UNAVAILABLE');
  const store = { open: async () => ({ kind: 'answered' as const }) };
  await metrics.timed(store as unknown as Parameters<Metrics['timed']>[0]).open({} as never);
  return (await metrics.text({ version: 'v', changeRefused: false }))
    .split('\n')
    .filter((line) => !line.startsWith('#'));
}

describe('the dashboard and the alerts', () => {
  it('ask for nothing that a bot under load does not tell, with the labels that it tells it with', async () => {
    const lines = await scraped();
    const isTold = ({ name, labels }: { name: string; labels: string[] }): boolean =>
      lines.some(
        (line) => new RegExp(`^${name}[{ ]`).test(line) && labels.every((label) => line.includes(`${label}="`)),
      );

    expect(queries.flatMap(askedIn).filter((asked) => !isTold(asked))).toEqual([]);
    expect(queries.filter((query) => askedIn(query).length === 0)).toEqual(['up{job="assistant-perseverance"} == 0']);
  });

  it('group by labels that there are', async () => {
    const lines = (await scraped()).join('\n');
    const labels = queries.flatMap((query) =>
      Array.from(query.matchAll(/(?:by|without|ignoring) \(([^)]+)\)/g), ([, names = '']) =>
        names.split(/,\s*/),
      ).flat(),
    );

    expect(labels.length).toBeGreaterThan(5);
    expect([...new Set(labels)].filter((label) => !lines.includes(`${label}="`))).toEqual([]);
  });

  it('alert of codes that the log has', () => {
    const sources = readSources('src')
      .map(({ text }) => text)
      .join('\n');
    const codes = queries.flatMap((query) =>
      Array.from(query.matchAll(/code=~"([^"]+)"/g), ([, one = '']) => one.split('|')).flat(),
    );

    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('draw panels that do not cover each other', () => {
    const places = dashboard.panels.map(({ gridPos: { x, y } }) => `${x},${y}`);

    expect(new Set(places).size).toBe(places.length);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});
