import { squash } from '../text/normalise.js';
import type { Mention } from './mention.js';

const tunables = {
  /** What an edit costs against letters matched, so that `fedroa coreos` beats the `coreos` in it. */
  lettersPerEdit: 3,
  /** What a short name is worth less, so that `photon xs` is rather a misspelt Photon OS than `photon` and a word. */
  lettersPerShortName: 3,
};

/** Those of the mentions that share no word: the longest with the fewest edits win. In the order of the question. */
export function withoutOverlap(mentions: Mention[]): Mention[] {
  const taken = new Set<number>();
  const kept: Mention[] = [];
  for (const one of [...mentions].sort((a, b) => worth(b) - worth(a) || lengthOf(b) - lengthOf(a) || a.from - b.from)) {
    const span = Array.from({ length: one.to - one.from }, (_, index) => one.from + index);
    if (span.some((at) => taken.has(at))) continue;
    for (const at of span) taken.add(at);
    kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** "Alpine Linux container", "alpien linux init system" hold a system's name, so they do not speak of Linux containers; nor does "Fedora CoreOS, which one" ask which CoreOS. */
export function cuts(system: Mention, other: Mention): boolean {
  const isNearly = system.edits === 0 || (system.edits === 1 && system.to - other.from === 1);
  const isWritten = system.target.kind === 'system' && isNearly && system.strength !== 'short';
  const overlaps = system.from < other.to && other.from < system.to;
  const encloses = other.from <= system.from && other.to >= system.to;
  if (!isWritten || !overlaps || encloses) return false;
  return ['concept', 'ambiguous'].includes(other.target.kind) || goesOver(system, other);
}

/** The "CoreOS container" of "Fedora CoreOS container runtime", the "Micro Kubernetes" of "Leap Micro Kubernetes": begins inside a name that is as long. */
function goesOver(system: Mention, other: Mention): boolean {
  const isAnother = ['system', 'elsewhere'].includes(other.target.kind);
  const beginsInside = isAnother && other.from > system.from && other.to > system.to;
  return beginsInside && lengthOf(other) <= lengthOf(system);
}

/** How many words a mention spans. */
export function lengthOf({ from, to }: Mention): number {
  return to - from;
}

function worth(one: Mention): number {
  const short = one.strength === 'short' ? tunables.lettersPerShortName : 0;
  return squash(one.typed).length - tunables.lettersPerEdit * one.edits - short;
}
