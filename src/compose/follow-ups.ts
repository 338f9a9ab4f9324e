import { isAlive, type Option } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import type { Context } from './context.js';

/** "What replaced X?" for an ended system, its GitHub for a living one, then a comparison with its kin. */
export function afterProfile(context: Context, system: System): Option[] {
  return [...nextStep(system), ...compareWithKin(context, system), gitHubOf(system)];
}

/** After its status: what replaced it, or the whole of it. */
export function afterStatus(context: Context, system: System): Option[] {
  return [...nextStep(system), profileOf(system), ...compareWithKin(context, system)];
}

/** After one fact: the whole of the system, and whether it is still alive. */
export function afterFact(system: System): Option[] {
  return [profileOf(system), stillMaintained(system)];
}

/** "About X". */
export function profileOf({ name }: System): Option {
  return { label: `About ${name}`, question: `What is ${name}?` };
}

/** "X on GitHub". */
function gitHubOf({ name }: System): Option {
  return { label: `${name} on GitHub`, question: `${name} GitHub` };
}

/** "Is X still maintained?" */
export function stillMaintained({ name }: System): Option {
  return { label: `Is ${name} still maintained?`, question: `Is ${name} still maintained?` };
}

function nextStep({ name, status, successors }: System): Option[] {
  if (isAlive(status.state) || !successors?.length) return [];
  return [{ label: `What replaced ${name}?`, question: `What replaced ${name}?` }];
}

function compareWithKin({ knowledge }: Context, system: System): Option[] {
  const kin = [...(system.successors ?? []), ...(system.lineage ?? [])].flatMap(
    (one) => knowledge.systems.get(one.to) ?? [],
  );
  const [first] = kin.filter((one) => one.id !== system.id);
  return first ? [{ label: `Compare with ${first.name}`, question: `Compare ${system.name} and ${first.name}` }] : [];
}
