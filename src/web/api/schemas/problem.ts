/** What an error is told by: a problem document (RFC 9457). */
import { z } from 'zod';

const PROBLEM_FIELDS = {
  type: z.string().describe('about:blank: the status says it all; else where it is described.'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().describe('What happened and what to do, for people.'),
};

export const PROBLEM = z
  .strictObject({
    ...PROBLEM_FIELDS,
    errors: z
      .record(z.string(), z.string())
      .optional()
      .describe('What is wrong with each field or parameter, by its name.'),
  })
  .meta({
    examples: [
      {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        detail: 'There is no series at /syria-daly.',
      },
    ],
  });

export const STALE_PROBLEM = z
  .strictObject({
    ...PROBLEM_FIELDS,
    present: z.record(z.string(), z.unknown()).describe('The present state, as GET answers it.'),
  })
  .describe('Somebody changed it meanwhile. The header ETag names the present state.');
