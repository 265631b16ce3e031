/** The OpenAPI document of a server, and answers held against it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { toRecord, valueAt } from './json-values.ts';

export interface DescribedAnswer {
  readonly method: string;
  /** `/api/v1/series` */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface ApiDescription {
  readonly document: unknown;
  /** @throws Error the answer is not as the description has it */
  demandDescribed(answer: DescribedAnswer): void;
}

/** Reads the description without a token. */
export async function readDescription(address: string): Promise<ApiDescription> {
  const response = await fetch(`${address}/api/v1/openapi.json`);
  const text = await response.text();
  const description = descriptions.get(text) ?? describe(JSON.parse(text));
  descriptions.set(text, description);
  return description;
}

const ID = 'https://dateline.example/openapi.json';

/** By its text: compiling a description takes longer than most tests that need it. */
const descriptions = new Map<string, ApiDescription>();

function describe(document: unknown): ApiDescription {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...toRecord(document), $id: ID });
  return { document, demandDescribed: (answer) => demandDescribed(ajv, document, answer) };
}

function demandDescribed(ajv: Ajv2020, document: unknown, answer: DescribedAnswer): void {
  if (answer.status === 204 || answer.status === 304 || answer.method === 'HEAD') return;
  const place = placeOf(document, answer);
  const described = toRecord(valueAt(document, place));
  const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
  const content = toRecord(described['content']);
  if (!(type in content))
    throw new Error(`${nameOf(answer)} is ${type}, described as ${Object.keys(content).join()}.`);
  for (const [name, header] of Object.entries(toRecord(described['headers'] ?? {}))) {
    if (toRecord(header)['required'] === true && !answer.headers.has(name)) {
      throw new Error(`${nameOf(answer)} lacks the header ${name}.`);
    }
  }
  const reference = `${ID}#${pointer([...place, 'content', type, 'schema'])}`;
  if (!ajv.validate(reference, answer.body))
    throw new Error(`${nameOf(answer)}: ${ajv.errorsText(ajv.errors)}`);
}

/** Where the answer is described: at its call and status; for an address or a method that is none, as a problem. */
function placeOf(document: unknown, answer: DescribedAnswer): string[] {
  const paths = toRecord(valueAt(document, ['paths']));
  const path = answer.path.replace(/^\/api\/v1/, '');
  const template = Object.keys(paths).find((one) => templateToPattern(one).test(path));
  const call = template === undefined ? undefined : toRecord(paths[template])[answer.method.toLowerCase()];
  if (template === undefined || call === undefined) {
    if (answer.status === 404 || answer.status === 405 || answer.status === 400)
      return ['components', 'responses', 'Problem'];
    throw new Error(`${nameOf(answer)}: no such call is described.`);
  }
  const responses = toRecord(toRecord(call)['responses']);
  if (answer.status >= 500) return ['components', 'responses', 'Problem'];
  if (String(answer.status) in responses) {
    return ['paths', template, answer.method.toLowerCase(), 'responses', String(answer.status)];
  }
  throw new Error(`${nameOf(answer)}: described are ${Object.keys(responses).join()}.`);
}

function templateToPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '[.]').replace(/\{\w+\}/g, '[^/]+')}$`);
}

function nameOf({ method, path, status }: DescribedAnswer): string {
  return `${String(status)} to ${method} ${path}`;
}

function pointer(keys: readonly string[]): string {
  return keys
    .map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
}
