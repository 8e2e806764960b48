/**
 * The families of partition keys by table, as patterns of IAM's `dynamodb:LeadingKeys`: what a role may touch is said in
 * these words (infra/access.ts). A test holds them against the keys that keys.ts builds.
 */
export const partitionPatterns = {
  core: {
    programme: 'PROG#*',
    publication: 'PUB#*',
    register: 'REG#*',
    answer: 'ANSWER#*',
    text: 'TEXT#*',
    import: 'IMPORT#*',
    machine: 'TOKEN#*',
    pack: 'PACK#*',
    packs: 'PACKS',
    portfolio: 'PORTFOLIO',
    directory: 'PEOPLE',
    person: 'PERSON#*',
    subject: 'SUBJECT#*',
    cursor: 'CURSOR#*',
    mail: 'MAIL#*',
    erasure: 'ERASURE',
  },
  ledger: { programme: 'PROG#*' },
  session: {
    session: 'SESSION#*',
    signIn: 'SIGNIN#*',
    command: 'COMMAND#*',
    apiToken: 'APITOKEN#*',
    bucket: 'BUCKET#*',
  },
} as const;
