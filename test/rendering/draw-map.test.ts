import { mapDialog } from '../../src/answering/orientation/map-dialog';
import { entriesOf } from '../../src/knowledge/knowledge';
import { questionFields } from '../../src/knowledge/profile';
import { drawCriteria, drawDialog } from '../../src/rendering/draw-map';
import { phraseBooks } from '../../src/rendering/phrases/phrase-books';
import { real } from '../builders/real-reader';

const { knowledge } = real();
const dispositifs = entriesOf(knowledge, 'dispositif');
const context = { knowledge, language: 'fr' as const, dossier: '', phrases: phraseBooks.fr };
const dialog = drawDialog(mapDialog(dispositifs), context);
const criteria = drawCriteria(dispositifs, context);

/** A line of a Mermaid flowchart as we write them: its head, a node, a group, an arrow with or without words. */
const LINE =
  /^(flowchart (TD|LR)|\s+(subgraph \w+\["[^"]+"\]|end|[\w-]+(\["[^"]+"\]|\{"[^"]+"\}|\(\["[^"]+"\]\))|[\w-]+ -->(\|"[^"]+"\|)? [\w-]+)|)$/;

describe('the map of the project', () => {
  it('has every question, as it is asked, and a way on from each', () => {
    const missing = questionFields.filter((field) => !dialog.includes(phraseBooks.fr.orientation.questions[field]));

    expect(missing).toEqual([]);
    expect(questionFields.filter((field) => !dialog.includes(`q_${field} -->`))).toEqual([]);
  });

  it('has every dispositif, with all of its criteria', () => {
    const missing = dispositifs.filter(({ nom }) => !criteria.includes(nom));
    const arrows = dispositifs.map(
      ({ id }) => criteria.split('\n').filter((line) => line.endsWith(`--> d_${id}`)).length,
    );

    expect(missing).toEqual([]);
    expect(arrows).toEqual(dispositifs.map(({ criteres }) => criteres.length));
  });

  it('is written as Mermaid reads it', () => {
    expect([...dialog.split('\n'), ...criteria.split('\n')].filter((line) => !LINE.test(line))).toEqual([]);
  });
});
