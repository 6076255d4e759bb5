import type { Incoming } from '../../src/conversation/incoming';
import { actionSchema } from '../../src/conversation/incoming';
import { reply, type Reply } from '../../src/conversation/reply';
import type { Session } from '../../src/conversation/session';
import { render } from '../../src/rendering/render';
import { dangersOfStory } from '../../src/understanding/danger';
import { tokenise } from '../../src/understanding/words/tokenise';
import { readReal, real } from '../builders/real-reader';

const { knowledge } = real();
const turn = (incoming: Incoming, session: Session = {}): Reply =>
  reply(incoming, session, { knowledge, now: new Date('2026-05-06T10:00:00+02:00'), newId: () => 'dossier-1' });
const say = (text: string, session: Session = {}): Reply => turn({ kind: 'message', text }, session);
const shown = ({ answer, language, dossier, masked, doutes }: Reply) =>
  render(answer, { language, knowledge, dossier, masked, doutes });
const restOf = ({ answer }: Reply) => (answer.kind === 'urgence' ? answer.rest : undefined);

describe('a danger beside a question', () => {
  const told = say('quel dispositif pour une élève de 3e de 15 ans, déscolarisée depuis mars, qui veut se suicider ?');

  it('offers to answer the question too, one press away', () => {
    expect(told.answer.kind).toBe('urgence');
    expect(JSON.stringify(shown(told).card)).toContain('Répondre aussi à la question');
  });

  it("keeps the pupil's facts, and answers with them once it is pressed", () => {
    expect(told.session.dossier?.profile).toMatchObject({ age: 15, situation: 'sans-solution' });

    const action = actionSchema.parse(restOf(told));
    const pressed = turn({ kind: 'action', action }, told.session);

    expect(pressed.answer).toMatchObject({ kind: 'orientation', profile: { age: 15 } });
  });

  it('answers a question that is about no pupil with what the button carries alone', () => {
    const fiche = say("c'est quoi le PAFI ? un élève vient de me dire qu'il veut mourir");
    const action = actionSchema.parse(restOf(fiche));

    expect(action).toMatchObject({ kind: 'ask', query: { kind: 'fiche', entry: 'pafi' } });
    expect(turn({ kind: 'action', action }).answer.ids).toContain('pafi');
  });

  it.each(['elle veut mourir', 'une élève a disparu depuis ce matin'])(
    'offers nothing, and keeps nothing, where nothing else is asked: %s',
    (text) => {
      expect(restOf(say(text))).toBeUndefined();
      expect(say(text).session.dossier).toBeUndefined();
    },
  );

  it.each([
    { kind: 'ask', query: { kind: 'erase' } },
    { kind: 'ask', query: 'pafi' },
    { kind: 'ask', query: { kind: 'fiche', entry: 'x'.repeat(3000), focus: [] } },
  ])('takes no other question from a button: %j', (action) => {
    expect(actionSchema.safeParse(action).success).toBe(false);
  });
});

describe("the user's own distress", () => {
  it.each([
    'je suis prof et je pense à en finir',
    "j'ai envie de mourir",
    'je ne veux plus vivre, je suis CPE',
    "I'm a teacher and I want to die",
  ])('is answered with words for them and 3114 first, and no procedure for a pupil: %s', (text) => {
    const page = shown(say(text)).text;

    expect(page).toMatch(/^(Vous comptez aussi, appelez le 3114|You matter too, call 3114)\n\n3114/);
    expect(page).not.toMatch(/l['’]élève|the pupil|chef d['’]établissement|un jeune/i);
  });

  it.each(['un élève dit qu’il a envie de mourir', 'my pupil wants to die'])(
    'is not what is told of a pupil: %s',
    (text) => {
      expect(shown(say(text)).text).toMatch(/^(Un jeune en danger|A young person in danger)/);
    },
  );
});

describe('somebody who cannot speak', () => {
  it.each([
    'je ne peux pas parler, il y a un homme armé dans le couloir',
    "I can't talk, there is a man with a knife outside the door",
  ])('is given the number that is written to first: %s', (text) => {
    expect(shown(say(text)).text).toMatch(/^[^\n]+\n\n114/);
  });

  it('is no danger by itself', () => {
    const { answer, doutes } = say('je ne peux pas parler anglais, il y a une fiche en français sur le PAFI ?');

    expect(answer.kind).not.toBe('urgence');
    expect(doutes).toBeUndefined();
  });
});

describe('a danger in a message from which an identity is taken', () => {
  it('is heard in the words as they were typed', () => {
    const told = say('Kévin Durand, 06 12 34 56 78, dit qu’il veut mourir ce soir');

    expect(told.masked).toEqual(expect.arrayContaining(['name', 'phone']));
    expect(told.answer.kind).toBe('urgence');
  });
});

describe('a story of which nothing is understood', () => {
  it('is answered with the numbers beside the "je ne sais pas"', () => {
    const told = say('elle collectionne des trucs de partout avec ses cousines');

    expect(told.answer.kind).toBe('unknown');
    expect(told.doutes?.length).toBeGreaterThan(0);
    expect(shown(told).text).toMatch(/^Si vous craignez pour ce jeune/);
  });

  it('is not what tells of nobody', () => {
    const text = 'fabriquer des trucs étranges avec des bouts de ficelle';

    expect(dangersOfStory(readReal(text), tokenise(text), real().reader)).toEqual([]);
  });
});

describe('a danger that is only possible', () => {
  const told = say('mon élève pleure tout le temps, quel dispositif ?');

  it('stands in one line above the answer, its numbers ready to dial', () => {
    expect(told.answer.kind).not.toBe('urgence');
    const [first] = (shown(told).card as { body: { text: string }[] }).body;
    expect(first?.text).toMatch(/^Si vous craignez pour ce jeune.*\[\d+\]\(tel:\d+\)/);
  });
});
