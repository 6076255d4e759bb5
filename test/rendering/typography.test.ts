import { typeset, typesetPage } from '../../src/rendering/typography';

const NB = '\u00A0';
const NNB = '\u202F';
const set = (text: string) => typeset(text, 'fr');

describe('typeset, in French', () => {
  it('puts a narrow no-break space before high signs, whether or not a space was typed', () => {
    expect(set('Quel âge ? Ici ; là')).toBe(`Quel âge${NNB}? Ici${NNB}; là`);
    expect(set('Quel âge? Ici; là')).toBe(`Quel âge${NNB}? Ici${NNB}; là`);
    expect(set('Quoi ?? (vraiment ?)')).toBe(`Quoi${NNB}?? (vraiment${NNB}?)`);
  });

  it('puts a no-break space before a colon and a percent sign, and inside quotation marks', () => {
    expect(set('Durée : 8 %')).toBe(`Durée${NB}: 8${NB}%`);
    expect(set('« Prévenir » puis «Agir»')).toBe(`«${NB}Prévenir${NB}» puis «${NB}Agir${NB}»`);
    expect(set('dit "oui" ?')).toBe(`dit «${NB}oui${NB}»${NNB}?`);
  });

  it('keeps the thousands of a figure together', () => {
    expect(set('6 350 jeunes, dont 1 013')).toBe(`6${NNB}350 jeunes, dont 1${NNB}013`);
  });

  it.each([
    '8:30',
    '03 22 82 39 20',
    'https://example.fr/?page=2;a:b',
    'mailto:pole@example.fr',
    '59570 Bavay',
    'n°29',
  ])('leaves %s as it is', (text) => {
    expect(set(`Voir ${text} ici`)).toBe(`Voir ${text} ici`);
  });

  it('leaves the sign of an open criterion at the start of a line', () => {
    expect(set('? âge')).toBe('? âge');
  });

  it('makes one paragraph of several lines', () => {
    expect(set('une ligne\n  et sa suite ')).toBe('une ligne et sa suite');
  });

  it('changes nothing the second time', () => {
    const texts = ['« Oui » ? 28,3 % : 6 350 ; "non"', 'Rendez-vous à 8:30 : 03 22 82 39 20 ?'];

    expect(texts.map((text) => set(set(text)))).toEqual(texts.map(set));
  });
});

describe('typeset, in English', () => {
  it('leaves spaces and quotation marks alone', () => {
    expect(typeset('How old? “Here”: 6 350\n people', 'en')).toBe('How old? “Here”: 6 350 people');
  });
});

describe('typesetPage', () => {
  it('reaches every text that is read, and nothing that is sent', () => {
    const action = { kind: 'say', text: 'âge ?' } as const;
    const answer = { kind: 'answer', dossier: 'd', field: 'age', option: '16 ?' } as const;
    const page = typesetPage(
      {
        summary: 'a ?',
        blocks: [
          { kind: 'heading', level: 1, text: 'b ?' },
          { kind: 'list', items: ['c ?'] },
          { kind: 'items', items: [{ title: 'd ?', detail: 'e ?' }] },
          { kind: 'rows', rows: [{ label: 'f ?', value: 'g ?' }] },
          { kind: 'fold', title: 'h ?', detail: 'i ?', blocks: [{ kind: 'paragraph', text: 'j ?' }] },
          { kind: 'link', label: 'k ?', text: 'https://l ?', url: 'https://l' },
          { kind: 'question', text: 'm ?', choices: [{ label: 'n ?', action: answer }] },
          { kind: 'actions', layout: 'lines', choices: [{ label: 'o ?', action }] },
        ],
      },
      'fr',
    );

    const written = JSON.stringify(page);
    expect(written.match(/\w\u202F\?/g)?.length).toBe('abcdefghijkmno'.length);
    expect(written).toContain(JSON.stringify(action));
    expect(written).toContain(JSON.stringify(answer));
    expect(written).toContain('https://l ?');
  });
});
