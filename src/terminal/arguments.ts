import { parseArgs } from 'node:util';

/** How to call `npm run ask`. */
export const askUsage = `Usage:
  npm run -s ask -- "what is rancheros?"       print one answer
  npm run -s ask -- --json "what is flatcar?"  print the answer as JSON
  npm run -s ask -- --jsonl < questions.jsonl  answer {"id", "text", "thread"}, one object a line`;

/** How to call `npm run chat`. */
export const chatUsage = `Usage:
  npm run -s chat                 ask in the terminal; "exit" ends
  npm run -s chat < questions.txt answer one question a line`;

/** What the caller of `npm run ask` wants, or what is wrong with the call. */
export type AskRequest =
  | { kind: 'question'; text: string; json: boolean }
  | { kind: 'jsonl' }
  | { kind: 'usage' }
  | { kind: 'problem'; message: string };

/** What the caller of `npm run chat` wants, or what is wrong with the call. */
export type ChatRequest = { kind: 'chat' } | { kind: 'usage' } | { kind: 'problem'; message: string };

const help = { type: 'boolean', short: 'h' } as const;
const flag = { type: 'boolean' } as const;

/** Reads the arguments of `npm run ask`; several words without quotes are one question. */
export function readAskArguments(args: string[]): AskRequest {
  return orProblem(() => {
    const { values, positionals } = parseArgs({
      args,
      options: { json: flag, jsonl: flag, help },
      allowPositionals: true,
    });
    if (values.help) return { kind: 'usage' };
    if (values.jsonl && values.json) return problem('--json and --jsonl do not go together: leave one out.');
    if (values.jsonl && positionals.length > 0)
      return problem('--jsonl reads its questions from standard input: leave the question out.');
    if (values.jsonl) return { kind: 'jsonl' };
    if (positionals.length === 0) return problem('There is no question.');
    return { kind: 'question', text: positionals.join(' '), json: values.json ?? false };
  });
}

/** Reads the arguments of `npm run chat`, which takes none. */
export function readChatArguments(args: string[]): ChatRequest {
  return orProblem(() => {
    const { values } = parseArgs({ args, options: { help } });
    return { kind: values.help ? 'usage' : 'chat' };
  });
}

function orProblem<T>(read: () => T): T | { kind: 'problem'; message: string } {
  try {
    return read();
  } catch (error) {
    // parseArgs tells of a wrong call by a TypeError with a sentence for the caller.
    if (error instanceof TypeError) return problem(error.message);
    throw error;
  }
}

function problem(message: string): { kind: 'problem'; message: string } {
  return { kind: 'problem', message };
}
