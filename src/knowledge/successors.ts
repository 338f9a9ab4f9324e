import type { SystemEntry } from './schema.js';

type Successor = NonNullable<SystemEntry['successors']>[number];

const order: Successor['kind'][] = ['official', 'same-vendor', 'product-line', 'fork'];

/** What came after a system: the official successor first, a fork last. */
export function successorsOf({ successors = [] }: Pick<SystemEntry, 'successors'>): Successor[] {
  return [...successors].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
