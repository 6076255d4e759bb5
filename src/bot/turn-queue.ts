/**
 * Runs the turns of one conversation one at a time, in the order in which they came; different conversations do not
 * wait for each other. Without it, two quick messages would both start from the same session and one would be lost.
 */
export class TurnQueue {
  private readonly lastTurns = new Map<string, Promise<unknown>>();

  /** Settles as `turn` does. A turn that fails does not stop the next one. */
  async run<T>(key: string, turn: () => Promise<T>): Promise<T> {
    const previous = this.lastTurns.get(key) ?? Promise.resolve();
    const current = previous.then(turn, turn);
    this.lastTurns.set(key, current);
    try {
      return await current;
    } finally {
      if (this.lastTurns.get(key) === current) this.lastTurns.delete(key);
    }
  }
}
