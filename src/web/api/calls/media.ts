/** `/api/v1/media` */
import { z } from 'zod';
import { mainVariant, mediaPath } from '../../../domain/media.ts';
import { storePicture } from '../../../services/media/store-picture.ts';
import { defineCall, NO_QUERY } from '../call.ts';
import { replyMade } from '../reply.ts';
import { PICTURE } from '../schemas/media.ts';

export const ADD_PICTURE = defineCall({
  summary: 'Take in a picture',
  description:
    'In the field "file" of a form: JPEG, PNG, WebP, AVIF or GIF. It is drawn anew, without place and device. The same file again gives the same answer, so that no Idempotency-Key is needed.',
  path: z.strictObject({}),
  query: NO_QUERY,
  // What was received is a file on this machine.
  body: z.strictObject({ path: z.string() }),
  ...{ takes: 'picture', isKeyed: false },
  answer: { status: 201, description: 'The picture.', schema: PICTURE, headers: ['Location'] },
  problems: [413, 415, 422],
  async work(context, { account, body }) {
    const media = await storePicture(context, body, account);
    const main = mainVariant(media);
    const url = main ? mediaPath(main) : '';
    return replyMade({ id: media.id, url, width: media.width, height: media.height }, { Location: url });
  },
});
