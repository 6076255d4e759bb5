import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { questionFields, profileFields } from '../../src/knowledge/profile';

const idsSchema = z.array(z.string()).min(1);

/** What must hold after a turn. What is not said may be anything. */
const expectedSchema = z
  .strictObject({
    intent: z.enum([
      'orientation',
      'fiche',
      'liste',
      'programme',
      'contact',
      'chiffres',
      'urgence',
      'social',
      'aide',
      'hors-sujet',
    ]),
    language: z.enum(['fr', 'en']),
    ids: z.union([
      /** The first entries shown, in this order. */
      z.strictObject({ first: idsSchema }),
      /** Exactly these entries, in any order. */
      z.strictObject({ set: z.array(z.string()) }),
      /** All of these entries, among others. */
      z.strictObject({ all: idsSchema }),
    ]),
    /** Entries that are not shown. */
    forbid: idsSchema,
    verdicts: z.record(z.string(), z.enum(['eligible', 'derogation', 'a-verifier', 'non'])),
    /** The whole profile understood so far. */
    profile: z.partialRecord(z.enum(profileFields), z.unknown()),
    /** The question that comes with the answer; `nothing` when none is left. */
    asks: z.enum([...questionFields, 'nothing']),
    text: z.array(z.string()).min(1),
    /** Words that the answer must not say. */
    silent: z.array(z.string()).min(1),
  })
  .partial()
  .refine((expected) => Object.keys(expected).length > 0, { error: 'a turn that expects nothing tests nothing' });
export type Expected = z.infer<typeof expectedSchema>;

const turnSchema = z.union([
  z.strictObject({ say: z.string(), times: z.int().optional(), expect: expectedSchema }),
  /** The label of a button of the last card, or of the card of an earlier turn: the first is 1. */
  z.strictObject({ press: z.string(), on: z.int().min(1).optional(), expect: expectedSchema }),
  z.strictObject({ arrive: z.literal(true), expect: expectedSchema }),
]);
export type Turn = z.infer<typeof turnSchema>;

const conversationSchema = z.strictObject({
  name: z.string(),
  /** Instant of every turn; Wednesday 6 May 2026, in the morning, unless said. */
  now: z.iso.datetime({ offset: true }).default('2026-05-06T08:00:00+02:00'),
  /** Whether the directory of `toy-annuaire.ts` has been imported. */
  annuaire: z.boolean().default(false),
  turns: z.array(turnSchema).min(1),
});
export type Conversation = z.infer<typeof conversationSchema>;

const anyOrderSchema = z.strictObject({
  name: z.string(),
  /** Said in every order. */
  answers: z.array(z.string()).min(2),
  profile: z.record(z.string(), z.unknown()),
  verdicts: z.record(z.string(), z.enum(['eligible', 'derogation', 'a-verifier', 'non'])),
});
export type AnyOrder = z.infer<typeof anyOrderSchema>;

const readYaml = (file: string): unknown => parse(readFileSync(join(__dirname, file), 'utf8'));

const ANY_ORDER_FILE = 'any-order.yaml';

/** The conversations of all files, by file. */
export const conversationsByFile = (): [file: string, conversations: Conversation[]][] =>
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.yaml') && file !== ANY_ORDER_FILE)
    .sort()
    .map((file) => [file, z.array(conversationSchema).min(1).parse(readYaml(file))]);

export const answersInAnyOrder = (): AnyOrder[] => z.array(anyOrderSchema).min(1).parse(readYaml(ANY_ORDER_FILE));
