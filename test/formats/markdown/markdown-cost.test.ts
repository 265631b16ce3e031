import { expect, it } from '@jest/globals';
import { renderMarkdown } from '../../../src/formats/markdown/markdown.ts';

/** Each repeated to the length below. Rules that look ahead without bound take minutes for some of them. */
const HOSTILE = [
  '[', '[]', '[a](', '[a](b', '[[a](https://a.example)', '](', '](a(b', '![', '[photo\n', '[photo x caption="\\"',
  '*', '_', '*_', '**', '*a ', '*a **b ', '**x* ', '*a **b _c __d ', 'a**b', '*a_b ', '_a*b',
  '>', '> ', '> > > > a\n', '- ', '* * * x\n', '- a\n\n', '1. ', '#', '# ',
  '<', '<a ', '<a href="', '&', '&lt;', '\\', '\\*', '`', '`a', '|', '|-', '~', '-\n', '=\n',
  'https://', 'http://a.example/(', 'www.', 'a@', ' ', '\t', '\n', '\u00A0\n', 'word', '😀*',
]; // prettier-ignore

const LENGTH = 50_000;

it.each([
  ...HOSTILE.map((unit): [string, string] => [unit, unit.repeat(Math.ceil(LENGTH / unit.length))]),
  ['*a _b ... c_ c*', `${'*a _b '.repeat(4_000)}${'c_ c* '.repeat(4_000)}`],
  ['*a **b ... x*', `${'*a **b '.repeat(7_000)}x*`],
  ['[[[ ... ](/a)', `${'['.repeat(25_000)}x${'](/a)'.repeat(5_000)}`],
  ['[ ... ]', `${'['.repeat(25_000)}${']'.repeat(25_000)}`],
  ['lists in lists', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ['https://a....', `https://a${'.'.repeat(LENGTH)}`],
])('50 KB of %j render, to no more than 40 times as much', (_, markdown) => {
  expect(renderMarkdown(markdown, new Map()).length).toBeLessThan(40 * LENGTH);
});

it('deep nesting keeps its text', () => {
  const html = renderMarkdown(`${'> '.repeat(5_000)}deep`, new Map());
  expect(html.match(/<blockquote/g)).toHaveLength(8);
  expect(html).toContain('deep');
});
