import type { GreetingAnswer, HelpAnswer } from '../answer.js';
import { type Context, frame, type ReadingOf } from './context.js';

/** What the bot can do, in examples that work. */
export function help(context: Context): HelpAnswer {
  const { knowledge } = context;
  const { systems, aliveCount } = knowledge.catalogue;
  const headline = `Ask me about micro operating systems. I know ${systems.length} (${aliveCount} still maintained) and ${knowledge.concepts.size} words of the field.`;
  return {
    kind: 'help',
    ...frame(context, headline, []),
    examples: [
      {
        title: 'A system',
        questions: ['What is RancherOS?', 'Is CoreOS still maintained?', 'What replaced Project Atomic?'],
      },
      { title: 'One fact', questions: ['Which init system does RancherOS use?', 'Photon OS GitHub'] },
      { title: 'Several', questions: ['Compare Photon OS and RancherOS', 'Which systems are still maintained?'] },
      { title: 'Words and texts', questions: ['What is an immutable OS?', 'What does the article say about CoreOS?'] },
    ],
    notes: [
      'In Slack: /microos and a question gives a private answer; mention me in a channel or thread; or write me a direct message. Slash commands do not work inside threads, a mention does.',
      `Every fact shows its source and dates. Knowledge as of ${knowledge.asOf}.`,
      'A wrong fact? Tell whoever runs this bot; the facts are files in its knowledge folder.',
    ],
  };
}

const words = {
  hello: 'Hello! Ask me about micro operating systems.',
  thanks: 'You are welcome.',
  goodbye: 'Goodbye.',
};

/** Hello, thanks, goodbye: short, with something to ask. */
export function greeting(context: Context, { of }: ReadingOf<'greeting'>): GreetingAnswer {
  const options = [
    { label: 'What is a micro OS?', question: 'What is a micro OS?' },
    { label: 'All systems I know', question: 'List all systems' },
    { label: 'Help', question: 'help' },
  ];
  return { kind: 'greeting', ...frame(context, words[of], []), options: of === 'hello' ? options : [] };
}
