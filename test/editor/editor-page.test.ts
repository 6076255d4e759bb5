import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createEditor, listenLocally } from '../../src/editor/serve-editor';
import { Workspace } from '../../src/editor/workspace';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { openBrowser } from '../teams-client/open-browser';

const realFolder = join(__dirname, '..', '..', 'knowledge');
const drawing = readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
const EVENT = 'evt-0507-bruay-forum';

let folder: string;
let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contenu-'));
  cpSync(realFolder, folder, { recursive: true });
  workspace = new Workspace(folder);
  server = createEditor(workspace, drawing, () => '2026-05-01');
  address = await listenLocally(server);
  browser = await openBrowser();
  page = await browser.newPage();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  workspace.close();
  rmSync(folder, { recursive: true });
});

const fileOf = (id: string): string => readFileSync(join(folder, 'evenements', `${id}.yaml`), 'utf8');

describe("the editor's page", () => {
  it('tells a fault, shows the card once it is mended, and saves without touching the rest', async () => {
    const before = fileOf(EVENT);
    await page.goto(`${address}fiche?id=${EVENT}`);
    await page.fill('[name="champ:date"]', '2026-06-07');
    await page.waitForSelector('.faute');

    expect(await page.textContent('#resultat')).toMatch(/:\d+:1 › date : ce jour est hors de l’édition/);

    await page.click('button[value="enregistrer"]');
    expect(fileOf(EVENT)).toBe(before);

    await page.fill('[name="champ:date"]', '2026-05-06');
    await page.waitForSelector('.bon');

    expect(await page.textContent('.carte')).toContain('mercredi 6 mai 2026');
    expect(await page.textContent('#resultat pre:last-of-type')).toContain('+date: 2026-05-06');

    await page.click('button[value="enregistrer"]');
    await page.waitForSelector('[role="status"]');

    const lines = fileOf(EVENT).split('\n');
    expect(lines.filter((line) => !before.split('\n').includes(line))).toEqual(['date: 2026-05-06']);
    expect(readKnowledge(folder).knowledge.entries.get(EVENT)).toMatchObject({ date: '2026-05-06' });
  }, 180_000);

  it('retires an entry with its examples, once the change is confirmed', async () => {
    await page.goto(`${address}fiche?id=${EVENT}`);
    await page.click('button[value="retirer-la-fiche"]');
    expect(await page.textContent('main')).toContain(`exemples/entrees/${EVENT}.yaml`);
    await page.click('form[action="/confirmer"] button');
    await page.waitForSelector('[role="status"]');

    const { knowledge, problems } = readKnowledge(folder);
    expect(problems).toEqual([]);
    expect(knowledge.entries.has(EVENT)).toBe(false);
  }, 180_000);

  it('takes nothing from another page or under another name', async () => {
    const forged = await fetch(`${address}brouillon`, { method: 'POST', body: new URLSearchParams({ id: 'sas' }) });

    expect(forged.status).toBe(403);
  });
});
