import type { Feature, System } from '../knowledge/knowledge.js';
import { namesVersion } from '../text/version-numbers.js';
import { type Context, listed, type ReadingOf } from './context.js';
import { hasFeature } from './needs.js';

const tunables = {
  /** Words so short in a label name nothing: "the". */
  lettersOfArticle: 3,
};

type OfFacts = ReadingOf<'facts'>;

/** "Is Flatcar a fork of CoreOS?", where that is recorded. */
function isWhatIsAsked({ lineage = [] }: System, { whether }: OfFacts): boolean {
  return lineage.some(({ relation, to }) => relation === whether?.relation && to === whether.to);
}

/** Yes or no first, where the facts name the feature; otherwise that they do not. Empty where neither is asked, or more. */
export function verdict(context: Context, system: System): string {
  const { matches, question } = context;
  const { reading } = question;
  if (reading.wants !== 'facts') return '';
  if (isWhatIsAsked(system, reading)) return 'Yes. ';
  const known = matches.features.map((feature) => hasFeature(system, feature));
  if (known.length === 0 || isOtherwiseAsked(context, reading, known) || asksBeyond(context, system, reading, known))
    return '';
  const each = `${listed(matches.features.map((feature, at) => `${feature.label}: ${word(known[at])}`))}. `;
  if (reading.negated) return each;
  if (known.every((one) => one === true)) return 'Yes. ';
  if (known.every((one) => one === false)) return 'No. ';
  const [first] = matches.features;
  if (known.length > 1 || !first) return each;
  return namesIt(system, first) ? '' : `Not named in what is recorded: ${first.label}. `;
}

/** True where no yes or no is asked, and another question would be answered by one. */
function isOtherwiseAsked(context: Context, reading: OfFacts, known: (boolean | undefined)[]): boolean {
  if (reading.yesNo) return false;
  const { matches, question } = context;
  const isOpen = ['define', 'how-to', 'why'].some((intent) => question.intents.includes(intent));
  const asksMore = matches.topics.some(({ id }) => matches.features.every(({ topic }) => topic !== id));
  const isContrast = known.length === 1 && question.intents.includes('compare');
  const asksWhich = known.includes(undefined) && matches.features.every((one) => namesItsTopic(context, one));
  return isOpen || isContrast || asksMore || reading.answers.length > 0 || asksWhich;
}

/** True where having the property does not decide what is asked: of one version, of another model, of needing it. */
function asksBeyond({ matches }: Context, system: System, reading: OfFacts, known: (boolean | undefined)[]): boolean {
  const { model, qualified } = reading;
  const isOther = model !== undefined && !matches.features.every((one) => namesModel(system, one, model));
  return qualified === 'version' || ((qualified !== undefined || isOther) && known.includes(true));
}

/** "Raspberry Pi (4 and 5 with Ubuntu Core 26)" names the model 5 of the Raspberry Pi, "Raspberry Pi 3 and 4 (not 5)" does not. */
function namesModel({ facts }: System, { label, topic }: Feature, model: string): boolean {
  const value = (facts[topic]?.value ?? '').toLowerCase();
  const words = label.toLowerCase().split(' ');
  const named = words.find((word) => word.length > tunables.lettersOfArticle && value.includes(word));
  const [, ...behind] = named === undefined ? [] : value.split(named);
  const said = behind.map((text) => (text.split(/[,;]|\.\s/)[0] ?? '').replace(/\bnot\s.*/, ''));
  return said.some((text) => namesVersion(text, model));
}

/** "Only in part: ... NVIDIA's Docker ..." tells of NVIDIA's GPUs, though it is neither a yes nor a no. */
function namesIt({ facts }: System, { label, topic }: Feature): boolean {
  const [first = ''] = label.split(' ');
  return /[A-Z]{2}/.test(first) && (facts[topic]?.value ?? '').includes(first);
}

/** The "package manager" of "RancherOS package manager" asks which, where it is not recorded whether. */
function namesItsTopic({ knowledge }: Context, { label, topic }: Feature): boolean {
  return label.toLowerCase().endsWith(knowledge.topics.get(topic)?.label.toLowerCase() ?? label);
}

function word(known: boolean | undefined): string {
  if (known === undefined) return 'not named';
  return known ? 'yes' : 'no';
}
