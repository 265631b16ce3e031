import type { ErrorMessages } from '../error-messages.ts';

export const error: ErrorMessages = {
  errorStatus: (status) => `Error ${String(status)}`,
  errors: {
    400: {
      title: 'This address cannot be read',
      message: 'Something in it is not as it should be. Check it for typing errors, or go to the front page.',
    },
    404: {
      title: 'There is no page here',
      message: 'Check the address for typing errors, or look for the day from the front page.',
    },
    410: {
      title: 'This page has been withdrawn',
      message: 'It was published here and taken back. Look for its day from the front page.',
    },
    500: {
      title: 'This page could not be made',
      message: 'The fault is ours and has been noted. Try again in a minute.',
    },
    503: {
      title: 'This cannot be done at the moment',
      message:
        'Too much is asked for at once, or the database does not answer. Go back and try again in a minute: a form that is sent twice is done once.',
    },
  },
  frontPage: 'Front page',
};
