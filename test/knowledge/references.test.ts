import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesOf, isPast, type Entry, type Knowledge } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { numberIn } from '../../src/knowledge/references';
import { explainProblem } from '../../src/rendering/explain-problem';
import { inKnowledgeFolder, type FolderChanges, recordOf } from '../builders/knowledge-folder';

const realFolder = join(__dirname, '..', '..', 'knowledge');
const { knowledge } = readKnowledge(realFolder);

/** Fields of the entries that no answer shows: how users ask, and what structures the entry. */
const HIDDEN = new Set(['id', 'alias', 'formulations', 'mots', 'themes', 'verifieLe', 'modifieLe', 'liens', 'entrees']);

const shownIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (HIDDEN.has(key) ? [] : shownIn(item)));
};

/** Everything that answers about today can show, entry by entry; the past is of other documents. */
const shown = (base: Knowledge): [string, string][] =>
  [...base.entries.values()]
    .filter((entry) => !isPast(entry))
    .flatMap((entry: Entry) => shownIn(entry).map((text): [string, string] => [entry.id, text]));

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'contenu-'));
  cpSync(realFolder, copy, { recursive: true });
});

afterAll(() => rmSync(copy, { recursive: true }));

/** The real content after one change in one place of one file. */
function after(file: string, from: string | RegExp, to: string): Knowledge {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const changed = before.replace(from, to);
  expect(changed).not.toBe(before);
  writeFileSync(path, changed);
  try {
    const { knowledge: read, problems } = readKnowledge(copy);
    expect(problems.map(explainProblem)).toEqual([]);
    return read;
  } finally {
    writeFileSync(path, before);
  }
}

/** A number that stands by itself: neither part of another, nor of an age, a date, an hour or a page. */
const alone = (value: string): RegExp =>
  new RegExp(
    `(?<![\\d,.:§/-]|pages? |p\\. |mai |May )${value.replace(/[.]/g, '\\.')}(?![\\d%]|,\\d|[ -](?:mai|May|mars|March|February|février|h |ans|to \\d|à \\d|semaines|weeks|mois|months)|:\\d| au \\d| et \\d+ mai| and \\d+ May)`,
  );

/** Numbers that are the same as a figure by chance: each with what it counts. */
const others: readonly RegExp[] = [
  /12 départements/,
  /308/,
  /2030/,
  /144 rue/,
  /8 h 30|08:30|8:30/,
  /(ages?|aged) \d+ to \d+|\d+ à \d+ ans/,
];

describe('a fact that is written once', () => {
  const figures = entriesOf(knowledge, 'sujet').flatMap(({ chiffres }) => chiffres);
  // Of one digit there are dates, classes and modules everywhere: those are held by their own tests.
  const telling = figures.filter(({ valeur }) => /\d{2}/.test(valeur) || valeur.includes('%'));

  it.each(telling.map(({ id, valeur }) => [id, valeur]))('changes every answer: figure %s, %s', (id, valeur) => {
    const sentinel = valeur.includes('%') ? '77,7 %' : '7 777';
    const changed = after('sujets/chiffres-cles.yaml', new RegExp(`(- id: ${id}\\n    valeur: ).*`), `$1${sentinel}`);

    // What another figure of the same value says stays.
    const twins = figures.filter((one) => one.valeur === valeur && one.id !== id).length;
    const count = (base: Knowledge): number =>
      shown(base).filter(([, text]) => {
        const plain = others.reduce((rest, other) => rest.replace(other, ''), text);
        return alone(numberIn(valeur, 'fr')).test(plain) || alone(numberIn(valeur, 'en')).test(plain);
      }).length;
    const left = count(changed);
    if (twins === 0) expect(left).toBe(0);
    else expect(left).toBeLessThan(count(knowledge));
  });

  it('says 65 where 63 ECMLDS become 65', () => {
    const changed = after('sujets/chiffres-cles.yaml', /(- id: ecmlds\n {4}valeur: )'63'/, "$1'65'");
    const of = (id: string): string => shownIn(changed.entries.get(id)).join('\n');

    for (const id of ['ecmlds', 'mlds', 'contact-ecmlds', 'chiffres-cles']) {
      expect(of(id)).toMatch(/\b65\b/);
      expect(of(id)).not.toMatch(/\b63\b/);
    }
  });

  it.each([
    ['contacts/contact-draio.yaml', "telephone: '03 22 82 39 20'", "telephone: '01 99 00 00 01'", '03 22 82 39 20'],
    ['contacts/contact-draio.yaml', 'draio@region-academique-hdf.fr', 'accueil@exemple.fr', 'draio@region'],
    ['contacts/contact-draio.yaml', '144 rue de Bavay', '1 rue Neuve', '144 rue de Bavay'],
    ['contacts/contact-sre-lille.yaml', /personne: .*/, 'personne: Camille Exemple', 'Houvenaghel'],
    ['structures/sre-creil.yaml', 'etablissement: lycée Jules Uhry', 'etablissement: lycée Neuf', 'Jules Uhry'],
    ['structures/sre-lens.yaml', 'etablissement: collège Jean Zay', 'etablissement: collège Neuf', 'Jean Zay'],
    ['evenements/evt-0507-bruay-forum.yaml', 'nom: collège Albert Camus', 'nom: collège Neuf', 'Albert Camus'],
    ['evenements/evt-0505-bavay-formation-rds.yaml', "debut: '08:30'", "debut: '09:15'", /8 h 30|8:30/],
  ])('changes every answer: %s, %s', (file, from, to, old) => {
    const left = shown(after(file, from, to)).filter(([, text]) => new RegExp(old).test(text));

    expect(left).toEqual([]);
  });

  it.each([
    ['sas-lnc', 'max: 24', 'max: 26', /18 (à|to) 24|18-24/, ['sas-lnc', 'lnc']],
    ['micro-lycee', 'max: 25', 'max: 27', /16 (à|to) 25|16-25/, ['micro-lycee', 'sre', 'sre-creil', 'sre-lievin']],
    ['micro-lycee', 'min: 6', 'min: 9', /\b(6|six) (mois|months)/, ['micro-lycee', 'sre', 'sre-creil', 'ien-io']],
    ['parcours-competences', 'min: 16', 'min: 17', /16 (à|to) 25|\b16 ans/, ['parcours-competences']],
    ['service-civique-alterne', 'max: 18', 'max: 20', /16 (à|to) 18/, ['service-civique-alterne']],
  ])('changes every answer: the bounds of %s, %s', (id, from, to, old, where) => {
    const changed = after(`dispositifs/${id}.yaml`, from, to);

    for (const one of where) expect(shownIn(changed.entries.get(one)).filter((text) => old.test(text))).toEqual([]);
  });

  it('moves an event everywhere when its date changes', () => {
    const changed = after('evenements/evt-0506-bavay-rds-motivation.yaml', 'date: 2026-05-06', 'date: 2026-05-07');

    expect(shownIn(changed.entries.get('evt-0506-bavay-rds-motivation')).join()).toContain('jeudi 7 mai 2026');
    expect(shownIn(changed.entries.get('rds')).join()).toContain('7 mai 2026, à Bavay');
  });

  it('changes a rule of procedure in every dispositif that follows it', () => {
    const changed = after('textes.yaml', 'fr: Eduline ou Aréna', 'fr: le nouveau portail');

    expect(shown(changed).filter(([, text]) => text.includes('Eduline ou'))).toEqual([]);
    expect(shown(changed).filter(([, text]) => text.includes('le nouveau portail')).length).toBeGreaterThan(10);
  });
});

describe('a reference in a text', () => {
  const WAY = 'dispositifs/tremplin.yaml';
  const resume = (fr: string, en = 'x'): FolderChanges => ({ [WAY]: { resume: { fr, en } } });
  const read = (changes: FolderChanges) =>
    inKnowledgeFolder(changes, (directory) => {
      const found = readKnowledge(directory);
      return { lines: found.problems.map(explainProblem), resume: found.knowledge.entries.get('tremplin')?.resume };
    });

  it('stands for the figure in the way each language writes it', () => {
    expect(read(resume('<chiffre:jeunes> jeunes', '<chiffre:jeunes> people')).resume).toEqual({
      fr: '6 350 jeunes',
      en: '6,350 people',
    });
  });

  it.each([
    ['<age-min:tremplin> à <age-max:tremplin> ans', '16 à 25 ans'],
    ['<telephone:accueil>, <courriel:accueil>', '01 99 00 00 01, accueil@exemple.fr'],
    ['le <jour:marche>', 'le mercredi 12 juin 2030'],
    ['du <premier-jour:fete> au <dernier-jour:fete>', 'du 10 au 13 juin 2030'],
    ['avant <age-max:obligation-formation> ans', 'avant 18 ans'],
  ])('stands for what the entry holds: %s', (text, expected) => {
    expect(read(resume(text)).resume?.fr).toBe(expected);
  });

  it.each([
    ['<chiffre:rien> jeunes', /« <chiffre:rien> » ne mène à rien : corrigez l’id/],
    ['<chifre:jeunes> jeunes', /« <chifre:jeunes> » n’est pas un renvoi connu/],
    ['< chiffre : jeunes > jeunes', /n’est pas un renvoi connu.*sans espace/],
    ['<telephone:tremplin>', /ne mène à rien/],
  ])('that stands for nothing is a fault, with the remedy: %s', (text, remedy) => {
    expect(read(resume(text)).lines).toEqual([expect.stringMatching(remedy)]);
  });

  it('is read in the words that users say too', () => {
    const { alias } = recordOf(WAY) as { alias?: string[] };
    const found = inKnowledgeFolder(
      { [WAY]: { alias: [...(alias ?? []), 'saut des <age-min:tremplin> ans'] } },
      (directory) => readKnowledge(directory).knowledge.entries.get('tremplin'),
    );

    expect(found?.alias).toContain('saut des 16 ans');
  });
});
