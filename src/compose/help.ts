import type { GreetingAnswer, HelpAnswer } from '../answer.js';
import { type Context, frame, type ReadingOf } from './context.js';

/** What the bot says of itself where that was asked, otherwise what it can do, in examples that work. */
export function help(context: Context, { about }: ReadingOf<'help'>): HelpAnswer {
  const [first, ...others] = context.knowledge.about.filter(({ id }) => about.includes(id)).map(({ text }) => text);
  if (first === undefined) return everything(context);
  const options = [{ label: 'Help', question: 'help' }];
  return { kind: 'help', ...frame(context, first, [], options), examples: [], notes: others };
}

function everything(context: Context): HelpAnswer {
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
      ...knowledge.about.filter(({ inHelp }) => inHelp).map(({ text }) => text),
      `Every fact shows its source and dates. Knowledge as of ${knowledge.asOf}.`,
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
