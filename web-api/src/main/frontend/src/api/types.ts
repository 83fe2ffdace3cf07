/**
 * The shapes of `/api/v1`, grouped by endpoint. JSON is camelCase, ids are UUIDs, days are ISO dates (`2026-11-22`, Asia/Shanghai), instants are ISO
 * with zone (`2026-11-22T01:45:00Z`). A field that may be absent is written `?: T | null`: the server may leave it out or send null.
 *
 * Money is never a number: it is a decimal string in yuan with two places. So are rates and other exact decimals.
 */

// ---------------------------------------------------------------------------------------------------------------- values

/** Yuan with two places, for example "6000000.00". */
export type Money = string;
/** An exact decimal, for example "0.25" for 25 %. */
export type Decimal = string;
export type Uuid = string;
/** "2026-11-22", a day in Asia/Shanghai. */
export type IsoDate = string;
/** "2026-11-22T01:45:00Z" */
export type IsoInstant = string;

export interface Person {
  staff: string;
  name: string;
}

/** Every list: pass `next` back as `after` to read on; absent or null on the last page. `limit` is 1 to 200, 50 when left out. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** RFC 9457. `type` is `urn:ipledge:problem:<code>`; `arguments` are the values the sentence of that code speaks of. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string | null;
  code: string;
  traceId?: string | null;
  arguments?: Record<string, string> | null;
  errors?: FieldError[] | null;
}

export interface FieldError {
  /** JSON pointer into the request body, for example "/rights/0/number". */
  pointer: string;
  code: string;
  message: string;
}

/** A reason the rules gave, good or bad; `code` is a message key, `message` the sentence in the caller's language. */
export interface Reason {
  code: string;
  message: string;
  /** id of the rule in the bank's rule file, for example "REG-P11.6" */
  rule?: string | null;
  /** the decision of a table that gave it, where one did */
  decision?: Uuid | null;
}

/** Whether the caller may do something, said before he types. */
export interface Permission {
  allowed: boolean;
  reasons: Reason[];
}

/** Where the engine is with a step: a person's decision is saved at once, the engine takes it a moment later. */
export type EngineProgress = 'AT_STEP' | 'WAITING_FOR_ENGINE' | 'TAKEN' | 'NOT_TAKEN';

/** Answer to every command that makes the engine do something. */
export interface Receipt {
  id: Uuid;
  eventId: Uuid;
  at: IsoInstant;
  engine: EngineProgress;
}

export type Channel = 'GREEN' | 'ORDINARY';
/** Beside it stands `workingDaysLeft`: until the last day; once it is over those that have passed, with a minus. Absent where the calendar does not reach. */
export type Ageing = 'NONE' | 'ON_TIME' | 'DUE_SOON' | 'OVERDUE';

// ------------------------------------------------------------------- GET /me, GET /clock, POST /logout (outside /api/v1)

export interface Me {
  staff: string;
  name: string;
  roles: string[];
  branch: string;
  branchName: string;
  allBranches: boolean;
  locale?: string | null;
}

/** POST /logout (with CSRF header) ends the session; `location` is where the browser goes to end Keycloak's. */
export interface SignedOut {
  location: string;
}

/** GET and POST /clock; 404 unless the clock is led. */
export interface BusinessClock {
  controlled: boolean;
  now: IsoInstant;
  offsetMillis: number;
}

/** POST /clock */
export interface LeadClock {
  advanceMillis: number;
}

// -------------------------------------------------------------------------- GET /enterprises?query= · POST · GET /{id}

export interface Enterprise {
  id: Uuid;
  /** of what is known of it; the ETag of GET /enterprises/{id} */
  version: number;
  name: string;
  /** unified social credit code, 18 characters (ALG-02) */
  socialCreditCode: string;
  checkDigitValid: boolean;
  overrideReason?: string | null;
  /** null as long as no list of related parties is in force */
  relatedParty?: boolean | null;
  /** what it owes this bank */
  liveExposure: Money;
  /** the worst five-category class among its debts here; null as long as no extract of the ledger is in force */
  exposureClass?: string | null;
  /** what it is like; of a case that was handed in: what was known then */
  profile?: EnterpriseProfile | null;
  /** how large it is (CRD-52) */
  size: EnterpriseSize;
}

export interface Term {
  code: string;
  name: string;
}

/** A region or a park; `pilot`: a pilot area of the national plan, or in one (3.1). */
export interface Place extends Term {
  pilot: boolean;
}

export type TagKind = 'HIGH_TECH' | 'SPECIALISED_INNOVATIVE' | 'HARD_TECH';

/** What somebody said of a firm; null where nobody did. */
export interface EnterpriseProfile {
  industry?: Term | null;
  staff?: number | null;
  revenue?: Money | null;
  assets?: Money | null;
  /** of the figures */
  year?: number | null;
  source?: string | null;
  region?: Place | null;
  park?: Place | null;
  tags: EnterpriseTag[];
  recordedBy: Person;
  recordedAt: IsoInstant;
}

export interface EnterpriseTag {
  kind: TagKind;
  name: string;
  evidence: string;
  validFrom: IsoDate;
  validTo?: IsoDate | null;
  holds: boolean;
}

export type RuleMark = 'LAW' | 'SEED' | 'UNVERIFIED' | 'SAMPLE' | 'BANK';

export interface EnterpriseSize {
  /** null as long as something is missing */
  sizeClass?: 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO' | null;
  name?: string | null;
  missing: string[];
  /** every row for its industry, from the largest class to the smallest */
  rules: SizeRule[];
}

export interface SizeRule {
  name: string;
  staffLeast?: number | null;
  revenueLeast?: Money | null;
  assetsLeast?: Money | null;
  reached: boolean;
  rule: string;
  source: string;
  mark: RuleMark;
  validFrom: IsoDate;
}

/** PUT /enterprises/{id}/profile (If-Match): all that is said; what is left out nobody says. */
export interface ProfileBody {
  industry?: string | null;
  staff?: number | null;
  revenue?: Money | null;
  assets?: Money | null;
  year?: number | null;
  source?: string | null;
  region?: string | null;
  park?: string | null;
  tags?: { kind: TagKind; evidence: string; validFrom: IsoDate; validTo?: IsoDate | null }[] | null;
}

/** GET /enterprises/terms */
export interface FactTerms {
  industries: Term[];
  regions: Place[];
  parks: (Place & { region: string; sample: boolean })[];
  tags: { kind: TagKind; name: string }[];
}

/** POST /enterprises (Idempotency-Key). `overrideReason` is asked for when the check digit is wrong (problem `party.social-credit-code-check`). */
export interface RegisterEnterprise {
  id: Uuid;
  name: string;
  socialCreditCode: string;
  overrideReason?: string | null;
  profile?: ProfileBody | null;
}

// ---------------------------------------------------------------------------------------------------- POST /rights/lookup

export type RightKind = 'INVENTION' | 'UTILITY_MODEL' | 'DESIGN' | 'TRADEMARK' | 'COPYRIGHT';

/** Reads what was last stored of the register; has no effect. */
export interface LookupRight {
  kind: RightKind;
  number: string;
}

export interface Owner {
  name: string;
  socialCreditCode?: string | null;
}

export interface RightFacts {
  kind: RightKind;
  /** normalised, without ZL, dot and blanks */
  number: string;
  numberValid: boolean;
  known: boolean;
  title?: string | null;
  owners: Owner[];
  filingDate?: IsoDate | null;
  grantDate?: IsoDate | null;
  registeredOn?: IsoDate | null;
  firstPublishedOn?: IsoDate | null;
  legalStatus?: string | null;
  feePaidThrough?: IsoDate | null;
  /** last day of protection (ALG-03 to 05) */
  lastDay?: IsoDate | null;
  /** years until the last day, one place */
  yearsLeft?: Decimal | null;
  licences?: number | null;
  niceClasses?: string[] | null;
  /** when the register was last asked */
  asOf?: IsoInstant | null;
  findings: Finding[];
}

/** A check on a right. BLOCK stops the filing, WARN can be cured by a statement, MISSING means the register has not said. */
export interface Finding {
  level: 'OK' | 'WARN' | 'BLOCK' | 'MISSING';
  code: string;
  message: string;
  rule?: string | null;
  /** the decision of a table that found it; null where the registrar did */
  decision?: Uuid | null;
}

// --------------------------------------------------------------------------------------- GET /products · GET /purposes

/** GET /views/{list}: how the reader likes to see a list. */
export interface SavedView {
  name: string;
  /** as the page's address has it */
  filter: Record<string, unknown>;
  columns: string[];
}

export interface Product {
  code: string;
  name: string;
  minAmount: Money;
  maxAmount: Money;
  minTenorMonths: number;
  maxTenorMonths: number;
  /** the lending limit applied to a value, by kind of right */
  rates: PledgeRate[];
  sample: boolean;
  source?: string | null;
}

export interface PledgeRate {
  kind: RightKind;
  maxRate: Decimal;
  minYearsLeft?: number | null;
  minYearsUsed?: number | null;
}

export interface Purpose {
  code: string;
  name: string;
  /** whether the borrower's figures are needed (CRD-42) */
  workingCapital: boolean;
}

// -------------------------------------------------------------------------------------------------------- /applications

export type ApplicationState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'CHECKING'
  | 'INFORMATION_NEEDED'
  | 'VALUATION'
  | 'DUE_DILIGENCE'
  | 'CREDIT_REVIEW'
  | 'APPROVAL'
  | 'CONTRACTING'
  | 'REGISTRATION'
  | 'CONDITIONS'
  | 'DISBURSING'
  | 'ACTIVE'
  | 'REFUSED'
  | 'WITHDRAWN';

export interface RightRef {
  kind: RightKind;
  number: string;
}

export interface OfferedRight extends RightRef {
  /** since when it is in use; some kinds must have been for years (2.6) */
  usedSince?: IsoDate | null;
}

/** The figures from which the need for working capital follows (ALG-12); rates are fractions. */
export interface Financials {
  sales: Money;
  margin: Decimal;
  growth: Decimal;
  inventoryDays: number;
  receivableDays: number;
  payableDays: number;
  prepaidDays: number;
  advanceDays: number;
  ownFunds: Money;
  existingLoans: Money;
  otherFinance: Money;
}

/** How much may be lent at most, figure by figure (ALG-07). */
export interface Limit {
  /** null as long as a figure is missing */
  most?: Money | null;
  figures: LimitFigure[];
}

export interface LimitFigure {
  bound: 'PLEDGE' | 'PRODUCT_CAP' | 'WORKING_CAPITAL' | 'BORROWER_ROOM';
  label: string;
  amount?: Money | null;
  /** the one that says how much */
  binds: boolean;
  missing?: string | null;
}

/** What a loan costs, part by part (CRD-03). */
export interface Price {
  /** as a fraction; null as long as a part is missing */
  annualRate?: Decimal | null;
  /** the price of the approval, which later rules do not change */
  settled: boolean;
  parts: PricePart[];
}

export interface PricePart {
  kind: 'BENCHMARK' | 'SPREAD' | 'FTP_BENEFIT';
  label: string;
  /** with the sign with which it counts */
  basisPoints?: Decimal | null;
  rule: string;
  source: string;
  sample: boolean;
  missing?: string | null;
}

/** Body of POST /applications (the client gives `id`; Idempotency-Key) and of PUT /applications/{id} (If-Match); the answer is an ApplicationPage. */
export interface ApplicationForm {
  id: Uuid;
  enterpriseId: Uuid;
  productCode: string;
  amount: Money;
  tenorMonths: number;
  purposeCode: string;
  purposeText?: string | null;
  rights: OfferedRight[];
  financials?: Financials | null;
  /** value of what secures the loan beside the rights; null if nobody says */
  otherSecurity?: Money | null;
}

/**
 * POST /applications/{id}/precheck: no effect.
 * PROVISIONAL: green channel unless the valuation speaks against it. BLOCKED: would be refused; submission is still possible.
 */
export interface Precheck {
  result: 'PROVISIONAL' | 'ORDINARY' | 'BLOCKED';
  reasons: Reason[];
  /** inputs that were missing and so counted against the green channel */
  missing: string[];
  edition: string;
  /** latest day the loan may end, from the shortest right */
  latestMaturity?: IsoDate | null;
  plannedMaturity?: IsoDate | null;
  applicant: Finding[];
  rights: RightFacts[];
  /** of the tables, as they would be kept */
  decisions: Why[];
}

/** POST /applications/{id}/submission: empty body, If-Match, Idempotency-Key, answer Receipt. POST /applications/{id}/withdrawal: Withdraw, answer Receipt. */
export interface Withdraw {
  reason: string;
}

/**
 * GET /applications?query=&state=&channel=&mine=&sort=&limit=&after=. `state` may be repeated. `sort` is one of due, submitted, amount, number, each
 * with a leading "-" for descending.
 */
export interface ApplicationRow {
  id: Uuid;
  number: string;
  borrower: string;
  amount: Money;
  tenorMonths: number;
  productName: string;
  channel?: Channel | null;
  state: ApplicationState;
  /** element id of the step it waits at, for example "review-credit" */
  step?: string | null;
  waitsForRole?: string | null;
  waitsFor?: Person | null;
  waitsSince?: IsoInstant | null;
  dueOn?: IsoDate | null;
  workingDaysLeft?: number | null;
  ageing: Ageing;
  missingCount: number;
  /** names of what is missing */
  missing: string[];
  customerManager: Person;
  submittedAt?: IsoInstant | null;
  /** of its loan, once somebody ordered to pay it out */
  loanNumber?: string | null;
}

/** GET /applications/{id}; ETag is the quoted `version`. */
export interface ApplicationPage {
  id: Uuid;
  number: string;
  version: number;
  state: ApplicationState;
  step?: string | null;
  waitsForRole?: string | null;
  waitsFor?: Person | null;
  waitsSince?: IsoInstant | null;
  dueOn?: IsoDate | null;
  workingDaysLeft?: number | null;
  ageing: Ageing;
  branch: string;
  branchName: string;
  customerManager: Person;
  enterprise: Enterprise;
  /** what was found of the applicant; empty until it was checked */
  applicantFindings: Finding[];
  product: Product;
  amount: Money;
  tenorMonths: number;
  purpose: Purpose;
  purposeText?: string | null;
  financials?: Financials | null;
  otherSecurity?: Money | null;
  plannedMaturity?: IsoDate | null;
  channel?: Channel | null;
  /** why green or ordinary; empty until decided */
  channelReasons: Reason[];
  approvalRoute?: 'BRANCH' | 'HEAD_OFFICE' | null;
  approvedAmount?: Money | null;
  /** as what the loan counts, fixed with its approval */
  flags?: LoanFlags | null;
  /** sum of confirmed values */
  totalValue?: Money | null;
  /** sum of value × rate (ALG-07) */
  lendingLimit?: Money | null;
  limit?: Limit | null;
  price?: Price | null;
  /** amount ÷ value */
  loanToValue?: Decimal | null;
  conditions: string[];
  /** what is still missing, for the checklist */
  missing: Reason[];
  rights: CaseRight[];
  submittedAt?: IsoInstant | null;
  endedAt?: IsoInstant | null;
  /** why it was refused; empty unless it was */
  endReasons: Reason[];
  may: { edit: Permission; submit: Permission; withdraw: Permission; upload: Permission };
  /** the task the caller could do now, if there is one */
  myTask?: { id: Uuid; formKey: FormKey; state: TaskState } | null;
}

/** As what a loan counts (CRD-50, CRD-51, EXM-03, CRD-12); null where it could not be said. */
export interface LoanFlags {
  decidedOn: IsoDate;
  amount: Money;
  otherExposure: Money;
  totalExposure: Money;
  sizeClass?: EnterpriseSize['sizeClass'];
  sizeName?: string | null;
  inclusive?: boolean | null;
  pbocInclusive?: boolean | null;
  exemptionScope: 'INCLUSIVE_DIRECT' | 'INCLUSIVE_BY_REFERENCE' | 'IP_PLEDGE_POLICY';
  exemptionScopeName: string;
  ipValue: Money;
  otherSecurity?: Money | null;
  ipShare?: Decimal | null;
  termClass: 'SHORT' | 'MEDIUM' | 'LONG';
  termClassName: string;
  tenorMonths: number;
  missing: string[];
  rules: FlagRule[];
}

export interface FlagRule {
  label: string;
  value: string;
  unit?: string | null;
  rule: string;
  source: string;
  mark: RuleMark;
  validFrom: IsoDate;
}

// ----------------------------------------------------- POST /application-imports (multipart `file`) · GET /{id}

/** What became of a file of applications. `again`: the same bytes had been handed in before. */
export interface ImportReport {
  id: Uuid;
  fileName: string;
  by: Person;
  receivedAt: IsoInstant;
  again: boolean;
  rows: number;
  drafted: number;
  knownBefore: number;
  refused: number;
  applications: ImportedApplication[];
}

export interface ImportedApplication {
  key: string;
  rows: number[];
  outcome: 'DRAFTED' | 'KNOWN_BEFORE' | 'REFUSED';
  applicationId?: Uuid | null;
  number?: string | null;
  problems: ImportProblem[];
}

export interface ImportProblem {
  row: number;
  column?: string | null;
  code: string;
  message: string;
}

export interface CaseRight extends RightFacts {
  id: Uuid;
  value?: Money | null;
  rate?: Decimal | null;
  limit?: Money | null;
  rateSample?: boolean | null;
  usedSince?: IsoDate | null;
  /** why it carries nothing */
  notCounted?: Reason | null;
  filingState?: FilingState | null;
}

// --------------------------------------------------------------------------------- GET /applications/{id}/valuations

export type ValuationState =
  'REQUESTED' | 'ROUTE_SET' | 'SCORED' | 'VALUE_PROPOSED' | 'OFFERED' | 'AGREED' | 'SECOND_CHECK' | 'CONFIRMED' | 'REJECTED' | 'CLOSED';
export type ValuationRoute = 'INTERNAL' | 'NEGOTIATED' | 'EXTERNAL';
export type ValuationMethod = 'INTERNAL_MODEL' | 'RELIEF_FROM_ROYALTY' | 'NEGOTIATION' | 'EXTERNAL_REPORT';

export interface Valuation {
  id: Uuid;
  right: RightRef & { id: Uuid; title?: string | null; lastDay?: IsoDate | null; yearsLeft?: Decimal | null };
  state: ValuationState;
  route?: ValuationRoute | null;
  routeReasons: Reason[];
  method?: ValuationMethod | null;
  value?: Money | null;
  valueDate?: IsoDate | null;
  validUntil?: IsoDate | null;
  proposedBy?: Person | null;
  confirmedBy?: Person | null;
  /** the calculation, line by line, ready to show */
  steps: CalculationStep[];
  opinion?: string | null;
  /** the table's own way, if another was taken */
  rerouted?: { from: ValuationRoute; by: Person; reason: string } | null;
  /** of every scorer; empty until a value is proposed, so that none of them sees another's (VAL-04) */
  scores: ScorerSaid[];
}

export interface ScorerSaid {
  ordinal: number;
  by: Person;
  legal: Decimal;
  technical: Decimal;
  economic: Decimal;
  points: Decimal;
  benchmark: Money;
  benchmarkSource: string;
  opinion: string;
}

/** One line of a calculation. `value` is exact; `unit` is CNY, PERCENT, YEARS, POINTS, FACTOR or absent. */
export interface CalculationStep {
  code: string;
  label: string;
  value: Decimal;
  unit?: string | null;
  source?: string | null;
}

// ------------------------------------------------------------------------------------ GET /applications/{id}/filings

export type FilingState =
  | 'DRAFT'
  | 'PRECHECK_FAILED'
  | 'READY'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'CORRECTION_REQUESTED'
  | 'REGISTERED'
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'CANCELLED'
  | 'CLOSED';

export interface Filing {
  id: Uuid;
  register: 'PATENT' | 'TRADEMARK' | 'COPYRIGHT';
  pledgor: string;
  state: FilingState;
  round: number;
  rights: (RightRef & { id: Uuid; title?: string | null })[];
  securedAmount: Money;
  filingNo?: string | null;
  submittedAt?: IsoInstant | null;
  /** last day on which the registrar answers in time; only while its answer is awaited */
  answerDueOn?: IsoDate | null;
  registrationNo?: string | null;
  certificateNo?: string | null;
  registeredOn?: IsoDate | null;
  termTo?: IsoDate | null;
  notice?: string | null;
  noticeDeadline?: IsoDate | null;
  /** as long as the registrar waits for an answer */
  workingDaysLeft?: number | null;
  ageing: Ageing;
  /** in words */
  refusalGround?: string | null;
  /** the registrar does not cancel the pledge of an ended case */
  cancellationRefused: boolean;
  findings: Finding[];
}

// ---------------------------------------------------------------------------------- GET, POST /applications/{id}/papers

export type Paper =
  | 'CONTINUE_DESPITE_SAME_DAY_INVENTION'
  | 'CONTINUE_DESPITE_INVALIDATION'
  | 'CO_OWNER_CONSENT'
  | 'CO_OWNERS_AGREEMENT'
  | 'NAME_CHANGE_PROOF'
  | 'PRIOR_LICENCES'
  | 'RENEWAL_UNDERTAKING';

/** A paper about a right as it is handed in. */
export interface GivenPaper {
  rightId: Uuid;
  paper: Paper;
  /** who gave it, by registered name */
  givenBy: string;
  documentId: Uuid;
  signedOn: IsoDate;
}

/** What would cure a finding, and from whom it has to come. */
export interface NeededPaper {
  rightId: Uuid;
  number: string;
  title?: string | null;
  /** the rule that asks for it */
  ground: string;
  /** null where the register itself has to change */
  paper?: Paper | null;
  givenBy?: string | null;
  /** another paper that would do as well */
  instead?: Paper | null;
  /** the case stands still without it */
  blocking: boolean;
  text: string;
}

export interface CasePapers {
  given: { rightId: Uuid; paper: Paper; name: string; givenBy: string; documentId?: Uuid | null; signedOn?: IsoDate | null }[];
  /** what the last check found missing, less what came since */
  needed: NeededPaper[];
  handIn: Permission;
}

/** POST /applications/{id}/papers (Idempotency-Key), answer CasePapers. */
export interface HandInPapers {
  papers: GivenPaper[];
}

// -------------------------------------------- GET, POST /applications/{id}/documents · GET /documents/{id}/content

/** POST is multipart: `file`, `kind`, optional `title`; needs an Idempotency-Key. */
export interface CaseDocument {
  id: Uuid;
  kind: DocumentKind;
  title: string;
  fileName: string;
  mediaType: string;
  /** bytes */
  size: number;
  /** SHA-256, hexadecimal */
  digest: string;
  generated: boolean;
  addedBy: Person;
  addedAt: IsoInstant;
  /** the decisions that rest on it, in words */
  usedFor: string[];
}

export type DocumentKind =
  | 'LOAN_CONTRACT'
  | 'PLEDGE_CONTRACT'
  | 'REGISTRATION_FORM'
  | 'IDENTITY'
  | 'OWNERSHIP'
  | 'FINANCIAL'
  | 'APPRAISAL_REPORT'
  | 'SIGNED_CONTRACT'
  | 'STATEMENT'
  | 'CERTIFICATE'
  | 'SURVEY'
  | 'OTHER';

// ------------------------------------------------------------------------- GET and POST /applications/{id}/duty-records

export type DutyKind = 'WARNING' | 'DISSENT' | 'INSTRUCTION' | 'REPLY';

/** A warning, a dissent, an outside instruction or a reply; nobody can change it (EXM E6, E7, CRD-35). */
export interface DutyRecord {
  id: Uuid;
  kind: DutyKind;
  follows?: Uuid | null;
  content: string;
  askedBy?: string | null;
  askedThrough?: string | null;
  askedOn?: IsoDate | null;
  by: Person;
  /** in words */
  role: string;
  caseState: ApplicationState;
  /** of the decision sheet as it was then */
  factsDigest: string;
  recordedAt: IsoInstant;
}

export interface DutyRecords {
  records: DutyRecord[];
  record: Permission;
}

/** The answer is a DutyRecord. */
export interface PutOnRecord {
  kind: DutyKind;
  content: string;
  follows?: Uuid | null;
  /** INSTRUCTION: who asked, how and when */
  askedBy?: string | null;
  askedThrough?: string | null;
  askedOn?: IsoDate | null;
}

// ----------------------------------------------------------------------------------- GET /applications/{id}/decisions

/** A decision of a person or of a decision table; `kind` says which. */
export interface DecisionRecord {
  id: Uuid;
  kind: 'PERSON' | 'TABLE';
  /** decision id of the table ("green-channel-eligibility") or element id of the step ("review-credit") */
  subject: string;
  /** element id of the step it was made in, so that the diagram finds it */
  step?: string | null;
  /** the valuation or the filing that was decided on, or the case itself */
  recordId: Uuid;
  /** the right in words, where it was not on the case as a whole */
  about?: string | null;
  result: string;
  decidedAt: IsoInstant;
  decidedBy?: Person | null;
  role?: string | null;
  authority?: string | null;
  opinion?: string | null;
  round?: number | null;
  why?: Why | null;
}

/** Why a table said what it said. */
export interface Why {
  /** the decision */
  id: Uuid;
  decisionId: string;
  name: string;
  edition: string;
  validFrom: IsoDate;
  decided: boolean;
  /** missing inputs when not decided */
  missingInputs: string[];
  inputs: WhyInput[];
  /** every row of the tables that decided, in order */
  rules: WhyRule[];
  /** roles that may change the table */
  changedBy: string[];
}

export interface WhyInput {
  name: string;
  label: string;
  type: string;
  /** of a number: CNY for yuan */
  unit?: string | null;
  /** as the type writes them; empty where it was missing, several only of a list */
  values: string[];
}

export interface WhyRule {
  id: string;
  text: string;
  matched: boolean;
}

// --------------------------------------------------------------------------------------- GET /applications/{id}/money

export interface CaseMoney {
  requested: Money;
  approved?: Money | null;
  totalValue?: Money | null;
  lendingLimit?: Money | null;
  /** the most that may be lent (ALG-07); null until a value is confirmed, or if a figure is missing */
  maxLoan?: Money | null;
  quotaReserved?: Money | null;
  /** what the core bank paid out; null until then */
  disbursed?: Money | null;
  /** by the books; null until paid out */
  outstanding?: Money | null;
  loan?: Loan | null;
  postings: Posting[];
}

/** The case's loan, once somebody ordered to pay it out. */
export interface Loan {
  number: string;
  state: 'ORDERED' | 'ACTIVE';
  amount: Money;
  annualRate: Decimal;
  maturity: IsoDate;
  /** value date of the payment */
  drawnDownOn?: IsoDate | null;
}

export interface Posting {
  id: Uuid;
  at: IsoInstant;
  kind: 'TRANSFER' | 'RESERVE' | 'POST' | 'VOID' | 'EXPIRE';
  debit: string;
  credit: string;
  amount: Money;
  reference: string;
}

// ----------------------------------------------- GET /applications/{id}/timeline?limit=&after= · GET /audit/events/{id}/proof

export interface TimelineEntry {
  eventId: Uuid;
  at: IsoInstant;
  /** for example "approval.approval-granted"; the page has a sentence for it, `summary` is the server's */
  kind: string;
  summary: string;
  by: Person;
  system: boolean;
  role?: string | null;
  refusal: boolean;
  /** element id of the step it belongs to */
  step?: string | null;
  facts: { label: string; value: string }[];
  sealed: boolean;
}

export interface AuditProof {
  eventId: Uuid;
  /** RFC 6962 leaf hash, SHA-256(0x00 ‖ canonical), hexadecimal */
  leafDigest: string;
  sealed: boolean;
  /** index of the leaf in the tree, from 0 */
  sequence?: number | null;
  treeSize?: number | null;
  rootDigest?: string | null;
  path: string[];
  signedHead?: string | null;
  keyId?: string | null;
  sealedAt?: IsoInstant | null;
  /** the exact bytes that were digested, as text */
  canonical: string;
}

// -------------------------------------------------- GET /applications/{id}/diagram · GET /models/{processId}/{releaseId}/xml

/** What the engine did, from `engine_record` only. One instance per process that ran for the case, the loan's own first. */
export interface CaseDiagram {
  instances: DiagramInstance[];
}

export interface DiagramInstance {
  /** id of the application, valuation or filing */
  recordId: Uuid;
  processId: string;
  releaseId: string;
  /** what in the case it is about; absent where it is the case itself */
  subject?: string | null;
  active: boolean;
  /** one row per time an element was entered */
  elements: ElementRun[];
  /** ids of the sequence flows taken, with how often */
  flows: { id: string; times: number }[];
}

export interface ElementRun {
  elementId: string;
  elementType: string;
  state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED' | 'INCIDENT';
  enteredAt: IsoInstant;
  leftAt?: IsoInstant | null;
  by?: Person | null;
  waitsForRole?: string | null;
  taskId?: Uuid | null;
  round?: number | null;
  incident?: string | null;
}

/**
 * GET /events?applicationId=&tasks=: text/event-stream. `applicationId` may be repeated. Event name `changed`, data is this object: a case, or (without an id)
 * the open tasks and with them the lists. The page reads the named parts again.
 */
export interface ChangeNotice {
  applicationId?: Uuid | null;
  parts: ('application' | 'tasks' | 'diagram' | 'timeline' | 'documents' | 'valuations' | 'filings' | 'money' | 'decisions')[];
}

// -------------------------------------------------------------------------------------------- GET /tasks, GET /tasks/counts

export type FormKey =
  | 'investigate'
  | 'co-investigate'
  | 'review-credit'
  | 'approve'
  | 'supply-information'
  | 'sign-contracts'
  | 'confirm-conditions'
  | 'score-right'
  | 'make-offer'
  | 'record-reply'
  | 'enter-report'
  | 'confirm-value'
  | 'supply-statement'
  | 'correct-filing'
  | 'ask-registrar'
  | 'settle-cancellation';

export type TaskState = 'OPEN' | 'CLAIMED' | 'DECIDED' | 'WITHDRAWN';

/**
 * GET /tasks?scope=mine|claimable|done&formKey=&channel=&ageing=&query=&sort=&limit=&after=. `formKey` may be repeated. `sort` is one of due, opened,
 * amount, borrower, decided, each with a leading "-" for descending; default due.
 */
export interface TaskRow {
  id: Uuid;
  formKey: FormKey;
  elementId: string;
  processId: string;
  applicationId: Uuid;
  caseNumber: string;
  borrower: string;
  amount: Money;
  channel?: Channel | null;
  /** what in the case it is about, when not the whole case: a right or a filing */
  subject?: string | null;
  round: number;
  state: TaskState;
  group: string;
  claimedBy?: Person | null;
  openedAt: IsoInstant;
  dueOn?: IsoDate | null;
  workingDaysLeft?: number | null;
  ageing: Ageing;
  hasDraft: boolean;
  decidedAt?: IsoInstant | null;
  decision?: string | null;
  claim: Permission;
}

/** GET /tasks/counts */
export interface TaskCounts {
  mine: number;
  claimable: number;
  overdue: number;
}

// ---------------------------------------------------------------------------------------------------------- GET /tasks/{id}

/** ETag is the quoted `version`; draft and decision send it as If-Match, claim and release (also done from the list) do not. */
export interface TaskHead extends TaskRow {
  version: number;
  engine: EngineProgress;
  draft?: Record<string, unknown> | null;
  decide: Permission;
  /** what the case looked like, for whoever decides */
  sheet: DecisionSheet;
  /** question of an earlier return to this step and its answer, newest first */
  returns: ReturnRound[];
}

export interface ReturnRound {
  round: number;
  askedBy: Person;
  askedAt: IsoInstant;
  question: string;
  answer?: string | null;
  answeredBy?: Person | null;
  answeredAt?: IsoInstant | null;
}

/** The one-page decision sheet. `digest` covers exactly these facts; a decision is sent with it and refused when they changed meanwhile. */
export interface DecisionSheet {
  digest: string;
  enterprise: Enterprise;
  applicantFindings: Finding[];
  financials?: Financials | null;
  productName: string;
  amount: Money;
  tenorMonths: number;
  plannedMaturity?: IsoDate | null;
  latestMaturity?: IsoDate | null;
  purposeName: string;
  purposeText?: string | null;
  channel?: Channel | null;
  channelReasons: Reason[];
  approvalRoute?: 'BRANCH' | 'HEAD_OFFICE' | null;
  totalValue?: Money | null;
  lendingLimit?: Money | null;
  limit?: Limit | null;
  price?: Price | null;
  loanToValue?: Decimal | null;
  liveExposure?: Money | null;
  rights: CaseRight[];
  /** rules not met, each needing a word from whoever decides */
  exceptions: Reason[];
  opinions: Opinion[];
  /** warnings, dissent, outside instructions and replies, oldest first */
  records: DutyRecord[];
  conditions: string[];
}

export interface Opinion {
  step: string;
  by: Person;
  role: string;
  at: IsoInstant;
  decision: string;
  text: string;
  amount?: Money | null;
  findings?: SurveyFinding[] | null;
  survey?: Survey | null;
}

/** How a survey was done (CRD-43) and what it says to the checklist. */
export interface Survey {
  manner: SurveyManner;
  visitedOn?: IsoDate | null;
  visitedPlace?: string | null;
  metWith?: string | null;
  /** on what a survey off site rests */
  sources?: string | null;
  /** of the checklist by which it was handed in */
  edition: string;
  answers: { code: string; label: string; answer?: ItemAnswer | null; note?: string | null }[];
  papers: { documentId: Uuid; title: string; digest: string }[];
}

export type TaskPage = TaskHead &
  (
    | { formKey: 'investigate' | 'co-investigate'; context: InvestigateContext }
    | { formKey: 'review-credit'; context: ReviewContext }
    | { formKey: 'approve'; context: ApproveContext }
    | { formKey: 'supply-information'; context: SupplyInformationContext }
    | { formKey: 'sign-contracts'; context: SignContractsContext }
    | { formKey: 'confirm-conditions'; context: ConfirmConditionsContext }
    | { formKey: 'score-right'; context: ScoreRightContext }
    | { formKey: 'make-offer'; context: MakeOfferContext }
    | { formKey: 'record-reply'; context: RecordReplyContext }
    | { formKey: 'enter-report'; context: EnterReportContext }
    | { formKey: 'confirm-value'; context: ConfirmValueContext }
    | { formKey: 'supply-statement'; context: SupplyStatementContext }
    | { formKey: 'correct-filing'; context: CorrectFilingContext }
    | { formKey: 'ask-registrar'; context: AskRegistrarContext }
    | { formKey: 'settle-cancellation'; context: SettleCancellationContext }
  );

/** POST /tasks/{id}/claim, /release: empty body, answer TaskPage. PUT /tasks/{id}/draft: SaveDraft, answer TaskPage. */
export interface SaveDraft {
  draft: Record<string, unknown>;
}

// -------------------------------------------------------------- POST /tasks/{id}/investigate, POST /tasks/{id}/co-investigate

export interface InvestigateContext {
  /** the points the survey must answer (CRD-31, VAL-06) */
  points: { code: SurveyPoint; label: string; rule?: string | null }[];
  /** of the case's product and own day; null where the rulebook has none: nothing can be handed in then */
  checklist?: Checklist | null;
  /** whether the case may be surveyed from the desk */
  offSite: Permission;
  documents: CaseDocument[];
  /** co-investigate: what the first investigator found; absent in the first survey */
  first?: Opinion | null;
}

export interface Checklist {
  edition: string;
  validFrom: IsoDate;
  source: string;
  mark: 'LAW' | 'SEED' | 'UNVERIFIED' | 'SAMPLE' | 'BANK';
  items: { code: string; label: string; required: boolean; rule: string }[];
}

export type SurveyManner = 'ON_SITE' | 'OFF_SITE';
export type ItemAnswer = 'MET' | 'NOT_MET' | 'NOT_APPLICABLE';

export type SurveyPoint = 'PURPOSE' | 'REPAYMENT_ABILITY' | 'REPAYMENT_METHOD' | 'OWNERSHIP' | 'ENFORCEABILITY' | 'RELATED_PARTY';

export interface SurveyFinding {
  point: SurveyPoint;
  satisfied: boolean;
  note?: string | null;
}

export interface Investigate {
  decision: 'SUPPORT' | 'OPPOSE' | 'RETURN';
  factsDigest: string;
  manner: SurveyManner;
  /** ON_SITE: with place and who was met */
  visitedOn?: IsoDate | null;
  visitedPlace?: string | null;
  metWith?: string | null;
  /** OFF_SITE */
  sources?: string | null;
  findings: SurveyFinding[];
  /** NOT_MET and NOT_APPLICABLE say why */
  answers: { code: string; answer: ItemAnswer; note?: string | null }[];
  documentIds: Uuid[];
  opinion: string;
  /** RETURN only: what is asked of the customer manager */
  question?: string | null;
}

// -------------------------------------------------------------------------------------------- POST /tasks/{id}/review-credit

export interface ReviewContext {
  /** the most that may be lent (ALG-07); null as long as a figure of the limit is missing */
  maxLoan?: Money | null;
  /** about each a person says whether anything that no table can see speaks against its registration (the register's last ground, "other") */
  rights: {
    rightId: Uuid;
    kind: RightKind;
    number: string;
    title?: string | null;
    ground: string;
    /** in an earlier round */
    answered?: { found: boolean; note?: string | null; by: Person; at: IsoInstant } | null;
  }[];
  refusalReasons: { code: string; label: string }[];
}

export interface ReviewCredit {
  decision: 'RECOMMEND' | 'REJECT' | 'RETURN';
  factsDigest: string;
  recommendedAmount?: Money | null;
  conditions: string[];
  /** REJECT: at least one */
  reasons: string[];
  /** RECOMMEND: one for each right */
  otherGrounds: { rightId: Uuid; found: boolean; note?: string | null }[];
  opinion: string;
  question?: string | null;
}

// -------------------------------------------------------------------------------------------------- POST /tasks/{id}/approve

export interface ApproveContext {
  recommendedAmount?: Money | null;
  conditions: string[];
  authority: { name: string; limit?: Money | null; sample: boolean; source?: string | null };
  /** what the branch may still lend of this year's plan (CRD-05) */
  quotaFree: Money;
  refusalReasons: { code: string; label: string }[];
}

export interface Approve {
  decision: 'APPROVE' | 'REFUSE' | 'RETURN';
  factsDigest: string;
  approvedAmount?: Money | null;
  conditions: string[];
  /** REFUSE: at least one */
  reasons: string[];
  opinion: string;
  question?: string | null;
}

// --------------------------------------------------------------------------------------- POST /tasks/{id}/supply-information

export interface SupplyInformationContext {
  question: string;
  askedBy?: Person | null;
  askedAt: IsoInstant;
  /** element id the case goes back to */
  returnTo: string;
  /** the case is refused when nothing came by then */
  lastDay: IsoDate;
  /** the check of the rights asked, and can be told that it is not to be had */
  mayDeny: boolean;
  missing: Reason[];
  needed: NeededPaper[];
  financials?: Financials | null;
  /** whether the purpose needs them (CRD-42) */
  financialsNeeded: boolean;
  rights: CaseRight[];
  documents: CaseDocument[];
}

export interface SupplyInformation {
  /** CANNOT_SUPPLY ends the case */
  decision?: 'SUPPLIED' | 'CANNOT_SUPPLY' | null;
  answer: string;
  documentIds: Uuid[];
  papers?: GivenPaper[] | null;
  /** left out they stay as they are */
  financials?: Financials | null;
  use?: { rightId: Uuid; usedSince: IsoDate }[] | null;
}

// ------------------------------------------------------------------------------------------- POST /tasks/{id}/sign-contracts

export interface SignContractsContext {
  contracts: ContractToSign[];
  documents: CaseDocument[];
}

export interface ContractToSign {
  id: Uuid;
  kind: 'LOAN' | 'PLEDGE';
  number: string;
  counterparty: string;
  amount: Money;
  document: CaseDocument;
}

export interface SignContracts {
  signatures: ContractSignature[];
}

export interface ContractSignature {
  contractId: Uuid;
  /** digest of the document that was signed, so that nothing else can have been */
  digest: string;
  signedOn: IsoDate;
  signedByBorrower: string;
  signedForBank: string;
  scanDocumentId?: Uuid | null;
}

// --------------------------------------------------------------------------------------- POST /tasks/{id}/confirm-conditions

export interface ConfirmConditionsContext {
  conditions: ConditionToConfirm[];
  /** given when the conditions are first confirmed */
  loanNumber?: string | null;
  /** what is paid out */
  amount: Money;
  borrower: string;
  borrowerCode: string;
  /** above it the money goes to a supplier directly (CRD-41) */
  mostToBorrower: Money;
  /** why the core bank refused last time */
  lastRefusal?: string | null;
  documents: CaseDocument[];
}

export interface ConditionToConfirm {
  /** by which it is answered, from 1 */
  position: number;
  kind: 'CONTRACTS_SIGNED' | 'RIGHTS_REGISTERED' | 'QUOTA_RESERVED' | 'APPROVAL';
  text: string;
  rule?: string | null;
  /** checked by the system: cannot be ticked by hand */
  automatic: boolean;
  met: boolean;
}

export interface ConfirmConditions {
  /** for those that are not automatic */
  conditions: { position: number; met: boolean; note?: string | null }[];
  /** ENTRUSTED: the code is needed; without an account the payee's first one is taken */
  payee: { name: string; socialCreditCode?: string | null; account?: string | null };
  paymentMethod: 'SELF' | 'ENTRUSTED';
}

// --------------------------------- POST /tasks/{id}/score-right · POST /tasks/{id}/score-right/preview (same body, no effect)

export interface ScoreRightContext {
  valuation: Valuation;
  right: CaseRight;
  methods: ('INTERNAL_MODEL' | 'RELIEF_FROM_ROYALTY')[];
  /** which scorer one is: 1, 2, or 3 if the first two were too far apart */
  scorer: number;
  /** the way that may be taken instead, at the first task only (2.1) */
  alternative?: ValuationRoute | null;
  model: {
    weights: { legal: Decimal; technical: Decimal; economic: Decimal };
    scoreCoefficient: Decimal;
    typeCoefficient: Decimal;
    /** of the rulebook; nobody types it */
    economicLifeYears: number;
    sample: boolean;
    source?: string | null;
  };
  defaults: {
    royaltyRate?: Decimal | null;
    taxRate?: Decimal | null;
    discountRate?: Decimal | null;
    sample: boolean;
  };
  /** SENT_BACK: what the second person said */
  sentBack?: { by: Person; at: IsoInstant; opinion: string } | null;
}

export interface ScoreRight {
  method: 'INTERNAL_MODEL' | 'RELIEF_FROM_ROYALTY';
  internalModel?: InternalModelInputs | null;
  reliefFromRoyalty?: RoyaltyInputs | null;
  opinion: string;
}

/** POST /tasks/{id}/valuation-route: at the first task of a valuation, the way that the table allows instead of its own (2.1). */
export interface TakeOtherWay {
  route: ValuationRoute;
  reason: string;
}

/** ALG-11. Scores are 0 to 100. */
export interface InternalModelInputs {
  legalScore: number;
  technicalScore: number;
  economicScore: number;
  benchmark: Money;
  benchmarkSource: string;
}

/** ALG-08 */
export interface RoyaltyInputs {
  forecast: { year: number; revenue: Money }[];
  royaltyRate: Decimal;
  royaltyRateSource: string;
  taxRate: Decimal;
  discountRate: Decimal;
  midYear: boolean;
}

export interface ScorePreview {
  value: Money;
  steps: CalculationStep[];
  warnings: Reason[];
}

// ------------------------------------------------------------------ POST /tasks/{id}/make-offer, POST /tasks/{id}/record-reply

export interface MakeOfferContext {
  valuation: Valuation;
  right: CaseRight;
  alternative?: ValuationRoute | null;
  sentBack?: { by: Person; at: IsoInstant; opinion: string } | null;
}

export interface MakeOffer {
  amount: Money;
  basis: string;
}

export interface RecordReplyContext {
  valuation: Valuation;
  offer: Money;
  offeredAt: IsoInstant;
  offeredBy: Person;
  basis: string;
  documents: CaseDocument[];
}

export interface RecordReply {
  reply: 'AGREED' | 'REJECTED';
  repliedOn: IsoDate;
  repliedBy: string;
  note?: string | null;
  documentId?: Uuid | null;
}

// -------------------------------------------------------------------------------------------- POST /tasks/{id}/enter-report

export interface EnterReportContext {
  valuation: Valuation;
  right: CaseRight;
  firms: ServiceProvider[];
  documents: CaseDocument[];
  sentBack?: { by: Person; at: IsoInstant; opinion: string } | null;
}

/** GET /appraisal-firms: those whose licence holds today (VAL-10). */
export interface ServiceProvider {
  id: Uuid;
  name: string;
  socialCreditCode: string;
  licenceNo: string;
  /** the bank has still to replace the entry */
  sample: boolean;
}

/** VAL-10 to 17. */
export interface EnterReport {
  firmId: Uuid;
  reportNo: string;
  baseDate: IsoDate;
  validUntil: IsoDate;
  purpose: 'PLEDGE_LOAN' | 'OTHER';
  valueType: 'MARKET' | 'PLEDGE' | 'OTHER';
  methods: ('INCOME' | 'MARKET' | 'COST')[];
  singleMethodReason?: string | null;
  signers: { name: string; qualificationNo: string }[];
  noInterestDeclared: boolean;
  value: Money;
  documentId: Uuid;
}

// ------------------------------------------------------------------------------------------- POST /tasks/{id}/confirm-value

export interface ConfirmValueContext {
  valuation: Valuation;
  right: CaseRight;
}

export interface ConfirmValue {
  decision: 'CONFIRMED' | 'SENT_BACK';
  opinion: string;
}

// -------------------------------------------------------- POST /tasks/{id}/supply-statement, POST /tasks/{id}/correct-filing

export interface SupplyStatementContext {
  filing: Filing;
  needed: NeededPaper[];
  documents: CaseDocument[];
}

export interface SupplyStatement {
  decision: 'SUPPLIED' | 'ABANDON';
  statements: GivenPaper[];
  /** ABANDON: why */
  text?: string | null;
}

export interface CorrectFilingContext {
  filing: Filing;
  notice: string;
  receivedAt: IsoInstant;
  deadline?: IsoDate | null;
  workingDaysLeft?: number | null;
  ageing: Ageing;
  documents: CaseDocument[];
}

export interface CorrectFiling {
  decision: 'RESUBMIT' | 'ABANDON';
  /** RESUBMIT: what was corrected; ABANDON: why */
  text: string;
  documentIds: Uuid[];
}

// ------------------------------------------------- POST /tasks/{id}/ask-registrar, POST /tasks/{id}/settle-cancellation

export interface AskRegistrarContext {
  filing: Filing;
  answerDueOn?: IsoDate | null;
  workingDaysLate?: number | null;
  /** how many times somebody was sent to ask, from 1 */
  inquiry: number;
}

export interface AskRegistrar {
  /** what the registrar said */
  text: string;
  expectedOn?: IsoDate | null;
}

export interface SettleCancellationContext {
  filing: Filing;
  /** the registrar's reason, in words */
  refusal?: string | null;
  documents: CaseDocument[];
}

export interface SettleCancellation {
  decision: 'RETRY' | 'SETTLED';
  text: string;
  /** SETTLED: when the pledge ended */
  endedOn?: IsoDate | null;
  documentIds: Uuid[];
}

/** The body each form sends to POST /tasks/{id}/<form>; the answer is a Receipt. */
export interface FormBodies {
  investigate: Investigate;
  'co-investigate': Investigate;
  'review-credit': ReviewCredit;
  approve: Approve;
  'supply-information': SupplyInformation;
  'sign-contracts': SignContracts;
  'confirm-conditions': ConfirmConditions;
  'score-right': ScoreRight;
  'make-offer': MakeOffer;
  'record-reply': RecordReply;
  'enter-report': EnterReport;
  'confirm-value': ConfirmValue;
  'supply-statement': SupplyStatement;
  'correct-filing': CorrectFiling;
  'ask-registrar': AskRegistrar;
  'settle-cancellation': SettleCancellation;
}

// ------------------------------------------------------------------------------------------- notices and times of steps

export type NoticeLevel = 'REMINDER' | 'DEPUTY' | 'MANAGER';

export interface Notice {
  id: Uuid;
  level: NoticeLevel;
  /** of the target time, for example "50" */
  percent: string;
  applicationId: Uuid;
  caseNumber: string;
  borrower: string;
  taskId: Uuid;
  /** element id */
  step: string;
  /** whether the task still has to be done */
  open: boolean;
  holder?: Person | null;
  dueOn: IsoDate;
  at: IsoInstant;
  readAt?: IsoInstant | null;
}

/** GET /notices, PUT /notices/{id}/read */
export interface Notices {
  unread: number;
  items: Notice[];
}

/** Working days with two places; null where the bank's calendar does not reach. */
type Days = Decimal | null;

export interface StepTime {
  taskId: Uuid;
  step: string;
  subject?: string | null;
  by?: Person | null;
  openedAt: IsoInstant;
  closedAt?: IsoInstant | null;
  dueOn: IsoDate;
  grossDays?: Days;
  netDays?: Days;
  /** none for the applicant's own time */
  targetDays?: Days;
  late: boolean;
  /** the applicant owes papers now: the clock stands still */
  owed: boolean;
  notices: { level: NoticeLevel; at: IsoInstant }[];
}

/** GET /applications/{id}/times */
export interface CaseTimes {
  grossDays?: Days;
  netDays?: Days;
  owedDays?: Days;
  owed: boolean;
  stepsNetDays?: Days;
  stepsTargetDays?: Days;
  steps: StepTime[];
}

// ------------------------------------------------------------------------------------------------ checks after approval

export type AfterCheckResult = 'IN_ORDER' | 'OBJECTION';

/** GET /after-checks */
export interface AfterCheck {
  /** the case */
  id: Uuid;
  caseNumber: string;
  borrower: string;
  sampled: boolean;
  /** the share that was drawn, for example "20" */
  percent: string;
  /** one of a million numbers; below percent × 10,000 it is sampled */
  draw: number;
  treeSize: number;
  /** the signed root from which was drawn, hexadecimal */
  root: string;
  drawnAt: IsoInstant;
  dueOn?: IsoDate | null;
  workingDaysLeft?: number | null;
  ageing: Ageing;
  checkedBy?: Person | null;
  checkedAt?: IsoInstant | null;
  result?: AfterCheckResult | null;
  reason?: string | null;
}

/** GET /applications/{id}/after-check */
export interface AfterCheckOfCase {
  check?: AfterCheck | null;
}

/** POST /after-checks/{id}/finding */
export interface FoundAfterwards {
  result: AfterCheckResult;
  reason?: string | null;
}
