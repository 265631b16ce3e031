import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table entries (
      -- getEntryById, listEntriesForExport
      id ${text} primary key not null,
      series_id ${text} not null references series (id),
      day ${text} not null check (day like '____-__-__'),
      title ${text} not null,
      standfirst ${text},
      byline ${text},
      status ${text} not null check (status in ('draft', 'scheduled', 'published')),
      publish_at ${text} check (publish_at like '____-__-__T__:__:__.___Z'),
      lead_media_id ${text} references media (id),
      lead_caption ${text},
      lead_credit ${text},
      lead_alt ${text},
      lead_warning ${text},
      latest_body ${text},
      latest_at ${text} check (latest_at like '____-__-__T__:__:__.___Z'),
      original_entry ${text} not null,
      posted_at ${text} not null check (posted_at like '____-__-__T__:__:__.___Z'),
      related ${text} not null check (related like '[%]'),
      tags ${text} not null check (tags like '[%]'),
      copy_hash ${text},
      published_at ${text} check (published_at like '____-__-__T__:__:__.___Z'),
      modified_at ${text} not null check (modified_at like '____-__-__T__:__:__.___Z'),
      closed_at ${text} check (closed_at like '____-__-__T__:__:__.___Z'),
      revision integer not null check (revision >= 1),
      -- findEntry; the targets of references
      unique (series_id, day),
      -- what updates copy of their entry
      unique (id, series_id, status),
      check (status <> 'scheduled' or publish_at is not null),
      check (status <> 'published' or published_at is not null),
      check ((latest_body is null) = (latest_at is null)),
      check (
        (lead_caption is null) = (lead_credit is null) and (lead_caption is null) = (lead_alt is null)
        and (lead_caption is null) = (lead_warning is null)
        and (lead_media_id is null or lead_caption is not null)
      )
    ) ${strict}`.execute(db);
  await createIndexes(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  // entry-lists of one series: newest, previous, next, between, by month
  await sql`
    create index entries_published on entries (series_id, day)
    where status = 'published'`.execute(db);

  // listPublishedEntries
  await sql`
    create index entries_sitemap on entries (day desc, id)
    where status = 'published'`.execute(db);

  // listFeedBlocks of the site
  await sql`
    create index entries_feed on entries (published_at desc, posted_at desc, id desc)
    where status = 'published' and original_entry <> ''`.execute(db);

  // listFeedBlocks of one series
  await sql`
    create index entries_series_feed on entries (series_id, published_at desc, posted_at desc, id desc)
    where status = 'published' and original_entry <> ''`.execute(db);
}
