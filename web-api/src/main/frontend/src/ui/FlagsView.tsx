import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanFlags } from '../api/types.ts';
import { formatMoney, formatPercent } from '../format/money.ts';
import { Fact, Facts } from './Card.tsx';
import { Amount } from './Figures.tsx';
import { Mark } from './Marks.tsx';

const FlagsRules = lazy(() => import('./FlagsRules.tsx'));

/** As what a loan counts, as it was fixed with its approval, what it was computed from, and the rules of that day. */
export function FlagsView({ flags }: { flags: LoanFlags }) {
  const { t } = useTranslation();
  return (
    <>
      {flags.missing.length > 0 && (
        <div className="note amber" role="note">
          {t('cases.flags.missing', { names: flags.missing.join(t('terms.listSeparator')) })}
        </div>
      )}
      <Facts>
        <Fact name={t('cases.flags.inclusive')}>
          <Flag value={flags.inclusive} />
        </Fact>
        <Fact name={t('cases.flags.pboc')}>
          <Flag value={flags.pbocInclusive} />
        </Fact>
        <Fact name={t('cases.flags.scope')}>{flags.exemptionScopeName}</Fact>
        <Fact name={t('cases.flags.exposure')}>
          <Amount value={flags.totalExposure} wan />
          <div className="quiet">{t('cases.flags.besides', { amount: formatMoney(flags.otherExposure) })}</div>
        </Fact>
        <Fact name={t('cases.enterprise.size')}>{flags.sizeName ?? t('cases.enterprise.sizeUnknown')}</Fact>
        <Fact name={t('cases.flags.share')}>
          {formatPercent(flags.ipShare)}
          {flags.otherSecurity && <div className="quiet">{t('cases.flags.other', { amount: formatMoney(flags.otherSecurity) })}</div>}
        </Fact>
        <Fact name={t('cases.flags.term')}>
          {flags.termClassName} <span className="quiet">{t('cases.overview.months', { count: flags.tenorMonths })}</span>
        </Fact>
        <Fact name={t('cases.flags.decidedOn')}>{flags.decidedOn}</Fact>
      </Facts>
    </>
  );
}

function Flag({ value }: { value: boolean | null | undefined }) {
  const { t } = useTranslation();
  if (value === null || value === undefined) return <Mark tone="amber">{t('cases.flags.unknown')}</Mark>;
  return <Mark tone={value ? 'jade' : 'plain'}>{t(value ? 'shell.yes' : 'shell.no')}</Mark>;
}

/** Asks for the rules that were read when the loan was approved. */
export function FlagsWhy({ flags }: { flags: LoanFlags }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link-button" aria-label={t('cases.why.ask', { about: t('cases.flags.title') })} onClick={() => setOpen(true)}>
        {t('cases.decisions.why')}
      </button>
      {open && (
        <Suspense>
          <FlagsRules flags={flags} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
