import { CardFactory, type Activity, type InvokeResponse, type MessagingExtensionAttachment } from 'botbuilder';
import { z } from 'zod';
import type { ReplyTo } from '../conversation/reply';
import type { ReadyKnowledge } from '../conversation/ready-knowledge';
import type { SearchEntries } from '../conversation/search-entries';
import type { Language } from '../conversation/session';
import { parisDay } from '../knowledge/civil-date';
import type { Entry } from '../knowledge/knowledge';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import type { RenderQuote } from '../rendering/quote';
import { nothingFound } from '../rendering/system-phrases';
import { clientLanguage } from './turn-language';

export interface SearchDeps {
  readonly searchEntries: SearchEntries;
  readonly renderQuote: RenderQuote;
  readonly reply: ReplyTo;
  readonly knowledge: KnowledgeInUse<ReadyKnowledge>;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** The command of the compose box and what is typed into it, as `appPackage/manifest.json` declares them. */
export const SEARCH_COMMAND = { id: 'chercher', parameter: 'texte' } as const;

/** What Teams asks for at a time, and the most that one answer holds. */
const PAGE_MAX = 25;

/** Cards that are kept drawn: every entry in both languages, and far from what a process may hold. */
const KEPT_MAX = 1000;

const querySchema = z.object({
  commandId: z.literal(SEARCH_COMMAND.id),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({
      skip: z.int().min(0).catch(0),
      count: z.int().min(1).catch(PAGE_MAX),
    })
    .catch({ skip: 0, count: PAGE_MAX }),
});

export type ComposeSearch = (activity: Activity) => InvokeResponse;

/**
 * The search of the compose box: fiches to insert into one's own message. It reads nothing of the conversation that it is
 * used in, keeps nothing, and answers in the language of the client. Before anything is typed it shows the dispositifs.
 */
export function createComposeSearch(deps: SearchDeps): ComposeSearch {
  const attachment = createAttachments(deps);
  return (activity) => {
    const query = querySchema.safeParse(activity.value);
    if (!query.success) return { status: 400 };
    const { parameters, queryOptions } = query.data;
    const { skip, count } = queryOptions;
    const language = clientLanguage(activity);
    const now = deps.clock();
    const knowledge = deps.knowledge.current;
    const found = deps.searchEntries(textIn(parameters), { ...deps, knowledge, now });
    if (found.length === 0) return extension({ type: 'message', text: nothingFound[language] });
    const page = found.slice(skip, skip + Math.min(count, PAGE_MAX));
    const attachments = page.map((entry) => attachment(entry, { language, knowledge, now }));
    return extension({ type: 'result', attachmentLayout: 'list', attachments });
  };
}

/** Empty while nothing is typed: Teams then sends `initialRun` in its place. */
function textIn(parameters: z.infer<typeof querySchema>['parameters']): string {
  const typed = parameters.find(({ name }) => name === SEARCH_COMMAND.parameter)?.value;
  return typeof typed === 'string' ? typed : '';
}

const extension = (composeExtension: object): InvokeResponse => ({ status: 200, body: { composeExtension } });

interface DrawnFor {
  readonly language: Language;
  readonly knowledge: ReadyKnowledge;
  readonly now: Date;
}

/** Draws each entry of one content once a day: an event says how far off it is. */
function createAttachments({ reply, renderQuote, newId }: SearchDeps) {
  const kept = new Map<string, MessagingExtensionAttachment>();
  let keptFrom: ReadyKnowledge | undefined;
  return (entry: Entry, { language, knowledge, now }: DrawnFor): MessagingExtensionAttachment => {
    if (knowledge !== keptFrom) kept.clear();
    keptFrom = knowledge;
    const key = `${parisDay(now)} ${language} ${entry.id}`;
    const known = kept.get(key);
    if (known) return known;
    const action = { kind: 'open', entry: entry.id } as const;
    const { answer } = reply({ kind: 'action', action }, {}, { knowledge, now, newId });
    const { title, line, card } = renderQuote({ entry, answer }, { language, knowledge });
    const drawn = {
      ...CardFactory.adaptiveCard(card),
      preview: CardFactory.thumbnailCard(title, undefined, undefined, { text: line }),
    };
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(key, drawn);
    return drawn;
  };
}
