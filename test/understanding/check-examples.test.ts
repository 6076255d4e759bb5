import type { Exemples, Famille } from '../../src/knowledge/schemas/exemples';
import { checkExamples } from '../../src/understanding/check-examples';
import { real } from '../builders/real-reader';
import { explainProblem } from '../../src/rendering/explain-problem';

const { entries, vocabulary } = real().knowledge;

const file = (famille: Famille, label: string, ...fr: string[]): Exemples => ({ famille, label, fr, en: [] });

const found = (...exemples: readonly Exemples[]): string[] =>
  checkExamples({ exemples, entries, vocabulary }).map(({ file: path, field, fault }) =>
    'of' in fault && 'at' in fault ? `${fault.kind}: ${path} ${field} <> ${fault.of} ${fault.at}` : fault.kind,
  );

describe('checkExamples', () => {
  it('finds the same sentence under two labels of one family, whatever its accents and signs', () => {
    expect(
      found(
        file('entrees', 'rds', 'qui ça ?', 'Le référent, c’est qui ?'),
        file('entrees', 'sas', 'le referent c est QUI'),
      ),
    ).toEqual(['contradicts: exemples/entrees/sas.yaml fr[0] <> exemples/entrees/rds.yaml fr[1]']);
  });

  it('finds it across families where they claim another kind of question, or a danger and none', () => {
    expect(
      found(file('entrees', 'rds', 'et le référent'), file('intentions', 'contact', 'et le référent')),
    ).toHaveLength(1);
    expect(
      found(file('dangers', 'urgence-suicide', 'il va sauter'), file('intentions', 'orientation', 'il va sauter')),
    ).toHaveLength(1);
  });

  it('takes for none what two labels may both say', () => {
    expect(
      found(
        file('entrees', 'rds', 'et le référent'),
        file('intentions', 'fiche', 'et le référent'),
        file('faits', 'allophone', 'ne parle pas français et a raté son brevet'),
        file('faits', 'examen-echoue', 'ne parle pas français et a raté son brevet'),
        file('situations', 'scolarise', 'ne parle pas français et a raté son brevet'),
      ),
    ).toEqual([]);
  });

  it('finds facts that deny each other', () => {
    const said = 'se débrouille tout seul';

    expect(found(file('faits', 'autonome', said), file('faits', 'non-autonome', said))).toHaveLength(1);
    expect(found(file('faits', 'allophone', said), file('faits', 'aucun', said))).toHaveLength(1);
  });

  it('finds sentences that differ by an article, by the order of their words, or by one word of many', () => {
    const long = 'je cherche un endroit où envoyer une élève de seconde qui ne vient plus depuis la rentrée';

    expect(found(file('entrees', 'rds', 'rôle du référent'), file('entrees', 'sas', 'référent, le rôle'))).toEqual([
      'nearly-contradicts: exemples/entrees/sas.yaml fr[0] <> exemples/entrees/rds.yaml fr[0]',
    ]);
    expect(found(file('entrees', 'rds', long), file('entrees', 'sas', `${long} dernière`))).toHaveLength(1);
  });

  it('leaves those alone that differ by what is asked, and near ones that say the same', () => {
    expect(
      found(file('chiffres', 'sre', 'il y a combien de SRE'), file('listes', 'structure', 'il y a quoi comme SRE')),
    ).toEqual([]);
    expect(found(file('entrees', 'rds', 'le rôle du référent', 'rôle de référent'))).toEqual([]);
  });

  it('is said with the remedy', () => {
    const [problem] = checkExamples({
      exemples: [file('entrees', 'rds', 'rôle du référent'), file('entrees', 'sas', 'le rôle, référent')],
      entries,
      vocabulary,
    });

    expect(problem && explainProblem({ ...problem, line: 2, column: 5 })).toBe(
      'knowledge/exemples/entrees/sas.yaml:2:5 › fr[0] : cette phrase est presque « rôle du référent » de exemples/entrees/rds.yaml (fr[0]), qui dit le contraire : retirez l’une des deux, ou reformulez-la pour dire ce qui les sépare.',
    );
  });
});
