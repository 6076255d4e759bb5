import type { Answer } from '../answering/answer';
import type { Language } from '../conversation/session';
import type { Knowledge } from '../knowledge/knowledge';

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
}

export type Render = (answer: Answer, context: RenderContext) => Rendered;
