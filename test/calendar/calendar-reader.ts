import type Library from 'ical.js' with { 'resolution-mode': 'import' };

type Time = InstanceType<typeof Library.Time>;

// A package of ES modules, which TypeScript lets no CommonJS file import, although it has a CommonJS build.
const { Component, Event, parse } = jest.requireActual<typeof Library>('ical.js');

/** One end of an event: a day without hour, or an instant, in the zone that the file itself describes. */
type When = { readonly day: string } | { readonly instant: string; readonly zone: string; readonly clock: string };

export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string | undefined;
  readonly start: When;
  /** Undefined where the file gives no end. */
  readonly end: When | undefined;
}

/** What Mozilla's own library reads in a calendar; throws when it is not valid. */
export function readCalendar(text: string): ReadEvent[] {
  return new Component(parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new Event(component, { strictExceptions: true });
    const valueOf = (name: string): unknown => component.getFirstPropertyValue(name);
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: String(valueOf('dtstamp')),
      summary: event.summary,
      description: event.description,
      location: event.location,
      url: (valueOf('url') ?? undefined) as string | undefined,
      start: whenOf(event.startDate),
      end: component.hasProperty('dtend') ? whenOf(event.endDate) : undefined,
    };
  });
}

const whenOf = (time: Time): When =>
  time.isDate
    ? { day: time.toString() }
    : { instant: time.toJSDate().toISOString(), zone: time.zone.tzid, clock: time.toString().slice(11, 16) };
