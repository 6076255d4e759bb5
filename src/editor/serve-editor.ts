import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parse, parseDocument, stringify } from 'yaml';
import { applyToRecords } from '../improvement/knowledge-patch';
import type { EntryKind } from '../knowledge/knowledge';
import { entryFolders, fileOf } from '../knowledge/load-knowledge';
import { entryIdSchema } from '../knowledge/schemas/common';
import { editorPhrases as words } from '../rendering/editor-phrases';
import { pageScript, pageStyle } from './assets';
import { addAt, applyValues, removeAt, withoutId, writeOut } from './draft';
import { boxesOf, fieldsOf, schemaOf, skeletonAt, type Field } from './form';
import { confirmPage, diffOf, editPage, escaped, listPage, page, resultHtml, type Draft } from './pages';
import type { Changes, Workspace } from './workspace';

/** The editor serves its own machine alone. */
const LOOPBACK = '127.0.0.1';

/** The largest form that is read, in bytes: the longest entry is a tenth of it. */
const FORM_MAX = 1_000_000;

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

const html = (body: string, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body });
const seeOther = (location: string): Reply => ({ status: 303, type: 'text/plain', body: '', location });

/**
 * The editor's page: forms over the files of the content, for whoever sits at this machine. There is no account, so that
 * only pages that it served itself may send it anything: others are told apart by a token, and by the address they ask for.
 *
 * @param drawingScript the renderer of Adaptive Cards
 * @param today the day that a new entry is dated with
 */
export function createEditor(workspace: Workspace, drawingScript: string, today: () => string): Server {
  const token = randomBytes(16).toString('hex');
  return createServer((request, response) => {
    void answer(request)
      .catch((error: unknown): Reply => html(page(words.title, `<pre>${escaped(String(error))}</pre>`), 500))
      .then((reply) => send(response, reply));
  });

  async function answer(request: IncomingMessage): Promise<Reply> {
    const host = request.headers.host ?? '';
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return { status: 403, type: 'text/plain', body: '' };
    const url = new URL(request.url ?? '/', `http://${host}`);
    if (request.method === 'GET') return get(url);
    const form = new URLSearchParams(await bodyOf(request));
    if (form.get('jeton') !== token) return { status: 403, type: 'text/plain', body: '' };
    return post(url.pathname, form);
  }

  function get(url: URL): Reply {
    switch (url.pathname) {
      case '/':
        return html(
          listPage(workspace.check().knowledge, token, url.searchParams.has('enregistre') ? words.saved : ''),
        );
      case '/fiche':
        return openEntry(url.searchParams.get('id') ?? '', url.searchParams.has('enregistre') ? words.saved : '');
      case '/page.css':
        return { status: 200, type: 'text/css; charset=utf-8', body: pageStyle };
      case '/page.js':
        return { status: 200, type: 'text/javascript; charset=utf-8', body: pageScript };
      case '/adaptivecards.js':
        return { status: 200, type: 'text/javascript; charset=utf-8', body: drawingScript };
      default:
        return html(page(words.notFound, ''), 404);
    }
  }

  function post(path: string, form: URLSearchParams): Reply {
    switch (path) {
      case '/nouvelle':
        return begin(kindIn(form), form.get('id') ?? '');
      case '/brouillon':
        return work(form);
      case '/suggestions':
        return suggest(form.get('suggestions') ?? '');
      case '/confirmer':
        return confirm(new Map(JSON.parse(form.get('changements') ?? '[]') as [string, string | null][]));
      default:
        return html(page(words.notFound, ''), 404);
    }
  }

  function openEntry(id: string, message: string): Reply {
    const kind = kindOfId(id);
    if (kind === undefined) return html(page(words.notFound, ''), 404);
    return shown(kind, id, workspace.read(fileOf(kind, id)) ?? '', message);
  }

  function kindOfId(id: string): EntryKind | undefined {
    if (!entryIdSchema.safeParse(id).success) return undefined;
    const kinds = Object.keys(entryFolders) as EntryKind[];
    return kinds.find((kind) => workspace.read(fileOf(kind, id)) !== undefined);
  }

  function begin(kind: EntryKind, id: string): Reply {
    if (!entryIdSchema.safeParse(id).success || kindOfId(id) !== undefined)
      return html(page(words.create, `<p role="alert">${words.badId}</p>`), 400);
    return shown(kind, id, stringify(newRecord(kind, id)), '');
  }

  /** What every entry of a kind must have, to be filled in. */
  function newRecord(kind: EntryKind, id: string): Record<string, unknown> {
    const { required = [], properties = {} } = schemaOf(kind);
    const wanted = required.filter((name) => name in properties);
    const fields = wanted.map((name): [string, unknown] => [name, skeletonAt(kind, name, {})]);
    const sources = [{ document: '000', lieu: '…' }];
    const own =
      kind === 'evenement'
        ? { edition: 'semaine-2026', date: today(), publics: 'inconnu', lieu: { ville: '…', departement: '59' } }
        : {};
    return { ...Object.fromEntries(fields), ...own, id, nom: '…', sources, verifieLe: today() };
  }

  /** One press on a button of the form, or a pause in the typing. */
  function work(form: URLSearchParams): Reply {
    const kind = kindIn(form);
    const id = form.get('id') ?? '';
    if (!entryIdSchema.safeParse(id).success) return html(page(words.badId, ''), 400);
    const typed = draftOf(kind, form);
    const [what = '', at = ''] = (form.get('faire') ?? '').split(/:(.*)/s);
    const file = fileOf(kind, id);
    switch (what) {
      case 'apercu':
        return html(judged(id, new Map([[file, typed]])).result);
      case 'ajouter':
        return shown(kind, id, addAt(typed, at, skeletonAt(kind, at, parse(typed))), '');
      case 'retirer':
        return shown(kind, id, removeAt(typed, at), '');
      case 'exemple':
        return withExample(kind, id, form);
      case 'retirer-la-fiche':
        return retire(kind, id);
      case 'enregistrer': {
        const changes: Changes = new Map([[file, typed]]);
        if (judged(id, changes).isRight) {
          workspace.save(changes);
          return seeOther(`/fiche?id=${id}&enregistre=1`);
        }
        return shown(kind, id, typed, '');
      }
      default:
        return shown(kind, id, typed, '');
    }
  }

  /** The draft as it was sent, with what was typed over it. */
  function draftOf(kind: EntryKind, form: URLSearchParams): string {
    // A browser sends the ends of lines its own way.
    const text = (form.get('texte') ?? '').replace(/\r\n/g, '\n');
    const kinds = new Map(
      boxesOf(fieldsOf(kind, parse(text))).map((field): [string, Field['kind']] => [field.path, field.kind]),
    );
    const values = [...form].flatMap(([name, value]): [string, string][] =>
      name.startsWith('champ:') && kinds.has(name.slice(6)) ? [[name.slice(6), value]] : [],
    );
    return applyValues(text, new Map(values), (path) => kinds.get(path) ?? 'text');
  }

  function judged(id: string, changes: Changes): { result: string; isRight: boolean } {
    const checked = workspace.check(changes);
    const diff = diffOf(changes, (file) => workspace.read(file));
    return { result: resultHtml(checked, id, diff), isRight: checked.problems.length === 0 };
  }

  function shown(kind: EntryKind, id: string, text: string, message: string): Reply {
    const draft: Draft = { kind, id, text, fields: fieldsOf(kind, parse(text)) };
    const { result } = judged(id, new Map([[fileOf(kind, id), text]]));
    return html(editPage(draft, result, token, message));
  }

  function withExample(kind: EntryKind, id: string, form: URLSearchParams): Reply {
    const phrase = (form.get('exemple') ?? '').trim();
    const language = form.get('langue') === 'en' ? 'en' : 'fr';
    const file = `exemples/entrees/${id}.yaml`;
    if (phrase === '') return shown(kind, id, draftOf(kind, form), '');
    const before = workspace.read(file) ?? '';
    const document = parseDocument(before === '' ? '{}' : before);
    if (document.has(language)) document.addIn([language], phrase);
    else document.set(language, document.createNode([phrase]));
    return proposed(words.example, new Map([[file, writeOut(document, before)]]));
  }

  /** An entry goes with its examples, and with every mention of its id in the lists of others. */
  function retire(kind: EntryKind, id: string): Reply {
    const changes = new Map<string, string | null>([[fileOf(kind, id), null]]);
    const examples = `exemples/entrees/${id}.yaml`;
    if (workspace.read(examples) !== undefined) changes.set(examples, null);
    for (const entry of workspace.check().knowledge.entries.values()) {
      const file = fileOf(entry.kind, entry.id);
      const text = entry.id === id ? undefined : withoutId(workspace.read(file) ?? '', id);
      if (text !== undefined) changes.set(file, text);
    }
    return proposed(words.retire, changes);
  }

  function suggest(patch: string): Reply {
    try {
      return proposed(
        words.suggestions,
        applyToRecords(patch.replace(/\r\n/g, '\n'), (path) => workspace.read(path.replace(/^knowledge\//, ''))),
      );
    } catch {
      return html(page(words.suggestions, `<p role="alert">${words.badPatch}</p>`), 400);
    }
  }

  function proposed(title: string, found: ReadonlyMap<string, string | null>): Reply {
    const changes: Changes = new Map([...found].map(([file, text]) => [file.replace(/^knowledge\//, ''), text]));
    const diff = diffOf(changes, (file) => workspace.read(file));
    return html(confirmPage(title, workspace.check(changes), diff, changes, token));
  }

  function confirm(changes: Changes): Reply {
    const isOurs = [...changes.keys()].every((file) => /^[a-z]+(\/[a-z]+)?\/[a-z0-9-]+\.yaml$/.test(file));
    if (!isOurs || workspace.check(changes).problems.length > 0) return html(page(words.notFound, ''), 400);
    workspace.save(changes);
    return seeOther('/?enregistre=1');
  }
}

const kindIn = (form: URLSearchParams): EntryKind => {
  const kind = form.get('genre') ?? '';
  return kind in entryFolders ? (kind as EntryKind) : 'evenement';
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > FORM_MAX) throw new Error('form too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, type, body, location }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(location !== undefined && { location }),
  });
  response.end(body);
}

/** Opens the editor on this machine alone; any free port where none is given. The address to open is given back. */
export const listenLocally = (server: Server, port = 0): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(`http://${LOOPBACK}:${typeof address === 'object' && address ? address.port : port}/`);
    });
  });
