import { DockerfileParser } from 'dockerfile-ast';

/** One line of a Dockerfile, continued lines in one. */
export interface Instruction {
  /** In capitals, such as `COPY`. */
  readonly name: string;
  /** All that follows it. */
  readonly text: string;
  readonly words: readonly string[];
}

/** The instructions of a Dockerfile, in their order. */
export const instructionsIn = (dockerfile: string): Instruction[] =>
  DockerfileParser.parse(dockerfile)
    .getInstructions()
    .map((instruction) => {
      const name = instruction.getKeyword();
      const text = instruction.getTextContent().slice(name.length).trim();
      return { name, text, words: text.split(/\s+/) };
    });
