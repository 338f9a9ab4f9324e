import { openBot } from './open-bot.js';
import { runAsk } from './terminal/ask.js';

const { stdin: input, stdout: output, stderr: errors } = process;
process.exitCode = await runAsk(process.argv.slice(2), { input, output, errors, openBot });
