import { describe, expect, it } from '@jest/globals';
import { createBodyRenderer } from '../../../src/web/html/body-renderer.ts';

const ENGLISH = { language: 'en', form: 'page' } as const;

describe('the body renderer', () => {
  it('renders a revision once, and the next one anew', () => {
    const render = createBodyRenderer();
    const first = render({ id: 'a', revision: 1, markdown: 'One *word*.' }, new Map(), ENGLISH);
    expect(first).toContain('<em>word</em>');
    expect(render({ id: 'a', revision: 1, markdown: 'Never looked at.' }, new Map(), ENGLISH)).toBe(first);
    expect(render({ id: 'a', revision: 2, markdown: 'Two.' }, new Map(), ENGLISH)).toContain('Two.');
    expect(render({ id: 'b', revision: 1, markdown: 'Three.' }, new Map(), ENGLISH)).toContain('Three.');
  });

  it('renders the same revision for each language', () => {
    const render = createBodyRenderer();
    const text = { id: 'a', revision: 1, markdown: '[embed https://x.com/harbour/status/1]' };
    expect(render(text, new Map(), ENGLISH)).toContain('View on X');
    expect(render(text, new Map(), { ...ENGLISH, language: 'ar' })).toContain('المشاهدة على X');
  });

  it('keeps an empty text too', () => {
    const render = createBodyRenderer();
    expect(render({ id: 'a', revision: 1, markdown: '' }, new Map(), ENGLISH)).toBe('');
    expect(render({ id: 'a', revision: 1, markdown: 'Never looked at.' }, new Map(), ENGLISH)).toBe('');
  });

  it('forgets what was asked for longest ago when it is full', () => {
    const render = createBodyRenderer(60);
    const text = (id: string, markdown: string) => ({ id, revision: 1, markdown });
    render(text('a', 'First.'), new Map(), ENGLISH);
    render(text('b', 'Some words that fill it up.'), new Map(), ENGLISH);
    expect(render(text('a', 'Rendered again.'), new Map(), ENGLISH)).toContain('Rendered again.');
  });
});
