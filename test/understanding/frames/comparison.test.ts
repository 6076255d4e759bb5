import type { Query, Topic } from '../../../src/knowledge/query';
import { entriesOf } from '../../../src/knowledge/knowledge';
import { askedReal, real } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the names of the real entries.

const asked = (text: string, last?: Topic): Query => askedReal(text, { last });

const compares = (...entries: string[]) => ({ kind: 'comparison', entries });

describe('a comparison', () => {
  it.each([
    ['compare le parcours compétences et le micro-lycée', ['parcours-competences', 'micro-lycee']],
    ["quelle est la différence entre le PAFI et le PPDS ? merci d'avance", ['pafi', 'ppds']],
    ["qu'est-ce qui distingue le micro-lycée du lycée de la nouvelle chance ?", ['micro-lycee', 'lnc']],
    ["qu'est-ce qui change entre le micro-lycée et le LNC au niveau de l'âge ?", ['micro-lycee', 'lnc']],
    [
      'parcours immersion et parcours compétences : qu’est-ce qui les sépare ?',
      ['parcours-immersion', 'parcours-competences'],
    ],
    ['PAFI ou PPDS ?', ['pafi', 'ppds']],
    ['plutôt le SAS ou Objectif Réussite ?', ['sas', 'objectif-reussite']],
    ['PAFI vs PPDS', ['pafi', 'ppds']],
    ['le PAFI versus le tutorat', ['pafi', 'tutorat']],
    ['le SAS et le parcours immersion, est-ce la même chose ?', ['sas', 'parcours-immersion']],
    ['compare le PAFI, le PPDS et le tutorat', ['pafi', 'ppds', 'tutorat']],
    ['compare SAS, LNC, PAFI et tutorat', ['sas', 'lnc', 'pafi', 'tutorat']],
    ['différence entre RDS et ECMLDS', ['rds', 'ecmlds']],
    ['différence entre le micro-lycée de Creil et le micro-lycée de Liévin', ['sre-creil', 'sre-lievin']],
    ['what is the difference between the micro-lycée and the LNC?', ['micro-lycee', 'lnc']],
    ['which of PAFI or PPDS comes first?', ['pafi', 'ppds']],
    ['how does the PAFI differ from the PPDS?', ['pafi', 'ppds']],
  ])('is asked for by "%s"', (text, entries) => {
    expect(asked(text)).toMatchObject(compares(...entries));
  });

  it('is about the part of the entries that is asked for', () => {
    expect(asked('qui prescrit, le PAFI ou le SAS ?')).toMatchObject({ focus: ['entree', 'prescription'] });
  });

  it.each([
    ['PAFI ou PPDS pour un élève de 15 ans encore scolarisé ?', 'orientation'],
    ['compare le micro-lycée et le LNC pour un jeune de 17 ans sans solution', 'orientation'],
    ['combien de jeunes en micro-lycée ou en micro-collège ?', 'chiffres'],
    ['qui appeler pour le PAFI ou le PPDS ?', 'contact'],
    ["c'est quoi le PAFI ?", 'fiche'],
    ['les micro-lycées ou micro-collèges dans la Somme', 'liste'],
    ['qui porte les SAS, le Pôle ou l’établissement ?', 'fiche'],
  ])('is not what "%s" asks for', (text, kind) => {
    expect(asked(text).kind).toBe(kind);
  });

  it('has the dispositifs named judged first where a pupil is described', () => {
    expect(asked('PAFI ou PPDS pour un élève de 15 ans encore scolarisé ?')).toMatchObject({ focus: ['pafi', 'ppds'] });
  });

  it('knows every dispositif by its name', () => {
    const dispositifs = entriesOf(real().knowledge, 'dispositif');
    const pairs = dispositifs.flatMap((one, rank) => dispositifs.slice(rank + 1).map((other) => [one, other] as const));
    const missed = pairs.filter(([one, other]) => {
      const query = asked(`compare : ${one.nom} et ${other.nom}`);
      return query.kind !== 'comparison' || query.entries.join() !== [one.id, other.id].join();
    });

    expect(missed.map(([one, other]) => `${one.nom} / ${other.nom}`)).toEqual([]);
  });
});

describe('after an answer', () => {
  const fiche = { kind: 'fiche', entry: 'micro-lycee' } as const;
  const pair = { kind: 'comparison', entries: ['micro-lycee', 'lnc'] } as const;

  it('compares with the entry before when one is named', () => {
    expect(asked('et la différence avec le LNC ?', fiche)).toMatchObject(compares('micro-lycee', 'lnc'));
    expect(asked('compare avec le parcours compétences', fiche)).toMatchObject(
      compares('micro-lycee', 'parcours-competences'),
    );
  });

  it('adds one to those compared', () => {
    expect(asked('et avec le PAFI ?', pair)).toMatchObject(compares('micro-lycee', 'lnc', 'pafi'));
    expect(asked('and what about the PAFI?', pair)).toMatchObject(compares('micro-lycee', 'lnc', 'pafi'));
  });

  it('shows another part of those compared', () => {
    expect(asked('et combien de temps ça dure ?', pair)).toMatchObject({
      ...compares('micro-lycee', 'lnc'),
      focus: ['duree'],
    });
  });

  it('starts another comparison when two are named', () => {
    expect(asked('et la différence entre le PAFI et le PPDS ?', pair)).toMatchObject(compares('pafi', 'ppds'));
  });

  it('leaves to the other rules what is another question', () => {
    expect(asked("c'est quoi le PAFI ?", pair).kind).toBe('fiche');
    expect(asked('comment joindre la DRAIO ?', pair).kind).toBe('contact');
    expect(asked('un décrocheur de 17 ans', pair).kind).toBe('orientation');
  });
});
