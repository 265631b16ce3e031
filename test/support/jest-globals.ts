/** What tests import from `@jest/globals`, which has the types alone outside Jest's own runner. */
export { jestExpect as expect } from '@jest/expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'jest-circus';
