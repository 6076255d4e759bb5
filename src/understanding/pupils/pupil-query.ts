import type { Profile } from '../../knowledge/profile';
import type { Query } from '../../knowledge/query';
import { mentionsOf, type FrameContext } from '../frames/frame';
import { orientation } from '../frames/pupil';
import type { Reading } from '../reading';
import { severalPupils } from './several-pupils';
import { traitsIn } from './traits';
import { whichPupil } from './which-pupil';

/** Reads some words of the message, by their indexes, as a message of their own. */
export type ReadSome = (isKept: (index: number) => boolean) => Reading;

/**
 * What a message asks that goes from one pupil to another: several at once, another one, or back to one that was spoken
 * of. Undefined where it stays with the pupil at hand.
 */
export function pupilQuery(reading: Reading, context: FrameContext, read: ReadSome): Query | undefined {
  const several = severalPupils(reading, (start, end) => read((index) => index >= start && index < end));
  if (several) {
    const [first, ...also] = several;
    return first && { kind: 'orientation', ...first, fresh: true, also };
  }
  const move = whichPupil(reading, context);
  if (!move) return undefined;
  const rest = read((index) => !move.words.has(index));
  const focus = mentionsOf(rest, context, 'dispositif');
  const known = move.kind === 'back' ? context.pupils?.find(({ id }) => id === move.id)?.profile : undefined;
  const query = orientation(
    rest,
    { ...context, last: { kind: 'orientation' }, profile: known ?? {}, asked: undefined },
    focus,
  );
  const traits = traitsIn(reading);
  return move.kind === 'back'
    ? { ...query, fresh: false, back: move.id }
    : { ...query, profile: { ...sharedWith(reading, context), ...query.profile }, fresh: true, traits };
}

/** "Et pour sa sœur, même souci ?": whether the pupil at hand is enrolled is then said of the other too; nothing else is. */
const sharedWith = ({ demandes }: Reading, { profile }: FrameContext): Profile =>
  demandes.has('pareil') && profile?.situation !== undefined ? { situation: profile.situation } : {};
