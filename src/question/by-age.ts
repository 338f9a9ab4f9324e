import { needsSpokenOf } from './conversation.js';
import { needsOf } from './needs.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, type Seen, thingsNamed } from './seen.js';

const ages = new Set(['oldest', 'youngest', 'newest', 'eldest']);

const systems = new Set(['system', 'systems', 'os', 'oses', 'distro', 'distribution', 'one', 'ones']);

/** "Which is the oldest?", "the newest system you know": nobody sorts by age, but of each the first release is told. */
export function readByAge(seen: Seen): Reading | undefined {
  const { words, leftovers, conversation } = seen;
  const at = words.findIndex(({ key }) => ages.has(key));
  if (at === -1) return undefined;
  const isOfSystem = systems.has(keyAt(words, at + 1));
  const isOfVersions = words.some(({ key }) => ['version', 'versions', 'release', 'releases'].includes(key));
  const isOfSystems = words[at]?.key !== 'newest' || (isOfSystem && !isOfVersions);
  const isOurs = ['our', 'my', 'their'].includes(keyAt(words, at - 1));
  const asks = (isOfSystem && !isOurs) || hasIntent(seen, 'which', 'list', 'define', 'field') || words.length <= 3;
  const isOfAll = words.some(({ key }) => ['list', 'catalogue', 'all'].includes(key));
  const isOfOne = conversation.systems.length > 0 && conversation.kind !== 'list' && !isOfAll;
  const isStrange = leftovers.some(({ key }) => !ages.has(key));
  if (!isOfSystems || !asks || isOfOne || isStrange || thingsNamed(seen).length > 0) return undefined;
  const ofList = conversation.kind === 'list';
  const { state } = conversation;
  return {
    wants: 'list',
    needs: [...(ofList ? needsSpokenOf(conversation) : []), ...needsOf(seen)],
    ofArticle: hasIntent(seen, 'article-four'),
    ignored: [],
    topic: 'first-release',
    ...(ofList && state && { state }),
  };
}
