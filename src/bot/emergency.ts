import { ActivityTypes, type Activity } from 'botbuilder';
import type { ReplyTo } from '../conversation/reply';
import type { Language } from '../conversation/session';
import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import type { Urgence } from '../knowledge/schemas/entries';
import { emergencyText, errorInDoubt } from '../rendering/emergency-text';
import type { Render, Rendered } from '../rendering/render';
import { dangersSaid } from '../understanding/dangers-said';
import { readerOf } from '../understanding/read-message';
import { cleanText } from './clean-text';
import { readIncoming } from './read-incoming';
import { toActivity } from './to-activity';

interface EmergencyDeps {
  readonly reply: ReplyTo;
  readonly render: Render;
  readonly knowledge: KnowledgeInUse;
  readonly clock: () => Date;
  /** A fresh opaque id. */
  readonly newId: () => string;
}

/** Messages that say the same, the best first; none where nothing is said of a danger. */
export type Emergency = (activity: Activity, language: Language) => readonly Partial<Activity>[];

/**
 * What is answered to a message about a pupil in danger when its turn fails, for whatever reason: the numbers to call,
 * computed from the message and the content alone. Nothing is read from a storage or kept there. Where the computing is
 * what fails, the words of dangers are looked for alone; where that fails too, every number is given.
 */
export const createEmergency =
  (deps: EmergencyDeps): Emergency =>
  (activity, language) => {
    if (activity.type !== (ActivityTypes.Message as string)) return [];
    const knowledge = deps.knowledge.current;
    try {
      return answered(activity, knowledge, deps);
    } catch {
      // Its reason is in the log: the turn failed for the same one.
      return fromWords(activity, knowledge, language);
    }
  };

function answered(activity: Activity, knowledge: Knowledge, deps: EmergencyDeps): readonly Partial<Activity>[] {
  const turn = deps.reply(readIncoming(activity), {}, { knowledge, now: deps.clock(), newId: deps.newId });
  const { answer, language, dossier, masked, doutes } = turn;
  if (answer.kind !== 'urgence') return doutes ? [plain(errorInDoubt(doutes, language))] : [];
  const text = plain(emergencyText(answer.urgences, language));
  const drawn = drawnOrNone(() => deps.render(answer, { language, knowledge, dossier, masked }));
  return drawn ? [toActivity(drawn), text] : [text];
}

function drawnOrNone(draw: () => Rendered): Rendered | undefined {
  try {
    return draw();
  } catch {
    // The text says the same.
    return undefined;
  }
}

function fromWords(activity: Activity, knowledge: Knowledge, language: Language): Partial<Activity>[] {
  const said = urgencesSaid(activity, knowledge);
  if (said === undefined) return [plain(errorInDoubt(knowledge.urgences, language))];
  return said.length > 0 ? [plain(emergencyText(said, language))] : [];
}

/** Undefined when not even the words can be read. */
function urgencesSaid(activity: Activity, knowledge: Knowledge): readonly Urgence[] | undefined {
  try {
    const ids = dangersSaid(cleanText(activity), readerOf(knowledge));
    return knowledge.urgences.filter(({ id }) => ids.includes(id));
  } catch {
    return undefined;
  }
}

const plain = (text: string): Partial<Activity> => ({ type: ActivityTypes.Message, text });
