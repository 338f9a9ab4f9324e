import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, mrkdwnLink } from '../../../src/slack/view/mrkdwn.js';

describe('escapeMrkdwn', () => {
  it.each([
    ['plain words', 'plain words'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U1> & <#C1|x>', '&lt;@U1&gt; &amp; &lt;#C1|x&gt;'],
    ['&lt;', '&amp;lt;'],
    ['a "b" \'c\'', 'a "b" \'c\''],
  ])('%s', (text, expected) => {
    expect(escapeMrkdwn(text)).toBe(expected);
  });
});

describe('mrkdwnLink', () => {
  it.each([
    ['https://a.example/', 'A', '<https://a.example/|A>'],
    ['https://a.example/?b=1&c=2', 'A & <B>', '<https://a.example/?b=1&amp;c=2|A &amp; &lt;B&gt;>'],
    ['https://a.example/', 'a|b', '<https://a.example/|a b>'],
    ['https://a.example/', '*bold* _it_ ~s~ `code`', '<https://a.example/| bold   it   s   code >'],
    ['https://a.example/', 'os_info and 2*3*4', '<https://a.example/|os_info and 2*3*4>'],
    ['https://a.example/', '> ]> |<!channel>', '<https://a.example/|&gt; ]&gt;  &lt;!channel&gt;>'],
    ['javascript:alert(1)', 'A', 'A'],
    ['mailto:a@a.example', 'A', 'A'],
    ['https://a.example/|b', 'A', 'A'],
    ['https://a.example/>b', 'A', 'A'],
    ['https://a.example/ b', '<A>', '&lt;A&gt;'],
    ['!channel', 'A', 'A'],
    ['', 'A', 'A'],
  ])('%s called %s', (url, label, expected) => {
    expect(mrkdwnLink(url, label)).toBe(expected);
  });
});
