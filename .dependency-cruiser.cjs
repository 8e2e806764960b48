/** The arrows of the tree (docs/architecture.md): who may import whom, each with its reason. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const NPM = '(^|/)node_modules/';
const DYNAMO = `${NPM}@aws-sdk/(client-dynamodb|client-dynamodb-streams|lib-dynamodb)/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      'no-circle',
      'Two modules that need each other are one, or miss a third.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    never(
      'resolves',
      'A path that leads nowhere fails at run time only.',
      { pathNot: '^web/' },
      { couldNotResolve: true },
    ),
    {
      name: 'domain-is-pure',
      comment:
        'Rules run alike in a Lambda, the browser and a rehearsal, so they know no clock, store or library.',
      severity: 'error',
      from: { path: '^functions/domain/', pathNot: '^functions/domain/criterion/' },
      to: { pathNot: '^functions/domain/' },
    },
    only(
      'criteria-know-cel',
      'Criteria are CEL text: their evaluator is the one library a rule may use.',
      '^functions/domain/criterion/',
      ['^functions/domain/', `${NPM}@marcbachmann/cel-js/`],
    ),
    only(
      'methodology-is-data',
      'The pack is data of the domain’s types; any mechanism belongs to the domain.',
      '^functions/methodology/',
      ['^functions/domain/'],
    ),
    only(
      'contract-knows-domain',
      'Both ends of the wire load the contract, so it may not pull either end in.',
      '^functions/contract/',
      [
        '^functions/domain/',
        `${NPM}zod/`,
        // The OpenAPI document is written by a script of its own.
        '^(node:)?(fs|path|url|process)',
      ],
    ),
    never(
      'store-knows-domain',
      'The store keeps what the domain decided; it is handed all else.',
      { path: '^functions/store/' },
      {
        path: '^(functions/(?!store/|domain/)|infra/|web/)',
      },
    ),
    never(
      'runtime-serves',
      'The runtime is handed to handlers; it may not know one.',
      { path: '^functions/runtime/' },
      {
        path: '^(functions/(api|workflow|events)/|infra/|web/)',
      },
    ),
    never(
      'handlers-are-apart',
      'Each is deployed alone; what two need belongs to domain, store or contract.',
      {
        path: '^functions/(api|workflow|events)/',
      },
      { path: '^functions/(api|workflow|events)/', pathNot: '^functions/$1/' },
    ),
    never(
      'functions-stand-alone',
      'What is deployed knows neither who deploys it nor who looks at it.',
      { path: '^functions/' },
      {
        path: '^(infra|web)/',
      },
    ),
    never(
      'store-alone-knows-dynamodb',
      'One place spells keys, conditions and commands.',
      {
        path: '^functions/',
        pathNot: '^functions/(store|runtime)/',
      },
      { path: DYNAMO },
    ),
    never(
      'api-calls-no-service',
      'Commit, then the stream: a handler that writes and calls is a dual write.',
      { path: '^functions/api/' },
      {
        path: `${NPM}@aws-sdk/`,
      },
    ),
    never(
      'portal-knows-the-contract',
      'The portal shares words and rules with the back end, never its parts.',
      { path: '^web/' },
      {
        path: '^(functions/(?!contract/|domain/|methodology/)|infra/)',
      },
    ),
    never(
      'deployed-is-not-local',
      'The demo sign-in and the local parts never reach a bundle; commands that carry data open both places, and the cost report plays the rehearsal.',
      { pathNot: '^(infra/(local|programmeFile|cost)|test)/' },
      {
        path: '^infra/local/',
      },
    ),
    never(
      'nothing-imports-tests',
      'What ships does not lean on what proves it.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
    never(
      'ships-only-dependencies',
      'A Lambda that needs a devDependency works on one machine only.',
      { path: '^functions/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/(build|node_modules|\\.svelte-kit)/|^cdk\\.out/|^\\$' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.json', '.d.ts'],
    },
  },
};
