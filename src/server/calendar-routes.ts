import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { calendarText, calendarRoutes, readSelection, selectionPath, type Selection } from '../calendar/calendar-text';
import { UnreachableCaseError } from '../errors';
import type { EntryOf } from '../knowledge/knowledge';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import { calendarWords } from '../rendering/event-words';
import { noSuchCalendar } from '../rendering/system-phrases';
import { reportFailure } from './turn-adapter';
import { refusals, refuse } from './summed-log';

interface CalendarDeps {
  readonly knowledge: KnowledgeInUse;
  /** Address of the bot for a browser, where it has one. */
  readonly publicUrl?: string;
  readonly logger: Logger;
}

/** A correction of the content is seen within minutes; a link shared with a whole school does not weigh on the bot. */
const CACHE_SECONDS = 300;

/**
 * The programme as `.ics` files, for anyone who has the address: no login, as it is public and says nothing of who asks.
 * `/calendrier/ID.ics` is one event; `/calendrier.ics` all of them, those of a day (`?jour=`) or those named (`?ids=`).
 */
export function addCalendarRoutes(server: Server, deps: CalendarDeps): void {
  const serve = async (req: Request, res: Response): Promise<void> => {
    try {
      const { id } = req.params as { id?: string };
      const parameters = Object.fromEntries(new URLSearchParams(req.getQuery()));
      answer(
        res,
        readSelection(id === undefined ? parameters : { ...parameters, ids: id }, deps.knowledge.current),
        deps,
      );
    } catch (error) {
      refuse(res, reportFailure(error, deps.logger));
    }
  };
  for (const route of calendarRoutes) {
    server.get(route, serve);
    server.head(route, serve);
  }
}

function answer(res: Response, selection: Selection, deps: CalendarDeps): void {
  switch (selection.kind) {
    case 'malformed':
      refuse(res, refusals.malformedUrl);
      return;
    case 'unknown':
      // Somebody opened the link of an old card: a sentence rather than JSON.
      send(res, 404, 'text/plain', noSuchCalendar[selection.language]);
      return;
    case 'events': {
      const [first, ...others] = selection.events;
      // Ids are ASCII by their schema.
      const name = first && others.length === 0 ? first.id : 'calendrier';
      send(res, 200, 'text/calendar', textOf(selection, deps), {
        'Content-Disposition': `attachment; filename="${name}.ics"`,
        'Cache-Control': `public, max-age=${CACHE_SECONDS}`,
      });
      return;
    }
    default:
      throw new UnreachableCaseError(selection);
  }
}

function textOf(
  { events, language }: Extract<Selection, { kind: 'events' }>,
  { knowledge: { current: knowledge }, publicUrl }: CalendarDeps,
): string {
  const url = (event: EntryOf<'evenement'>) =>
    publicUrl && `${publicUrl}${selectionPath([event], language, knowledge)}`;
  return calendarText(
    events.map((event) => ({ event, ...calendarWords(event, { language, knowledge }), url: url(event) })),
  );
}

function send(res: Response, status: number, type: string, body: string, headers: Record<string, string> = {}): void {
  const fixed = { 'Content-Type': `${type}; charset=utf-8`, 'X-Content-Type-Options': 'nosniff' };
  res.sendRaw(status, body, { ...fixed, ...headers });
}
