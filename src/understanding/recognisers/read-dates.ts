import type { CalendarRole } from '../../knowledge/schemas/vocabulary';
import type { Word } from '../words/tokenise';
import {
  calendarTokens,
  mayHoldDate,
  plays,
  tokenAt,
  type CalendarLexicon,
  type CalendarToken,
} from './calendar-words';
import type { DateRule, ReadDate } from './date-rule';
import { bareNumber, dayRules } from './date-rules';
import { linkAfter, partsOf, withBorrowedMonths, withoutLooseEnds, type Linked } from './link-dates';
import { rankedRules, relativeRules } from './relative-rules';
import type { DateBound, SaidDates } from './said-date';
import { weekRules } from './week-rules';

/** First match wins at each token: the longer wordings stand before the shorter. */
const rules: readonly DateRule[] = [...dayRules, ...relativeRules, ...rankedRules, ...weekRules];

/** Most dates said in one breath: every day of a month. A chain of thousands of numbers would be gone through from each. */
const LINKED_MAX = 31;

/** The dates of a message as they are said, from left to right; those said together ("du 4 au 7 mai") as one. */
export const readDates = (words: readonly Word[], lexicon: CalendarLexicon): readonly SaidDates[] =>
  mayHoldDate(words, lexicon) ? read(calendarTokens(words, lexicon)) : [];

function read(tokens: readonly CalendarToken[]): SaidDates[] {
  const found: SaidDates[] = [];
  for (let at = 0; at < tokens.length;) {
    const group = groupAt(tokens, at);
    if (group?.dates) found.push(group.dates);
    at = group?.next ?? at + 1;
  }
  return found;
}

function dateAt(tokens: readonly CalendarToken[], at: number): ReadDate | undefined {
  const { means, number } = tokenAt(tokens, at);
  if (number === undefined && !means.opensDate) return undefined;
  for (const rule of rules) {
    const found = rule(tokens, at);
    if (found) return found;
  }
  return undefined;
}

/** The dates that are linked from that token on, and the token after them. */
function groupAt(
  tokens: readonly CalendarToken[],
  start: number,
): { dates: SaidDates | undefined; next: number } | undefined {
  const first = dateAt(tokens, start) ?? bareNumber(tokens, start);
  if (!first) return undefined;
  const opener = openerOf(tokens, start);
  const linked: Linked[] = [{ ...first, at: start }];
  for (let link = linkAfter(tokens, first.next, opener); link !== undefined && linked.length < LINKED_MAX;) {
    const found = dateAt(tokens, link.at) ?? bareNumber(tokens, link.at);
    if (!found) break;
    linked.push({ ...found, ...link });
    link = linkAfter(tokens, found.next, opener);
  }
  const isOpenRange = plays(opener, 'entre') || plays(tokenAt(tokens, start - 1), 'depart');
  const dated = withBorrowedMonths(withoutLooseEnds(linked, tokens, isOpenRange));
  const [head] = dated;
  const last = dated.at(-1);
  if (!head || !last) return { dates: undefined, next: start + 1 };
  const bound = boundOf(tokens, head.at, dated.length);
  const { sentence } = tokenAt(tokens, head.at);
  const isAgain = plays(tokenAt(tokens, head.at - 1), 'chaque') && isWeekday(head);
  return {
    dates: isAgain
      ? undefined
      : {
          parts: partsOf(dated),
          ...(bound && { bound }),
          sentence,
          past: dated.some(isWeekday) && tokens.some((one) => one.sentence === sentence && plays(one, 'autrefois')),
          start: tokenAt(tokens, head.at).start,
          end: tokenAt(tokens, last.next - 1).end,
        },
    next: last.next,
  };
}

const isWeekday = ({ date }: ReadDate): boolean => date.kind === 'weekday';

const passedOver: readonly CalendarRole[] = ['article', 'courant', 'precedent', 'suivant'];

/** The word that opens a date: "à partir du 6", "depuis le mois de mars", "since last June". */
function openerOf(tokens: readonly CalendarToken[], start: number): CalendarToken {
  let at = start - 1;
  const isPassedOver = (token: CalendarToken): boolean =>
    token.means.unit !== undefined || passedOver.some((role) => plays(token, role));
  while (isPassedOver(tokenAt(tokens, at))) at--;
  return tokenAt(tokens, at);
}

const boundRoles: readonly (readonly [CalendarRole, DateBound])[] = [
  ['naissance', 'birth'],
  ['depuis', 'since'],
  ['echeance', 'until'],
  ['apartir', 'from'],
  ['avant', 'before'],
  ['apres', 'after'],
  ['negation', 'negated'],
  ['correction', 'instead'],
  ['sauf', 'except'],
];

const ends: readonly DateBound[] = ['since', 'until', 'from', 'before', 'after'];

function boundOf(tokens: readonly CalendarToken[], start: number, count: number): DateBound | undefined {
  const opener = openerOf(tokens, start);
  const own = tokenAt(tokens, start);
  const bound = boundRoles.find(([role]) => plays(opener, role) || (role === 'echeance' && plays(own, role)))?.[1];
  // "from 4 May until 7 May": a period of which both ends are said has no other.
  return count > 1 && bound !== undefined && ends.includes(bound) ? undefined : bound;
}
