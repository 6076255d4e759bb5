import type { Period, ProgrammeAnswer } from '../../answering/answer';
import { plusDays } from '../../knowledge/civil-date';
import { longDate, periodText } from '../dates';
import type { PageContext } from '../page-context';
import { placeText } from '../place-words';

const editionPeriod = ({ edition, today }: ProgrammeAnswer): Period => ({
  from: edition.edition?.du ?? today,
  to: edition.edition?.au ?? today,
});

/** When the Semaine was, is or will be. */
export const whenText = (answer: ProgrammeAnswer, context: PageContext): string =>
  context.phrases.programme.when[answer.time](periodText(editionPeriod(answer), context));

/** The request in words: when, where, for whom, on what. */
export function requestText(answer: ProgrammeAnswer, context: PageContext): string {
  const { programme } = context.phrases;
  const { place, audience, theme, online } = answer.request;
  return [
    dayText(answer, context),
    ...(place ? [placeText(place, context)] : []),
    ...(audience ? [programme.audience(context.phrases.terms.audience[audience])] : []),
    ...(theme ? [programme.theme(theme)] : []),
    ...(online ? [programme.online] : []),
  ].join(', ');
}

/** Whether all the days of the edition were asked for. */
function isWholeEdition(answer: ProgrammeAnswer): boolean {
  const whole = editionPeriod(answer);
  const { from, to, days } = answer.request.period ?? whole;
  return from === whole.from && to === whole.to && days === undefined;
}

function dayText(answer: ProgrammeAnswer, context: PageContext): string {
  const { programme, dates } = context.phrases;
  const whole = editionPeriod(answer);
  const period = answer.request.period ?? whole;
  const { from, to } = period;
  if (isWholeEdition(answer)) return programme.wholeWeek(periodText(whole, context));
  if (from !== to) return periodText(period, context);
  if (from === answer.today) return dates.today(longDate(from, context));
  if (from === plusDays(answer.today, 1)) return dates.tomorrow(longDate(from, context));
  return periodText(period, context);
}

/** Whether the whole programme was asked for, without place, audience or theme. */
export function isWholeProgramme(answer: ProgrammeAnswer): boolean {
  const { place, audience, theme, online } = answer.request;
  return isWholeEdition(answer) && [place, audience, theme, online].every((narrower) => narrower === undefined);
}
