import { beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readDescription } from '../../support/api-description.ts';
import { toList, toRecord, valueAt } from '../../support/json-values.ts';
import { useSite } from '../../support/site.ts';

describe('the description of the API', () => {
  const site = useSite();
  let document: unknown;

  beforeEach(async () => {
    ({ document } = await readDescription(site.address()));
  });

  it('is read without a token', async () => {
    const response = await fetch(`${site.address()}/api/v1/openapi.json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(document).toMatchObject({
      openapi: '3.1.1',
      security: [{ token: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('names every call', () => {
    const calls = Object.entries(toRecord(valueAt(document, ['paths']))).flatMap(([path, item]) =>
      Object.keys(toRecord(item)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(calls).toEqual([
      'GET /openapi.json',
      'GET /series',
      'POST /series',
      'GET /series/{series}/entries',
      'POST /series/{series}/entries',
      'GET /series/{series}/entries/{date}',
      'PATCH /series/{series}/entries/{date}',
      'POST /series/{series}/entries/{date}/closure',
      'DELETE /series/{series}/entries/{date}/closure',
      'GET /series/{series}/entries/{date}/updates',
      'POST /series/{series}/entries/{date}/updates',
      'GET /series/{series}/entries/{date}/updates/{id}',
      'PATCH /series/{series}/entries/{date}/updates/{id}',
      'POST /series/{series}/entries/{date}/updates/{id}/withdrawal',
      'POST /series/{series}/entries/{date}/updates/{id}/correction',
      'GET /updates/{id}',
      'PATCH /updates/{id}',
      'POST /updates/{id}/withdrawal',
      'POST /updates/{id}/correction',
      'POST /media',
    ]);
  });

  it('gives every call a name of its own', () => {
    const names = [...JSON.stringify(document).matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name);
    expect(names).toContain('postSeriesSeriesEntriesDateUpdates');
    expect(new Set(names).size).toBe(20);
  });

  it('refers to nothing that is not there', () => {
    const schemas = schemasOf(document);
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(schemas)));
  });

  it('gives examples that its own schemas allow, and schemas that are closed', () => {
    const schemas = schemasOf(document);
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ $id: 'https://dateline.example/', components: { schemas } });
    for (const [name, schema] of Object.entries(schemas)) {
      const { examples = [], additionalProperties } = toRecord(schema);
      const validate = ajv.compile({ $ref: `https://dateline.example/#/components/schemas/${name}` });
      for (const example of toList(examples)) {
        expect([name, validate(example), validate.errors]).toEqual([name, true, null]);
      }
      expect([name, additionalProperties]).toEqual([name, false]);
    }
    expect(schemas['NewUpdate']).toMatchObject({ examples: [{ body: expect.any(String) }] });
  });
});

function schemasOf(document: unknown): Record<string, unknown> {
  return toRecord(valueAt(document, ['components', 'schemas']));
}
