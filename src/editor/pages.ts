import { createTwoFilesPatch } from 'diff';
import type { Entry, EntryKind, Knowledge } from '../knowledge/knowledge';
import { editorPhrases as words } from '../rendering/editor-phrases';
import { explainProblem } from '../rendering/explain-problem';
import { render } from '../rendering/render';
import type { Field } from './form';
import type { Changes, Checked } from './workspace';

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** A whole page; `token` proves that what is sent comes from one. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<link rel="stylesheet" href="/page.css"></head>
<body><header><a href="/">${words.back}</a></header><main><h1>${escaped(title)}</h1>${body}</main>
<script src="/adaptivecards.js"></script><script src="/page.js"></script></body></html>`;

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`;

/** Every entry, kind by kind, and what can be begun. */
export function listPage({ entries }: Knowledge, token: string, message = ''): string {
  const kinds = Object.keys(words.kinds) as EntryKind[];
  const sections = kinds.map((kind) => {
    const own = [...entries.values()].filter((entry) => entry.kind === kind);
    const items = own.map(({ id, nom }) => `<li><a href="/fiche?id=${id}">${escaped(nom)}</a> <code>${id}</code></li>`);
    return `<details><summary>${words.kinds[kind]} (${own.length})</summary><ul>${items.join('')}</ul></details>`;
  });
  const options = kinds.map((kind) => `<option value="${kind}">${words.kinds[kind]}</option>`);
  return page(
    words.title,
    `${notice(message)}${sections.join('')}
<h2>${words.create}</h2><form method="post" action="/nouvelle">${hidden('jeton', token)}
<label>${words.createKind} <select name="genre">${options.join('')}</select></label>
<label>${words.createId} <input name="id" required pattern="[a-z0-9]+(-[a-z0-9]+)*"></label>
<button>${words.start}</button></form>
<h2>${words.suggestions}</h2><form method="post" action="/suggestions">${hidden('jeton', token)}
<label>${words.suggestionsHelp}<textarea name="suggestions" rows="6"></textarea></label>
<button>${words.see}</button></form>`,
  );
}

const notice = (message: string): string =>
  message === '' ? '' : `<p role="status" class="note">${escaped(message)}</p>`;

/** What is edited: the draft, and the form made from it. */
export interface Draft {
  readonly kind: EntryKind;
  readonly id: string;
  readonly text: string;
  readonly fields: readonly Field[];
}

export function editPage(draft: Draft, result: string, token: string, message = ''): string {
  return page(
    words.edit(draft.id),
    `${notice(message)}<form method="post" action="/brouillon" id="formulaire">
${hidden('jeton', token)}${hidden('genre', draft.kind)}${hidden('id', draft.id)}${hidden('texte', draft.text)}
<div class="colonnes"><div>${draft.fields.map(fieldHtml).join('')}</div>
<div><p><button name="faire" value="verifier">${words.verify}</button>
<button name="faire" value="enregistrer">${words.save}</button></p>
<section id="resultat" aria-live="polite">${result}</section>
<fieldset><legend>${words.example}</legend><label>${words.exampleLabel} <input name="exemple"></label>
<label>${words.exampleLanguage} <select name="langue"><option>fr</option><option>en</option></select></label>
<button name="faire" value="exemple">${words.example}</button></fieldset>
<p>${words.retireHelp} <button name="faire" value="retirer-la-fiche">${words.retire}</button></p></div></div></form>`,
  );
}

function fieldHtml(field: Field): string {
  const { path, name, description = '', kind, children, absent, required, choices } = field;
  const label = `${escaped(name)}${required ? ` <small>(${words.required})</small>` : ''}`;
  const help = `<small>${escaped(description)}</small>`;
  const act = (what: string, where: string, text: string): string =>
    `<button name="faire" value="${what}:${escaped(where)}" formnovalidate>${escaped(text)}</button>`;
  if (kind === 'group' || kind === 'items') {
    const inside = children.map((child) => fieldHtml(child)).join('');
    const more =
      kind === 'items'
        ? act('ajouter', path, words.addItem)
        : absent.map((key) => act('ajouter', `${path}.${key}`, words.add(key))).join(' ');
    const begin =
      kind === 'group' && children.length === 0 && absent.length === 0 ? act('ajouter', path, words.add(name)) : more;
    const away = required ? '' : act('retirer', path, words.remove(name));
    return `<fieldset><legend>${label}</legend>${help}${inside}<p>${begin} ${away}</p></fieldset>`;
  }
  const id = `champ-${path.replace(/[^a-zA-Z0-9]/g, '-')}`;
  const attributes = `id="${id}" name="champ:${escaped(path)}" aria-describedby="${id}-aide"`;
  const value = escaped(field.value);
  const box = ((): string => {
    if (kind === 'long' || kind === 'lines' || kind === 'list')
      return `<textarea ${attributes} rows="${Math.min(12, 2 + field.value.length / 70 + field.value.split('\n').length)}">${value}</textarea>`;
    if (kind === 'boolean' || kind === 'choice') {
      const all = kind === 'boolean' ? ['true', 'false'] : choices;
      const shown = (one: string): string => (one === 'true' ? words.yes : one === 'false' ? words.no : one);
      const options = [...(all.includes(field.value) ? [] : [field.value]), ...(required ? [] : [''])].concat(all);
      return `<select ${attributes}>${[...new Set(options)].map((one) => `<option value="${escaped(one)}"${one === field.value ? ' selected' : ''}>${escaped(one === '' ? words.none : shown(one))}</option>`).join('')}</select>`;
    }
    return `<input ${attributes} value="${value}">`;
  })();
  const by = kind === 'list' ? ` <small>(${words.oneByLine})</small>` : '';
  return `<p><label for="${id}">${label}${by}</label>${box}<span id="${id}-aide">${help}</span></p>`;
}

/** What check:knowledge says, the card, and what saving would change. */
export function resultHtml({ knowledge, problems, warnings }: Checked, id: string, diff: string): string {
  const list = (all: typeof problems): string =>
    `<ul>${all.map((one) => `<li>${escaped(explainProblem(one))}</li>`).join('')}</ul>`;
  const own = warnings.filter(({ file }) => file.endsWith(`/${id}.yaml`));
  const entry = knowledge.entries.get(id);
  return `<h2>${words.check}</h2>
${problems.length === 0 ? `<p class="bon">${words.checked}</p>` : `<p class="faute">${words.problems(problems.length)}</p>${list(problems)}`}
${own.length === 0 ? '' : `<h3>${words.warnings}</h3>${list(own)}`}
<h2>${words.card}</h2>
${entry === undefined || problems.length > 0 ? `<p>${words.noCard}</p>` : (['fr', 'en'] as const).map((language) => cardHtml(entry, language, knowledge)).join('')}
<h2>${words.diff}</h2>${diff === '' ? `<p>${words.noDiff}</p>` : `<pre>${escaped(diff)}</pre>`}`;
}

/** The card as JSON, which the page draws with the renderer that Teams uses. */
function cardHtml(entry: Entry, language: 'fr' | 'en', knowledge: Knowledge): string {
  const { card, text } = render({ kind: 'fiche', entry, focus: [] }, { language, knowledge, dossier: 'editeur' });
  const title = language === 'fr' ? words.inFrench : words.inEnglish;
  return `<details${language === 'fr' ? ' open' : ''}><summary>${title}</summary><div class="carte" data-carte="${escaped(JSON.stringify(card))}"><pre>${escaped(text)}</pre></div></details>`;
}

/** What saving would change, file by file, as lines that come and go. */
export const diffOf = (changes: Changes, read: (file: string) => string | undefined): string =>
  [...changes]
    .filter(([file, text]) => (read(file) ?? null) !== text)
    .map(([file, text]) => createTwoFilesPatch(file, file, read(file) ?? '', text ?? '', '', '', { context: 2 }))
    .join('\n');

/** Changes of several files, to be confirmed. */
export const confirmPage = (title: string, checked: Checked, diff: string, changes: Changes, token: string): string =>
  page(
    title,
    `${resultHtml(checked, '', diff)}<form method="post" action="/confirmer">${hidden('jeton', token)}
${hidden('changements', JSON.stringify([...changes]))}
${checked.problems.length === 0 ? `<button>${words.save}</button>` : ''}</form>`,
  );
