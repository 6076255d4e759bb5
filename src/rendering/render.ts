import { byKind } from './entry-name';
import type { AnswerContent } from '../answering/answer';
import {
  FALLBACK_CHARS_MAX,
  mainHeading,
  paragraph,
  type Page,
  type Block,
  type PageContext,
  type RenderContext,
  enumerate,
} from './page';
import { pageToCard } from './page-to-card';
import { pageToShortText, pageToText } from './page-to-text';
import { archiveFiguresPage, archivesPage } from './pages/archives-page';
import { chiffresPage } from './pages/chiffres-page';
import { comparisonPage } from './pages/comparison-page';
import { contactPage } from './pages/contact-page';
import { doubtLine, escaladePage, urgencePage } from './pages/urgence-page';
import { fichePage } from './pages/fiche-page';
import { listePage, nouveautesPage } from './pages/liste-page';
import { orientationPage } from './pages/orientation-page';
import { programmePage } from './pages/programme-page';
import { suggestionPage, aidePage, socialPage, unknownPage } from './pages/talk-pages';
import { whyPage } from './pages/why-page';
import { phraseBooks } from './phrases/phrase-books';
import { typesetPage } from './typography';

/** An answer ready to be sent: the whole text, what of it is seen at first, and the card that shows this. */
export interface Rendered {
  readonly summary: string;
  /** All that there is to say. */
  readonly text: string;
  /** Whether the card holds all of it: what it does not hold, pressing fetches. */
  readonly isWhole: boolean;
  /** What is seen before anything is opened, at most `SHORT_TEXT_CHARS_MAX` long. */
  readonly shortText: string;
  /** Adaptive Card 1.5, as plain JSON. */
  readonly card: Readonly<Record<string, unknown>>;
}

export type Render = (answer: AnswerContent, context: RenderContext) => Rendered;

/** Says an answer in the user's language: one page, typeset once, from which both the text and the card are drawn. */
export const render: Render = (answer, context) => {
  const { language } = context;
  const phrases = phraseBooks[language];
  const pageContext = { ...context, phrases };
  const answered = withDangerLine(withReminder(pageOf(answer, pageContext), pageContext), pageContext);
  const page = typesetPage(withNotice(answered, context, phrases), language);
  const shortText = pageToShortText(page, phrases.ui);
  const fallback = shortText.length <= FALLBACK_CHARS_MAX ? shortText : page.summary;
  return {
    summary: page.summary,
    text: pageToText(page, phrases.ui),
    isWhole: page.whole === undefined,
    shortText,
    card: pageToCard(page, fallback, language, phrases.ui),
  };
};

const withNotice = (page: Page, { shared }: RenderContext, { ui }: PageContext['phrases']): Page =>
  shared ? withBlocks(page, [], [paragraph(ui.shared, 'attention')]) : page;

/** The page with something before and after all that it says, on the card and in the whole text alike. */
const withBlocks = ({ summary, blocks, whole }: Page, before: readonly Block[], after: readonly Block[]): Page => ({
  summary,
  blocks: [...before, ...blocks, ...after],
  ...(whole && { whole: [...before, ...whole, ...after] }),
});

/** The page of an answer: every kind has one. */
export const pageOf: (answer: AnswerContent, context: PageContext) => Page = byKind<AnswerContent, [PageContext], Page>(
  {
    both: (answer, context) =>
      bothPage(pageOf(answer.answers[0], context), pageOf(answer.answers[1], context), context),
    orientation: orientationPage,
    why: whyPage,
    fiche: fichePage,
    comparison: comparisonPage,
    liste: listePage,
    archives: archivesPage,
    'archive-figures': archiveFiguresPage,
    programme: programmePage,
    contact: contactPage,
    escalade: escaladePage,
    nouveautes: nouveautesPage,
    chiffres: chiffresPage,
    urgence: urgencePage,
    social: socialPage,
    aide: aidePage,
    suggestion: suggestionPage,
    unknown: unknownPage,
  },
);

/** The answer, which was given all the same, with one sentence at its end where the message identified somebody. */
function withReminder(page: Page, { masked = [], phrases }: PageContext): Page {
  if (masked.length === 0) return page;
  const left = enumerate(masked, phrases.lists.and, (kind) => phrases.ui.identifiers[kind]);
  return withBlocks(page, [], [paragraph(phrases.ui.reminder(left), 'subtle')]);
}

/** The answer, and one line above it with the numbers to call should what was said hide a danger. */
function withDangerLine(page: Page, context: PageContext): Page {
  const { doutes = [] } = context;
  return doutes.length === 0 ? page : withBlocks(page, [doubtLine(doutes, context.language)], []);
}

/** Two answers one under the other, each told apart; the buttons of the first are left to the second. */
function bothPage(first: Page, second: Page, { phrases: { both } }: PageContext): Page {
  const joined = (one: readonly Block[], other: readonly Block[]): Block[] => [
    mainHeading(both.title),
    ...part(both.first, one.flatMap(withoutWays)),
    ...part(both.second, other),
  ];
  return {
    summary: both.summary(first.summary, second.summary),
    blocks: joined(first.blocks, second.blocks),
    whole: joined(first.whole ?? first.blocks, second.whole ?? second.blocks),
  };
}

/** What is left of the first answer: its ways on are those of the second, and nothing of it takes the place of both. */
function withoutWays(block: Block): readonly Block[] {
  if (block.kind !== 'actions' || block.layout === 'lines') return [block];
  return (block.more ?? []).filter(({ kind }) => kind === 'fold');
}

/** One of the two: its own title is no longer that of the whole. */
const part = (title: string, blocks: readonly Block[]): Block[] => [
  paragraph(title, 'attention'),
  ...blocks.map((block): Block => (block.kind === 'heading' ? { ...block, level: 2 } : block)),
];
