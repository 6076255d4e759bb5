import type { AideAnswer, SocialAnswer, SuggestionAnswer, UnknownAnswer } from '../../answering/answer';
import { nameOf, openChoice } from '../entry-name';
import {
  buttons,
  heading,
  itemList,
  mainHeading,
  paragraph,
  type Choice,
  type Page,
  type Block,
  type PageContext,
} from '../page';
import { wayChoice } from './blocks';
import { entryItem } from './entry-lines';
import { personBlocks } from './urgence-page';

/** A short word in return, and the ways on. */
export function socialPage({ topic }: SocialAnswer, context: PageContext): Page {
  const { social } = context.phrases;
  const choices = (['guided', 'programme', 'help'] as const).map((way) => wayChoice(way, context));
  return {
    summary: social[topic],
    blocks: [paragraph(social[topic]), ...(topic === 'bye' ? [] : [buttons(choices)])],
  };
}

/** What the assistant is for, with sentences to try: on a first meeting and whenever help is asked for. */
export function aidePage({ welcome }: AideAnswer, context: PageContext): Page {
  const { aide } = context.phrases;
  const title = welcome ? aide.welcomeTitle : aide.helpTitle;
  const choices = aide.examples.map((text): Choice => ({ label: text, action: { kind: 'say', text } }));
  return {
    summary: title,
    blocks: [
      mainHeading(title),
      paragraph(aide.welcome),
      { kind: 'list', items: aide.can },
      paragraph(aide.privacy),
      heading(aide.examplesTitle),
      buttons(choices),
    ],
  };
}

/** What was perhaps meant, to press; and the way on for whoever meant something else. */
export function suggestionPage({ sure, candidates, contact }: SuggestionAnswer, context: PageContext): Page {
  const { suggestion } = context.phrases;
  const title = sure ? suggestion.which : suggestion.perhaps;
  return {
    summary: title,
    blocks: [
      mainHeading(title),
      itemList(candidates.map((entry) => entryItem(entry, context))),
      paragraph(suggestion.other(nameOf(contact, context)), 'subtle'),
      buttons([...[...candidates, contact].map((entry) => openChoice(entry, context)), wayChoice('help', context)]),
    ],
  };
}

/** Topics offered in place of an answer: more would be a list of everything. */
const NEAREST_MAX = 4;

/** Says plainly that there is no answer and why, then the nearest topics and a person to ask. */
export function unknownPage({ reason, nearest, escalade }: UnknownAnswer, context: PageContext): Page {
  const { unknown } = context.phrases;
  const offered = nearest.slice(0, NEAREST_MAX);
  const near: Block[] =
    offered.length === 0 ? [] : [heading(unknown.nearest), itemList(offered.map((entry) => entryItem(entry, context)))];
  return {
    summary: unknown.reason[reason],
    blocks: [
      mainHeading(unknown.title),
      paragraph(unknown.reason[reason]),
      ...near,
      heading(unknown.contact),
      paragraph(nameOf(escalade.person, context)),
      ...personBlocks(escalade, context),
      buttons([
        ...offered.map((entry) => openChoice(entry, context)),
        wayChoice('human', context),
        wayChoice('help', context),
      ]),
    ],
  };
}
