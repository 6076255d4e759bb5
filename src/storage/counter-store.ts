/** How often something happened on one day. */
export interface Counter {
  readonly name: string;
  /** `YYYY-MM-DD`, in Paris. */
  readonly day: string;
  readonly value: number;
}

/** Counts by day, of nobody in particular, and therefore without end. */
export interface CounterStore {
  /** Exact, however many instances count at once. */
  add(name: string, day: string, by?: number): Promise<void>;
  /** The counters of these days, both included, by day and name. */
  between(from: string, to: string): Promise<Counter[]>;
}
