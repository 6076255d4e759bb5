import fc from 'fast-check';
import type { Incoming } from '../../src/conversation/incoming';
import { reply } from '../../src/conversation/reply';
import { sessionSchema, type Session } from '../../src/conversation/session';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import {
  BUTTONS_MAX,
  CARD_BYTES_MAX,
  CARD_VERSION,
  FALLBACK_CHARS_MAX,
  SHORT_TEXT_CHARS_MAX,
} from '../../src/rendering/page';
import { bytesOf } from '../../src/rendering/page-to-card';
import { render, type Rendered } from '../../src/rendering/render';

/** Words of real questions: between noise they lead deep into the pipeline. */
const WORDS =
  'quel dispositif pour un élève décrocheur de 17 ans en LP qui parle peu français ? et le micro-lycée pourquoi comparer PAFI PPDS programme demain 6 mai à Liévin contact ECMLDS combien oui non je ne sais pas encore efface mes données recommencer bonjour help what is on today il a eu 16 depuis 3 mois pas'.split(
    ' ',
  );

/** Characters that programs stumble over: halves, directions, widths, nothing. */
const ODD = [
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\u200d',
  '\0',
  '\ufeff',
  '\u2028',
  '🏴‍☠️',
  'ﷺ',
  'İ',
  'ß',
  '&nbsp;',
  '<at>',
];

const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });

/** Numbers beyond any date, and what makes one of them; a number alone seldom lands beside its unit. */
const HUGE = ['999999', '99999999', '100000000', '1e21', '2147483648', '9007199254740993', '36525', '0', '-1', '٣'];
const aboutTime = fc
  .tuple(
    fc.constantFrom(
      'dans',
      'il y a',
      'in',
      'depuis',
      'since',
      'les',
      'the next',
      'la semaine',
      'le',
      'né en',
      'les prochains',
      '',
    ),
    fc.oneof(fc.constantFrom(...HUGE), fc.nat().map(String), fc.bigInt({ min: 0n }).map(String)),
    fc.constantFrom(
      'jours',
      'mois',
      'ans',
      'semaines',
      'days',
      'weeks',
      'months',
      'years',
      'premiers jours',
      'mai',
      'e jour',
      'ago',
    ),
    fc.constantFrom('', ' ago', ' de la semaine', ' mai', ' après', ' avant Noël', ' ?'),
  )
  .map(([before, number, unit, after]) => `${before} ${number} ${unit}${after}`);

/** Any text: of any code units, paired or not; of whole characters; of real words among all that. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  codeUnits.map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...ODD), fc.string()), {
      maxLength: 25,
    })
    .chain((words) => fc.constantFrom(' ', '', ', ', '\n').map((between) => words.join(between))),
  fc.array(aboutTime, { minLength: 1, maxLength: 3 }).map((times) => times.join(' et ')),
);

const anyMessage = anyText.map((text): Incoming => ({ kind: 'message', text }));

/** One to four messages of one conversation. */
export const anyDialog = fc.array(anyMessage, { minLength: 1, maxLength: 4 });

/** Everything that is wrong with the answers of a dialog; throws where the bot would. */
export function faultsOfDialog(dialog: readonly Incoming[], knowledge: ReadyKnowledge): string[] {
  const deps = { knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'dossier' };
  let session: Session = {};
  return dialog.flatMap((incoming) => {
    const turn = reply(incoming, session, deps);
    const rendered = render(turn.answer, {
      language: turn.language,
      knowledge,
      dossier: turn.dossier,
      masked: turn.masked,
    });
    // What is kept is written as JSON and checked when it is read: one that is refused then is forgotten.
    const kept = sessionSchema.safeParse(JSON.parse(JSON.stringify(turn.session)));
    session = kept.success ? kept.data : {};
    return [...(kept.success ? [] : ['a session that cannot be read back']), ...malformedIn(rendered)];
  });
}

/** In short what `test/rendering/twin-faults.ts` holds every card to, with nothing that wants jest. */
function malformedIn({ card, text, shortText, summary }: Rendered): string[] {
  return [
    ...(text.trim() === '' ? ['no text'] : []),
    ...(summary.trim() === '' ? ['no notification'] : []),
    ...(card.version === CARD_VERSION ? [] : ['not the version that Teams draws']),
    ...(bytesOf(card) <= CARD_BYTES_MAX ? [] : ['too large']),
    ...(String(card.fallbackText).length <= FALLBACK_CHARS_MAX ? [] : ['a long fallback']),
    ...(shortText.length <= SHORT_TEXT_CHARS_MAX ? [] : ['a long twin']),
    ...(buttonsIn(card) <= BUTTONS_MAX ? [] : ['too many buttons']),
    ...(/\bundefined\b|\[object|\bNaN\b/.test(text) ? [`broken: ${text}`] : []),
  ];
}

function buttonsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('isVisible' in value && value.isVisible === false) return 0;
  const own = 'actions' in value && Array.isArray(value.actions) ? value.actions.length : 0;
  return Object.values(value).reduce((sum: number, one: unknown) => sum + buttonsIn(one), own);
}
