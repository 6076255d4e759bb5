import { spanOf } from '../../src/calendar/calendar-text';
import { toyEntry } from '../rendering/toy-knowledge';

const spanOfEvent = (about: Parameters<typeof toyEntry<'evenement'>>[2]) =>
  spanOf(toyEntry('evenement', 'fete', about));
const several = { date: undefined, du: '2026-05-04', au: '2026-05-07' };

describe('spanOf', () => {
  it('goes from the first hour to the last, in summer time', () => {
    const span = spanOfEvent({ date: '2026-05-06', debut: '08:30', fin: '12:00' });

    expect(span).toEqual({ kind: 'hours', start: new Date('2026-05-06T06:30Z'), end: new Date('2026-05-06T10:00Z') });
  });

  it('goes from the first hour to the last, in winter time', () => {
    const span = spanOfEvent({ date: '2026-01-15', debut: '08:30', fin: '12:00' });

    expect(span).toEqual({ kind: 'hours', start: new Date('2026-01-15T07:30Z'), end: new Date('2026-01-15T11:00Z') });
  });

  it('leaves the end open where none is printed, even for a whole day', () => {
    const span = spanOfEvent({ date: '2026-05-06', debut: '08:30', moment: 'journee' });

    expect(span).toEqual({ kind: 'hours', start: new Date('2026-05-06T06:30Z'), end: undefined });
  });

  it.each(['matin', 'apres-midi', 'journee', undefined] as const)(
    'makes up no hour where the sources say "%s"',
    (moment) => {
      expect(spanOfEvent({ date: '2026-05-06', moment })).toEqual({
        kind: 'days',
        from: '2026-05-06',
        to: '2026-05-06',
      });
    },
  );

  it('has whole days for an event of several, whatever its hours', () => {
    const days = { kind: 'days', from: '2026-05-04', to: '2026-05-07' };

    expect(spanOfEvent(several)).toEqual(days);
    expect(spanOfEvent({ ...several, debut: '09:00', fin: '12:00' })).toEqual(days);
  });
});
