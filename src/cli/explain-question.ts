import { withoutIdentifiers } from '../conversation/without-identifiers';
import { parisDay } from '../knowledge/civil-date';
import { placesIn } from '../knowledge/read-yaml';
import { explanationLines } from '../rendering/explain-reading';
import { hearDangerInWords } from '../understanding/danger';
import { explainReading } from '../understanding/explain-reading';
import { seeExamples } from '../understanding/nearest-examples';
import { fileOfExample } from '../understanding/placed-examples';
import type { Known } from './answer-questions';

/**
 * Why a message that opens a conversation is understood as it is, in French and in lines. What identifies somebody is taken
 * out of it first, as in a conversation: none of it is read or printed.
 *
 * @param directory the folder of the knowledge base, for the lines of its examples
 */
export function explainQuestion(text: string, now: Date, { knowledge, annuaire }: Known, directory: string): string[] {
  const { reader, known } = knowledge;
  const { incoming, masked } = withoutIdentifiers({ kind: 'message', text }, known);
  const safe = incoming.kind === 'message' ? incoming.text : '';
  const heard = masked.length > 0 ? hearDangerInWords(text, reader) : undefined;
  const circumstances = { today: parisDay(now), annuaire, heard };
  const explanation = explainReading(safe, {}, reader, circumstances, seeExamples(knowledge));
  return explanationLines({ text: safe, masked }, explanation, knowledge, (place) => {
    const { file, field } = fileOfExample(place);
    const { line } = placesIn(directory, file)({ field });
    return `knowledge/${file}${line === undefined ? '' : `:${line}`}`;
  });
}
