import {
  questionFields,
  type OptionValue,
  MONTHS_MAX,
  profileFields,
  type Profile,
  type ProfileField,
  type WholeNumber,
} from '../knowledge/profile';
import { AGE_MAX, AGE_MIN } from '../knowledge/schemas/criteria';
import { enumerate } from './page';
import type { Phrases } from './phrases/fr';

type NumberWords = Phrases['terms']['age'];

/** A number, or its bounds: a range that reaches the end of what is possible is said with one bound. */
function numberText(value: WholeNumber, words: NumberWords, possible: { min: number; max: number }): string {
  if (typeof value === 'number') return words.exactly(value);
  if (value.min === possible.min && value.max < possible.max) return words.under(value.max + 1);
  if (value.max === possible.max && value.min > possible.min) return words.from(value.min);
  return words.between(value.min, value.max);
}

const ageText = (age: WholeNumber, { terms }: Phrases): string =>
  numberText(age, terms.age, { min: AGE_MIN, max: AGE_MAX });

const monthsText = (months: WholeNumber, { terms }: Phrases): string =>
  numberText(months, terms.months, { min: 0, max: MONTHS_MAX });

/** What is known of one field, as it stands in a sentence about the pupil; undefined when it is not known. */
export function valueText(field: ProfileField, profile: Profile, phrases: Phrases): string | undefined {
  const { terms, lists } = phrases;
  if (profile[field] === undefined) return undefined;
  switch (field) {
    case 'age':
      return profile.age === undefined ? undefined : ageText(profile.age, phrases);
    case 'dureeDescolarisationMois':
      return terms.outOfSchool(monthsText(profile.dureeDescolarisationMois ?? 0, phrases));
    case 'niveau':
      return enumerate([profile.niveau ?? []].flat(), lists.or, (niveau) => terms.niveau[niveau]);
    case 'classe':
      return profile.classe && terms.classe[profile.classe];
    case 'situation':
      return profile.situation && terms.situation[profile.situation];
    case 'departement':
      return profile.departement && `${terms.departement[profile.departement]} (${profile.departement})`;
    case 'allophone':
    case 'autonome':
    case 'examenEchoue':
      return profile[field] ? terms.flag[field].yes : terms.flag[field].no;
  }
}

/** All that is known of the pupil in one line; empty when that is nothing. */
export const profileText = (profile: Profile, phrases: Phrases): string =>
  knownFields(profile)
    .flatMap((field) => valueText(field, profile, phrases) ?? [])
    .join(', ');

/** The fields that are known, in the order of the contract. A level that the class already tells is still one of them. */
export const knownFields = (profile: Profile): ProfileField[] =>
  profileFields.filter((field) => profile[field] !== undefined);

/** What stands on the button of an answer. */
export function optionText(field: ProfileField, option: OptionValue, phrases: Phrases): string {
  const { terms, orientation } = phrases;
  if (typeof option === 'boolean') return option ? terms.yes : terms.no;
  if (field === 'situation' && typeof option === 'string' && option in orientation.situationOptions)
    return orientation.situationOptions[option as keyof typeof orientation.situationOptions];
  if (field === 'dureeDescolarisationMois' && isWholeNumber(option)) return monthsText(option, phrases);
  return valueText(field, { [field]: option }, phrases) ?? '';
}

const isWholeNumber = (option: OptionValue): option is WholeNumber =>
  typeof option === 'number' || (typeof option === 'object' && !Array.isArray(option));

/** Whether there is a question for the field: only then can a button offer to change it. */
export const isAskable = (field: ProfileField): boolean => questionFields.some((asked) => asked === field);
