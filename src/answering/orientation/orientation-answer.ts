import type { EntryOf } from '../../knowledge/knowledge';
import type { Profile, ProfileField } from '../../knowledge/profile';
import type { NextQuestion } from './choose-question';
import type { DispositifVerdict } from './judge-dispositifs';

/** What the law says of a pupil of that age who has left school (domain contract, section 2). */
export interface LegalReminder {
  /** Under 16; from 16 to 18; or either, where the age is a range across both. */
  readonly duty: 'instruction-obligatoire' | 'obligation-formation' | 'either';
  /** The acteurs to call. */
  readonly call: readonly EntryOf<'acteur'>[];
}

export interface OrientationAnswer {
  readonly kind: 'orientation';
  readonly profile: Profile;
  /** Verdicts of all dispositifs, most useful first; empty when nothing is known of the pupil: the question stands alone. */
  readonly verdicts: readonly DispositifVerdict[];
  readonly question?: NextQuestion;
  readonly reminder?: LegalReminder;
  /** Structures of the pupil's département that run one of the dispositifs that remain. */
  readonly nearby: readonly EntryOf<'structure'>[];
  /** Ids of the dispositifs that the user asked about: their verdicts are said first. */
  readonly focus?: readonly string[];
  /** What became of the message or button that led here, where that needs saying. */
  readonly note?: OrientationNote;
  /** What of it was asked for by pressing; absent for what is looked at first. */
  readonly view?: OrientationView;
  /** The other pupils of the conversation, to go back to. */
  readonly others?: readonly OtherPupil[];
  /** It is not said whether the question is about the pupil at hand or about another: that is asked first. */
  readonly whichPupil?: true;
}

/** A pupil of the conversation that is not at hand: told by its rank and its criteria, never by who it is. */
export interface OtherPupil {
  /** Of its dossier. */
  readonly id: string;
  /** 1 for the first pupil of the conversation. */
  readonly rank: number;
  readonly profile: Profile;
}

/** A part of an orientation that its card does not hold: the other dispositifs, the closed ones, the reasons of one. */
export type OrientationView =
  { readonly kind: 'others' | 'closed' | 'changes' } | { readonly kind: 'reasons'; readonly dispositif: string };

export type OrientationNote =
  /** The answer given does not fit the question that is open, and was not understood otherwise. */
  | { readonly kind: 'not-understood' }
  /** A button of an earlier pupil's card was pressed: that profile is gone, nothing was changed. */
  | { readonly kind: 'other-dossier' }
  /** A button of a situation that is not known, or not any more, was pressed: nothing was changed. */
  | { readonly kind: 'forgotten-dossier' }
  /** A button of an earlier card of the same pupil was pressed; these fields are not what they were before. */
  | { readonly kind: 'old-card'; readonly changed: readonly ProfileField[] }
  /** What was said contradicts what was known, which was dropped. */
  | { readonly kind: 'dropped'; readonly fields: readonly ProfileField[] }
  /** The user asks to change a field: the question is asked again. */
  | { readonly kind: 'asked-again'; readonly field: ProfileField };

/** "Pourquoi pas le micro-lycée ?": one dispositif, judged for the pupil at hand. */
export interface WhyAnswer {
  readonly kind: 'why';
  readonly profile: Profile;
  readonly judged: DispositifVerdict;
}
