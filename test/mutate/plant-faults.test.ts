import { faultsOf, plant } from './plant-faults';

describe('the faults planted in a file', () => {
  /** Each fault as the whole text with it. */
  const planted = (text: string): string[] => faultsOf('src/toy.ts', text).map((fault) => plant(text, fault));

  it.each([
    ['drop a condition', 'x(a && b);', ['x((a));', 'x((b));']],
    ['move a boundary', 'x(a >= b);', ['x(a > b);']],
    ['turn a comparison round', 'x(a !== b);', ['x(a === b);']],
    ['negate a boolean', 'x(!a, true);', ['x((a), true);', 'x(!a, false);']],
    ['swap neighbours', 'x([a, b, c]);', ['x([b, a, c]);', 'x([a, c, b]);']],
    ['move a number', 'x(2, 0.5);', ['x(3, 0.5);', 'x(2, 0.375);']],
    ['return nothing', 'const f = () => { return a; };', ['const f = () => { return undefined; };']],
    ['fix a condition', 'x(a ? b : c);', ['x(true ? b : c);', 'x(false ? b : c);']],
  ])('%s', (_case, text, faulty) => {
    expect(planted(text)).toEqual(faulty);
  });

  it('leave types, imports and neighbours that are alike as they are', () => {
    expect(planted("import { a } from './a';\ntype T = [1, 2];\nx([a, a]);")).toEqual([]);
  });

  it.each([
    ['new Set([a, b])', true],
    ['[a, b].includes(c)', true],
    ['[a, b].map(c)', false],
    ['x([a, b])', false],
  ])('know whether they change anything: %s', (text, isVain) => {
    expect(faultsOf('src/toy.ts', text).map((fault) => fault.isVain)).toEqual([isVain]);
  });

  it('know their line', () => {
    expect(faultsOf('src/toy.ts', 'x();\n\nx(\n  !a,\n);')).toMatchObject([{ path: 'src/toy.ts', line: 4, was: '!a' }]);
  });
});
