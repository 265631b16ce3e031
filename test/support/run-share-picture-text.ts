/** A program that draws texts with no font but ours and prints their widths. What the machine has is named by
 *  FONTCONFIG_FILE, which has to be set before the program starts. */
import { drawFitting } from '../../src/store/media/picture-text.ts';

const place = { width: 4000, height: 400, sizes: [100], colour: '#000000' } as const;
for (const text of process.argv.slice(2)) {
  const drawn = await drawFitting(text, place);
  process.stdout.write(`${String(drawn?.width)}\n`);
}
