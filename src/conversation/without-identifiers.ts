import type { KnownWords } from '../privacy/known-words';
import { maskIdentifiers } from '../privacy/mask-identifiers';
import type { IdentifierKind } from '../privacy/masked';
import { MAX_CHARACTERS } from '../understanding/words/read-words';
import type { Incoming } from './incoming';

interface Safe {
  readonly incoming: Incoming;
  /** What was taken away. */
  readonly masked: readonly IdentifierKind[];
}

/** What came in without what identifies a pupil, cut to what is read of it. Buttons carry a text of ours, or a made-up one. */
export function withoutIdentifiers(incoming: Incoming, known: KnownWords): Safe {
  if (incoming.kind === 'message') {
    const { text, found } = maskIdentifiers(incoming.text.slice(0, MAX_CHARACTERS), known);
    return { incoming: { ...incoming, text }, masked: found };
  }
  if (incoming.kind === 'action' && incoming.action.kind === 'say') {
    const { text, found } = maskIdentifiers(incoming.action.text, known);
    return { incoming: { ...incoming, action: { ...incoming.action, text } }, masked: found };
  }
  return { incoming, masked: [] };
}
