import type { Dialogue } from '../../src/understanding/dialogue';
import { explainReading, type Explanation } from '../../src/understanding/explain-reading';
import { seeExamples } from '../../src/understanding/nearest-examples';
import { fileOfExample } from '../../src/understanding/placed-examples';
import { real, understandReal, WEDNESDAY } from '../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary, names and examples.

const examples = seeExamples(real().knowledge);

const explain = (text: string, dialogue: Dialogue = {}, reader = real().reader): Explanation =>
  explainReading(text, dialogue, reader, { today: WEDNESDAY }, examples);

const voteOf = (explanation: Explanation, model: string) =>
  explanation.asked[0]?.votes.find((vote) => vote.model === model);

describe('explainReading', () => {
  it('explains what is really asked, question by question', () => {
    const text = 'combien de RDS ? et qui contacter à la DRAIO ?';
    const { asked } = explain(text);

    expect(asked.map(({ query }) => query)).toEqual(understandReal(text).asked.map(({ query }) => query));
    expect(asked[0]?.votes[0]?.first[0]?.label).toBe('chiffres');
    expect(asked[1]?.votes[0]?.first[0]?.label).toBe('contact');
  });

  it('says who decides: both where the rules and the examples agree, and what the rules alone would have asked', () => {
    const named = explain("C'est quoi le SAS ?").asked[0];

    expect(named).toMatchObject({ decidedBy: 'both', ruled: { kind: 'fiche', entry: 'sas' } });
  });

  it('says that the models decide where the rules alone find nothing of it', () => {
    const [asked] = explain("quel collègue s'occupe du décrochage dans mon bahut").asked;

    expect(asked?.decidedBy).toBe('models');
    expect(asked?.query).toMatchObject({ kind: 'fiche', entry: 'rds' });
    expect(asked?.ruled).not.toEqual(asked?.query);
  });

  it('says that the rules decide where no vote is asked', () => {
    const { reader } = real();

    expect(explain("C'est quoi le SAS ?", {}, { ...reader, models: {} }).asked[0]).toMatchObject({
      decidedBy: 'rules',
      votes: [],
      nearest: [],
    });
    expect(explain('efface mes données').asked[0]?.decidedBy).toBe('rules');
  });

  it('has of each vote the three likeliest labels, and what weighs most for and against the first', () => {
    const vote = voteOf(explain('combien de RDS dans la région ?'), 'chiffre');

    expect(vote?.first.map(({ label }) => label)[0]).toBe('rds');
    expect(vote?.first).toHaveLength(3);
    expect(vote?.up).toHaveLength(5);
    expect(vote?.up.map(({ name }) => name)).toContain('w rds');
    const parts = [...(vote?.up ?? []), ...[...(vote?.down ?? [])].reverse()].map(({ part }) => part);
    expect(parts).toEqual([...parts].sort((one, other) => other - one));
    expect(vote?.down.every(({ part }) => part < 0)).toBe(true);
  });

  it('asks the votes that have a say: of a pupil whether enrolled, of a list what is listed, after a turn whether it goes on', () => {
    const modelsOf = (text: string, dialogue?: Dialogue): string[] =>
      explain(text, dialogue).asked[0]?.votes.map(({ model }) => model) ?? [];

    expect(modelsOf('ma petite de 14 ans sèche les cours depuis mars')).toContain('situation');
    expect(modelsOf('liste des micro-lycées')).toEqual(['intention', 'entree', 'liste']);
    expect(modelsOf('et le SAS ?', { last: { kind: 'fiche', entry: 'lnc' } })).toContain('suite');
  });

  it('finds the examples that are nearest, with every place where they stand', () => {
    const { knowledge } = real();
    const sentence = knowledge.exemples.find(({ famille, label }) => famille === 'entrees' && label === 'rds')?.fr[3];
    const [nearest, ...others] = explain(sentence ?? '').asked[0]?.nearest ?? [];

    expect(nearest?.text).toBe(sentence);
    expect(nearest?.likeness).toBeCloseTo(1, 3);
    expect(nearest?.places.map(fileOfExample)).toEqual([{ file: 'exemples/entrees/rds.yaml', field: 'fr[3]' }]);
    expect(others).toHaveLength(2);
    expect(others[0]?.likeness).toBeLessThan(1);
  });

  it('tells of a danger by which margin it is heard and by which words, and which examples are near', () => {
    const { danger, asked } = explain('une élève dit qu’elle ne veut plus vivre');

    expect(asked[0]).toMatchObject({ query: { kind: 'urgence' }, decidedBy: 'both', votes: [] });
    expect(danger?.margin).toBeGreaterThan(0);
    expect(danger?.vote.first).toMatchObject([{ label: 'oui' }]);
    expect(danger?.which?.first[0]?.label).toBe('urgence-suicide');
    expect(danger?.vote.up.some(({ name }) => name.includes('viv'))).toBe(true);
    expect(asked[0]?.nearest[0]?.places[0]?.famille).toBe('dangers');
  });

  it('explains of a long message the stretch that sounds most like a danger', () => {
    const filler = 'le conseil de classe a parlé de ses notes et de son orientation comme pour tous les autres élèves';
    const { danger } = explain(`${filler}, elle dit qu’elle va se tuer ce soir, ${filler}`);

    const names = danger?.vote.up.map(({ name }) => name) ?? [];
    expect(names.some((name) => name.includes('tuer') || name.includes('phrase'))).toBe(true);
    expect(danger?.margin).toBeGreaterThan(0);
  });
});
