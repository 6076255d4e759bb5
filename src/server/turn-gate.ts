/** Lets turns in until it is closed, and knows when the last of them is over. */
export class TurnGate {
  private readonly inside = new Set<Promise<unknown>>();
  private closed = false;

  get isClosed(): boolean {
    return this.closed;
  }

  /** Settles as `turn` does. Not to be asked once the gate is closed. */
  async through<T>(turn: () => Promise<T>): Promise<T> {
    const under = turn();
    this.inside.add(under);
    try {
      return await under;
    } finally {
      this.inside.delete(under);
    }
  }

  /** Nobody gets in any more; settles once nobody is inside. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.inside);
  }
}
