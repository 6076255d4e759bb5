import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from './knowledge';

/** The content that answers now. It may be another one at the next turn: whoever answers asks for it once. */
export interface KnowledgeInUse<Content extends Knowledge = Knowledge> {
  readonly current: Content;
  /** The same for the same files, wherever they are: twelve characters of their hash. */
  readonly version: string;
  /** Whether the folder has changed since to something that cannot be used. */
  readonly changeRefused: boolean;
}

/** What a look at the folder found. */
export type Look =
  | { readonly kind: 'same' }
  /** It has changed since the last look, and may go on changing: somebody is saving several files. */
  | { readonly kind: 'changing' }
  | { readonly kind: 'loaded' }
  /** What has changed cannot be used; what was in use still is. */
  | { readonly kind: 'refused'; readonly error: unknown };

const CONTENT = /\.ya?ml$/;

/**
 * The content of a folder, loaded anew when its files change. It is looked at again and again rather than watched:
 * what tells a program of changes says nothing of folders that a container mounts, of network disks, and of a folder
 * that takes the place of another.
 */
export class LiveKnowledge<Content extends Knowledge = Knowledge> implements KnowledgeInUse<Content> {
  private inUse: { readonly knowledge: Content; readonly version: string };
  private refused = false;
  /** The folder as it was when it was last loaded, or refused; unknown until it was looked at. */
  private judged?: string;
  private seen?: string;

  /**
   * @param load gives the whole content of the folder, compiled for answering, or throws; at first to whoever calls. It is
   *   given the content before, where there is one.
   */
  constructor(
    private readonly directory: string,
    private readonly load: (before?: Content) => Content,
  ) {
    this.inUse = { version: this.readVersion(), knowledge: load() };
  }

  get current(): Content {
    return this.inUse.knowledge;
  }

  get version(): string {
    return this.inUse.version;
  }

  get changeRefused(): boolean {
    return this.refused;
  }

  /** Puts the same content in use with models that were learnt from it since; of another content nothing is taken. */
  replace(knowledge: Content, version: string): void {
    if (version === this.inUse.version) this.inUse = { version, knowledge };
  }

  /**
   * Looks whether the files have changed, and once they have and are at rest, loads them. Answering waits while it
   * loads: seconds, and only then.
   */
  async look(): Promise<Look> {
    const state = await this.readState();
    const atRest = state === this.seen;
    this.seen = state;
    if (state === this.judged) return { kind: 'same' };
    if (!atRest) return { kind: 'changing' };
    this.judged = state;
    return this.reload();
  }

  private reload(): Look {
    try {
      const version = this.readVersion();
      const back = version === this.inUse.version;
      if (!back) this.inUse = { version, knowledge: this.load(this.inUse.knowledge) };
      const was = this.refused;
      this.refused = false;
      // Back to what is in use after a change that was refused: there is nothing to load, and something to say.
      return { kind: back && !was ? 'same' : 'loaded' };
    } catch (error) {
      this.refused = true;
      return { kind: 'refused', error };
    }
  }

  /** Names, sizes and times of the files: what is cheap to look at every few seconds. */
  private async readState(): Promise<string> {
    try {
      const names = (await readdir(this.directory, { recursive: true })).filter((name) => CONTENT.test(name)).sort();
      const states = names.map(async (name) => {
        const { size, mtimeMs, ino } = await stat(join(this.directory, name));
        return `${name} ${size} ${mtimeMs} ${ino}`;
      });
      return (await Promise.all(states)).join('\n');
    } catch (error) {
      // Gone, or going while it was looked at: another state like any other, which will be refused if it lasts.
      return String(error);
    }
  }

  private readVersion(): string {
    const names = (readdirSync(this.directory, { recursive: true }) as string[]).filter((name) => CONTENT.test(name));
    const hash = createHash('sha256');
    for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(this.directory, name)));
    return hash.digest('hex').slice(0, 12);
  }
}
