import { describe, expect, it } from 'vitest';
import { type Inline, inlinesOf, partsOf } from '../../../src/playground/browser/mrkdwn.js';
import { safeUrl } from '../../../src/playground/browser/safe-url.js';

const text = (words: string): Inline => ({ type: 'text', text: words });

describe('mrkdwn as the page reads it', () => {
  const cases: [string, Inline[]][] = [
    ['plain', [text('plain')]],
    ['a *b* c', [text('a '), { type: 'bold', children: [text('b')] }, text(' c')]],
    ['2*3*4 snake_case_name', [text('2*3*4 snake_case_name')]],
    ['_*both*_', [{ type: 'italic', children: [{ type: 'bold', children: [text('both')] }] }]],
    ['~gone~', [{ type: 'strike', children: [text('gone')] }]],
    ['`*code* &lt;`', [{ type: 'code', text: '*code* <' }]],
    ['<https://x.example/?a=1&amp;b=2|y>', [{ type: 'link', url: 'https://x.example/?a=1&b=2', label: 'y' }]],
    ['<https://x.example/>', [{ type: 'link', url: 'https://x.example/', label: 'https://x.example/' }]],
    ['<mailto:a@x.example|a>', [{ type: 'link', url: 'mailto:a@x.example', label: 'a' }]],
    ['<javascript:alert(1)|y>', [text('<javascript:alert(1)|y>')]],
    ['<JaVaScRiPt:alert(1)>', [text('<JaVaScRiPt:alert(1)>')]],
    ['<data:text/html,x|y>', [text('<data:text/html,x|y>')]],
    ['<img src=x onerror=alert(1)>', [text('<img src=x onerror=alert(1)>')]],
    ['<@U1|ada>', [{ type: 'user', id: 'U1', label: 'ada' }]],
    ['<#C1|platform>', [{ type: 'channel', id: 'C1', label: 'platform' }]],
    ['<!here>', [{ type: 'broadcast', range: 'here' }]],
    ['<!date^1^{date}|a day>', [text('a day')]],
    ['&lt;!here&gt; &amp;lt;', [text('<!here> &lt;')]],
    ['[x](javascript:1)', [text('[x](javascript:1)')]],
  ];
  it.each(cases)('%s', (mrkdwn, inlines) => {
    expect(inlinesOf(mrkdwn)).toEqual(inlines);
  });

  it('has quotes and preformatted text', () => {
    expect(partsOf('a\n&gt; b\n> c\nd```\n*e*\n```')).toEqual([
      { type: 'lines', inlines: [text('a')] },
      { type: 'quote', inlines: [text('b\nc')] },
      { type: 'lines', inlines: [text('d')] },
      { type: 'pre', text: '*e*' },
    ]);
  });
});

describe('an address that may become a link', () => {
  it.each([
    ['https://x.example/', true],
    ['http://x.example/', true],
    ['mailto:a@x.example', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['vbscript:x', false],
    ['file:///etc/passwd', false],
    ['//x.example', false],
    ['/relative', false],
    ['', false],
    [undefined, false],
    [['https://x.example/'], false],
  ])('%j: %s', (url, isSafe) => {
    expect(safeUrl(url) !== undefined).toBe(isSafe);
  });
});
