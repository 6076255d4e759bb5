import type { ListeAnswer, ListFilter, NouveautesAnswer } from '../../answering/answer';
import { findEntry } from '../../knowledge/knowledge';
import { capitalised, openChoice, plainNameOf, nameOf } from '../entry-name';
import {
  buttons,
  itemList,
  mainHeading,
  paragraph,
  type Block,
  type Choice,
  type Item,
  type Page,
  enumerate,
  type PageContext,
} from '../page';
import { placeText, plainDate } from '../event-words';
import { contactChoices, rowsInView, wayChoice } from './blocks';
import { entryItem } from './entry-lines';

/** Buttons under what is new: the newest entries; the others open by their name. */
const OPEN_MAX = 5;

/** The entries asked for, all of them, under a title that says what was understood. */
export function listePage({ filter, entries, near }: ListeAnswer, context: PageContext): Page {
  const { liste } = context.phrases;
  const title = capitalised(liste.title(filterText(filter, context), entries.length));
  const heading: Block = mainHeading(title);
  const shown = near?.entries ?? entries;
  if (shown.length === 0) {
    const choices = wider(filter, context);
    return {
      summary: title,
      blocks: [heading, paragraph(liste.empty), buttons(choices)],
    };
  }
  const head = [heading, ...(near ? [paragraph(liste.near(placeText(near.place, context), shown.length))] : [])];
  const items = shown.map((entry): Item => ({
    ...entryItem(entry, context),
    action: { kind: 'open', entry: entry.id },
  }));
  const ways = near ? wider(filter, context) : [];
  return {
    summary: title,
    blocks: [...head, ...rowsInView(items, context, ways)],
    whole: [...head, itemList(items), ...(ways.length > 0 ? [buttons(ways)] : [])],
  };
}

function filterText(
  { kind, dispositif, phase, legende, niveau, place, pole }: ListFilter,
  context: PageContext,
): string {
  const { liste, terms, lists } = context.phrases;
  const runs = dispositif === undefined ? undefined : findEntry(context.knowledge, 'dispositif', dispositif);
  // What either of the two sortings of the guide puts there is listed.
  const sorted = [
    ...(phase ? [liste.phase(terms.phase[phase])] : []),
    ...(legende ? [liste.legende(terms.legende[legende])] : []),
  ];
  const levels = niveau?.map((one) => terms.niveau[one]);
  return [
    runs ? liste.running(plainNameOf(runs)) : terms.kinds[kind],
    ...(sorted.length > 0 ? [sorted.join(` ${lists.or} `)] : []),
    ...(pole ? [liste.pole] : []),
    ...(levels ? [liste.niveau(enumerate(levels, lists.or))] : []),
    ...(place ? [placeText(place, context)] : []),
  ].join(' ');
}

/** Where nothing was found: the whole list of that kind, and whom to ask. */
function wider({ kind }: ListFilter, context: PageContext): Choice[] {
  const whole = kind === 'structure' ? 'structures' : kind === 'evenement' ? 'programme' : 'dispositifs';
  return [wayChoice(whole, context), ...contactChoices(context)];
}

/** The entries that have changed since a day; where none has, when the last one did. */
export function nouveautesPage({ since, entries, latest, checkedOn }: NouveautesAnswer, context: PageContext): Page {
  const { nouveautes: words } = context.phrases;
  const title = words.title(plainDate(since, context));
  const heading: Block = mainHeading(title);
  if (entries.length === 0) {
    const none = words.none(plainDate(since, context));
    const last = latest === undefined ? words.noneYet : words.latest(plainDate(latest, context));
    return {
      summary: none,
      blocks: [
        heading,
        paragraph(none),
        paragraph(last),
        paragraph(words.checked(plainDate(checkedOn, context)), 'subtle'),
        buttons([wayChoice('dispositifs', context), wayChoice('help', context)]),
      ],
    };
  }
  return {
    summary: words.count(entries.length),
    blocks: [
      heading,
      itemList(
        entries.map((entry) => ({
          title: nameOf(entry, context),
          detail: words.changed(plainDate(entry.modifieLe ?? since, context)),
        })),
      ),
      buttons(entries.slice(0, OPEN_MAX).map((entry) => openChoice(entry, context))),
    ],
  };
}
