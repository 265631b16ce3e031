/** Where in an S3-compatible store pictures are kept: what MEDIA_URL says of it. */
import { ValidationError } from '../../domain/errors.ts';

/** What the environment says of an S3 store; null where it does not. */
export interface S3Access {
  readonly key: { readonly id: string; readonly secret: string } | null;
  readonly region: string | null;
}

export interface S3Place {
  /** Address of the bucket with what all names in it begin with; a file's name comes right behind. */
  readonly base: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** Reads `s3://BUCKET/FOLDER?endpoint=https://HOST&region=R&style=path|host`. The folder may be left out; so may the endpoint at Amazon,
 *  if the region is known. Stores of one's own have buckets in the path, unless the style says that they are in the host.
 *  @throws ValidationError what is wrong or missing, and never what a key is */
export function parseS3Url(text: string, { key, region: usualRegion }: S3Access): S3Place {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bucket = url?.hostname ?? '';
  if (!url || !BUCKET.test(bucket) || url.port !== '' || url.hash !== '')
    throw wrong('it takes s3://BUCKET?endpoint=https://HOST, the bucket in small letters');
  if (url.username + url.password !== '')
    throw wrong('keys do not belong into it: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  demandKnown(url.searchParams);
  if (!key) throw wrong('an S3 store needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, both');
  const { region = usualRegion ?? undefined, ...given } = Object.fromEntries(url.searchParams);
  return {
    base: `${addressOf(bucket, { region, ...given })}/${folderOf(url.pathname)}`,
    bucket,
    region: region ?? 'us-east-1',
    ...{ keyId: key.id, secret: key.secret },
  };
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PARAMETERS = ['endpoint', 'region', 'style'];

function wrong(what: string): ValidationError {
  return new ValidationError(`MEDIA_URL is wrong: ${what}.`);
}

function demandKnown(parameters: URLSearchParams): void {
  const names = [...parameters.keys()];
  const unknown = names.find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    throw wrong(`the parameter "${unknown}" means nothing, ${PARAMETERS.join(', ')} are known`);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw wrong(`the parameter "${twice}" stands there twice`);
}

/** @returns the bucket's address without a slash at its end */
function addressOf(
  bucket: string,
  { endpoint, region, style }: { endpoint?: string; region?: string | undefined; style?: string },
): string {
  if (style !== undefined && style !== 'path' && style !== 'host') throw wrong('style takes path or host');
  if (endpoint === undefined && region === undefined)
    throw wrong('without an endpoint it is at Amazon and needs a region, here or as AWS_REGION');
  const address = parseEndpoint(endpoint ?? `https://s3.${region ?? ''}.amazonaws.com`);
  if ((style ?? (endpoint === undefined ? 'host' : 'path')) === 'path')
    return `${address.origin}${address.pathname.replace(/\/$/, '')}/${bucket}`;
  return `${address.protocol}//${bucket}.${address.host}`;
}

function parseEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password + url.search + url.hash === '')
    return url;
  throw wrong('endpoint takes an http or https address, such as https://s3.example');
}

function folderOf(pathname: string): string {
  const folder = pathname.replace(/^\/|\/$/g, '');
  if (folder === '') return '';
  if (/^[\w-]+(\/[\w-]+)*$/.test(folder)) return `${folder}/`;
  throw wrong('the folder in the bucket takes letters, digits, hyphens and slashes');
}
