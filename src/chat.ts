import { openBot } from './open-bot.js';
import { runChat } from './terminal/prompt.js';

const { stdin: input, stdout: output, stderr: errors } = process;
process.exitCode = await runChat(process.argv.slice(2), { input, output, errors, openBot });
