/** The schemas of bodies by the names they have in the description of the API. */
import { z } from 'zod';
import { CHANGED_ENTRY, ENTRY, ENTRY_CHANGES, ENTRY_LIST, NEW_ENTRY } from './schemas/entry.ts';
import { PICTURE } from './schemas/media.ts';
import { PROBLEM, STALE_PROBLEM } from './schemas/problem.ts';
import { NEW_SERIES, SERIES, SERIES_LIST } from './schemas/series.ts';
import {
  ADDED_UPDATE,
  CHANGED_UPDATE,
  CORRECTION,
  NEW_UPDATE,
  UPDATE,
  UPDATE_CHANGES,
  UPDATE_LIST,
  WITHDRAWAL,
} from './schemas/update.ts';

const NAMED = {
  Problem: PROBLEM,
  StaleProblem: STALE_PROBLEM,
  Series: SERIES,
  NewSeries: NEW_SERIES,
  SeriesList: SERIES_LIST,
  Entry: ENTRY,
  NewEntry: NEW_ENTRY,
  EntryChanges: ENTRY_CHANGES,
  ChangedEntry: CHANGED_ENTRY,
  EntryList: ENTRY_LIST,
  Update: UPDATE,
  NewUpdate: NEW_UPDATE,
  AddedUpdate: ADDED_UPDATE,
  UpdateChanges: UPDATE_CHANGES,
  ChangedUpdate: CHANGED_UPDATE,
  UpdateList: UPDATE_LIST,
  Correction: CORRECTION,
  Withdrawal: WITHDRAWAL,
  Picture: PICTURE,
};

/** Every named schema as JSON Schema 2020-12: of requests, what they may hold as they come in. */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: addressOf });
  return Object.fromEntries(
    Object.entries(NAMED).map(([name, schema]) => {
      // Zod leaves out the examples of what it changes on its way in.
      const examples = schema.meta()?.['examples'];
      return [name, { ...withoutNames(schemas[name] ?? {}), ...(examples !== undefined && { examples }) }];
    }),
  );
}

/** A schema as a part of a larger document. */
export function withoutNames(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));
}

/** A reference to a named schema.
 *  @throws TypeError it has no name */
export function refTo(schema: z.ZodType): { readonly $ref: string } {
  const named = Object.entries(NAMED).find(([, one]) => one === schema);
  if (!named) throw new TypeError('A schema of the API has no name: give it one in openapi-schemas.ts.');
  return { $ref: addressOf(named[0]) };
}

function addressOf(name: string): string {
  return `#/components/schemas/${name}`;
}
