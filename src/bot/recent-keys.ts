/** Remembers the last keys that it was given, so that what comes twice is done once. The oldest are forgotten first. */
export class RecentKeys {
  private readonly keys = new Set<string>();

  constructor(private readonly maxKeys: number) {}

  /** True when the key is new. */
  add(key: string): boolean {
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    const [oldest] = this.keys;
    if (oldest !== undefined && this.keys.size > this.maxKeys) this.keys.delete(oldest);
    return true;
  }

  forget(key: string): void {
    this.keys.delete(key);
  }
}
