import type { FormKey } from '../../api/types.ts';
import { approve } from './approve.tsx';
import { confirmConditions } from './confirmConditions.tsx';
import { confirmValue } from './confirmValue.tsx';
import { correctFiling, supplyStatement } from './filings.tsx';
import { enterReport } from './enterReport.tsx';
import { coInvestigate, investigate } from './investigate.tsx';
import { makeOffer, recordReply } from './offer.tsx';
import { askRegistrar, settleCancellation } from './registrar.tsx';
import { reviewCredit } from './reviewCredit.tsx';
import { scoreRight } from './scoreRight.tsx';
import { signContracts } from './signContracts.tsx';
import { supplyInformation } from './supplyInformation.tsx';
import type { FormSpec } from './spec.ts';

export const FORMS: { [K in FormKey]: FormSpec<K> } = {
  investigate,
  'co-investigate': coInvestigate,
  'review-credit': reviewCredit,
  approve,
  'supply-information': supplyInformation,
  'sign-contracts': signContracts,
  'confirm-conditions': confirmConditions,
  'score-right': scoreRight,
  'make-offer': makeOffer,
  'record-reply': recordReply,
  'enter-report': enterReport,
  'confirm-value': confirmValue,
  'supply-statement': supplyStatement,
  'correct-filing': correctFiling,
  'ask-registrar': askRegistrar,
  'settle-cancellation': settleCancellation,
};
