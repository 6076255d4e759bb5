import type { AideAnswer, SocialAnswer } from '../../answering/answer';
import type { Choice, Page } from '../page';
import type { PageContext } from '../page-context';
import { sayChoice } from './ways';

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
