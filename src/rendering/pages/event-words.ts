import type { EntryOf } from '../../knowledge/knowledge';
import { longDate, periodText, timeText } from '../dates';
import type { Row } from '../page';
import { enumerate, type PageContext } from '../page-context';
import { periodOf } from '../../knowledge/requests';
import { departementText } from '../place-words';

type Evenement = EntryOf<'evenement'>;

/** The hour, or the part of the day where the sources print no hour; undefined when they print neither. */
function timeOf({ debut, fin, moment }: Evenement, { phrases: { programme, dates } }: PageContext): string | undefined {
  if (debut !== undefined) return programme.times(timeText(debut), fin && timeText(fin));
  return moment && dates.moments[moment];
}

/** Where it takes place: venue, town and département, with the street where `full`. */
export function placeOf({ enLigne, lieu }: Evenement, context: PageContext, full: boolean): string {
  const { programme } = context.phrases;
  if (!lieu) return programme.online;
  const town = full && lieu.codePostal !== undefined ? `${lieu.codePostal} ${lieu.ville}` : lieu.ville;
  const street = full && lieu.adresse !== undefined ? [lieu.adresse] : [];
  const venue = lieu.nom === undefined ? [] : [lieu.nom];
  const online = enLigne ? [programme.online] : [];
  return [...venue, ...street, town, departementText(lieu.departement, context), ...online].join(', ');
}

function audienceOf({ publics }: Evenement, { phrases: { terms, lists } }: PageContext): string | undefined {
  if (publics === 'inconnu') return undefined;
  return enumerate(
    publics.map((audience) => terms.audience[audience]),
    lists.and,
  );
}

/** Hour, place and audience in one line; what the sources do not say is left out. */
export function eventLine(event: Evenement, context: PageContext): string {
  const audience = audienceOf(event, context);
  return [
    timeOf(event, context),
    placeOf(event, context, false),
    audience && context.phrases.programme.audience(audience),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** When, where and for whom, field by field; what the sources do not say is said to be missing. */
export function eventRows(event: Evenement, context: PageContext): Row[] {
  const { programme } = context.phrases;
  const { from, to } = periodOf(event);
  return [
    { label: programme.date, value: from === to ? longDate(from, context) : periodText({ from, to }, context) },
    { label: programme.time, value: timeOf(event, context) ?? programme.timeUnknown },
    { label: programme.place, value: placeOf(event, context, true) },
    { label: programme.audienceLabel, value: audienceOf(event, context) ?? programme.audienceUnknown },
  ];
}
