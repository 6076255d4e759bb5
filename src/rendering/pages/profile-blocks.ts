import type { Profile } from '../../knowledge/profile';
import type { Block } from '../page';
import type { PageContext } from '../page-context';
import { isAskable, knownFields, profileText, valueText } from '../pupil-words';

/** What is known of the pupil in one line; nothing where nothing is. */
export function profileBlocks(profile: Profile, { phrases }: PageContext): Block[] {
  const line = profileText(profile, phrases);
  return line === '' ? [] : [{ kind: 'paragraph', text: phrases.orientation.profile(line) }];
}

/** The same line, which opens on a way to correct each thing that is known, and to start anew with another pupil. */
export function changeableProfile(profile: Profile, context: PageContext): Block[] {
  const { phrases, dossier } = context;
  const line = profileText(profile, phrases);
  if (line === '') return [];
  const changes = knownFields(profile)
    .filter(isAskable)
    .map((field) => ({
      label: phrases.criterion.labelled(
        phrases.ways.change(phrases.terms.theField[field]),
        valueText(field, profile, phrases) ?? '',
      ),
      action: { kind: 'change' as const, dossier, field },
    }));
  const restart = { label: phrases.ways.restart, action: { kind: 'restart' as const } };
  return [
    {
      kind: 'fold',
      title: phrases.orientation.profile(line),
      detail: phrases.orientation.changeHint,
      blocks: [{ kind: 'actions', layout: 'lines', choices: [...changes, restart] }],
    },
  ];
}
