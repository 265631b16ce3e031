import { describe, expect, it } from '@jest/globals';
import { createBodyRenderer } from '../../src/web/body-renderer.ts';

describe('the body renderer', () => {
  it('renders a revision once, and the next one anew', () => {
    const render = createBodyRenderer();
    const first = render({ id: 'a', revision: 1, markdown: 'One *word*.' }, new Map());
    expect(first).toContain('<em>word</em>');
    expect(render({ id: 'a', revision: 1, markdown: 'Never looked at.' }, new Map())).toBe(first);
    expect(render({ id: 'a', revision: 2, markdown: 'Two.' }, new Map())).toContain('Two.');
    expect(render({ id: 'b', revision: 1, markdown: 'Three.' }, new Map())).toContain('Three.');
  });

  it('keeps an empty text too', () => {
    const render = createBodyRenderer();
    expect(render({ id: 'a', revision: 1, markdown: '' }, new Map())).toBe('');
    expect(render({ id: 'a', revision: 1, markdown: 'Never looked at.' }, new Map())).toBe('');
  });

  it('forgets what was asked for longest ago when it is full', () => {
    const render = createBodyRenderer(60);
    const text = (id: string, markdown: string) => ({ id, revision: 1, markdown });
    render(text('a', 'First.'), new Map());
    render(text('b', 'Some words that fill it up.'), new Map());
    expect(render(text('a', 'Rendered again.'), new Map())).toContain('Rendered again.');
  });
});
