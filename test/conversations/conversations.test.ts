import { indexAnnuaire, type AnnuaireIndex } from '../../src/annuaire/annuaire-index';
import type { AnswerContent } from '../../src/answering/answer';
import type { OrientationAnswer } from '../../src/answering/orientation/orientation-answer';
import { actionSchema, type Action } from '../../src/conversation/incoming';
import { reply, type Reply } from '../../src/conversation/reply';
import type { Session } from '../../src/conversation/session';
import { render } from '../../src/rendering/render';
import { toyAnnuaire } from '../builders/toy-annuaire';
import { real } from '../builders/real-reader';
import { objectsOf } from '../rendering/card-reader';
import { answersInAnyOrder, conversationsByFile, type Conversation, type Expected, type Turn } from './conversation';

// Whole conversations over the real knowledge base. The clock stands still, and ids are numbered.

const directory = indexAnnuaire(toyAnnuaire);

type Json = Readonly<Record<string, unknown>>;

interface Played {
  readonly reply: Reply;
  readonly text: string;
  readonly card: Json;
}

/** Text as it is typed: the typographic spaces and apostrophes of the answers are plain ones in the expectations. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').replace(/[’]/g, "'");

/** One person's conversation: what is said or pressed in turn, and the answers so far. */
class Talk {
  private session: Session = {};
  private readonly played: Played[] = [];
  private dossiers = 0;

  constructor(
    private readonly now: string,
    private readonly annuaire?: AnnuaireIndex,
  ) {}

  take(turn: Turn): Played {
    const incoming =
      'say' in turn
        ? ({ kind: 'message', text: turn.say.repeat(turn.times ?? 1) } as const)
        : 'press' in turn
          ? ({ kind: 'action', action: this.actionOf(turn.press, turn.on) } as const)
          : ({ kind: 'welcome' } as const);
    const { knowledge } = real();
    const answered = reply(incoming, this.session, {
      knowledge,
      annuaire: this.annuaire,
      now: new Date(this.now),
      newId: () => `dossier-${(this.dossiers += 1)}`,
    });
    // A store keeps plain data only.
    this.session = JSON.parse(JSON.stringify(answered.session)) as Session;
    const { text, card } = render(answered.answer, { ...answered, knowledge });
    const now = { reply: answered, text: plain(text), card };
    this.played.push(now);
    return now;
  }

  /** What the button of that label sends, wherever it stands on the card: a button, a line or a choice of a list. */
  private actionOf(label: string, turn = this.played.length): Action {
    const card = this.played[turn - 1]?.card;
    const objects = objectsOf(card);
    const isLabel = (text: unknown): boolean => typeof text === 'string' && plain(text).replace(/^→ /, '') === label;
    const button = objects.find(({ type, title }) => type === 'Action.Submit' && isLabel(title));
    const line = objects.find(
      ({ selectAction, items }) => selectAction !== undefined && objectsOf(items).some(({ text }) => isLabel(text)),
    );
    const choice = objects.find(({ title, value }) => typeof value === 'string' && isLabel(title));
    const sent = objects
      .map(({ data }) => data as Json | undefined)
      .find((data) => data?.kind === 'answer' && data.option === undefined);
    const data =
      button?.data ?? (line?.selectAction as Json | undefined)?.data ?? (choice && { ...sent, option: choice.value });
    return actionSchema.parse(data, { error: () => `no button "${label}" on the card of turn ${turn}` });
  }
}

const questionOf = (answer: AnswerContent): string =>
  answer.kind === 'orientation' ? (answer.question?.field ?? 'nothing') : `no question in an answer of ${answer.kind}`;

function verdictsOf(answer: AnswerContent): Record<string, string> {
  if (answer.kind === 'why') return { [answer.judged.dispositif.id]: answer.judged.verdict };
  const verdicts = answer.kind === 'orientation' ? answer.verdicts : [];
  return Object.fromEntries(verdicts.map(({ dispositif, verdict }) => [dispositif.id, verdict]));
}

/** What the turn gave, of all that is expected of it: to be compared at once, so that a failure shows the whole. */
function observed({ reply: { answer, language, session }, text }: Played, expected: Expected): Expected {
  const { intent, ids } = answer;
  const verdicts = verdictsOf(answer);
  const shown = (): Expected['ids'] => {
    if (!expected.ids) return undefined;
    if ('first' in expected.ids) return { first: ids.slice(0, expected.ids.first.length) };
    if ('set' in expected.ids) return { set: [...ids].sort() };
    return { all: expected.ids.all.filter((id) => ids.includes(id)) };
  };
  const all: Expected = {
    intent,
    language,
    ids: shown(),
    forbid: expected.forbid?.filter((id) => !ids.includes(id)),
    verdicts:
      expected.verdicts &&
      (Object.fromEntries(
        Object.keys(expected.verdicts).map((id) => [id, verdicts[id] ?? 'not judged']),
      ) as Expected['verdicts']),
    profile: session.dossier?.profile ?? {},
    asks: questionOf(answer) as Expected['asks'],
    text: expected.text?.filter((part) => text.includes(part)),
    silent: expected.silent?.filter((part) => !text.includes(part)),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]));
}

const inOrder = (expected: Expected): Expected =>
  expected.ids && 'set' in expected.ids ? { ...expected, ids: { set: [...expected.ids.set].sort() } } : expected;

describe.each(conversationsByFile())('%s', (_file, conversations) => {
  it.each(conversations.map(({ name, ...conversation }): [string, Omit<Conversation, 'name'>] => [name, conversation]))(
    '%s',
    (_name, { now, annuaire, turns }) => {
      const talk = new Talk(now, annuaire ? directory : undefined);

      const given = turns.map((turn) => ({ ...turn, expect: observed(talk.take(turn), turn.expect) }));

      expect(given).toEqual(turns.map((turn) => ({ ...turn, expect: inOrder(turn.expect) })));
    },
  );
});

const ordersOf = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => ordersOf(items.filter((_, at) => at !== index)).map((rest) => [item, ...rest]));

describe('answers said in any order', () => {
  it.each(answersInAnyOrder().map(({ name, ...about }): [string, Omit<typeof about, 'name'>] => [name, about]))(
    '%s',
    (_name, { answers, profile, verdicts }) => {
      const outcomes = ordersOf(answers).map((order) => {
        const talk = new Talk('2026-05-06T08:00:00+02:00');
        talk.take({ say: 'aide-moi à trouver un dispositif', expect: {} });
        const last = order.map((say) => talk.take({ say, expect: {} }).reply.answer as OrientationAnswer).at(-1);
        return { order: order.join(' · '), profile: last?.profile, verdicts: last && verdictsOf(last) };
      });

      expect(outcomes).toEqual(
        ordersOf(answers).map((order) => ({
          order: order.join(' · '),
          profile,
          verdicts: expect.objectContaining(verdicts) as unknown,
        })),
      );
      expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome.verdicts))).size).toBe(1);
    },
  );
});
