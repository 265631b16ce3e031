import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table updates (
      -- findUpdate
      id ${text} primary key not null,
      entry_id ${text} not null,
      series_id ${text} not null,
      entry_status ${text} not null,
      status ${text} not null check (status in ('draft', 'scheduled', 'published', 'withdrawn')),
      anchor ${text} check (anchor like 'update-____%'),
      ordinal integer check (ordinal between 1 and 10000),
      posted_at ${text} not null check (posted_at like '____-__-__T__:__:__.___Z'),
      publish_at ${text} check (publish_at like '____-__-__T__:__:__.___Z'),
      headline ${text},
      body ${text} not null,
      byline ${text},
      key_event integer not null check (key_event in (0, 1)),
      pinned integer not null check (pinned in (0, 1)),
      claim ${text} check (claim in ('confirmed', 'reported', 'unverified', 'disputed', 'false')),
      sources ${text} not null check (sources like '[%]'),
      tags ${text} not null check (tags like '[%]'),
      published_at ${text} check (published_at like '____-__-__T__:__:__.___Z'),
      modified_at ${text} not null check (modified_at like '____-__-__T__:__:__.___Z'),
      withdrawn_at ${text} check (withdrawn_at like '____-__-__T__:__:__.___Z'),
      withdrawn_reason ${text},
      revision integer not null check (revision >= 1),
      -- an update follows its entry's status by itself
      foreign key (entry_id, series_id, entry_status) references entries (id, series_id, status) on update cascade,
      -- findUpdateByAnchor, listAnchors
      unique (entry_id, anchor),
      -- nextOrdinal
      unique (entry_id, ordinal),
      -- what belongs to an update names its entry too
      unique (id, entry_id),
      check (status <> 'scheduled' or publish_at is not null),
      check ((anchor is null) = (ordinal is null) and (anchor is null) = (published_at is null)),
      check (status not in ('published', 'withdrawn') or anchor is not null),
      check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (status <> 'withdrawn'))
    ) ${strict}`.execute(db);
  await createIndexes(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  // listUpdates
  await sql`create index updates_page on updates (entry_id, posted_at)`.execute(db);

  // listPublishedEntries: when an entry's updates last changed
  await sql`
    create index updates_modified on updates (entry_id, modified_at)
    where status in ('published', 'withdrawn')`.execute(db);

  // listFeedBlocks of the site
  await sql`
    create index updates_feed on updates (published_at desc, posted_at desc, id desc)
    where entry_status = 'published' and status in ('published', 'withdrawn')`.execute(db);

  // listFeedBlocks of one series
  await sql`
    create index updates_series_feed on updates (series_id, published_at desc, posted_at desc, id desc)
    where entry_status = 'published' and status in ('published', 'withdrawn')`.execute(db);
}
