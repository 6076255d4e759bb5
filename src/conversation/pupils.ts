import type { SaidPupil } from '../knowledge/query';
import { pupilsOf, rankOf, type Dossier, type Session } from './session';

/** Most pupils that a conversation keeps: with more, the one that came first gives way. No meeting speaks of as many. */
const PUPILS_MAX = 20;

const isKnown = ({ profile }: Dossier): boolean => Object.keys(profile).length > 0;

/** The rank of the next pupil of the conversation. */
export const nextRank = (session: Session): number => Math.max(0, ...pupilsOf(session).map(rankOf)) + 1;

/** Nobody is at hand any more: the pupil of whom something is known is kept beside, to come back to. */
export function setAside({ dossier, others = [], ...session }: Session): Session {
  const kept = [...others, ...(dossier && isKnown(dossier) ? [dossier] : [])].slice(-PUPILS_MAX);
  return { ...session, ...(kept.length > 0 && { others: kept }) };
}

/** The conversation with another of its pupils at hand; unchanged where it has none of that id. */
export function switchTo(id: string, session: Session): Session {
  if (session.dossier?.id === id) return session;
  const found = session.others?.find((one) => one.id === id);
  if (!found) return session;
  const { others = [], ...aside } = setAside(session);
  const left = others.filter((one) => one.id !== id);
  return { ...aside, dossier: found, ...(left.length > 0 && { others: left }) };
}

/** The conversation with pupils of whom a message told beside the one at hand. */
export function addPupils(said: readonly SaidPupil[], session: Session, newId: () => string): Session {
  const first = nextRank(session);
  const added = said.map(({ profile, traits }, index): Dossier => ({
    id: newId(),
    rank: first + index,
    profile,
    traits,
    declined: [],
  }));
  return added.length === 0
    ? session
    : { ...session, others: [...(session.others ?? []), ...added].slice(-PUPILS_MAX) };
}

/** Nobody is spoken of any more, and nothing is kept of anybody. */
export const forgetPupils = ({ dossier: _dropped, others: _others, ...session }: Session): Session => session;
