/** Every benchmark, one after the other: `npm run bench`. Compare the ratios, not the times: machines differ. */
import { benchCopy } from './copy.ts';
import { benchReaders } from './readers.ts';
import { benchReferences } from './references.ts';

benchCopy();
await benchReferences();
await benchReaders();
