import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../builders/random';
import { message } from '../http/activities';

/** The channel's own pause is seconds; here it only keeps a bot that is starting from being asked without end. */
const DELIVER_AGAIN_MS = 100;

/** How often something that was answered is delivered a second time all the same, as the channel may do. */
const DELIVERED_TWICE = 0.1;

/** What a person wrote, and what became of it. */
export interface Said {
  readonly id: string;
  readonly text: string;
  /** What the answer must say: what was acknowledged before was not forgotten. */
  readonly expects?: string;
}

/** Delivers an activity to whichever bot is there; the status, or none when nobody answered. */
export type Deliver = (activity: object) => Promise<number | undefined>;

interface Surroundings {
  readonly deliver: Deliver;
  readonly serviceUrl: string;
  readonly random: Random;
  readonly onAcknowledged: (said: Said) => void;
}

/**
 * Somebody in a dialog, one message after the other: says how old a pupil is, then asks about them without saying it
 * again. What is not acknowledged with 200 is delivered again, the same activity, until it is.
 */
export class Person {
  private age = 0;
  private turns = 0;

  constructor(
    private readonly name: string,
    private readonly around: Surroundings,
  ) {}

  async talk(goesOn: () => boolean): Promise<void> {
    while (goesOn() || this.turns % 2 === 1) await this.say(this.next());
  }

  private next(): Said {
    this.turns += 1;
    const id = randomUUID();
    if (this.turns % 2 === 0) return { id, text: 'et le micro-lycée, pourquoi ?', expects: `${this.age} ans` };
    this.age = this.around.random.between(16, 24);
    return { id, text: `quel dispositif pour un décrocheur de ${this.age} ans ?` };
  }

  private async say(said: Said): Promise<void> {
    const { deliver, serviceUrl, random, onAcknowledged } = this.around;
    const activity = message(said.text, {
      id: said.id,
      serviceUrl,
      from: { id: `29:${this.name}` },
      conversation: { id: `a:personal-${this.name}`, conversationType: 'personal' },
    });
    while ((await deliver(activity)) !== 200) await wait(DELIVER_AGAIN_MS);
    onAcknowledged(said);
    if (random.chance(DELIVERED_TWICE)) await deliver(activity);
  }
}
