import type { Command } from './manifest';
import { COMMAND_DESCRIPTION_CHARS, COMMAND_TITLE_CHARS } from './package-limits';
import type { PackageProblem } from './package-problem';

/** Asks the assistant, as somebody who has said nothing yet, what it makes of a message. */
export type Ask = (text: string) => { readonly understood: boolean; readonly language: string };

/** The commands that are too long, or that the assistant would not answer, or not in their language. */
export const checkCommands = (
  commands: readonly Command[],
  { file, language }: { readonly file: string; readonly language: string },
  ask: Ask,
): PackageProblem[] =>
  commands.flatMap(({ title, description }) => {
    const { understood, language: answered } = ask(title);
    return [
      ...tooLong(file, title, COMMAND_TITLE_CHARS),
      ...tooLong(file, description, COMMAND_DESCRIPTION_CHARS),
      ...(understood ? [] : [{ kind: 'command-unknown', file, title } as const]),
      ...(answered === language
        ? []
        : [{ kind: 'command-language', file, title, wanted: language, answered } as const]),
    ];
  });

const tooLong = (file: string, text: string, maximum: number): PackageProblem[] =>
  text.length > maximum ? [{ kind: 'too-long', file, text, maximum }] : [];
