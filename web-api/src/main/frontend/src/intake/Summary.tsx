import { useTranslation } from 'react-i18next';
import type { Precheck, RightFacts } from '../api/types.ts';
import { plusMonths } from '../format/dates.ts';
import { parseMoney } from '../format/money.ts';
import { Amount } from '../ui/Figures.tsx';
import { latestMaturity, type Checks, type Typed } from './checks.ts';

interface Props {
  typed: Typed;
  checks: Checks;
  facts: (RightFacts | undefined)[];
  today: string;
  precheck: Precheck | undefined;
}

/** Beside the form: what is done, what is missing, and the dates that follow from it. */
export function Summary({ typed, checks, facts, today, precheck }: Props) {
  const { t } = useTranslation();
  const wrong = (...fields: string[]) =>
    Object.entries(checks).some(
      ([field, check]) => check?.level === 'error' && fields.some((name) => field === name || field.startsWith(`${name}/`)),
    );
  const steps: [string, boolean][] = [
    ['enterprise', !wrong('enterpriseId')],
    ['rights', !wrong('rights')],
    ['loan', !wrong('productCode', 'amount', 'tenorMonths', 'purposeCode', 'financials')],
    ['precheck', Boolean(precheck)],
  ];
  const last = latestMaturity(facts);
  return (
    <aside className="card intake-summary" aria-label={t('intake.summary')}>
      <header>
        <h2>{t('intake.summary')}</h2>
      </header>
      <div className="body">
        <ol className="progress">
          {steps.map(([name, done]) => (
            <li key={name} data-state={done ? 'done' : 'open'}>
              {t(`intake.${name}.title`)} <span className="visually-hidden">{t(done ? 'shell.yes' : 'shell.no')}</span>
            </li>
          ))}
        </ol>
        <dl className="intake-dates">
          <dt>{t('intake.loan.amount')}</dt>
          <dd>
            <Amount value={parseMoney(typed.amount)} />
          </dd>
          <dt>{t('cases.overview.maturity')}</dt>
          <dd>{typed.tenorMonths ? plusMonths(today, typed.tenorMonths) : '—'}</dd>
          <dt>{t('intake.lastDay')}</dt>
          <dd>{last ?? '—'}</dd>
        </dl>
      </div>
    </aside>
  );
}
