import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { theKnowledge } from '../the-bot.js';

// What the bot says of itself is true of the program.

const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));

function textOf(id: string): string {
  return theKnowledge().about.find((one) => one.id === id)?.text ?? '';
}

it('names the scopes of the manifest, and no others', () => {
  const named = [...textOf('permissions').matchAll(/`([^`]+)`/g)].map(([, scope]) => scope);
  expect(named).toEqual(manifest.oauth_config.scopes.bot);
});

it('names the command of the manifest', () => {
  expect(textOf('ask')).toContain(manifest.features.slash_commands[0].command);
});

it('answers a report of a mistake, for which there is an intent of its own', () => {
  expect(textOf('report')).not.toBe('');
});
