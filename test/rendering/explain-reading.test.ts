import { explanationLines } from '../../src/rendering/explain-reading';
import { explainReading } from '../../src/understanding/explain-reading';
import { seeExamples } from '../../src/understanding/nearest-examples';
import { real, WEDNESDAY } from '../builders/real-reader';

const { knowledge, reader } = real();
const examples = seeExamples(knowledge);

function linesOf(text: string): string[] {
  const explanation = explainReading(text, {}, reader, { today: WEDNESDAY }, examples);
  return explanationLines({ text, masked: ['name'] }, explanation, knowledge, ({ label }) => `fichier ${label}:7`);
}

describe('explanationLines', () => {
  it('says in French what was recognised, what is asked and who decided it', () => {
    const lines = linesOf('quel dispositif pour un décrocheur de 17 ans à Creil ?');

    expect(lines).toEqual(
      expect.arrayContaining([
        'Message lu : quel dispositif pour un décrocheur de 17 ans à Creil ?',
        'Retiré avant lecture : un nom.',
        "  faits de l’élève : 17 ans, sorti de l'école sans solution",
        '  lieu : à Creil',
        '  décidé par : les règles et les modèles',
      ]),
    );
    expect(lines.find((line) => line.startsWith('  demandé :'))).toContain('quel dispositif pour un élève : 17 ans');
    expect(lines.find((line) => line.startsWith('  danger : marge −'))).toBeDefined();
  });

  it('prints each vote with its margins and what weighed, and the nearest examples with their place', () => {
    const lines = linesOf('combien de RDS dans la région ?');
    const at = lines.findIndex((line) => line.startsWith('Vote « chiffre demandé »'));

    expect(lines[at]).toMatch(/: rds \+\d\.\d\d( · \S+ [+−]\d\.\d\d){2}$/);
    expect(lines[at + 1]).toMatch(/^ {2}pour {3}.*mot « rds » \+0\.\d\d/);
    expect(lines[at + 2]).toMatch(/^ {2}contre /);
    expect(lines.join('\n')).toContain('les règles : chiffres');
    const nearest = lines.slice(lines.indexOf('Exemples les plus proches') + 1);
    expect(nearest.filter((line) => /^ {2}\d\.\d\d /.test(line))).toHaveLength(3);
    expect(nearest[1]).toMatch(/^ {8}fichier \S+:7 → \S+$/);
  });

  it('prints of a danger which votes heard it, and no feature by a name of the code', () => {
    const text = linesOf('une élève dit qu’elle ne veut plus vivre').join('\n');

    expect(text).toMatch(/expressions de urgence-suicide/);
    expect(text).toMatch(/Vote « danger ou non » : oui \+\d/);
    expect(text).toMatch(/Vote « quel danger » : urgence-suicide/);
    expect(text).toMatch(/demandé : page de danger \(urgence-suicide/);
    expect(text).toMatch(/expression : urgences/);
    expect(text).not.toMatch(/ (?:w|b|c|s|stem|phrase) /);
  });

  it('numbers the questions of a message that asks two', () => {
    const lines = linesOf('combien de RDS ? et qui contacter à la DRAIO ?');

    expect(lines.filter((line) => line.startsWith('Question'))).toEqual(['Question 1 sur 2', 'Question 2 sur 2']);
  });
});
