/** Addresses of posts and videos, as editors paste them, made into embeds. */
import { formatEmbedMark } from './block-marks.ts';
import { isPostOrVideo } from './embed-source.ts';

/** The text with each address of a post or video that is a paragraph of its own as an embed mark; all other addresses
 *  stay what they are.
 *  @param text  Markdown; lines end in LF
 *  @example markEmbeds('Seen here:\n\nhttps://youtu.be/dQw4w9WgXcQ')
 *           // 'Seen here:\n\n[embed https://youtu.be/dQw4w9WgXcQ]' */
export function markEmbeds(text: string): string {
  const lines = text.split('\n');
  const isEmpty = (index: number) => (lines[index] ?? '').trim() === '';
  return lines
    .map((line, index) => {
      const url = line.trim();
      const isAlone = isEmpty(index - 1) && isEmpty(index + 1);
      return isAlone && ADDRESS.test(url) && isPostOrVideo(url) ? formatEmbedMark({ url, text: '' }) : line;
    })
    .join('\n');
}

const ADDRESS = /^https?:\/\/\S{1,2000}$/i;
