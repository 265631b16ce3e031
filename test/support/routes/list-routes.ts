/** The routes that an application has, read from the stacks of its routers. */
import { readShortForm } from '../../../src/web/desk/form.ts';
import { toList, toRecord } from '../json-values.ts';
import type { ServedSite } from '../served-site.ts';

/** Each as `POST /desk/series`; `ALL` answers every method, and `USE` stands for what is mounted and no router.
 *  Handlers that every address passes are no routes. */
export async function listRoutes({ app, address }: Pick<ServedSite, 'app' | 'address'>): Promise<string[]> {
  // The first request of each loads the rest of it.
  for (const door of ['/desk', '/api']) await fetch(address + door, { redirect: 'manual' });
  return listOf(app.router.stack, '');
}

function listOf(stack: unknown, prefix: string): string[] {
  return toList(stack).flatMap((layer) => {
    const { route, handle, rawPath } = toRecord(layer);
    if (route !== undefined) return namesOf(toRecord(route), prefix);
    if (typeof handle === 'function' && 'stack' in handle) {
      return pathsOf(rawPath, prefix).flatMap((mount) => listOf(handle.stack, mount));
    }
    // It reads forms, and answers nobody.
    if (rawPath === '/' || handle === readShortForm) return [];
    return pathsOf(rawPath, prefix).map((path) => `USE ${path}`);
  });
}

function namesOf({ path, methods }: Record<string, unknown>, prefix: string): string[] {
  const verbs = Object.keys(toRecord(methods)).map((method) => method.replace('_', '').toUpperCase());
  return pathsOf(path, prefix).flatMap((whole) => verbs.map((verb) => `${verb} ${whole}`));
}

/** @throws TypeError a path is no text: the table has no name for it */
function pathsOf(path: unknown, prefix: string): string[] {
  return [path].flat().map((one) => {
    if (typeof one !== 'string') throw new TypeError(`${String(one)} below ${prefix} is no path of a text.`);
    return one === '/' && prefix !== '' ? prefix : prefix + one;
  });
}
