import type { Masked } from '../../src/privacy/masked';
import type { LabelledMessage } from './labelled-identities';

/** What became of the messages of one kind. */
export interface KindScore {
  readonly kind: string;
  readonly messages: number;
  /** Messages of which no secret survives. */
  readonly masked: number;
  /** Messages that are left as they were. */
  readonly untouched: number;
  /** Labelled criteria that survive, of how many. */
  readonly kept: number;
  readonly toKeep: number;
}

export interface MaskingScore {
  readonly kinds: readonly KindScore[];
  /** Ids and texts: of messages in which a secret survives, of ordinary ones that are touched, of lost criteria. */
  readonly leaks: readonly string[];
  readonly touched: readonly string[];
  readonly lost: readonly string[];
}

/** Judges a masker by labelled messages: a secret that stands in what is left in any lettering is a leak. */
export function scoreMasking(messages: readonly LabelledMessage[], mask: (text: string) => Masked): MaskingScore {
  const judged = messages.map((message) => {
    const { text, found } = mask(message.q);
    const has = (part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
    return {
      ...message,
      text,
      leaked: message.secrets.filter(has),
      lost: message.keep.filter((part) => !has(part)),
      isTouched: found.length > 0,
    };
  });
  const kindOf = (kind: string): KindScore => {
    const ofKind = judged.filter((one) => one.kind === kind);
    const toKeep = ofKind.reduce((total, { keep }) => total + keep.length, 0);
    return {
      kind,
      messages: ofKind.length,
      masked: ofKind.filter(({ leaked }) => leaked.length === 0).length,
      untouched: ofKind.filter(({ isTouched }) => !isTouched).length,
      kept: toKeep - ofKind.reduce((total, { lost }) => total + lost.length, 0),
      toKeep,
    };
  };
  return {
    kinds: [...new Set(messages.map(({ kind }) => kind))].sort().map(kindOf),
    leaks: judged
      .filter(({ leaked }) => leaked.length > 0)
      .map(({ id, leaked, text }) => `${id} ${leaked.join(' ; ')} in: ${text}`),
    touched: judged
      .filter(({ kind, isTouched }) => kind === 'none' && isTouched)
      .map(({ id, text, q }) => `${id} ${text} < ${q}`),
    lost: judged
      .filter(({ lost }) => lost.length > 0)
      .map(({ id, lost, text }) => `${id} ${lost.join(' ; ')} from: ${text}`),
  };
}
