import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleMark } from '../api/types.ts';
import { Mark } from './Marks.tsx';

interface Props {
  rule: string;
  source: string;
  mark: RuleMark;
  validFrom: string;
  /** absent where no row is the one that decides */
  matched?: boolean;
  children: ReactNode;
}

/** A row of the rulebook: what it says, whether it decides, where it was read, and how sure it is. */
export function RuleRow({ rule, source, mark, validFrom, matched, children }: Props) {
  const { t } = useTranslation();
  return (
    <li data-matched={matched ?? true}>
      {matched !== undefined && <Mark tone={matched ? 'jade' : 'plain'}>{t(matched ? 'cases.why.matched' : 'cases.why.notMatched')}</Mark>}
      <span>
        {children}
        <span className="quiet rule-source">
          {t('cases.why.readIn', { source, day: validFrom })}
          {(mark === 'UNVERIFIED' || mark === 'SAMPLE') && <Mark tone="amber">{t(`terms.ruleMark.${mark}`)}</Mark>}
        </span>
      </span>
      <span className="rule-id">{rule}</span>
    </li>
  );
}
