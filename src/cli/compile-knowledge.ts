import { join } from 'node:path';
import { writeCompiled } from '../knowledge/compiled-knowledge';
import { knowledgeDirectory, openLearntContent } from './configured-storage';
import { runCli } from './run-cli';

/** The last step of a build: checks the content, and writes it beside the program for a fast start. */
runCli(() => writeCompiled(join(__dirname, '..', 'knowledge.json'), knowledgeDirectory, openLearntContent()));
