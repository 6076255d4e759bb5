import type { AideAnswer, SocialAnswer, SuggestionAnswer, UnknownAnswer } from '../../answering/answer';
import { nameOf, openChoice } from '../entry-name';
import type { Choice, Page, Block } from '../page';
import type { PageContext } from '../page-context';
import { sayChoice } from './blocks';
import { entryItem } from './entry-lines';
import { personBlocks } from './escalade-page';

/** A short word in return, and the ways on. */
export function socialPage({ topic }: SocialAnswer, context: PageContext): Page {
  const { social, ways } = context.phrases;
  const choices = [ways.guided, ways.programme, ways.help].map(sayChoice);
  return {
    summary: social[topic],
    blocks: [
      { kind: 'paragraph', text: social[topic] },
      ...(topic === 'bye' ? [] : [{ kind: 'actions' as const, layout: 'buttons' as const, choices }]),
    ],
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
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: aide.welcome },
      { kind: 'list', items: aide.can },
      { kind: 'paragraph', text: aide.privacy },
      { kind: 'heading', level: 2, text: aide.examplesTitle },
      { kind: 'actions', layout: 'buttons', choices },
    ],
  };
}

/** What was perhaps meant, to press; and the way on for whoever meant something else. */
export function suggestionPage({ sure, candidates, contact }: SuggestionAnswer, context: PageContext): Page {
  const { suggestion, ways } = context.phrases;
  const title = sure ? suggestion.which : suggestion.perhaps;
  return {
    summary: title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'items', items: candidates.map((entry) => entryItem(entry, context)) },
      { kind: 'paragraph', tone: 'subtle', text: suggestion.other(nameOf(contact, context)) },
      {
        kind: 'actions',
        layout: 'buttons',
        choices: [...[...candidates, contact].map((entry) => openChoice(entry, context)), sayChoice(ways.help)],
      },
    ],
  };
}

/** Topics offered in place of an answer: more would be a list of everything. */
const NEAREST_MAX = 4;

/** Says plainly that there is no answer and why, then the nearest topics and a person to ask. */
export function unknownPage({ reason, nearest, escalade }: UnknownAnswer, context: PageContext): Page {
  const { unknown, ways } = context.phrases;
  const offered = nearest.slice(0, NEAREST_MAX);
  const near: Block[] =
    offered.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: unknown.nearest },
          { kind: 'items', items: offered.map((entry) => entryItem(entry, context)) },
        ];
  return {
    summary: unknown.reason[reason],
    blocks: [
      { kind: 'heading', level: 1, text: unknown.title },
      { kind: 'paragraph', text: unknown.reason[reason] },
      ...near,
      { kind: 'heading', level: 2, text: unknown.contact },
      { kind: 'paragraph', text: nameOf(escalade.person, context) },
      ...personBlocks(escalade, context),
      {
        kind: 'actions',
        layout: 'buttons',
        choices: [...offered.map((entry) => openChoice(entry, context)), sayChoice(ways.human), sayChoice(ways.help)],
      },
    ],
  };
}
