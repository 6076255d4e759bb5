import { findEscalade } from '../../src/answering/escalade/find-escalade';
import { departementSchema } from '../../src/knowledge/schemas/common';
import type { PageContext } from '../../src/rendering/page';
import { MAILTO_CHARS_MAX, readyMail } from '../../src/rendering/pages/urgence-page';
import { phraseBooks } from '../../src/rendering/phrases/phrase-books';
import { real } from '../builders/real-reader';
import { buttonsOf, objectsOf } from './card-reader';
import { plainText, rendered, toyAnswers, escaladeOf } from './toy-answers';
import { toy, toyKnowledge } from './toy-knowledge';

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

const contextOf = (language: 'fr' | 'en', knowledge = toyKnowledge): PageContext => ({
  language,
  knowledge,
  dossier: 'dossier-1',
  phrases: phraseBooks[language],
});

const withPupil = escaladeOf({
  departement: '60',
  about: toy('dispositif', 'open'),
  criteria: { age: { min: 16, max: 17 }, niveau: 'lp', allophone: true, departement: '60' },
});

describe('readyMail', () => {
  it('says what it is about, then what is known of the pupil, in our own words', () => {
    const { subject, lines } = readyMail('accueil@exemple.fr', withPupil, contextOf('fr'));

    expect(subject).toBe('Persévérance scolaire : le motif autre');
    expect(lines).toEqual([
      'Bonjour,',
      'Je vous écris au sujet suivant : le motif autre.',
      'Fiche consultée : Parcours ouvert.',
      'Département : Oise (60)',
      'Ce que je peux dire du jeune, sans son identité :',
      '- Âge : 16–17 ans',
      '- Niveau : lycée professionnel',
      '- Langue : allophone',
      'Ma question :',
      'Merci de votre aide.',
    ]);
  });

  it('says nothing of a pupil where none is known', () => {
    const { lines } = readyMail('accueil@exemple.fr', escaladeOf(), contextOf('fr'));

    expect(lines.join('\n')).not.toMatch(/jeune|Département/);
  });

  it('opens a mail program with the whole message', () => {
    const { url, subject, lines } = readyMail('accueil@exemple.fr', withPupil, contextOf('en'));
    const { protocol, pathname, searchParams } = new URL(url.replaceAll('+', '%2B'));

    expect([protocol, pathname]).toEqual(['mailto:', 'accueil@exemple.fr']);
    expect(searchParams.get('subject')).toBe(subject);
    expect(searchParams.get('body')?.split('\r\n').filter(Boolean)).toEqual(lines);
  });

  it.each(['fr', 'en'] as const)('is short enough for every mail program, whatever is known, in %s', (language) => {
    const { knowledge } = real();
    const profile = {
      age: { min: 16, max: 18 },
      niveau: ['lycee', 'lp'],
      classe: 'tle',
      situation: 'sans-solution',
      dureeDescolarisationMois: { min: 12, max: 24 },
      allophone: false,
      autonome: false,
      examenEchoue: false,
      departement: '62',
    } as const;
    const answers = [...knowledge.entries.keys()].flatMap((about) =>
      departementSchema.options.map((departement) =>
        findEscalade(knowledge, { about, departement, profile: { ...profile, niveau: [...profile.niveau] } }),
      ),
    );

    const lengths = answers.map(
      (answer) => readyMail(answer.mailbox.courriel ?? '', answer, contextOf(language, knowledge)).url.length,
    );

    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAILTO_CHARS_MAX);
    expect(Math.max(...lengths)).toBeGreaterThan(500);
  });
});
