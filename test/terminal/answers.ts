import type { Answer, SourceNote, Statement } from '../../src/answer.js';

/** Hand-made answers, one of every kind, for the doors to draw. */

const frame = {
  systems: [],
  sources: [],
  followUps: [],
  readAs: [],
  why: { tier: 'exact' as const, intent: 'define', names: [], topics: [], notUnderstood: [], rule: 'name' },
};

export function said(text: string, more: Partial<Statement> = {}): Statement {
  return { text, certainty: 'documented', stated: '2021-06-01', checked: '2026-11-20', refs: [1], ...more };
}

const sources: SourceNote[] = [
  {
    ref: 1,
    title: 'RancherOS README',
    publisher: 'Rancher Labs',
    url: 'https://github.com/rancher/os/blob/master/README.md',
    checked: '2026-11-20',
  },
  {
    ref: 2,
    title: 'Micro operating systems',
    publisher: 'InfoWorld',
    url: 'https://example.com/2016/micro-os',
    checked: '2026-11-20',
  },
];

export const answers = {
  profile: {
    ...frame,
    kind: 'profile',
    headline: 'RancherOS: a tiny Linux in which everything ran as a container. Ended.',
    systems: ['rancheros'],
    sources,
    followUps: [
      { label: 'What replaced RancherOS?', question: 'What replaced RancherOS?' },
      { label: 'Compare with Photon OS', question: 'Compare RancherOS and Photon OS' },
    ],
    readAs: [{ typed: 'rancheross', read: 'RancherOS' }],
    status: {
      system: 'rancheros',
      topic: 'status',
      label: 'Status',
      now: said('no longer maintained', { certainty: 'inferred' }),
    },
    article: said('a system in which all processes run as Docker containers', { stated: '2016-04-06', refs: [2] }),
    facts: [
      {
        system: 'rancheros',
        topic: 'vendor',
        label: 'Vendor',
        now: said('SUSE'),
        then: said('Rancher Labs', { stated: '2016-04-06', refs: [2] }),
      },
      { system: 'rancheros', topic: 'init', label: 'Init system', now: said('`system-docker` runs as PID 1') },
    ],
    links: [{ label: 'GitHub', url: 'https://github.com/rancher/os', note: 'archived 2023-10-11', refs: [1] }],
    notToConfuse: ['Rancher, the Kubernetes manager'],
  },
  fact: {
    ...frame,
    kind: 'fact',
    headline: 'RancherOS: Image size: sources disagree.',
    systems: ['rancheros'],
    facts: [
      {
        system: 'rancheros',
        topic: 'size',
        label: 'Image size',
        now: said('20 to 30 MB', { certainty: 'disputed', refs: [] }),
        sides: [said('20 MB'), said('30 MB', { stated: '2016', refs: [2] })],
      },
      {
        system: 'rancheros',
        topic: 'kernel',
        label: 'Kernel',
        now: { text: 'not recorded', certainty: 'unknown', checked: '2026-11-20', refs: [] },
      },
    ],
    links: [],
  },
  status: {
    ...frame,
    kind: 'status',
    headline: 'Photon OS and RancherOS: one is still maintained.',
    systems: ['photon-os', 'rancheros'],
    facts: [
      {
        system: 'photon-os',
        topic: 'end-of-life',
        label: '4.0',
        now: said('support ends on 2027-10-11', { certainty: 'announced' }),
        daysLeft: 322,
      },
      { system: 'rancheros', topic: 'status', label: 'Status', now: said('ended') },
    ],
    links: [],
  },
  links: {
    ...frame,
    kind: 'links',
    headline: 'RancherOS: https://github.com/rancher/os',
    systems: ['rancheros'],
    links: [
      {
        label: 'Documentation',
        url: 'https://rancher.com/docs/os/v1.x/en/installation/running-rancheros/server/install-to-disk',
        refs: [],
      },
    ],
  },
  comparison: {
    ...frame,
    kind: 'comparison',
    headline: 'Photon OS and RancherOS differ in 1 of 2 topics.',
    systems: ['photon-os', 'rancheros'],
    columns: [
      { id: 'photon-os', name: 'Photon OS' },
      { id: 'rancheros', name: 'RancherOS' },
    ],
    rows: [
      {
        topic: 'init',
        label: 'Init system',
        differs: true,
        cells: [said('systemd', { refs: [2] }), said('`system-docker` runs as PID 1', { certainty: 'inferred' })],
      },
      { topic: 'kernel', label: 'Kernel', differs: false, cells: [said('Linux'), said('Linux')] },
    ],
  },
  list: {
    ...frame,
    kind: 'list',
    headline: 'I know 1 system.',
    systems: ['flatcar'],
    items: [
      {
        system: { id: 'flatcar', name: 'Flatcar' },
        status: 'active',
        line: said('a container Linux with atomic updates'),
      },
    ],
    note: 'Not recorded for k3OS.',
  },
  concept: {
    ...frame,
    kind: 'concept',
    headline: 'OSTree: Git for operating system binaries.',
    paragraphs: [said('OSTree keeps whole file system trees.')],
    examples: [
      { id: 'fedora-coreos', name: 'Fedora CoreOS' },
      { id: 'atomic', name: 'Project Atomic' },
    ],
    links: [],
  },
  article: {
    ...frame,
    kind: 'article',
    headline: 'Micro operating systems (InfoWorld, 2016-04-06): four systems.',
    paragraphs: [said('Four systems are named.', { stated: '2016-04-06', refs: [2] })],
    links: [{ label: 'The article', url: 'https://example.com/2016/micro-os', refs: [] }],
    sources,
  },
  choice: {
    ...frame,
    kind: 'choice',
    headline: 'Which CoreOS do you mean?',
    options: [
      { label: 'CoreOS Container Linux (ended 2020)', question: 'What is CoreOS Container Linux?' },
      { label: 'Fedora CoreOS', question: 'What is Fedora CoreOS?' },
    ],
  },
  unknown: {
    ...frame,
    kind: 'unknown',
    reason: 'no-such-system',
    headline: 'I do not know “Slax”.',
    detail: 'It is not in the catalogue.',
    options: [{ label: 'All systems I know', question: 'List all systems' }],
    links: [],
    followUps: [
      { label: 'All systems I know', question: 'List all systems' },
      { label: 'help', question: 'help' },
    ],
  },
  help: {
    ...frame,
    kind: 'help',
    headline: 'Ask me about micro operating systems.',
    examples: [
      { title: 'A system', questions: ['What is RancherOS?', 'Is CoreOS alive?'] },
      { title: 'Several', questions: ['Compare Photon OS and RancherOS'] },
    ],
    notes: ['Knowledge as of 2026-11-20.'],
  },
  recommendation: {
    ...frame,
    kind: 'recommendation',
    headline: 'Talos Linux: without SSH.',
    needs: ['without SSH'],
    ignored: ['edge'],
    note: 'One more system meets all of it; ask “any others?” for the whole list.',
    candidates: [
      {
        system: { id: 'talos', name: 'Talos Linux' },
        status: 'active',
        checks: [{ need: 'without SSH', state: 'met', fact: said('No shell and no SSH.') }],
      },
    ],
  },
  greeting: {
    ...frame,
    kind: 'greeting',
    headline: 'Hello! Ask me about micro operating systems.',
    options: [{ label: 'Help', question: 'help' }],
  },
} satisfies { [Kind in Answer['kind']]: Extract<Answer, { kind: Kind }> };
