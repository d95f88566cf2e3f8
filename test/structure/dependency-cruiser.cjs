/** The table "Who may import what" as rules. Each room names all that it may import; the rest is refused. */

const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;
const browser = [packages('wxt', '@wxt-dev/[^/]+', 'webextension-polyfill'), '^\\.wxt/'];
const react = packages('react', 'react-dom', 'react-aria-components', 'lucide-react');
const arithmetic = packages('d3-[a-z]+');
const words = '^locales/';

/** `may` holds for every import, `types` for `import type` alone. */
const room = (name, { may, types = [], because }) => [
  {
    name: `${name}-imports`,
    comment: because,
    severity: 'error',
    // A plugin of the build runs in Node and never in the product.
    from: { path: `^lib/${name}/`, pathNot: 'Plugin\\.ts$' },
    to: { pathNot: [`^lib/${name}/`, ...may, ...types], couldNotResolve: false },
  },
  ...(types.length === 0
    ? []
    : [
        {
          name: `${name}-types-only`,
          comment: because,
          severity: 'error',
          from: { path: `^lib/${name}/` },
          to: { path: types, pathNot: [`^lib/${name}/`, ...may], dependencyTypesNot: ['type-only'] },
        },
      ]),
];

module.exports = {
  forbidden: [
    ...room('domain', {
      may: [packages('zod', 'tldts', 'any-ascii', 'fastest-levenshtein'), arithmetic],
      because: 'The domain is pure: no browser, no storage, no clock.',
    }),
    ...room('sites', {
      may: [],
      types: ['^lib/domain/'],
      because: 'Adapters run in content scripts and stay data and pure functions.',
    }),
    ...room('page', {
      may: ['^lib/sites/', '^lib/messaging/send\\.ts$', words, ...browser],
      types: ['^lib/(domain|messaging)/'],
      because: 'In a content script IndexedDB is the page’s own, and every kilobyte is paid on every page.',
    }),
    ...room('messaging', {
      may: ['^lib/domain/', '^lib/sites/', packages('zod'), ...browser],
      because: 'The protocol knows what is said, not what is kept or shown.',
    }),
    ...room('store', {
      may: ['^lib/domain/', packages('dexie', 'idb', 'zod', 'uuid'), ...browser],
      because: 'The store neither shows nor fetches.',
    }),
    ...room('workspace', {
      may: ['^lib/(domain|store)/', packages('zod', 'papaparse', 'tldts', 'uuid'), ...browser],
      because: 'Packs are read and written without a page.',
    }),
    ...room('team', {
      may: ['^lib/(domain|store)/', packages('zod', 'oauth4webapi', 'jose', 'uuid'), ...browser],
      because: 'Team sync moves data between two stores.',
    }),
    ...room('background', {
      may: ['^lib/(domain|sites|messaging|store|workspace|team)/', words, packages('zod', 'uuid'), ...browser],
      because: 'Use cases join the rooms; they never show anything.',
    }),
    {
      name: 'components-imports',
      comment: 'Data arrives as props and leaves by callbacks.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        pathNot: ['^components/', '^lib/domain/', words, react, arithmetic, packages('minisearch', '@tanstack/[^/]+')],
      },
    },
    {
      name: 'entrypoints-apart',
      comment: 'Contexts share code through lib and components.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(/|\\.)' },
    },
    {
      name: 'content-script-imports',
      severity: 'error',
      from: { path: '^(entrypoints/(insert|[^/]+\\.content)\\.|lib/page/)', pathNot: 'Plugin\\.ts$' },
      to: { path: '^lib/(store|workspace|team|background)/|^components/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'downwards-only',
      comment: 'The product imports neither its entrypoints nor its tests; nothing imports the team store.',
      severity: 'error',
      from: { path: '^(lib|components|locales|entrypoints)/' },
      to: { path: '^(test|team)/' },
    },
    {
      name: 'rooms-below-entrypoints',
      severity: 'error',
      from: { path: '^(lib|components|locales)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'locales-imports',
      severity: 'error',
      from: { path: '^locales/' },
      to: { path: '^(lib|components)/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints|locales)/' },
      to: { couldNotResolve: true, pathNot: '^#' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
