/** Unpacks the Chromium of @sparticuz/chromium into TMPDIR. Run by chromium.ts in a process of its own. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
