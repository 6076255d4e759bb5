import type { Activity, TurnContext } from 'botbuilder';
import type { Language } from '../conversation/session';

const LANGUAGE = Symbol('language of the turn');

/** Notes the language of the conversation for `languageOf`, which runs where the session is out of reach. */
export function rememberLanguage(context: TurnContext, language: Language | undefined): void {
  if (language) context.turnState.set(LANGUAGE, language);
}

/** The language to speak to this user when the turn fails: the conversation's, else that of their client, else French. */
export function languageOf(context: TurnContext): Language {
  const known = context.turnState.get<Language | undefined>(LANGUAGE);
  return known ?? clientLanguage(context.activity);
}

/** The language of the user's client, as far as it is one of ours: else French. */
export const clientLanguage = ({ locale }: Pick<Activity, 'locale'>): Language =>
  locale?.toLowerCase().startsWith('en') ? 'en' : 'fr';
