import { mapDialog } from '../answering/orientation/map-dialog';
import { entriesOf } from '../knowledge/knowledge';
import { drawCriteria, drawDialog } from '../rendering/draw-map';
import { phraseBooks } from '../rendering/phrases/phrase-books';
import { openContent } from './configured-storage';
import { runCli } from './run-cli';

/** Prints the guided dialog and the criteria as Markdown with two Mermaid pictures, which VS Code and forges draw. */
runCli(() => {
  const knowledge = openContent();
  const phrases = phraseBooks.fr;
  const context = { knowledge, language: 'fr' as const, dossier: '', phrases };
  const dispositifs = entriesOf(knowledge, 'dispositif');
  const picture = (title: string, text: string): string => `# ${title}\n\n\`\`\`mermaid\n${text}\`\`\`\n`;
  console.log(picture(phrases.map.dialog, drawDialog(mapDialog(dispositifs), context)));
  console.log(picture(phrases.map.criteria, drawCriteria(dispositifs, context)));
});
