import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRecord } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import { Mark, type Tone } from '../ui/Marks.tsx';

const TONES: Partial<Record<string, Tone>> = {
  GREEN: 'jade',
  PROVISIONAL: 'jade',
  CLEAR: 'jade',
  SUPPORT: 'jade',
  RECOMMEND: 'jade',
  APPROVE: 'jade',
  CONFIRMED: 'jade',
  READY: 'jade',
  OPPOSE: 'seal',
  REJECT: 'seal',
  REFUSE: 'seal',
  REFUSED: 'seal',
  FAILED: 'seal',
  RETURN: 'amber',
  SENT_BACK: 'amber',
  INCOMPLETE: 'amber',
  STATEMENT_NEEDED: 'amber',
  NOT_DECIDED: 'amber',
};

export function DecisionView({ decision, action }: { decision: DecisionRecord; action?: ReactNode }) {
  const { t } = useTranslation();
  const role = decision.role && t(`terms.role.${decision.role}`, decision.role);
  return (
    <article className="decision">
      <header>
        {decision.result
          .split(', ')
          .filter(Boolean)
          .map((result) => (
            <Mark key={result} tone={TONES[result] ?? 'brand'}>
              {t(`terms.decision.${result}`, result)}
            </Mark>
          ))}
        <strong>{decision.why?.name ?? t(`terms.step.${decision.step ?? decision.subject}`, decision.subject)}</strong>
        {decision.about && <span className="quiet">{decision.about}</span>}
        {decision.round && decision.round > 1 ? <span className="quiet">{t('cases.filings.round', { round: decision.round })}</span> : null}
        {action}
      </header>
      <p className="quiet">
        {formatInstant(decision.decidedAt)} · {decision.decidedBy?.name ?? t('cases.decisions.byRule')}
        {role && ` · ${role}`}
        {decision.authority && ` · ${t('cases.decisions.authority', { amount: formatMoney(decision.authority) })}`}
        {decision.why && ` · ${t('cases.why.edition')} ${decision.why.edition}`}
      </p>
      {decision.opinion && <blockquote>{decision.opinion}</blockquote>}
    </article>
  );
}
