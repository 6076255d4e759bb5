import { z } from 'zod';
import { profileFields } from '../knowledge/profile';
import { isPlain, programmeRequestSchema, type PlainQuery } from '../knowledge/query';
import { wayNames } from './ways';
import { besideFacts, departementSchema, factKeySchema } from '../knowledge/schemas/common';

const fieldSchema = z.enum(profileFields);

/** A part of an entry that is folded on its card: a fact, or what stands beside the facts. */
const entryPartSchema = z.enum([...factKeySchema.options, ...besideFacts]);

/** Longest question that a button carries, in characters of JSON. */
const QUERY_CHARS = 2000;

/** A question that needs nothing but itself; where it names what is not known, the answer says so. */
const plainQuerySchema = z.custom<PlainQuery>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    isPlain(value) &&
    JSON.stringify(value).length <= QUERY_CHARS,
);

/**
 * What a button of a card carries. It says all that is needed to answer it late or twice: no position in a dialog.
 * `dossier` is the opaque id of the pupil's situation that the card was about.
 */
export const actionSchema = z.discriminatedUnion('kind', [
  /** An answer to a question of the guided dialog; `option` null is "je ne sais pas". */
  z.object({
    kind: z.literal('answer'),
    dossier: z.string().max(64),
    field: fieldSchema,
    option: z.string().max(64).nullable(),
  }),
  /** The wish to change one field of the profile. */
  z.object({ kind: z.literal('change'), dossier: z.string().max(64), field: fieldSchema }),
  /**
   * The wish to see a part of an orientation that its card does not hold, or the card itself again (`first`). Nothing of
   * the pupil is in it: what is known at that moment is shown. `dispositif`: the one whose reasons are wanted.
   */
  z.object({
    kind: z.literal('view'),
    dossier: z.string().max(64),
    view: z.enum(['first', 'others', 'closed', 'changes', 'reasons']),
    dispositif: z.string().max(100).optional(),
  }),
  /** The wish to see an entry; `part`: what of it is wanted first, in the place of the card that was pressed. */
  z.object({ kind: z.literal('open'), entry: z.string().max(100), part: entryPartSchema.optional() }),
  /** Back to a pupil of the conversation. */
  z.object({ kind: z.literal('switch'), dossier: z.string().max(64) }),
  /** The programme for another day, or without one of its filters. */
  z.object({ kind: z.literal('programme'), request: programmeRequestSchema }),
  /** One more point of a comparison, on top of it. */
  z.object({
    kind: z.literal('compare'),
    entries: z.array(z.string().max(100)).min(2).max(3),
    part: factKeySchema,
  }),
  /** The next of a list of past actions, by their ids: the list needs no memory, and survives a restart. */
  z.object({ kind: z.literal('more'), entries: z.array(z.string().max(100)).min(1).max(150) }),
  /** The département in which somebody to talk to is wanted, and what about. */
  z.object({ kind: z.literal('escalade'), motif: z.string().max(100), departement: departementSchema }),
  /** A question that several cards offer. */
  z.object({ kind: z.literal('way'), way: z.enum(wayNames) }),
  /** A ready-made sentence, as if the user had typed it: an example of what can be asked, or a button of an old card. */
  z.object({ kind: z.literal('say'), text: z.string().max(300) }),
  /** The question that stood beside a danger: about the pupil of this dossier, or one that needs none. */
  z.object({ kind: z.literal('resume'), dossier: z.string().max(64) }),
  z.object({ kind: z.literal('ask'), query: plainQuerySchema }),
  /** Another pupil: the one at hand is kept beside. */
  z.object({ kind: z.literal('restart') }),
]);
export type Action = z.infer<typeof actionSchema>;

/** What reaches the conversation, whatever the channel. */
export type Incoming =
  | { readonly kind: 'message'; readonly text: string }
  /** `fromOldCard`: the guided dialog has gone on in another card since. */
  | { readonly kind: 'action'; readonly action: Action; readonly fromOldCard?: boolean }
  | { readonly kind: 'welcome' };
