// The layers of docs/architecture.md: which folder may import what. main.ts alone sees everything.

const LAYERS = [
  { name: 'domain', sees: [], packages: ['luxon'], node: [] },
  {
    name: 'formats',
    sees: ['domain'],
    packages: ['marked', 'sanitize-html', 'xmlbuilder2', 'diff'],
    node: [],
  },
  {
    name: 'store',
    sees: ['domain'],
    packages: ['kysely', 'better-sqlite3', 'pg', 'sharp', 'file-type', 'aws4fetch'],
    node: ['.+'],
  },
  {
    name: 'services',
    sees: ['domain', 'formats', 'store'],
    packages: ['uuid', 'zod', 'better-auth', 'lru-cache'],
    // The type of a transaction, to hand it on to store.
    typesOf: ['kysely'],
    node: ['crypto', 'path', 'timers/promises', 'worker_threads'],
  },
  { name: 'live', sees: ['domain', 'store'], packages: [], node: ['events', 'timers(/promises)?'] },
  {
    name: 'web',
    sees: ['domain', 'formats', 'services', 'live'],
    packages: [
      'express',
      'ejs',
      'fresh',
      'helmet',
      'lru-cache',
      'multer',
      'negotiator',
      'proxy-addr',
      'qrcode',
      'zod',
    ],
    node: ['.+'],
  },
  {
    name: 'cli',
    sees: ['domain', 'formats', 'store', 'services', 'live'],
    packages: ['commander', 'cli-progress', 'zod'],
    node: ['.+'],
  },
];

const IN_A_LAYER = `^src/(${LAYERS.map(({ name }) => name).join('|')})/`;
const MAIN = '^src/main[.]ts$';

// The start of the program: services and the command line take its types.
const START = '^src/(config|logger)[.]ts$';
const SEES_START = ['services', 'cli'];

// Where the clock, the folders and the database behind a Context are opened.
const OPENING = '^src/services/open-context[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LAYERS.flatMap(rulesOfLayer),
    {
      name: 'three-doors',
      comment: 'reader, desk and api never import each other: what they share lies in web/ or below.',
      severity: 'error',
      from: { path: '^src/web/(reader|desk|api)/' },
      to: { path: '^src/web/(reader|desk|api)/', pathNot: '^src/web/$1/' },
    },
    {
      name: 'start-sees-domain-only',
      comment: 'config.ts and logger.ts come before everything else.',
      severity: 'error',
      from: { path: START },
      to: { path: '^src/', pathNot: ['^src/domain/', START] },
    },
    {
      name: 'main-is-the-top',
      comment: 'main.ts hands things down; nothing reaches up to it.',
      severity: 'error',
      from: {},
      to: { path: MAIN },
    },
    {
      name: 'every-file-has-a-layer',
      comment: 'Beside the layers lie only main.ts, config.ts and logger.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: [IN_A_LAYER, START, MAIN] },
      to: {},
    },
    {
      name: 'nothing-outside-the-layers',
      comment: 'Beside the layers lie only main.ts, config.ts and logger.ts.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [IN_A_LAYER, START, MAIN] },
    },
    {
      name: 'src-alone',
      comment: 'The program never needs its tests, benchmarks or migrations to be imported.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|migrations|bin|sample|static)/' },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'A migration means the same for ever, so it imports nothing that changes.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^node_modules/kysely/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'A file that only passes others on hides who depends on what.',
      severity: 'error',
      from: {},
      to: { path: '^(src|migrations)/.*index[.][cm]?[jt]s$' },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it and it imports nothing: use it or drop it.',
      severity: 'error',
      from: { orphan: true, pathNot: '^migrations/' },
      to: {},
    },
    {
      name: 'no-development-packages',
      comment: 'The container image holds the dependencies only.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a layer that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};

function rulesOfLayer({ name, sees, packages, typesOf = [], node }) {
  const layers = `^src/(${[name, ...sees].join('|')})/`;
  return [
    {
      name: `${name}-layers`,
      comment: `${name} imports ${['itself', ...sees].join(', ')} and no other layer.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: '^src/', pathNot: SEES_START.includes(name) ? [layers, START] : layers },
    },
    {
      name: `${name}-packages`,
      comment: `${name} uses ${packages.join(', ') || 'no package'}.`,
      severity: 'error',
      from: { path: `^src/${name}/`, pathNot: OPENING },
      to: { path: '^node_modules/', pathNot: packagePaths([...packages, ...typesOf]) },
    },
    {
      name: `${name}-types`,
      comment: `${name} takes types of ${typesOf.join(', ') || 'no other package'} and nothing that runs.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: packagePaths(typesOf), dependencyTypesNot: ['type-only'] },
    },
    {
      name: `${name}-node`,
      comment: `${name} uses of Node itself: ${node.join(', ') || 'nothing, it does no I/O'}.`,
      severity: 'error',
      from: { path: `^src/${name}/`, pathNot: OPENING },
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${node.join('|') || '-'})$` },
    },
  ];
}

function packagePaths(names) {
  return `^node_modules/(@types/)?(${names.join('|') || '-'})/`;
}
