import { buttonsOf, objectsOf } from './card-reader';
import { plainText, rendered, toyAnswers } from './toy-answers';

describe('somebody to talk to', () => {
  it('says who, why, and how to reach them', () => {
    const text = plainText(toyAnswers['somebody to talk to, of a département']);

    expect(text).toContain("Pour le motif jeune, dans l'Oise : Coordination.");
    expect(text).toContain('Raison de jeune');
    expect(text).toContain('Personne : Camille Toy');
    expect(text).toContain('Les documents ne donnent pas de numéro direct. Passez par : Pôle régional.');
    expect(text).toContain('Téléphone : 03 00 00 00 01');
    expect(text).toContain('Près de vous, adressez-vous aussi à : Groupe de prévention (GPX).');
  });

  it('shows the mail in full before it is sent, and links to it', () => {
    const answer = toyAnswers['somebody to talk to, of a département'];
    const links = objectsOf(rendered(answer).card).filter(({ text }) => String(text).includes('(mailto:'));

    expect(plainText(answer)).toContain('Écrire, message déjà préparé : pole@example.fr');
    expect(plainText(answer)).toContain('- Âge : 16–17 ans');
    expect(links).toHaveLength(1);
    expect(String(links[0]?.text)).toContain(encodeURIComponent('16–17'));
  });

  it('gives somebody at once, and the five départements to choose from, where the département is not known', () => {
    const answer = toyAnswers['somebody to talk to, département wanted'];
    const chosen = buttonsOf(rendered(answer).card).flatMap(({ title, data }) => {
      const { kind, departement } = data as { kind: string; departement?: string };
      return kind === 'escalade' ? [[departement, title]] : [];
    });

    expect(plainText(answer)).toContain('Dans quel département ?');
    expect(plainText(answer)).toContain('Téléphone : 03 00 00 00 01');
    expect(chosen.map(([code]) => code)).toEqual(['02', '59', '60', '62', '80']);
    expect(plainText(toyAnswers['somebody to talk to'])).not.toContain('Dans quel département');
  });
});
