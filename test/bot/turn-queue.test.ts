import { TurnQueue } from '../../src/bot/turn-queue';

/** A turn that notes when it starts and ends, and lasts until it is told to end. */
function slowTurn(name: string, notes: string[]) {
  let end = (): void => undefined;
  const until = new Promise<void>((resolve) => (end = resolve));
  const turn = async () => {
    notes.push(`${name} starts`);
    await until;
    notes.push(`${name} ends`);
  };
  return { turn, end: () => end() };
}

describe('TurnQueue', () => {
  it('runs the turns of one conversation one at a time and in order', async () => {
    const queue = new TurnQueue();
    const notes: string[] = [];
    const [first, second] = [slowTurn('first', notes), slowTurn('second', notes)];

    const done = Promise.all([queue.run('marie', first.turn), queue.run('marie', second.turn)]);
    second.end();
    first.end();
    await done;

    expect(notes).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('does not let one conversation wait for another', async () => {
    const queue = new TurnQueue();
    const notes: string[] = [];
    const [hers, his] = [slowTurn('hers', notes), slowTurn('his', notes)];

    const waiting = queue.run('marie', hers.turn);
    his.end();
    await queue.run('paul', his.turn);

    expect(notes).toEqual(['hers starts', 'his starts', 'his ends']);
    hers.end();
    await waiting;
  });

  it('tells the failure of a turn to its caller alone', async () => {
    const queue = new TurnQueue();

    const failing = queue.run('marie', () => Promise.reject(new Error('boom')));
    const next = queue.run('marie', () => Promise.resolve('fine'));

    await expect(failing).rejects.toThrow('boom');
    await expect(next).resolves.toBe('fine');
  });
});
