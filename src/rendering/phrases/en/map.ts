import type { Phrases } from '../fr';

/** The map of the dialog and of the criteria, for editors. */
export const map: Phrases['map'] = {
  dialog: 'The questions asked, and where the answers lead',
  criteria: 'The dispositifs and their criteria',
  end: 'No more question',
};
