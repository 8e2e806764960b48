/** What a demo person is in the demo programme; one person may be two things. `admin` is the directory's flag. */
export type DemoPart =
  | 'leader'
  | 'sponsor'
  | 'programmeManager'
  | 'stageLead'
  | 'teamMember'
  | 'financeApprover'
  | 'businessApprover'
  | 'riskApprover'
  | 'customerVoice'
  | 'auditor'
  | 'admin';

/** A text in the languages that the sign-in page speaks. */
export type BothLanguages = { readonly en: string; readonly es: string };

/** Someone who can sign in locally. The names come from a sea chart, so that nobody takes them for real people. */
export type DemoPerson = {
  /** The subject in the demo issuer's ID token. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** The big choice on the sign-in page; the others stand under "seven more people". */
  readonly choice?: 'lead' | 'run' | 'report';
  readonly parts: readonly DemoPart[];
  /** One line that says what this person does in the programme. */
  readonly role: BothLanguages;
  /** What waits after signing in: a section of the programme's pages, `overview` being the first one. */
  readonly lands: 'overview' | 'decisions' | 'numbers' | 'outcomes' | 'history' | 'people';
};

/** The directory group whose people administer Waymark locally. */
export const DEMO_ADMIN_GROUP = 'waymark-admins';

/** The name under which the demo's people are kept: their issuer's address changes with the port. */
export const DEMO_DIRECTORY = 'demo';

/** What the demo's issuer says of a person. */
export function demoClaims(person: DemoPerson): {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly groups: string[];
} {
  return {
    sub: person.subject,
    name: person.name,
    email: person.email,
    email_verified: true,
    groups: person.parts.includes('admin') ? [DEMO_ADMIN_GROUP] : [],
  };
}

/** Ten people: three choices and seven more. */
export const demoPeople: readonly DemoPerson[] = [
  {
    subject: 'demo-leader',
    name: 'Lena Lighthouse',
    email: 'lena.lighthouse@example.com',
    choice: 'lead',
    parts: ['leader', 'sponsor'],
    role: { en: 'Chief executive and sponsor', es: 'Directora general y patrocinadora' },
    lands: 'overview',
  },
  {
    subject: 'demo-manager',
    name: 'Marco Compass',
    email: 'marco.compass@example.com',
    choice: 'run',
    parts: ['programmeManager'],
    role: { en: 'Programme manager', es: 'Director del programa' },
    lands: 'decisions',
  },
  {
    subject: 'demo-team',
    name: 'Tessa Tideline',
    email: 'tessa.tideline@example.com',
    choice: 'report',
    parts: ['teamMember'],
    role: {
      en: 'Customer analytics, owns the customer KPIs',
      es: 'Analítica de clientes, responsable de sus KPI',
    },
    lands: 'numbers',
  },
  {
    subject: 'demo-stage-lead',
    name: 'Stella Sextant',
    email: 'stella.sextant@example.com',
    parts: ['stageLead'],
    role: {
      en: 'Stage lead, submits gates for decision',
      es: 'Responsable de etapa, presenta las decisiones',
    },
    lands: 'decisions',
  },
  {
    subject: 'demo-team-second',
    name: 'Theo Harbour',
    email: 'theo.harbour@example.com',
    parts: ['teamMember', 'admin'],
    role: {
      en: 'Second team member, also administers Waymark',
      es: 'Segundo miembro del equipo y administrador de Waymark',
    },
    lands: 'numbers',
  },
  {
    subject: 'demo-finance',
    name: 'Fiona Fathom',
    email: 'fiona.fathom@example.com',
    parts: ['financeApprover'],
    role: { en: 'Approver for finance', es: 'Aprobadora de finanzas' },
    lands: 'decisions',
  },
  {
    subject: 'demo-business',
    name: 'Boris Beacon',
    email: 'boris.beacon@example.com',
    parts: ['businessApprover'],
    role: { en: 'Approver for the business', es: 'Aprobador del negocio' },
    lands: 'decisions',
  },
  {
    subject: 'demo-risk',
    name: 'Rita Reef',
    email: 'rita.reef@example.com',
    parts: ['riskApprover'],
    role: { en: 'Approver for risk and quality', es: 'Aprobadora de riesgos y calidad' },
    lands: 'decisions',
  },
  {
    subject: 'demo-customer',
    name: 'Clara Current',
    email: 'clara.current@example.com',
    parts: ['customerVoice'],
    role: {
      en: 'Speaks for the customers and votes for them',
      es: 'Habla por los clientes y vota por ellos',
    },
    lands: 'outcomes',
  },
  {
    subject: 'demo-auditor',
    name: 'Otto Anchor',
    email: 'otto.anchor@example.com',
    parts: ['auditor'],
    role: { en: 'Auditor: reads everything, changes nothing', es: 'Auditor: lo lee todo, no cambia nada' },
    lands: 'history',
  },
];

/** The demo person with this subject, if there is one. */
export function demoPersonOf(subject: string): DemoPerson | undefined {
  return demoPeople.find((person) => person.subject === subject);
}
