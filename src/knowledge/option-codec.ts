import { parseProfile, type OptionValue, type Profile, type ProfileField } from './profile';

/**
 * The value of an answer as the short text that a button carries: `17`, `16..17`, `true`, `lp`, and `lycee,lp` for a
 * level open between two.
 */
export function encodeOption(value: OptionValue): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'object') return `${value.min}..${value.max}`;
  return String(value);
}

/**
 * The value that the text of a button stands for; undefined when it is none that the field can take. The button may be
 * old, or the text made up: the schema of the profile decides.
 */
export function decodeOption<Field extends ProfileField>(field: Field, text: string): Profile[Field] {
  const parsed = parseProfile({ [field]: readOption(field, text) });
  return 'profile' in parsed ? parsed.profile[field] : undefined;
}

function readOption(field: ProfileField, text: string): unknown {
  switch (field) {
    case 'age':
    case 'dureeDescolarisationMois': {
      const [, min, max] = /^(\d+)(?:\.\.(\d+))?$/.exec(text) ?? [];
      if (min === undefined) return text;
      return max === undefined ? Number(min) : { min: Number(min), max: Number(max) };
    }
    case 'allophone':
    case 'autonome':
    case 'examenEchoue':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'niveau':
      return text.includes(',') ? text.split(',') : text;
    case 'classe':
    case 'situation':
    case 'departement':
      return text;
  }
}
