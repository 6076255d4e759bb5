import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkStyle } from '../knowledge/check-style';
import type { Knowledge } from '../knowledge/knowledge';
import { fileOfEntry, readKnowledge, type KnowledgeCheck } from '../knowledge/load-knowledge';
import type { KnowledgeProblem } from '../knowledge/problem';
import { locate } from '../knowledge/read-yaml';

/** Files as they would be: the text of each, or null for one that goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** What the whole content would be with some changes. */
export interface Checked {
  readonly knowledge: Knowledge;
  /** What stands in the way of saving. */
  readonly problems: readonly KnowledgeProblem[];
  /** What can wait: a text without its English, a rule of style. */
  readonly warnings: readonly KnowledgeProblem[];
}

/**
 * The content that is edited, and a copy of it in which drafts are tried: the folder itself is only written to when
 * somebody saves what has no problem.
 */
export class Workspace {
  private readonly copy = mkdtempSync(join(tmpdir(), 'editeur-'));

  constructor(
    private readonly directory: string,
    private readonly checks: readonly KnowledgeCheck[] = [],
  ) {}

  /** The text of a file as it is saved; undefined where there is none. */
  read(file: string): string | undefined {
    const path = join(this.directory, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** The whole content with these changes, and everything that check:knowledge says of it. */
  check(changes: Changes = new Map()): Checked {
    // Anew each time: somebody may be editing the same files by hand.
    rmSync(this.copy, { recursive: true, force: true });
    cpSync(this.directory, this.copy, { recursive: true });
    this.put(this.copy, changes);
    const { knowledge, problems, warnings } = readKnowledge(this.copy, this.checks);
    const style = problems.length > 0 ? [] : checkStyle(knowledge, fileOfEntry(knowledge));
    const found = style.map((problem) => locate(this.copy, problem));
    return { knowledge, problems, warnings: [...warnings, ...found] };
  }

  /** Writes the changes, each file whole: a bot that reads the folder meanwhile sees the old text or the new. */
  save(changes: Changes): void {
    this.put(this.directory, changes);
  }

  /** Removes the copy. */
  close(): void {
    rmSync(this.copy, { recursive: true, force: true });
  }

  private put(directory: string, changes: Changes): void {
    for (const [file, text] of changes) {
      const path = join(directory, file);
      if (text === null) rmSync(path, { force: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.brouillon`, text);
        renameSync(`${path}.brouillon`, path);
      }
    }
  }
}
