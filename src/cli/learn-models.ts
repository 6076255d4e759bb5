import { openLearntContent } from './configured-storage';
import { runCli } from './run-cli';

/** Learns the models from the examples, where what is kept of them is not up to date. */
runCli(() => void openLearntContent());
