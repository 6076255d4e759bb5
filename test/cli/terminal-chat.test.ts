import { foldedText, readLine } from '../../src/cli/terminal-chat';
import { orientationOf, rendered } from '../rendering/toy-answers';

const last = rendered(orientationOf({ age: 15, situation: 'sans-solution' }));

describe('the conversation in a terminal', () => {
  it.each(['quit', 'Quitter', ' exit '])('ends with « %s »', (line) => {
    expect(readLine(line, last)).toEqual({ kind: 'end' });
  });

  it('prints all of the last answer for « tout », no line longer than the screen', () => {
    const turn = readLine('tout', last, 60);
    const text = turn.kind === 'print' ? turn.text : '';

    expect(text.replace(/\s+/g, ' ')).toContain('Suivi à l’école');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('asks anything else, and « tout » before there is an answer', () => {
    expect(readLine('tout', undefined)).toEqual({ kind: 'ask', text: 'tout' });
    expect(readLine('tout sur le SAS', last)).toEqual({ kind: 'ask', text: 'tout sur le SAS' });
  });

  it('shows an answer folded', () => {
    expect(foldedText(last, 60).replace(/\s+/g, ' ')).toContain('Écrivez « tout »');
    expect(foldedText(last, 60)).not.toContain('source');
  });
});
