import type { Answer } from '../answering/answer';
import type { Language } from '../conversation/session';
import { UnreachableCaseError } from '../errors';
import type { Knowledge } from '../knowledge/knowledge';
import type { Urgence } from '../knowledge/schemas/entries';
import type { Page } from './page';
import type { PageContext } from './page-context';
import { pageToCard } from './page-to-card';
import { pageToText } from './page-to-text';
import { archiveFiguresPage, archivesPage } from './pages/archives-page';
import { bothPage } from './pages/both-page';
import { chiffresPage } from './pages/chiffres-page';
import { withDangerLine } from './pages/danger-line';
import { comparisonPage } from './pages/comparison-page';
import { contactPage } from './pages/contact-page';
import { escaladePage } from './pages/escalade-page';
import { fichePage } from './pages/fiche-page';
import { listePage } from './pages/liste-page';
import { nouveautesPage } from './pages/nouveautes-page';
import { orientationPage } from './pages/orientation-page';
import { programmePage } from './pages/programme-page';
import { suggestionPage } from './pages/suggestion-page';
import { withReminder } from './pages/reminder';
import { aidePage, socialPage } from './pages/talk-pages';
import { unknownPage } from './pages/unknown-page';
import { urgencePage } from './pages/urgence-page';
import { whyPage } from './pages/why-page';
import { phraseBooks } from './phrases/phrase-books';
import { typesetPage } from './typography';

/** An answer ready to be sent: the whole text, and the card that says the same. */
export interface Rendered {
  readonly summary: string;
  readonly text: string;
  /** Adaptive Card 1.5, as plain JSON. */
  readonly card: Readonly<Record<string, unknown>>;
}

export interface RenderContext {
  readonly language: Language;
  readonly knowledge: Knowledge;
  /** The dossier that the buttons of the answer belong to. */
  readonly dossier: string;
  /** What was taken out of the message because it identifies somebody: the user is reminded not to write it. */
  readonly masked?: readonly unknown[];
  /** Dangers that the message may hide: one line says whom to call. */
  readonly doutes?: readonly Urgence[];
  /** Address of the bot for a browser, without slash at the end; undefined where none can reach it: no link then. */
  readonly publicUrl?: string;
  /** Whether the answer is to say that others read it too. */
  readonly shared?: boolean;
}

export type Render = (answer: Answer, context: RenderContext) => Rendered;

/** Says an answer in the user's language: one page, typeset once, from which both the text and the card are drawn. */
export const render: Render = (answer, context) => {
  const { language } = context;
  const phrases = phraseBooks[language];
  const pageContext = { ...context, phrases };
  const answered = withDangerLine(withReminder(pageOf(answer, pageContext), pageContext), pageContext);
  const page = typesetPage(withNotice(answered, context, phrases), language);
  const text = pageToText(page, phrases.ui);
  return { summary: page.summary, text, card: pageToCard(page, text, language, phrases.ui) };
};

const withNotice = (page: Page, { shared }: RenderContext, { ui }: PageContext['phrases']): Page =>
  shared ? { ...page, blocks: [...page.blocks, { kind: 'paragraph', text: ui.shared, tone: 'attention' }] } : page;

export function pageOf(answer: Answer, context: PageContext): Page {
  switch (answer.kind) {
    case 'both':
      return bothPage(pageOf(answer.answers[0], context), pageOf(answer.answers[1], context), context);
    case 'orientation':
      return orientationPage(answer, context);
    case 'why':
      return whyPage(answer, context);
    case 'fiche':
      return fichePage(answer, context);
    case 'comparison':
      return comparisonPage(answer, context);
    case 'liste':
      return listePage(answer, context);
    case 'archives':
      return archivesPage(answer, context);
    case 'archive-figures':
      return archiveFiguresPage(answer, context);
    case 'programme':
      return programmePage(answer, context);
    case 'contact':
      return contactPage(answer, context);
    case 'escalade':
      return escaladePage(answer, context);
    case 'nouveautes':
      return nouveautesPage(answer, context);
    case 'chiffres':
      return chiffresPage(answer, context);
    case 'urgence':
      return urgencePage(answer, context);
    case 'social':
      return socialPage(answer, context);
    case 'aide':
      return aidePage(answer, context);
    case 'suggestion':
      return suggestionPage(answer, context);
    case 'unknown':
      return unknownPage(answer, context);
    default:
      throw new UnreachableCaseError(answer);
  }
}
