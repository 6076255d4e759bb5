import type { Query } from '../../knowledge/query';
import type { Reading } from '../reading';
import { archives } from './about-the-archives';
import { comparison } from './about-a-comparison';
import { escalade } from './about-a-person';
import { nouveautes } from './about-news';
import { orientationDemand, pupil, why } from './about-a-pupil';
import { chiffres, contact, fiche } from './about-an-entry';
import { liste } from './about-lists';
import { programme } from './about-the-programme';
import { aide, change, decline, erase, offTopic, restart, social, urgence } from './around-the-question';
import { topicEntry, type ClassifyContext, type Rule } from './rule';

/** In this order, the first rule that knows what is asked decides. */
const rules: readonly Rule[] = [
  urgence,
  erase,
  restart,
  change,
  archives,
  why,
  offTopic,
  escalade,
  nouveautes,
  comparison,
  aide,
  social,
  decline,
  chiffres,
  pupil,
  contact,
  liste,
  programme,
  fiche,
  orientationDemand,
];

/** Words of the longest name that is typed as a question. */
const NAME_WORDS = 3;

/** What a message asks; the search of its words where nothing is recognised for sure. */
export function classify(reading: Reading, context: ClassifyContext): Query {
  const found = rules.map((rule) => rule(reading, context)).find((query) => query !== undefined);
  return (
    found ?? {
      kind: 'search',
      terms: reading.subject,
      // A long sentence is no misspelt name.
      wording:
        reading.unexplained.length <= NAME_WORDS ? reading.unexplained.map(({ text }) => text).join(' ') : undefined,
      topic: topicEntry(context.last),
      precise: reading.demandes.has('evenement-precis'),
      pointsBack: reading.demandes.has('reprise'),
    }
  );
}
