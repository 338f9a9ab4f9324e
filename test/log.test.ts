import { expect, it } from 'vitest';
import { errorFields } from '../src/log.js';

it('tells what an error began with, however deep its causes go', () => {
  const root = Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
  expect(errorFields(new Error('no answer', { cause: new Error('no connection', { cause: root }) }))).toMatchObject({
    error: 'Error',
    cause: 'ENOTFOUND',
  });
});

it('comes to an end where causes form a circle', () => {
  const first = new Error('first');
  first.cause = new Error('second', { cause: first });
  expect(errorFields(first)).toMatchObject({ error: 'Error', cause: 'Error' });
});
